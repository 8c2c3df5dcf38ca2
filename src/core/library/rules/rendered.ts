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
  readonly language: Language;
}

/** What shows only in a written letter: marks that meet, holes, length. Each letter has one reason and no own words. */
export function renderedProblems(samples: readonly SampleText[]): Finding[] {
  return samples.flatMap((sample) => [...slipsOf(sample), ...lengthOf(sample)]);
}

function slipsOf({ where, what, text }: SampleText): Finding[] {
  return [...placeholdersIn(text), ...punctuationIn(text)].map(({ severity, rule, says, fix }) =>
    findingAt(where, { severity, rule, says: `In ${what}: ${says}`, fix }),
  );
}

function lengthOf({ where, what, text }: SampleText): Finding[] {
  if (text.length <= SHARED_MAX) return [];
  const says = `In ${what} the shared text has ${String(text.length)} characters with one reason.`;
  const fix =
    text.length > LETTER_MAX
      ? `That alone is more than a page (${String(LETTER_MAX)}). Bring it to ${String(SHARED_MAX)}: offices read what is short.`
      : `Bring it to ${String(SHARED_MAX)}, so that the writer's own words fit on the page too.`;
  return [findingAt(where, { severity: 'warning', rule: 'too-long', says, fix })];
}
