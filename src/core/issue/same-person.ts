import { surnameOf } from '../official/address.ts';
import { oneNickname } from '../nicknames.ts';
import type { OfficialName } from '../official/official.ts';

/** `maybe` is a doubt, and a doubt is never resolved by us. */
export type Sameness = 'same' | 'maybe' | 'different';

/**
 * Whether a name as a press release prints it is this official's, state and chamber being equal. Accents, case, middle names
 * and suffixes do not matter; a common nickname counts as the name; any other given name with the same surname is a doubt.
 */
export function sameName(printed: string, official: OfficialName): Sameness {
  const surname = wordsOf(official.last);
  const words = wordsOf(inOrder(printed));
  if (surname.length === 0 || words.length === 0) return 'maybe';
  const theirs = givenNames(official);
  const given = words.slice(0, -surname.length).filter((word) => word.length > 1);
  const first = given.some((name) => theirs.some((other) => name === other || oneNickname(name, other)));
  if (words.slice(-surname.length).join(' ') === surname.join(' ')) return first ? 'same' : 'maybe';
  const misprint = nearly(words.at(-1)!, surname.at(-1)!) && (first || given.length === 0);
  return misprint || words.join(' ') === surname.slice(-words.length).join(' ') ? 'maybe' : 'different';
}

/** Whether the surname that a salutation would use stands in the full name; a name without spaces is one word. */
export function hasSurname(name: OfficialName): boolean {
  const [words, surname] = [wordsOf(name.full), wordsOf(surnameOf(name))];
  if (words.length === 1) return surname.length === 1 && words[0]!.includes(surname[0]!);
  return surname.length > 0 && words.some((_, at) => surname.every((word, i) => words[at + i] === word));
}

/** Everything in the full name that is not the surname, the name in quotation marks included. */
function givenNames({ full, last }: OfficialName): string[] {
  const surname = wordsOf(last);
  return wordsOf(full).filter((word) => word.length > 1 && !surname.includes(word));
}

/** "Cox, TJ" is "TJ Cox"; "Johnson, Jr." stays. */
function inOrder(printed: string): string {
  const [last = '', ...rest] = printed.split(',').filter((part) => !SUFFIX.test(part.trim()));
  return `${rest.join(' ')} ${last}`;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|md|dds|phd)\.?$/i;

/** "T.J." and "TJ" are one word, and so are "O'Rourke" and "ORourke"; a hyphen is a space. */
function wordsOf(name: string): string[] {
  return name
    .slice(0, 200)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SUFFIX.test(word));
}

/** One letter more, less or other, or two that changed places: a misprint must not make anybody "not signed". */
export function nearly(a: string, b: string): boolean {
  if (a.length < 4 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)) return true;
  return restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1);
}
