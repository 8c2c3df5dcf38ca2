import { nearly } from '../issue/same-person.ts';
import { type Honorific, honorificAfter, honorificBefore } from './honorifics.ts';
import { inRuns } from './mention-runs.ts';
import type { MembersTable, Person } from './members-table.ts';
import { fold, givenMatch } from './names.ts';
import { type Tag, tagAfter } from './tags.ts';

/** A name in the text that may be a member's: `start` to `end` is the name, `outerStart` to `outerEnd` with title and tag. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly printed: string;
  readonly honorific?: Honorific;
  readonly tag?: Tag;
  /** Given names were printed. */
  readonly full: boolean;
  readonly candidates: readonly Candidate[];
  /** Mentions that follow one another with only commas, `and`, titles and tags between. */
  readonly run: number;
}

export interface Candidate {
  readonly person: Person;
  /** How well the given names printed are this person's; `none`: none were printed. */
  readonly given: 'exact' | 'near' | 'none';
  /** The surname is a letter off, which only a tag with the state makes good. */
  readonly misprint?: true;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** A mention before it is known which list it stands in. */
export type Found = Omit<Mention, 'run'>;

const WORD = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]*(?:['’ʼ](?!s\b)[\p{L}\p{M}]+)*/gu;
/** Words before a surname that are looked at as given names. */
const MAX_GIVEN = 4;

/** Every place in `text` where a name of the table stands. One pass; each name looks only at its near surroundings. */
export function findMentions(text: string, table: MembersTable): Mention[] {
  const words: Word[] = [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
  }));
  const found: Found[] = [];
  let at = 0;
  while (at < words.length) {
    const mention = nameAt(text, words, at, table) ?? misprintAt(text, words, at, table);
    if (!mention) at += 1;
    else {
      found.push(mention.found);
      at = mention.next;
    }
  }
  return inRuns(text, withBoth(found));
}

interface At {
  readonly found: Found;
  readonly next: number;
}

/**
 * A surname that may be somebody's given name, "Frank" or "Paul", is one only where no name goes on after it: the longer name
 * is meant, and where the table has none, nobody is.
 */
