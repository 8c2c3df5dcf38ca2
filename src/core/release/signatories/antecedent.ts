import { NUMBER, numberOf } from '../page/numbers.ts';
import type { Page } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';
import type { Resolved } from '../names/resolve.ts';

/** Of whom "This week she joined" or "the two senators wrote" speaks: as many as the sentences before name. */
export function antecedents({ masked }: Page, { start, end }: Stretch, resolved: readonly Resolved[]): Resolved[] {
  const meant = meantIn(masked.slice(start, Math.min(end, start + 200)));
  if (meant === undefined) return [];
  const before = resolved.filter(
    ({ mention, strong }) => strong && mention.end <= start && mention.start >= start - 400,
  );
  const each = before.filter(({ person }, i) => before.findLastIndex((other) => other.person === person) === i);
  return each.length === meant ? each : [];
}

/** How many people a sentence goes on about without a name. */
function meantIn(words: string): number | undefined {
  if (PRONOUN.test(words)) return 1;
  const [, number] = THE_TWO.exec(words) ?? [];
  if (number === undefined) return undefined;
  return /^(?:both|pair|duo)$/i.test(number) ? 2 : /^trio$/i.test(number) ? 3 : numberOf(number);
}

const PRONOUN = /^(?:[\p{L} ,]{0,20} )?(?:[Hh]e|[Ss]he) (?!said|says|added)/u;
const THE_TWO = new RegExp(
  `^(?:In an? [^.]{0,120}?, )?(?:the )?(both|pair|duo|trio|${NUMBER})(?<! one)(?: (?:lawmakers|senators|members|representatives|congress(?:wo)?men|legislators|colleagues|chairs|leaders))? (?:also |today |jointly )*\\p{Ll}+`,
  'iu',
);

/** "she joined", "he signed" */
export const joinsAs = ({ masked }: Page, { start }: Stretch): boolean => JOINS.test(masked.slice(start, start + 80));

const JOINS = /\b(?:[Hh]e|[Ss]he) (?:has |also |today )*(?:join(?:ed|s)|(?:co-?)?sign(?:ed|s))\b/;
