import type { Day } from '../ids.ts';
import { dayOf } from '../official/calendar.ts';
import type { Facts } from './facts.ts';

const HOUR_MS = 3_600_000;

/** The calendar day in Washington, which begins on a whole hour everywhere: every press asks several times. */
export function today({ now, memo }: Pick<Facts, 'now' | 'memo'>): Day {
  const hour = Math.floor(now / HOUR_MS);
  if (memo.today?.hour !== hour) memo.today = { hour, day: dayOf(new Date(now)) };
  return memo.today.day;
}
