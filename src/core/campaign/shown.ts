import { figure } from '../wording.ts';

/**
 * A count as people may see it. `few`: fewer than five; `about`: rounded down to a multiple of five; `exact`: as counted;
 * `held`: not shown, because with it another number could be worked out.
 */
export type Shown =
  | { readonly kind: 'few' }
  | { readonly kind: 'held' }
  | { readonly kind: 'about'; readonly n: number }
  | { readonly kind: 'exact'; readonly n: number };

/** Fewer than this could point at a person. */
export const LEAST = 5;
/** From here on one letter more does not show who wrote it. */
const EXACT_FROM = 50;

export const FEW: Shown = { kind: 'few' };
export const HELD: Shown = { kind: 'held' };

/** The one count that may be exact: with two, their difference could be a number below five. */
export function total(n: number): Shown {
  return n < EXACT_FROM ? inFives(n) : { kind: 'exact', n };
}

export function inFives(n: number): Shown {
  return n < LEAST ? FEW : { kind: 'about', n: n - (n % 5) };
}

/** At least so many. */
export const least = (shown: Shown): number => ('n' in shown ? shown.n : 0);

export interface CountWords {
  readonly few: string;
  readonly held?: string;
  readonly about: (figure: string) => string;
}

/** "fewer than 5", "about 45", "1,240". */
export function inWords(shown: Shown, say: CountWords): string {
  switch (shown.kind) {
    case 'few':
      return say.few;
    case 'held':
      return say.held ?? '';
    case 'about':
      return say.about(figure(shown.n));
    case 'exact':
      return figure(shown.n);
  }
}
