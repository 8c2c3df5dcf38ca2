import { MAX_OUTPUT } from '../../letter/template.ts';
import { findingAt, type Finding, type Where } from '../finding.ts';
import { placeholdersIn, punctuationIn } from './slips.ts';

/** Offices and chats show about this many characters of a letter at once; beside it the writer needs room for own words. */
const SHARED_MAX = 900;
/** One page, one chat message, most forms. */
const LETTER_MAX = 1900;

/** The body of one sample letter, and the file it mostly comes from. */
export interface SampleText {
  readonly where: Where;
  /** The name of its template without `.hbs`. */
  readonly letter: string;
  /** Undefined where it grew past all bounds. */
  readonly text: string | undefined;
}

/** What shows only in a written letter: marks that meet, holes, length. Each letter has one reason and no own words. */
export function renderedProblems(samples: readonly SampleText[]): Finding[] {
  const longest = new Map<string, SampleText>();
  for (const sample of samples) {
    const known = longest.get(sample.letter);
    if (!known || lengthOf(sample) > lengthOf(known)) longest.set(sample.letter, sample);
  }
  return [...samples.flatMap(slipsOf), ...[...longest.values()].flatMap(tooLong)];
}

const lengthOf = ({ text }: SampleText): number => text?.length ?? Infinity;

function slipsOf({ where, letter, text = '' }: SampleText): Finding[] {
  const inside = { kind: 'letter', name: letter } as const;
  return [...placeholdersIn(text), ...punctuationIn(text)].map(({ severity, what }) =>
    findingAt(where, { severity, what, inside }),
  );
}

function tooLong({ where, letter, text }: SampleText): Finding[] {
  if (text === undefined)
    return [findingAt(where, { severity: 'error', what: { rule: 'not-writable', letter, max: MAX_OUTPUT } })];
  if (text.length <= SHARED_MAX) return [];
  const what = { rule: 'too-long', letter, has: text.length, max: SHARED_MAX, page: LETTER_MAX } as const;
  return [findingAt(where, { severity: 'warning', what })];
}
