import type { IssueId } from '../ids.ts';
import type { Localized } from '../issue/issue.ts';
import { officeRole, withoutThe } from '../issue/office-role.ts';
import { slugOf } from '../slug.ts';
import type { Campaign, Content } from './campaign.ts';
import { MORE_SIGNERS, TEXTS } from './field-lists.ts';
import { FACT_FORMS, firstOf, hasSecond, QUESTIONS_MAX, RECIPIENTS_MAX, secondName, secondOf } from './fields.ts';
import { titleToWhom } from './open-letter-fields.ts';
import { linesOf, readPeople, readReasons, readSent, readSource, wholeOr, type Person } from './read-field.ts';

type Data = Record<string, unknown>;

/** A field of what was typed, without spaces around it; empty where nothing was. */
type Of = (name: string) => string;

/** In both languages where both were typed, empty where neither was; a text in Spanish alone is shown to everybody. */
type Say = (name: string) => Localized;

interface Reading {
  readonly content: Content;
  readonly field: Of;
  readonly said: Say;
}

/**
 * The issue that typed fields mean, as data that is still to be checked: what is wrong or missing in them is wrong or missing
 * in it, and the linter says so. Without a community it is for all of them.
 */
export function dataOf(
  content: Content,
  { id, community }: Pick<Campaign, 'id'> & Partial<Pick<Campaign, 'community'>>,
): Data {
  const reading = readingOf(content);
  const { field, said } = reading;
  const given = (key: string, value: unknown): Data => (value === undefined || value === '' ? {} : { [key]: value });
  const questions = questionsOf(reading);
  return {
    id,
    ...(community !== undefined && { communities: [community] }),
    ...given('title', said('title')),
    ...(field('by') !== '' && { by: { name: field('by') } }),
    ...given('summary', said('summary')),
    ...given('ask', asksOf(reading)),
    ...given('closes', field('closes')),
    ...(field('goal') !== '' && { goal: wholeOr(field('goal')) }),
    ...given('source', readSource(field('source.0'))),
    facts: factsOf(reading),
    points: reasonsOf(reading),
    ...(questions.length > 0 && { questions }),
    languages: hasSecond(content) ? [firstOf(content), secondOf(content)] : [firstOf(content)],
    ...SHAPES[content.shape](reading),
    ...togetherOf(reading),
  };
}

function readingOf(content: Content): Reading {
  const field: Of = (name) => (content.typed[name] ?? '').trim();
  return { content, field, said: (name) => inBoth(field(name), field(secondName(name, content)), content) };
}

function inBoth(first: string, second: string, content: Content): Localized {
  if (firstOf(content) === 'en') return first === '' || second === '' ? first : { en: first, es: second };
  return first === '' ? '' : { en: second || first, es: first };
}

/** Who signed already cannot be asked to sign: they have an ask of their own, where it was written; so has the office. */
function asksOf({ content, field, said }: Reading): unknown {
  const others = content.shape === 'sign-on' ? ASKS.filter((name) => field(name) !== '') : [];
  return others.length === 0
    ? said('ask')
    : { default: said('ask'), ...Object.fromEntries(others.map((name) => [name, said(name)])) };
}

const ASKS = ['thank', 'companion', 'direct'] as const;

function factsOf({ field, said }: Reading): unknown[] {
  return upTo(FACT_FORMS * 2).flatMap((at) => {
    const text = said(`fact.${at}`);
    const source = readSource(field(`source.${at}`));
    return text === '' ? [] : [{ text, ...(source && { source }) }];
  });
}

/** Reasons of both languages belong together by their lines. */
function reasonsOf({ content, field }: Reading): unknown[] {
  const second = readReasons(field(secondName('points', content)));
  return readReasons(field('points')).map(({ label, text }, at) => ({
    id: `reason-${String(at + 1)}`,
    label: inBoth(label, second[at]?.label ?? '', content),
    text: inBoth(text, second[at]?.text ?? '', content),
  }));
}

