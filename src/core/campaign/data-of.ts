import type { IssueId } from '../ids.ts';
import { officeRole, withoutThe } from '../issue/office-role.ts';
import { slugOf } from '../slug.ts';
import type { Campaign, Content } from './campaign.ts';
import { RECIPIENTS_MAX } from './fields.ts';
import { readPeople, readReasons, readSent, readSource, wholeOr, type Person } from './read-field.ts';

type Data = Record<string, unknown>;

/**
 * The issue that typed fields mean, as data that is still to be checked: what is wrong or missing in them is wrong or missing
 * in it, and the linter says so. Without a community it is for all of them.
 */
export function dataOf(
  content: Content,
  { id, community }: Pick<Campaign, 'id'> & Partial<Pick<Campaign, 'community'>>,
): Data {
  const { typed, shape } = content;
  const field = (name: string): string => (typed[name] ?? '').trim();
  const said = (name: string): unknown => inOwnLanguage(field(name), content);
  const given = (key: string, value: unknown): Data => (value === undefined || value === '' ? {} : { [key]: value });
  return {
    id,
    ...(community !== undefined && { communities: [community] }),
    ...given('title', said('title')),
    ...(field('by') !== '' && { by: { name: field('by') } }),
    ...given('summary', said('summary')),
    ...given('ask', asksOf(content, said)),
    ...given('closes', field('closes')),
    ...(field('goal') !== '' && { goal: wholeOr(field('goal')) }),
    ...given('source', readSource(field('source.0'))),
    facts: factsOf(content),
    points: readReasons(field('points')).map(({ label, text }, at) => ({
      id: `reason-${String(at + 1)}`,
      label: inOwnLanguage(label, content),
      text: inOwnLanguage(text, content),
    })),
    languages: [languageOf(content)],
    ...SHAPES[shape](content, field),
  };
}

const languageOf = ({ typed }: Content): 'en' | 'es' => (typed['language'] === 'es' ? 'es' : 'en');

/** A campaign is written in one language; a text in Spanish alone is shown to everybody. */
function inOwnLanguage(text: string, content: Content): unknown {
  return text === '' || languageOf(content) === 'en' ? text : { en: text, es: text };
}

/** Who signed already cannot be asked to sign: they have an ask of their own, where it was written. */
function asksOf({ typed, shape }: Content, said: (name: string) => unknown): unknown {
  const others = shape === 'sign-on' ? (['thank', 'companion'] as const).filter((name) => typed[name]?.trim()) : [];
  return others.length === 0
    ? said('ask')
    : { default: said('ask'), ...Object.fromEntries(others.map((name) => [name, said(name)])) };
}

function factsOf(content: Content): unknown[] {
  return [0, 1].flatMap((at) => {
    const text = (content.typed[`fact.${String(at)}`] ?? '').trim();
    const source = readSource(content.typed[`source.${String(at)}`] ?? '');
    return text === '' ? [] : [{ text: inOwnLanguage(text, content), ...(source && { source }) }];
  });
}

type Shaped = (content: Content, field: (name: string) => string) => Data;

const SHAPES: Readonly<Record<Content['shape'], Shaped>> = { 'sign-on': signOn, bill, local };

function signOn({ on }: Content, field: (name: string) => string): Data {
  const checked = readSource(field('source.0'));
  return {
    recipients: [{ seat: 'own-house' }, { seat: 'own-senate' }],
    signOn: {
      to: `office:${slugOf(withoutThe(field('office')), 'office')}`,
      leads: people(field('leads')),
      signers: people(field('signers')),
      complete: field('complete') === 'yes',
      checked: { on, source: checked ? `${checked.publisher}, ${checked.title}`.slice(0, 300) : '' },
      ...readSent(field('sent')),
    },
  };
}

const people = (typed: string): Person[] => [...readPeople(typed).people];

function bill(_content: Content, field: (name: string) => string): Data {
  const chambers = field('chambers');
  return {
    recipients: [
      ...(chambers === 'senate' ? [] : [{ seat: 'own-house' }]),
      ...(chambers === 'house' ? [] : [{ seat: 'own-senate' }]),
    ],
    bill: {
      congress: wholeOr(field('congress')),
      type: field('type'),
      number: wholeOr(field('number')),
      position: field('position'),
    },
  };
}

function local(content: Content, field: (name: string) => string): Data {
  const places = Array.from({ length: RECIPIENTS_MAX }, (_, at) => String(at));
  const named = places.filter((at) => field(`office.${at}`) !== '');
  return { recipients: named.map((at) => officeOf((name) => field(`${name}.${at}`), content)) };
}

function officeOf(field: (name: string) => string, { on }: Content): Data {
  const title = withoutThe(field('office'));
  const [name, last, email] = [field('name'), field('surname'), field('email')];
  const address = field('address')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    seat: `office:${slugOf(title, 'office')}`,
    role: officeRole(title),
    title,
    ...(name !== '' && { name, verifiedOn: on }),
    ...(last !== '' && { last }),
    ...(address.length > 0 && { address }),
    ...(email !== '' && { email }),
  };
}

/** The one template a campaign may bring, by the name that the library looks for. */
export function templatesIn(content: Content): ReadonlyMap<string, string> {
  const text = content.typed['letter'] ?? '';
  const name = languageOf(content) === 'es' ? 'letter.es' : 'letter';
  return new Map(text.trim() === '' ? [] : [[name, text]]);
}

/** As findings name it. */
export const shownName = (id: IssueId): string => `campaign ${id}`;
