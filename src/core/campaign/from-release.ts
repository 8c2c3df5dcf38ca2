import type { Day } from '../ids.ts';
import { draftAsks, fieldsOf, type DraftFields } from '../release/draft/draft-fields.ts';
import { draftTexts } from '../release/draft/draft-texts.ts';
import type { Addressee, Release } from '../release/release.ts';
import type { Content } from './campaign.ts';
import { seatNamed } from './seat-named.ts';
import { doubtsOf } from './doubts.ts';
import { evidenceOf, moreOf } from './evidence.ts';
import { everyField, RECIPIENTS_MAX } from './fields.ts';
import { packed } from './people-fields.ts';
import { readSource } from './read-field.ts';
import type { Reading, ToWrite } from './reading.ts';
import { shortened } from './shortened.ts';

type Values = Readonly<Record<string, string | undefined>>;

/**
 * A campaign about a letter by members of Congress, begun from a release: only what was read stands in its fields, and the
 * words of nobody. Asks and texts to begin from say no more than those fields hold. What has no room in them is told among the
 * doubts. `text`: the release as it was given.
 */
export function contentFrom(
  release: Release,
  { text, on, hasPast }: { readonly text: string; readonly on: Day; readonly hasPast: boolean },
): Content & { readonly reading: Reading } {
  const { signers } = release;
  const fields = fieldsOf(release, { id: '', today: on, date: release.date?.value });
  const leads = packed(release.leads, 'leads');
  const coLeads = packed(release.coLeads, 'coLeads');
  const others = packed(signers, 'signers');
  const offices = officesOf(release.recipients.map(({ value }) => value));
  const source = sourceOf(release, fields);
  const line = fitting({ ...whom(offices), ...signing(release, fields), ...says(fields), ...source.typed });
  const typed = { ...line.typed, ...leads.typed, ...coLeads.typed, ...others.typed };
  return {
    shape: 'sign-on',
    typed: Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== '')),
    on,
    reading: {
      evidence: evidenceOf(release, text),
      more: moreOf(release),
      signers: { named: signers.length, sure: signers.filter(({ confidence }) => confidence === 'sure').length },
      doubts: doubtsOf(release.findings, {
        hasPast,
        left: {
          leads: leads.left,
          coleads: coLeads.left,
          signers: others.left,
          offices: Math.max(0, offices.length - RECIPIENTS_MAX),
        },
        tooLong: [...line.tooLong, ...source.tooLong],
      }),
      toWrite: toWrite(release, fields),
    },
  };
}

function whom(offices: ReturnType<typeof officesOf>): Values {
  const numbered = offices.slice(0, RECIPIENTS_MAX).flatMap(({ office, name }, at) => {
    const nth = at === 0 ? '' : `.${String(at)}`;
    return [[`office${nth}`, office] as const, [`name${nth}`, name] as const];
  });
  return Object.fromEntries(numbered);
}

/** Each office once, with who holds it; somebody whose office is not said is named in its place. */
function officesOf(to: readonly Addressee[]) {
  const found = to.flatMap(({ office, name }) => {
    const title = office ?? name;
    return title === undefined ? [] : [{ office: title, name: office === undefined ? undefined : name }];
  });
  return found.filter(({ office }, at) => found.findIndex((one) => sameOffice(one.office, office)) === at);
}

const sameOffice = (a: string, b: string): boolean => seatNamed(a) === seatNamed(b);

/** The names are the release's, whatever other sources the facts come to have. */
function signing({ title, sourceOffice }: Release, { date, count, hasLeads }: DraftFields): Values {
  const checked = [sourceOffice?.value, title?.value ?? 'the release'].filter((part) => part !== undefined).join(', ');
  return {
    count: count === undefined || !hasLeads ? undefined : String(count),
    sent: date,
    checked: checked.replaceAll(/\s+/g, ' '),
  };
}

function says(fields: DraftFields): Values {
  const { default: ask, thank, companion, direct } = draftAsks(fields);
  const texts = draftTexts(fields).map(({ name, text }) => [`text.${name.replace(/\.hbs$/, '')}`, text.trim()]);
  return {
    title: fields.toName === undefined ? undefined : `The letter to ${fields.toName}`,
    ask,
    thank,
    companion,
    direct: fields.toName === undefined ? undefined : direct,
    ...(Object.fromEntries(texts) as Values),
  };
}

const MAX = new Map(everyField('sign-on').map(({ name, max }) => [name, max]));

/** Each in the room of its field; what has more to say ends in three dots there, and is told. */
function fitting(values: Values) {
  const given = Object.entries(values).filter((one): one is [string, string] => one[1] !== undefined);
  const typed = given.map(([name, value]) => [name, shortened(value, MAX.get(name) ?? Infinity)] as const);
  return {
    typed: Object.fromEntries(typed) as Readonly<Record<string, string>>,
    tooLong: given.filter(([, value], at) => typed[at]![1] !== value).map(([, value]) => value),
  };
}

/** As a form would have it; nothing where its day or its publisher is not known. */
function sourceOf({ title }: Release, { publisher, date, toName }: DraftFields) {
  if (publisher === undefined || date === undefined) return { typed: {}, tooLong: [] };
  const name = (title?.value ?? `Release about a letter to ${toName ?? 'an office'}`).replaceAll(/\s+/g, ' ');
  const parts = [publisher.replaceAll(',', ''), name] as const;
  const [who, what] = [shortened(parts[0], 200), shortened(parts[1], 300)];
  const line = [who, what, date].join(', ');
  return {
    typed: readSource(line) ? { 'source.0': line } : {},
    tooLong: [...(who === parts[0] ? [] : [parts[0]]), ...(what === parts[1] ? [] : [parts[1]])],
  };
}

function toWrite({ leads, recipients }: Release, { date, publisher, count, toName }: DraftFields): ToWrite[] {
  const all: readonly (readonly [ToWrite, boolean])[] = [
    ['by', true],
    ['title', true],
    ['ask', true],
    ['facts', true],
    ['points', true],
    ['questions', true],
    ['leads', leads.length === 0],
    ['date', date === undefined],
    ['publisher', publisher === undefined],
    ['recipient', toName === undefined],
    ['office', recipients.length > 0],
    ['count', count === undefined],
    ['complete', true],
  ];
  return all.filter(([, is]) => is).map(([what]) => what);
}
