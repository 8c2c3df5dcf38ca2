import type { Finding } from '../finding.ts';

/** What of a finding's English sentences is the same in every language. */
export interface Said {
  /** What stands in quotes or braces in what is wrong: names of files and fields, words of a text. */
  readonly names: readonly string[];
  /** The numbers outside of them, from the left. */
  readonly numbers: readonly string[];
  /** The word that was most likely meant. */
  readonly meant?: string;
  /** What may stand there, or how it is written. */
  readonly choice?: string;
  /** How much a value may be. */
  readonly bound?: { readonly most: boolean; readonly n: string; readonly of?: 'characters' | 'entries' };
}

/** By the rule that found it: what is wrong, and what to do. */
export type Words = Readonly<Record<string, (said: Said) => string>>;

const NAME = /"([^"]+)"|(\{\{.+?\}\})/g;

export function saidIn({ says, fix }: Pick<Finding, 'says' | 'fix'>): Said {
  const whole = `${says} ${fix}`;
  const meant = /(?:Did you mean|Write) (?:"([^"]+)"|(\{\{#.+?\}\}))[?.]/.exec(whole);
  const choice = /(?:: |\blike |Rename it to )([^:]+?)\.?$/.exec(fix)?.[1];
  const [, end, n, unit] = /\bAt (most|least) (\d+)(?: (character|entr))?/.exec(fix) ?? [];
  const of = unit && (unit === 'entr' ? 'entries' : 'characters');
  return {
    names: [...says.matchAll(NAME)].map(([, quoted, braced]) => quoted ?? braced ?? ''),
    numbers: whole.replaceAll(NAME, '').match(/\d+/g) ?? [],
    ...(meant && { meant: meant[1] ?? meant[2] }),
    ...(choice !== undefined && { choice }),
    ...(n !== undefined && { bound: { most: end === 'most', n, ...(of && { of }) } }),
  };
}
