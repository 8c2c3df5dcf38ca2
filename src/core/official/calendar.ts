import type { Day } from '../ids.ts';

/** A moment, or a day, which stands for its noon in Washington in winter (17:00 UTC). */
export type When = Date | Day;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const NOON_MS = 17 * HOUR_MS;

/**
 * A Congress begins and terms end at noon in Washington (17:00 UTC) on January 3 of odd years; the 1st counts from 1789.
 * Source: U.S. Constitution, amendment XX, section 1, in force since 1935 (74th); checked 2026-11-24.
 */
export function seatedAt(congress: number): Date {
  return new Date(Date.UTC(1789 + 2 * (congress - 1), 0, 3, 17));
}

/** The Congress that sits then: 119 until 2027-01-03 17:00 UTC, 120 from that very moment. */
export function congressAt(when: When): number {
  const at = instantOf(when);
  const guess = Math.floor((at.getUTCFullYear() - 1789) / 2) + 1;
  return at < seatedAt(guess) ? guess - 1 : guess;
}

/** Counts the four years of presidents, which end at noon on January 20 after a leap year. Source: amendment XX, section 1. */
export function administrationAt(when: When): number {
  const at = instantOf(when);
  const guess = Math.floor((at.getUTCFullYear() - 1789) / 4) + 1;
  return at < new Date(Date.UTC(1789 + 4 * (guess - 1), 0, 20, 17)) ? guess - 1 : guess;
}

export function instantOf(when: When): Date {
  return when instanceof Date ? when : new Date(`${when}T17:00:00Z`);
}

/** The calendar day in Washington. */
export function dayOf(when: When): Day {
  if (!(when instanceof Date)) return when;
  const there = new Date(when.getTime() - hoursBehind(when) * HOUR_MS);
  const year = String(there.getUTCFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(there.getUTCMonth() + 1)}-${twoDigits(there.getUTCDate())}` as Day;
}

const twoDigits = (n: number): string => (n < 10 ? `0${String(n)}` : String(n));

/** The last day whose noon in Washington has come: what a term that begins or ends at noon is compared with. */
export function noonOf(when: When): Day {
  return when instanceof Date ? (new Date(when.getTime() - NOON_MS).toISOString().slice(0, 10) as Day) : when;
}

/** Whole days from one calendar day to another; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/**
 * Hours that Washington is behind UTC: 4 from the second Sunday of March, 2 a.m., to the first Sunday of November, 2 a.m.
 * Source: Energy Policy Act of 2005, section 110, in force since 2007. Not by Intl, which takes a hundred times as long: every
 * press asks several times what day it is.
 */
function hoursBehind(at: Date): 4 | 5 {
  const month = at.getUTCMonth();
  if (month < MARCH || month > NOVEMBER) return 5;
  if (month > MARCH && month < NOVEMBER) return 4;
  return month === MARCH ? (isPast(at, 8, 7) ? 4 : 5) : isPast(at, 1, 6) ? 5 : 4;
}

const MARCH = 2;
const NOVEMBER = 10;

/** Whether the first Sunday that falls on `from` or later in this month has come, at this hour (UTC). */
function isPast(at: Date, from: number, hour: number): boolean {
  const date = at.getUTCDate();
  const weekday = at.getUTCDay();
  const isThatSunday = weekday === 0 && date >= from && date < from + 7;
  return isThatSunday ? at.getUTCHours() >= hour : date - weekday >= from;
}
