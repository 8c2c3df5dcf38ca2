import { oneAt } from './addressee-at.ts';
import {
  HEAD_WORD,
  HEADS_OF,
  IS_OFFICE,
  NAMES_OF,
  OF_STATE,
  OWNED_NAMES,
  PLURAL_NAMES,
  TITLE_NAME,
  TWO_HEADS,
} from './offices.ts';
import type { Stretch } from '../page/paragraphs.ts';
import type { Addressee, Confidence } from '../release.ts';
import { isPerson } from './same-addressee.ts';

export interface FoundAddressee extends Stretch {
  readonly value: Addressee;
  readonly confidence: Confidence;
}

const GLUE =
  /^(?: of \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})?(?:,? \([^()]{1,30}\))?(?:, along with (?=(?:House|Senate) )|, (?:and |as well as )?|;? and |; | as well as | & )(?:to )?(?:(?:its|their) (?=\p{Lu}))?/u;
const MOST = 12;

/** "A, B and C": each begins where the one before ended. */
export function listAt(sentence: string, from: number, offset: number): FoundAddressee[] {
  for (const form of [peopleAfterMark, betweenDashes, companiesAfterMark]) {
    const behind = form(sentence, from).map((one) => moved(one, offset));
    if (behind.length > 1) return behind;
  }
  const both = twoHeads(sentence, from);
  if (both.length > 0) return both.map((one) => moved(one, offset));
  const told = HEADS_OF.exec(sentence.slice(from, from + 80))?.[0] ?? '';
  const heads = told.length;
  const areSeveral = SEVERAL.test(told) || /\bletters\b/i.test(sentence.slice(Math.max(0, from - 60), from));
  const firms = areSeveral ? firmsAt(sentence, from + heads) : [];
  if (firms.length > 1) return firms.map((one) => moved(one, offset));
  const whole = listFrom(sentence, from, offset);
  // "the head of the Department of Labor, Jane Doe" is one person.
  if (heads === 0 || whole.some(isPerson)) return whole;
  const offices = listFrom(sentence, from + heads, offset);
  return offices.length > 0 ? offices : whole;
}

function twoHeads(sentence: string, from: number): FoundAddressee[] {
  const found = TWO_HEADS.exec(sentence.slice(from, from + 260));
  const { one = '', two = '', first = '', second = '' } = found?.groups ?? {};
  if (!found || [one, two].some((name) => IS_OFFICE.test(name) || HEAD_WORD.test(name))) return [];
  const end = from + found[0].length;
  const begins = end - two.length - ' and '.length - one.length;
  return [
    { value: { name: one, office: tidy(first) }, confidence: 'likely', start: begins, end: begins + one.length },
    { value: { name: two, office: tidy(second) }, confidence: 'likely', start: end - two.length, end },
  ];
}

/** "the CEOs of Quickpay and Lendly" */
const SEVERAL =
  /\b(?:heads|leaders|chairs|officials|executives|officers|ceos|owners|founders|chiefs|directors|presidents|boards) (?:of|at|from) /i;

function listFrom(sentence: string, from: number, offset: number): FoundAddressee[] {
  const out: FoundAddressee[] = [];
  let at = from;
  let isAside = false;
  let glued = '';
  while (out.length < MOST) {
    const found = pluralAt(sentence, at) ?? oneAt(sentence, at, out.length > 0);
    if (found.length === 0) break;
    // "Jane Doe, Deputy Director, Office of Science": where she works, not a second addressee.
    const before = out.at(-1);
    const [one] = found;
    // "the Secretary of Labor, the Honorable Jane Doe"
    if (before && isHeldBy(before, one!, glued))
      out[out.length - 1] = { ...moved(one!, offset), value: { ...before.value, ...one!.value } };
    else if (!(isAside && found.every(({ value }) => value.name === undefined)))
      out.push(...found.map((other) => moved(other, offset)));
    const { end } = found.at(-1)!;
    const glue = GLUE.exec(sentence.slice(end, end + 100));
    if (!glue) break;
    at = end + glue[0].length;
    glued = glue[0];
    isAside = glue[0] === ', ' && out.at(-1)?.value.name !== undefined && !/^the\b/.test(sentence.slice(at, at + 3));
  }
  return out;
}

const isHeldBy = (office: FoundAddressee, person: FoundAddressee, glued: string): boolean =>
  glued === ', ' &&
  !isPerson(office) &&
  HEAD_WORD.test(office.value.office ?? '') &&
  isPerson(person) &&
  person.value.office === undefined;

export const moved = ({ value, confidence, start, end }: FoundAddressee, by: number): FoundAddressee => ({
  value,
  confidence,
  start: start + by,
  end: end + by,
});

