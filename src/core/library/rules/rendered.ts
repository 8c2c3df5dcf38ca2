import type { Language } from '../../ids.ts';
import { findingAt, type Finding, type Where } from '../finding.ts';
import { placeholdersIn, punctuationIn } from './slips.ts';

/** Offices and chats show about this many characters of a letter at once; beside it the writer needs room for own words. */
const SHARED_MAX = 900;
/** One page, one chat message, most forms. */
const LETTER_MAX = 1900;

/** The body of one sample letter, and the file it mostly comes from. */
export interface SampleText {
  readonly where: Where;
  /** How people know this letter: `the letter "ask" in English`. */
  readonly what: string;
  readonly text: string;
  /** Why the letter could not be written; then `text` is empty. */
  readonly refused?: string;
  readonly language: Language;
}

/** What shows only in a written letter: marks that meet, holes, length. Each letter has one reason and no own words. */
export function renderedProblems(samples: readonly SampleText[]): Finding[] {
  const longest = new Map<string, SampleText>();
  for (const sample of samples) {
    const known = longest.get(sample.what);
    if (!known || (!known.refused && (sample.refused || sample.text.length > known.text.length)))
      longest.set(sample.what, sample);
  }
  return [...samples.flatMap(slipsOf), ...[...longest.values()].flatMap(lengthOf)];
}

function refusedBy({ where, what, refused = '' }: SampleText): Finding {
  const says = `${sentenceStart(what)} cannot be written: ${refused}`;
  return findingAt(where, { severity: 'error', rule: 'not-writable', says, fix: 'Shorten its texts.' });
}

const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function slipsOf({ where, what, text }: SampleText): Finding[] {
  return [...placeholdersIn(text), ...punctuationIn(text)].map(({ severity, rule, says, fix }) =>
    findingAt(where, { severity, rule, says: `In ${what}: ${says}`, fix }),
  );
}

function lengthOf(sample: SampleText): Finding[] {
  const { where, what, text } = sample;
  if (sample.refused) return [refusedBy(sample)];
  if (text.length <= SHARED_MAX) return [];
  const says = `In ${what} the shared text has ${String(text.length)} characters with one reason.`;
  const fix =
    text.length > LETTER_MAX
      ? `That alone is more than a page (${String(LETTER_MAX)}). Bring it to ${String(SHARED_MAX)}: offices read what is short.`
      : `Bring it to ${String(SHARED_MAX)}, so that the writer's own words fit on the page too.`;
  return [findingAt(where, { severity: 'warning', rule: 'too-long', says, fix })];
}
