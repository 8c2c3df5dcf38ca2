import type { Language } from '../../issue/issue.ts';
import { PLACEHOLDERS } from '../../letter/fit.ts';
import type { Found } from '../finding.ts';

/** Something in a text that should not be in a letter; `at` is where in the text. */
export interface Slip extends Found {
  readonly at: number;
}

/** Something that was to be filled in and was not. */
export function placeholdersIn(text: string): Slip[] {
  return found(text, PLACEHOLDERS).map(({ word, at }) => ({
    severity: 'error',
    what: { rule: 'placeholder', words: word },
    at,
  }));
}

const DOUBLED = /(?<!\.)\.\.(?!\.)|,,|;;|[?!]\.|,\.|[^\S\n]+[,.;!?](?![\w.])/g;

/** Marks that stand twice, or after a space: most often a sentence that ends in a field which has its own full stop. */
export function punctuationIn(text: string): Slip[] {
  return found(text, DOUBLED).map(({ word, at }) => ({
    severity: 'warning',
    what: { rule: 'punctuation', words: excerpt(text, at, word) },
    at,
  }));
}

/** Quotes around a whole text, or one alone at an end of it: meant for the file, and printed. */
export function quotesIn(text: string): Slip[] {
  const marks = [...text.matchAll(/["“”„«»]/g)].map(({ index }) => index);
  const ends = marks.filter((at) => at === 0 || (at === text.length - 1 && !/\d"$/.test(text)));
  if (marks.length === 0 || marks.length > 2 || ends.length < marks.length) return [];
  const words = text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text;
  return [{ severity: 'warning', what: { rule: 'odd-quotes', words }, at: 0 }];
}

/** Characters of a text that are repeated to whoever is to find it. */
const SHOWN = 60;

const CIVIC: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:your|my) votes?\b|\b(?<!senior )(?:voters?|citizens?|taxpayers?)\b/gi,
  es: /(?<!\p{L})(?:(?:su|mi|tu) voto|votantes?|elector(?:es|as?)?|ciudadan[oa]s?|contribuyentes?)(?!\p{L})/giu,
};

/**
 * Words that claim something about the writer, or the official, that nobody has asked. `canVote`: the official's vote may be
 * asked for, since those who have none are asked in other words.
 */
export function civicWordsIn(text: string, language: Language, canVote: boolean): Slip[] {
  return found(text, CIVIC[language])
    .filter(({ word }) => !(canVote && /^(your vote|su voto)/i.test(word)))
    .map(({ word, at }) => ({ severity: 'warning', what: { rule: 'civic-word', words: word, language }, at }));
}

function found(text: string, pattern: RegExp): { word: string; at: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({ word: match[0], at: match.index }));
}

/** The mark with the word before it, on one line. */
function excerpt(text: string, at: number, mark: string): string {
  const before = /\S{0,20}$/.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  return `${before}${mark}`.trim();
}