/** Several names after one plural: "Secretaries Jane Doe and John Roe". */
function pluralAt(sentence: string, at: number): FoundAddressee[] | undefined {
  const { names = '', office = '' } = PLURAL_NAMES.exec(sentence.slice(at, at + 400))?.groups ?? {};
  // "Chair Jane Doe and Commissioners Ames and Brown": one comes before them.
  if (names === '' || (TITLE_NAME.exec(office)?.groups?.['name'] ?? '').includes(' ')) return undefined;
  const from = sentence.indexOf(names, at + office.length);
  const people = [...names.matchAll(/\p{Lu}[^,()]*?(?=,| and | of |\s?\(|$)/gu)].filter(
    ({ 0: name, index }) => name.includes(' ') && !names.slice(0, index).endsWith(' of '),
  );
  return people.length < 2
    ? undefined
    : people.map(({ 0: name, index }) => ({
        value: { name, office },
        confidence: 'sure',
        start: from + index,
        end: from + index + name.length,
      }));
}

/** "to two agencies—the Mint and the FBI—and two banks—Credo and Lendly" */
function betweenDashes(sentence: string, from: number): FoundAddressee[] {
  const rest = sentence.slice(from, from + 500);
  if (!/^(?:[^.–—]|U\.S\.){3,60}[–—]/.test(rest)) return [];
  return [...rest.matchAll(/[–—] ?(?=(?:the )?\p{Lu})([^.–—]{2,200})(?=[–—])/gu)].flatMap(
    ({ index, 0: whole, 1: list = '' }) =>
      [...list.matchAll(/(?:the )?(\p{Lu}[^,]*?)(?=,| and (?:the )?\p{Lu}|\s?$)/gu)].map((item) => {
        const office = item[1]!.trimEnd();
        const start = from + index + whole.length - list.length + item.index + item[0].indexOf(office);
        return { value: { office }, confidence: 'likely' as const, start, end: start + office.length };
      }),
  );
}

/** A comma is one behind small words only: "the chiefs of three of the largest lenders, Quickpay and Lendly". */
const MARK =
  /^(?:(?:[^:.;–—]|U\.S\.){3,120}(?::| ?[–—]| --?) ?(?=\p{Lu}|the \p{Lu})|(?:the )?(?:[\p{Ll}]+|CEOs) (?:of|at|from) (?:t(?:wo|hree|en)|f(?:our|ive)|s(?:ix|even)|eight|nine|some|several|\d+) [\p{Ll}’' -]{3,80}, (?=\p{Lu}))/u;
/** Where a colon or a dash ends "to the heads of three lenders". */
function afterMark(sentence: string, from: number): number | undefined {
  const opening = MARK.exec(sentence.slice(from, from + 130))?.[0];
  return opening === undefined ? undefined : from + opening.length;
}

/** "– Jane Doe of Quickpay and John Roe of Lendly", "– Quickpay’s Jane Doe and Lendly’s John Roe", ": CEO Jane Doe and ...". */
function peopleAfterMark(sentence: string, from: number): FoundAddressee[] {
  const at = afterMark(sentence, from);
  if (at === undefined) return [];
  const titled = listFrom(sentence, at, 0);
  if (titled.length > 1 && titled.every(({ value }) => value.name !== undefined)) return titled;
  const rest = sentence.slice(at, at + 600);
  for (const pattern of [NAMES_OF, OWNED_NAMES]) {
    const people = [...rest.matchAll(pattern)].map(({ index, 0: whole, groups: { name = '', office = '' } = {} }) => ({
      value: { name, office: tidy(office) },
      confidence: 'sure' as const,
      start: at + index + whole.indexOf(name),
      end: at + index + whole.indexOf(name) + name.length,
    }));
    if (people.length > 1) return people;
  }
  return [];
}

/** "to three lenders: Quickpay, Lendly and Credo" */
function companiesAfterMark(sentence: string, from: number): FoundAddressee[] {
  const at = / ?[–—]\p{Lu}/u.test(sentence.slice(from, from + 130)) ? undefined : afterMark(sentence, from);
  return at === undefined ? [] : companiesAt(sentence, at);
}

/** "Fairmart, Orbitel and Chirp": companies by their capital words alone. */
export function companiesAt(sentence: string, from: number): FoundAddressee[] {
  const list = COMPANIES.exec(sentence.slice(from, from + 400))?.[0] ?? '';
  return [...list.matchAll(/\p{Lu}(?:[\p{L}\d&.’'-]| (?=\p{Lu}))*/gu)].map(({ 0: office, index }) => ({
    value: { office },
    confidence: 'likely',
    start: from + index,
    end: from + index + office.length,
  }));
}

const FIRM =
  /(?:the )?(?!(?:Sens?|Reps?|Senators?|Representatives?|Congress\p{L}*|Chair\p{L}*|Ranking|U\.S)\b)\p{Lu}[\p{L}\d&.’'-]*(?: (?:(?:of|for|at|&) )?\p{Lu}[\p{L}\d&.’'-]*)*/gu;
const FIRMS = new RegExp(`^${FIRM.source}(?:(?:, (?:and )?| and )${FIRM.source}){1,12}`, 'u');
/** Of several letters: "to Evenrest and Hollowell Group", which in one letter might be a single firm. */
function firmsAt(sentence: string, from: number): FoundAddressee[] {
  const list = FIRMS.exec(sentence.slice(from, from + 500))?.[0] ?? '';
  const firms = [...list.matchAll(FIRM)].map(({ 0: office, index }) => ({
    value: { office: tidy(office) },
    confidence: 'likely' as const,
    start: from + index,
    end: from + index + office.length,
  }));
  const offices = firms.map(({ value }) => value.office ?? '');
  const isState = (office: string) => HEAD_WORD.test(office) || (OF_STATE.test(office) && !ACRONYM.test(office));
  return offices.some(isState) || offices.every((office) => ACRONYM.test(office)) ? [] : firms;
}

/** Of a firm or of an agency. */
const ACRONYM = /^[A-Z]{2,6}$/;

const COMPANIES =
  /^(?:(?:\p{Lu}[\p{L}\d&’'-]*[, ]{0,2}|and (?=\p{Lu})){1,16}(?<=\p{L}))(?=[,.]?(?: [–—-]{1,2})? \p{Ll}|[.,]?$)/u;

export const tidy = (office: string): string =>
  office
    .replace(/^(?:the|to)\s+/i, '')
    .replace(/['’]s$|[,\s]+$|(?<=^[A-Z]{2,6})\.$/, '')
    .replaceAll(/\s+/g, ' ');
