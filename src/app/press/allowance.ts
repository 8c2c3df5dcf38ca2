import { createRecent } from '../recent.ts';

/** Lets each key have so many turns within so many milliseconds. */
export interface Allowance {
  /** False when there is none left. */
  take(key: string): boolean;
}

export interface AllowanceParts {
  readonly most: number;
  readonly withinMs: number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Keys beyond these are forgotten, those used longest ago first. */
const KEYS = 10_000;

export function createAllowance({ most, withinMs, clock }: AllowanceParts): Allowance {
  const taken = createRecent<readonly number[]>(KEYS);
  return {
    take(key) {
      const lately = (taken.get(key) ?? []).filter((at) => clock() - at < withinMs);
      const isLeft = lately.length < most;
      taken.set(key, isLeft ? [...lately, clock()] : lately);
      return isLeft;
    },
  };
}