function nameAt(text: string, words: readonly Word[], at: number, table: MembersTable): At | undefined {
  const found = mentionAt(text, words, at, table);
  if (!found) return undefined;
  const last = words[found.next - 1]!;
  const next = words[found.next];
  if (!next || !/^ {1,2}$/.test(text.slice(last.end, next.start)) || SUFFIX.test(next.folded)) return found;
  for (let further = found.next; further < Math.min(words.length, found.next + MAX_GIVEN); further += 1) {
    const longer = mentionAt(text, words, further, table);
    if (longer && longer.found.start <= found.found.start) return longer;
  }
  return found.found.full || isCapital(next, text) ? found : undefined;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** In a headline every word is a capital one, so what follows a surname there is no name. */
function isCapital(next: Word, text: string): boolean {
  const line = text
    .slice(Math.max(0, text.lastIndexOf('\n', next.start)), next.end + 40)
    .split('\n')
    .at(-1)!;
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 3 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** The longest surname that begins at this word. */
function mentionAt(text: string, words: readonly Word[], at: number, table: MembersTable): At | undefined {
  const group = table.bySurname.get(words[at]!.folded);
  if (!group) return undefined;
  const fitting = group
    .map((person) => ({ person, last: surnameEnd(text, words, at, person.surname) }))
    .filter(({ last }) => last !== undefined);
  const longest = Math.max(-1, ...fitting.map(({ last }) => last!));
  if (longest < 0) return undefined;
  const [first, last] = [words[at]!, words[longest]!];
  if (
    /[-‐‑]$/.test(text.slice(first.start - 1, first.start)) ||
    /^[-‐‑]\p{L}/u.test(text.slice(last.end, last.end + 2))
  )
    return undefined;
  const people = fitting.filter((fit) => fit.last === longest).map(({ person }) => person);
  const before = givenBefore(text, words, at);
  const fit = people.flatMap((person) => candidateOf(person, before));
  const state = tagAfter(text.slice(last.end, last.end + 60))?.tag.state;
  const candidates =
    fit.length > 0 || state === undefined ? fit : people.flatMap((person) => byTag(person, before, state));
  if (candidates.length === 0) return undefined;
  const most = Math.max(...candidates.map(({ taken }) => taken));
  const kept = candidates.filter(({ taken }) => taken === most);
  return { found: foundAt(text, words[at - most]!.start, last.end, most > 0, kept), next: longest + 1 };
}

function foundAt(text: string, start: number, end: number, full: boolean, candidates: readonly Candidate[]): Found {
  const before = text.slice(Math.max(0, start - 80), start);
  const particles = /(?:\b(?:van|von|de|der|den|la|del|dos|da)\s){1,2}$/.exec(before)?.[0] ?? '';
  const honorific = honorificBefore(before.slice(0, before.length - particles.length));
  const after = text.slice(end, end + 120);
  const told = honorific ?? honorificAfter(after);
  const suffix = /^,?\s(?:Jr|Sr|I{2,3}|IV)\b\.?/.exec(text.slice(end, end + 8))?.[0] ?? '';
  const tagged = tagAfter(text.slice(end, end + 80));
  return {
    start,
    end: end + suffix.trimEnd().length,
    outerStart: start - particles.length - (honorific?.length ?? 0),
    outerEnd: end + Math.max(suffix.length, tagged?.length ?? 0),
    printed: text.slice(start, end + suffix.length).replaceAll(/\s+/g, ' '),
    ...(told && { honorific: told }),
    ...(tagged && { tag: tagged.tag }),
    full,
    candidates,
  };
}

/** The index of the surname's last word, when all its words stand there. */
function surnameEnd(text: string, words: readonly Word[], at: number, surname: readonly string[]): number | undefined {
  for (const [i, part] of surname.entries()) {
    const word = words[at + i];
    if (word?.folded !== part) return undefined;
    if (i > 0 && !/^[\s\-‐‑]{1,3}$/.test(text.slice(words[at + i - 1]!.end, word.start))) return undefined;
  }
  return at + surname.length - 1;
}

/** The capital words right before, nearest first. */
function givenBefore(text: string, words: readonly Word[], at: number): string[] {
  const given: string[] = [];
  for (let i = at - 1; i >= 0 && given.length < MAX_GIVEN; i -= 1) {
    const between = text.slice(words[i]!.end, words[i + 1]!.start);
    // A point after more than an initial ends a sentence or a title: "in June. Doe said".
    if (!BETWEEN_NAMES.test(between) || (between.startsWith('.') && words[i]!.folded.length > 1)) break;
    given.push(words[i]!.folded);
  }
  return given;
}

/** A point, a quotation mark of a nickname, a particle in small letters. */
const BETWEEN_NAMES = /^\.?["“”'‘’)]?\s{0,2}(?:(?:van|von|de|der|den|la|del|dos|da)\s){0,2}["“”'‘’(]?$|^[-‐]$/;

/** Title and state words that stand before a surname without being part of a name. */
const NO_NAME =
  /^(?:reps?|representatives?|congress(?:man|woman|men|women|members?|persons?)|sens?|senators?|del|delegates?|commissioner|chair(?:s|man|woman|men|person)?|member|members|leader|leaders|whip|speaker|dr|rev|joining|today|dear|and|with|by|the|hon|honorable|mr|ms|mrs|congress|democrats?|republicans?|said|both|fellow|dean|tempore|committee|subcommittee|caucus|department|agency|administration|house|senate|(?:mon|tues|wednes|thurs|fri|satur|sun)day|u|s|us)$/;

function candidateOf(
  person: Person,
  before: readonly string[],
  misprint?: 'misprint',
): (Candidate & { readonly taken: number })[] {
  let taken = 0;
  let best: Candidate['given'] = 'none';
  for (const [i, word] of before.entries()) {
    const match = givenMatch(word, person.given);
    if (match === 'no') {
      // A maiden or middle name that no table has may stand between: "Suzan Kay DelBene".
      const next = before[i + 1];
      const between = i === 0 && next !== undefined && givenMatch(next, person.given) === 'exact';
      if (NO_NAME.test(word) || !between) break;
      continue;
    }
    taken = i + 1;
    if (match === 'exact' || best === 'none') best = match;
  }
  if (taken === 0 && before.length > 0 && !NO_NAME.test(before[0]!)) return [];
  return [{ person, given: best, taken, ...(misprint && { misprint: true }) }];
}

/** "Gerry Doe (D-VA)" for Gerald Doe of Virginia: the tag makes good what the given name leaves open but for its first letter. */
function byTag(person: Person, before: readonly string[], state: string): (Candidate & { readonly taken: number })[] {
  const [word = ''] = before;
  const fits = word.length > 1 && !NO_NAME.test(word) && person.held.some((seat) => seat.state === state);
  return fits && person.given.some((name) => name[0] === word[0]) ? [{ person, given: 'near', taken: 1 }] : [];
}

/** "Jos Serano (D-NY)": a name nobody has, a letter off a member's of that very state. */
function misprintAt(text: string, words: readonly Word[], at: number, table: MembersTable): At | undefined {
  const word = words[at]!;
  const tagged = tagAfter(text.slice(word.end, word.end + 60));
  const state = tagged?.tag.state;
  if (state === undefined || tagged!.length === 0 || table.bySurname.has(word.folded)) return undefined;
  const before = givenBefore(text, words, at);
  const candidates = (table.byState.get(state) ?? [])
    .filter(({ surname }) => surname.length === 1 && nearly(surname[0]!, word.folded))
    .flatMap((person) => candidateOf(person, before, 'misprint'))
    .filter(({ taken }) => taken > 0);
  if (candidates.length === 0) return undefined;
  const most = Math.max(...candidates.map(({ taken }) => taken));
  const kept = candidates.filter(({ taken }) => taken === most);
  return { found: foundAt(text, words[at - most]!.start, word.end, true, kept), next: at + 1 };
}

function withBoth(found: readonly Found[]): Found[] {
  return found.map((one, i) => {
    const next = found[i + 1];
    return !one.tag && next?.tag?.both && next.outerStart - one.outerEnd < 12 ? { ...one, tag: next.tag } : one;
  });
}
