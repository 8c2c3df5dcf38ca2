import { nearly } from '../../issue/same-person.ts';
import { byTag, candidateOf } from './candidates.ts';
import { honorificAfter, honorificBefore } from './honorifics.ts';
import type { MembersTable, Person } from './members-table.ts';
import type { Candidate, Found } from './mentions.ts';
import { nameWords } from './names.ts';
import { tagAfter } from './tags.ts';

/** A capital word. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** Words before a surname that are looked at as given names. */
const MAX_GIVEN = 4;

export interface At {
  readonly found: Found;
  /** The index of the word after it. */
  readonly next: number;
}

/**
 * A surname that may be somebody's given name, "Frank" or "Paul", is one only where no name goes on after it: the longer name
 * is meant, and where the table has none, nobody is.
 */
export function nameAt(text: string, words: readonly Word[], at: number, table: MembersTable): At | undefined {
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

/** Characters on each side that show a headline. */
const HEADLINE = 320;

/** In a headline every word is a capital one, so what follows a surname there is no name. */
function isCapital(next: Word, text: string): boolean {
  const before = text.slice(Math.max(0, next.start - HEADLINE), next.start);
  const after = text.slice(next.start, next.start + HEADLINE);
  const line = before.slice(before.lastIndexOf('\n') + 1) + after.split('\n', 1)[0]!;
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
  const turned = turnedAt(text, words, { at, last: longest }, people);
  if (turned) return turned;
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

/** "Doe, Jane Q. (D-CA)", as lists by surname have it: the tag says that no new name begins behind the comma. */
function turnedAt(
  text: string,
  words: readonly Word[],
  { at, last }: { readonly at: number; readonly last: number },
  people: readonly Person[],
): At | undefined {
  const [start, end] = [words[at]!.start, words[last]!.end];
  const given = TURNED.exec(text.slice(end, end + 40))?.[1];
  if (given === undefined) return undefined;
  const stop = end + 2 + given.length;
  if (tagAfter(text.slice(stop, stop + 60))?.tag.state === undefined) return undefined;
  const before = nameWords(given).toReversed();
  const candidates = people.flatMap((person) => candidateOf(person, before)).filter(({ taken }) => taken > 0);
  if (candidates.length === 0) return undefined;
  const found = { ...foundAt(text, start, stop, true, candidates), printed: `${given} ${text.slice(start, end)}` };
  return { found, next: last + 1 + before.length };
}

const TURNED = /^, (\p{Lu}[\p{L}\p{M}’'-]*\.?(?: \p{Lu}[\p{L}\p{M}’'-]*\.?){0,2}) ?(?=[([])/u;

function foundAt(text: string, start: number, end: number, full: boolean, candidates: readonly Candidate[]): Found {
  const before = text.slice(Math.max(0, start - 120), start);
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
const BETWEEN_NAMES =
  /^(?!\s*\n\s*\n)\.?["“”'‘’)]?\s{0,2}(?:(?:van|von|de|der|den|la|del|dos|da)\s){0,2}["“”'‘’(]?$|^[-‐]$/;

/** "Jos Serano (D-NY)": a name nobody has, a letter off a member's of that very state. */
export function misprintAt(text: string, words: readonly Word[], at: number, table: MembersTable): At | undefined {
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
