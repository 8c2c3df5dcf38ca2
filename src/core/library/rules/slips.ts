import type { Language } from '../../issue/issue.ts';
import { PLACEHOLDERS } from '../../letter/fit.ts';
import type { What } from '../finding.ts';

/** Something in a text that should not be in a letter; `at` is where in the text. */
export interface Slip extends What {
  readonly at: number;
}

/** Something that was to be filled in and was not. */
export function placeholdersIn(text: string): Slip[] {
  return found(text, PLACEHOLDERS).map(({ word, at }) => ({
    severity: 'error',
    rule: 'placeholder',
    says: `"${word}" looks like a place that was to be filled in.`,
    fix: 'Write what belongs there, or remove it.',
    at,
  }));
}

const DOUBLED = /(?<!\.)\.\.(?!\.)|,,|;;|[?!]\.|,\.|[^\S\n]+[,.;!?](?![\w.])/g;

/** Marks that stand twice, or after a space: most often a sentence that ends in a field which has its own full stop. */
export function punctuationIn(text: string): Slip[] {
  return found(text, DOUBLED).map(({ word, at }) => ({
    severity: 'warning',
    rule: 'punctuation',
    says: `The punctuation "${excerpt(text, at, word)}" looks wrong.`,
    fix: 'Remove the extra mark or space; in a template, a field may already end in a full stop, or be empty.',
    at,
  }));
}

const CIVIC: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:your|my) votes?\b|\b(?<!senior )(?:voters?|citizens?|taxpayers?)\b/gi,
  es: /(?<!\p{L})(?:(?:su|mi|tu) voto|votantes?|elector(?:es|as?)?|ciudadan[oa]s?|contribuyentes?)(?!\p{L})/giu,
};

/** Words that claim something about the writer, or the official, that nobody has asked. */
export function civicWordsIn(text: string, language: Language): Slip[] {
  return found(text, CIVIC[language]).map(({ word, at }) => ({
    severity: 'warning',
    rule: 'civic-word',
    says: `"${word}" may not be true: not everybody who writes is a citizen or votes, and not every member has a vote.`,
    fix:
      language === 'es'
        ? 'Diga "residente" o "le pido que apoye".'
        : 'Say "resident", "neighbor", "people", or "your support".',
    at,
  }));
}

function found(text: string, pattern: RegExp): { word: string; at: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({ word: match[0], at: match.index }));
}

/** The mark with the word before it, on one line. */
function excerpt(text: string, at: number, mark: string): string {
  const before = /\S{0,20}$/.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  return `${before}${mark}`.trim();
}
