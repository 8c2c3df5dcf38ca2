import { LEAST, type Shown } from './shown.ts';

/** What a number may be: from `lo` to `hi`, both included. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** A number, and the tables whose rows each add up to it. */
export interface Sum {
  readonly range: Interval;
  readonly tables: readonly Table[];
}
type Table = readonly Sum[];

/** More letters than anybody will ever count. */
export const NO_END = 1e9;

/** What somebody can say of a number from how it is shown. `most`: of one that is too small to be shown. */
export function rangeOf(shown: Shown, most: number): Interval {
  if (shown.kind === 'held') return { lo: 0, hi: NO_END };
  if (shown.kind === 'few') return { lo: 0, hi: most };
  return { lo: shown.n, hi: shown.kind === 'exact' ? shown.n : shown.n + 4 };
}

/**
 * Whether somebody who knows every range, and that rows add up, can work out a number from 1 to 4. Exact for sums: each number
 * is in one table only, so bounds go once up and once down.
 */
export function givesAway(sum: Sum): boolean {
  return leaks(narrowed(sum), sum.range, 0);
}

/**
 * Whether it gives a number away, or would with one row a step lower. What is held back in the one case is held back in the other
 * as well: else that it is not there would tell what it would have told.
 */
export function nearlyGivesAway(sum: Sum): boolean {
  return leaks(narrowed(sum), sum.range, STEP);
}

/** From one number of a row to the next. */
const STEP = 5;

/** From the rows up: a sum is at least and at most what its rows can be. */
function narrowed(sum: Sum): Sum {
  const tables = sum.tables.map((rows) => rows.map((row) => narrowed(row)));
  const range = tables.map((rows) => addedUp(rows)).reduce(both, sum.range);
  return { ...sum, range, tables };
}

/** From the sum down: a row is what the others leave. `step`: by so much one of the others may be lower. */
function leaks({ range, tables }: Sum, given: Interval, step: number): boolean {
  const now = both(range, given);
  if (now.lo === now.hi && now.lo > 0 && now.lo < LEAST) return true;
  return tables.some((rows) => {
    const all = addedUp(rows);
    const numbers = rows.filter((row) => hasNumber(row)).length;
    return rows.some((row) => {
      const left = { lo: now.lo - (all.hi - row.range.hi), hi: now.hi - (all.lo - row.range.lo) };
      if (leaks(row, left, step)) return true;
      const isOther = numbers > (hasNumber(row) ? 1 : 0);
      return step > 0 && isOther && leaks(row, { lo: left.lo + step, hi: left.hi + step }, 0);
    });
  });
}

const hasNumber = ({ range }: Sum): boolean => range.lo >= LEAST;

function addedUp(rows: Table): Interval {
  let [lo, hi] = [0, 0];
  for (const { range } of rows) [lo, hi] = [lo + range.lo, hi + range.hi];
  return { lo, hi };
}

export const both = (a: Interval, b: Interval): Interval => ({ lo: Math.max(a.lo, b.lo), hi: Math.min(a.hi, b.hi) });
