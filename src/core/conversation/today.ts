import type { Day } from '../ids.ts';
import { dayOf, noonOf } from '../official/calendar.ts';
import type { Facts } from './facts.ts';
import type { Today } from './memo.ts';

const HOUR_MS = 3_600_000;

type Now = Pick<Facts, 'now' | 'memo'>;

/** The calendar day in Washington. */
export const today = (facts: Now): Day => hourOf(facts).day;

/** The last day whose noon has come there: terms and lines change at noon, so seats are as they were on that day. */
export const lastNoon = (facts: Now): Day => hourOf(facts).noon;

/** Days and noons begin on a whole hour everywhere, and every press asks several times. */
function hourOf({ now, memo }: Now): Today {
  const hour = Math.floor(now / HOUR_MS);
  if (memo.today?.hour !== hour) {
    const at = new Date(now);
    memo.today = { hour, day: dayOf(at), noon: noonOf(at) };
  }
  return memo.today;
}
