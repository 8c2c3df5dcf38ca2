import type { Day } from '../ids.ts';
import { draftAsks, fieldsOf, type DraftFields } from '../release/draft-fields.ts';
import { draftTexts } from '../release/draft-texts.ts';
import type { Addressee, Read, Release, Signatory } from '../release/release.ts';
import type { Content } from './campaign.ts';
import { seatNamed } from './data-of.ts';
import { evidenceOf } from './evidence.ts';
import { MORE_SIGNERS } from './field-lists.ts';
import { RECIPIENTS_MAX } from './fields.ts';
import { readSource, type Person, personLine } from './read-field.ts';
import type { Reading, ToWrite } from './reading.ts';

type Typed = Record<string, string>;

/**
 * A campaign about a letter by members of Congress, begun from a release: only what was read stands in its fields, and the
 * words of nobody. Asks and texts to begin from say no more than those fields hold. `text`: the release as it was given.
 */
export function contentFrom(
  release: Release,
  { text, on, hasPast }: { readonly text: string; readonly on: Day; readonly hasPast: boolean },
): Content & { readonly reading: Reading } {
  const fields = fieldsOf(release, { id: '', today: on, date: release.date?.value });
  const signers = packed(release.signers);
  const typed = { ...whom(release, fields), ...signers.typed, ...says(release, fields) };
  const named = Object.entries(typed).filter((one): one is [string, string] => one[1] !== undefined && one[1] !== '');
  const noPast = { code: 'no-past', about: 'names', says: NO_PAST };
  return {
    shape: 'sign-on',
    typed: Object.fromEntries(named),
    on,
    reading: {
      evidence: evidenceOf(release, text),
      signers: {
        named: release.signers.length,
        sure: release.signers.filter(({ confidence }) => confidence === 'sure').length,
      },
      doubts: [
        ...release.findings
          .filter(({ code }) => code !== 'missing')
          .map(({ code, about, says: sentence }) => ({
            code: code === 'about' ? 'inexact' : code.slice(0, 40),
            about: about.slice(0, 60),
            says: sentence.slice(0, 600),
          })),
        ...(hasPast ? [] : [noPast]),
      ].slice(0, 30),
      toWrite: toWrite(release, fields, signers.left > 0),
    },
  };
}

const NO_PAST = 'The list of past members is not there, so names in older releases are not found.';

function whom(release: Release, { date, count, hasLeads }: DraftFields): Partial<Typed> {
  const { leads, coLeads, recipients } = release;
  const offices = officesOf(recipients.map(({ value }) => value)).slice(0, RECIPIENTS_MAX);
  const numbered = offices.flatMap(({ office, name }, at) => {
    const nth = at === 0 ? '' : `.${String(at)}`;
    return [[`office${nth}`, office] as const, [`name${nth}`, name] as const];
  });
  return {
    ...Object.fromEntries(numbered),
    leads: linesThatFit(leads, 1_500),
    coleads: linesThatFit(coLeads, 3_000),
    count: count === undefined || !hasLeads ? undefined : String(count),
    sent: date,
    checked: checkedIn(release),
  };
}

/** Each office once, with who holds it; somebody whose office is not said is named in its place. */
function officesOf(to: readonly Addressee[]) {
  const found = to.flatMap(({ office, name }) => {
    const title = (office ?? name)?.slice(0, 160);
    return title === undefined ? [] : [{ office: title, name: office === undefined ? undefined : name?.slice(0, 120) }];
  });
  return found.filter(({ office }, at) => found.findIndex((one) => sameOffice(one.office, office)) === at);
}

const sameOffice = (a: string, b: string): boolean => seatNamed(a) === seatNamed(b);

/** The names are the release's, whatever other sources the facts come to have. */
const checkedIn = ({ title, sourceOffice }: Release): string =>
  [sourceOffice?.value, title?.value ?? 'the release']
    .filter((part) => part !== undefined)
    .join(', ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300);

function says(release: Release, fields: DraftFields): Record<string, string | undefined> {
  const { default: ask, thank, companion, direct } = draftAsks(fields);
  const texts = draftTexts(fields).map(({ name, text }) => [`text.${name.replace(/\.hbs$/, '')}`, text.trim()]);
  return {
    title: fields.toName === undefined ? undefined : `The letter to ${fields.toName}`.slice(0, 160),
    ask,
    thank,
    companion,
    direct: fields.toName === undefined ? undefined : direct,
    'source.0': sourceOf(release, fields),
    ...(Object.fromEntries(texts) as Typed),
  };
}

/** As a form would have it; undefined where its day or its publisher is not known. */
function sourceOf({ title }: Release, { publisher, date, toName }: DraftFields): string | undefined {
  if (publisher === undefined || date === undefined) return undefined;
  const name = title?.value ?? `Release about a letter to ${toName ?? 'an office'}`;
  const line = [publisher.replaceAll(',', '').slice(0, 120), name.replaceAll(/\s+/g, ' ').slice(0, 300), date].join(
    ', ',
  );
  return readSource(line) && line;
}

/** As many lines as fit, and how many do not. */
function fill(lines: readonly string[], max: number): { readonly text: string; readonly left: readonly string[] } {
  let [text, at] = ['', 0];
  for (; at < lines.length && text.length + lines[at]!.length + 1 <= max; at += 1)
    text += `${at === 0 ? '' : '\n'}${lines[at]!}`;
  return { text, left: lines.slice(at) };
}

const linesThatFit = (people: readonly Read<Signatory>[], max: number): string =>
  fill(
    people.map(({ value }) => personLine(personOf(value))),
    max,
  ).text;

const FIELDS = ['signers', ...MORE_SIGNERS];
const ROOM = 3_000;

/** All who signed, in as many fields as it takes; without district and id where they would not fit with them. */
function packed(people: readonly Read<Signatory>[]): { readonly typed: Typed; readonly left: number } {
  const whole = spread(people.map(({ value }) => personLine(personOf(value))));
  if (whole.left === 0) return whole;
  return spread(people.map(({ value: { name, state, chamber } }) => personLine({ name, state, chamber })));
}

function spread(lines: readonly string[]): { readonly typed: Typed; readonly left: number } {
  const typed: Typed = {};
  let left = lines;
  for (const field of FIELDS) {
    const filled = fill(left, ROOM);
    typed[field] = filled.text;
    left = filled.left;
  }
  return { typed, left: left.length };
}

const personOf = ({ name, state, chamber, district, bioguide }: Signatory): Person => ({
  name,
  state,
  chamber,
  bioguide,
  ...(district !== undefined && { seatThen: `${state}-${district}` }),
});

function toWrite(
  { leads, recipients }: Release,
  { date, publisher, count, toName }: DraftFields,
  noRoom: boolean,
): ToWrite[] {
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
    ['room', noRoom],
  ];
  return all.filter(([, is]) => is).map(([what]) => what);
}
