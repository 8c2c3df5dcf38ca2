import type { Found } from '../finding.ts';
import type { What } from '../what.ts';

/** Two texts of one sentence or two each. */
export type Told = readonly [says: string, fix: string];

/** By the rule that found it: what is wrong, and what to do. */
export type Words<W extends What> = {
  readonly [R in W['rule']]: (what: Extract<W, { readonly rule: R }>) => Told;
};

export interface LibraryWords {
  readonly rules: Words<What>;
  inside(what: NonNullable<Found['inside']>, says: string): string;
}
