import { figure } from './sentences.ts';

/** Fewer than this could point at a person. */
const FEW = 5;
/** Below this a count is shown in steps of five, so that one more letter does not show who wrote it. */
const EXACT_FROM = 50;

/** A count as a community may see it: never below five, below fifty in fives (rounded down). */
export function shownCount(n: number, say: { readonly few: string; about(n: number): string }): string {
  if (n < FEW) return say.few;
  return n < EXACT_FROM ? say.about(n - (n % 5)) : figure(n);
}