function questionsOf({ content, field, said }: Reading): unknown[] {
  return upTo(QUESTIONS_MAX).flatMap((at) => {
    const prompt = said(`question.${at}`);
    if (prompt === '') return [];
    const second = linesOf(field(secondName(`options.${at}`, content)));
    const options = linesOf(field(`options.${at}`)).map((option, nth) => inBoth(option, second[nth] ?? '', content));
    const lead = said(`lead.${at}`);
    return [
      {
        id: `question-${String(Number(at) + 1)}`,
        prompt,
        kind: field(`kind.${at}`) || (options.length > 0 ? 'choice' : 'line'),
        ...(options.length > 0 && { options }),
        ...(lead !== '' && { lead }),
        ...(field(`must.${at}`) === 'yes' && { required: true }),
      },
    ];
  });
}

const upTo = (n: number): string[] => Array.from({ length: n }, (_, at) => String(at));

const SHAPES: Readonly<Record<Content['shape'], (reading: Reading) => Data>> = {
  'sign-on': signOn,
  bill,
  local,
  together: local,
};

function signOn({ content, field }: Reading): Data {
  const checked = readSource(field('source.0'));
  const office = officeOf(field, content);
  const coLeads = people(field('coleads'));
  const isWrittenTo = field('direct') !== '' || field('together.0') !== '';
  const offices = isWrittenTo ? [office, ...officesIn(field, content)] : [];
  return {
    recipients: [{ seat: 'own-house' }, { seat: 'own-senate' }, ...offices],
    signOn: {
      to: office['seat'],
      leads: people(field('leads')),
      ...(coLeads.length > 0 && { coLeads }),
      signers: ['signers', ...MORE_SIGNERS].flatMap((name) => people(field(name))),
      ...(field('count') !== '' && { signerCount: wholeOr(field('count')) }),
      complete: field('complete') === 'yes',
      checked: {
        on: content.on,
        source: field('checked') || (checked ? `${checked.publisher}, ${checked.title}`.slice(0, 300) : ''),
      },
      ...readSent(field('sent')),
    },
  };
}

/** Where a bill is asked for, everybody here writes to other people, and there is no one letter to all of them. */
function togetherOf({ content, field }: Reading): Data {
  const textIn = (suffix: string): string =>
    ['together.0', 'together.1']
      .map((name) => field(`${name}${suffix}`))
      .filter((text) => text !== '')
      .join('\n\n');
  const text = inBoth(textIn(''), textIn(`.${secondOf(content)}`), content);
  if (text === '' || content.shape === 'bill') return {};
  return {
    together: { to: seatNamed(titleToWhom(content)), text, ...(field('until') !== '' && { closes: field('until') }) },
  };
}

const people = (typed: string): Person[] => [...readPeople(typed).people];

function bill({ field }: Reading): Data {
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

function local({ content, field }: Reading): Data {
  return { recipients: officesIn(field, content) };
}

/** Those that have a number. */
const officesIn = (field: Of, content: Content): Data[] =>
  upTo(RECIPIENTS_MAX)
    .filter((at) => field(`office.${at}`) !== '')
    .map((at) => officeOf((name) => field(`${name}.${at}`), content));

/** The seat of an office that is typed. */
export const seatNamed = (title: string): string => `office:${slugOf(withoutThe(title), 'office')}`;

function officeOf(field: Of, { on, shape }: Content): Data {
  const title = withoutThe(field('office'));
  const [name, last, email] = [field('name'), field('surname'), field('email')];
  const address = linesOf(field('address'));
  return {
    seat: seatNamed(title),
    role: officeRole(title, { isFederal: shape === 'sign-on' }),
    title,
    ...(name !== '' && { name, verifiedOn: on }),
    ...(last !== '' && { last }),
    ...(address.length > 0 && { address }),
    ...(email !== '' && { email }),
  };
}

/** The templates a campaign may bring, by the names that the library looks for: `letter`, `ask`, `ask.es`. */
export function templatesIn(content: Content): ReadonlyMap<string, string> {
  const names = content.shape === 'sign-on' ? ['letter', ...TEXTS.map(({ name }) => name)] : ['letter'];
  const texts = names.flatMap((name) => [
    [fileName(name, firstOf(content)), content.typed[name] ?? ''] as const,
    [fileName(name, secondOf(content)), content.typed[secondName(name, content)] ?? ''] as const,
  ]);
  return new Map(texts.filter(([, text]) => text.trim() !== ''));
}

const fileName = (field: string, language: 'en' | 'es'): string => {
  const name = field.replace(/^text\./, '');
  return language === 'es' ? `${name}.es` : name;
};

/** As findings name it. */
export const shownName = (id: IssueId): string => `campaign ${id}`;
