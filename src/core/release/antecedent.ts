import type { Page } from './page.ts';
import type { Stretch } from './paragraphs.ts';
import type { Resolved } from './resolve.ts';

/** Whom "This week she joined" speaks of: the one member whom the sentence before names. */
export function antecedent({ masked }: Page, { start }: Stretch, resolved: readonly Resolved[]): Resolved[] {
  if (!PRONOUN.test(masked.slice(start, start + 60))) return [];
  const before = resolved.filter(
    ({ mention, strong }) => strong && mention.end <= start && mention.start >= start - 400,
  );
  return new Set(before.map(({ person }) => person)).size === 1 ? before.slice(-1) : [];
}

const PRONOUN = /^(?:[\p{L} ,]{0,20} )?(?:[Hh]e|[Ss]he) (?!said|says|added)/u;

/** "she joined", "he signed" */
export const joinsAs = ({ masked }: Page, { start }: Stretch): boolean => JOINS.test(masked.slice(start, start + 80));

const JOINS = /\b(?:[Hh]e|[Ss]he) (?:has |also |today )*(?:join(?:ed|s)|(?:co-?)?sign(?:ed|s))\b/;
