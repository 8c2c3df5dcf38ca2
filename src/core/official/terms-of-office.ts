import { administrationAt, congressAt, type When } from './calendar.ts';
import type { Official } from './official.ts';
import { seatOf, type SeatId } from './seat.ts';

/**
 * Nobody need have followed whoever held the office at one time at the other: no day lies between on which its term ends. Of a
 * governor or a mayor no such day is known here.
 */
export function isSameTerm(office: Pick<Official, 'role' | 'seat'>, one: When, other: When): boolean {
  return termOf(office, one) === termOf(office, other);
}

/** A number that is another in the next term. */
function termOf({ role, seat }: Pick<Official, 'role' | 'seat'>, on: When): number {
  switch (role) {
    case 'us_representative':
    case 'us_delegate':
    case 'speaker':
    case 'house_committee_chair':
    case 'senate_committee_chair':
      return congressAt(on);
    case 'resident_commissioner':
      // Four years, from 2025 on.
      return Math.floor((congressAt(on) + 1) / 2);
    case 'us_senator':
      return senateTerm(seat, congressAt(on));
    case 'president':
    case 'vice_president':
    case 'cabinet_secretary':
    case 'attorney_general':
    case 'ambassador_us':
      return administrationAt(on);
    default:
      return 0;
  }
}

/** Six years: class 1 began with the 119th Congress, 2 with the 120th, 3 with the 118th. */
function senateTerm(id: SeatId, congress: number): number {
  const seat = seatOf(id);
  return seat.kind === 'senate' ? Math.floor((congress + { 1: 1, 2: 0, 3: 2 }[seat.class]) / 3) : congress;
}
