import type { Day } from '../ids.ts';
import { congressAt, dayOf, daysBetween, noonOf, type When } from './calendar.ts';
import type { Member, Roster, Term } from './civic.ts';
import type { SeatId } from './seat.ts';

/** Days after which a list is old: names are shown "as of", and a seat without one is not called vacant. */
export const OLD = 14;

export interface Holder {
  readonly member: Member;
  readonly term: Term;
}

/** A moment, as a list sees it. Terms begin and end at noon, so the last noon decides. */
export interface Asked {
  readonly day: Day;
  readonly noon: Day;
  readonly congress: number;
  readonly fetchedAt: Day;
  /** Days since the list was fetched; negative for a moment before. */
  readonly age: number;
}

export function askedOf({ fetchedAt }: Roster, on: When): Asked {
  const day = dayOf(on);
  return { day, noon: noonOf(on), congress: congressAt(on), fetchedAt, age: daysBetween(fetchedAt, day) };
}

/** A successor's own term comes before an appointed senator who stays past the election. */
export function holdersOf(roster: Roster, seat: SeatId, asked: Asked): Holder[] {
  const all = termsFor(roster, seat);
  const serving = all.filter(({ term }) => covers(term, asked, inTerm));
  return serving.length > 0 ? serving : all.filter(({ term }) => covers(term, asked, inTermOrStays));
}

/** The member has begun in another seat since: a list that did not end this term does not say clearly who holds it. */
export function hasMovedOn({ member, term }: Holder, { noon }: Asked): boolean {
  return member.terms.some((other) => other.start > term.start && other.start <= noon && !isSameSeat(other, term));
}

const isSameSeat = (one: Term, other: Term): boolean => seatOfTerm(one) === seatOfTerm(other);

export function termsFor(roster: Roster, seat: SeatId): Holder[] {
  return roster.members
    .of(seat)
    .flatMap((member) => member.terms.filter((term) => seatOfTerm(term) === seat).map((term) => ({ member, term })));
}

/** As in a seat id; a term that does not say its district or class is of no seat that there is. */
export function seatOfTerm({ chamber, state, district, class: seatClass }: Term): string {
  return chamber === 'senate'
    ? `senate:${state}:${String(seatClass)}`
    : `house:${state}-${district === 0 ? 'AL' : String(district)}`;
}

/** The House has 435 seats and at least 400 are filled: fewer on the list means that it is of another Congress. */
export function knowsThisCongress(roster: Roster, asked: Asked): boolean {
  if (congressAt(roster.fetchedAt) !== asked.congress) return false;
  const sitting = roster.terms.filter((term) => term.chamber === 'house' && inTerm(term, asked));
  return sitting.reduce((sum, { count }) => sum + count, 0) >= 400;
}

/** Somebody on the list began more than a week after it was fetched: the clock was behind when it was. */
export function fetchedByWrongClock({ fetchedAt, terms }: Roster): boolean {
  const newest = terms.reduce<Day | ''>((day, { start }) => (start > day ? start : day), '');
  return newest !== '' && daysBetween(fetchedAt, newest) > 7;
}

type Rule = (term: Term, asked: Asked) => boolean;

/** A moment before the list was fetched is answered only where one term covers both: a clock that runs behind names nobody wrongly. */
function covers(term: Term, asked: Asked, rule: Rule): boolean {
  if (!rule(term, asked)) return false;
  const { fetchedAt } = asked;
  return (
    asked.age >= 0 || rule(term, { ...asked, day: fetchedAt, noon: fetchedAt, congress: congressAt(fetchedAt), age: 0 })
  );
}

const inTerm = (term: Pick<Term, 'start' | 'end'>, { noon }: Asked): boolean => noon >= term.start && noon < term.end;

/**
 * `end` of an appointed senator is only the expected election day; the successor is sworn in days or weeks later. A list
 * older than two weeks, or from the Congress before, no longer says who it is. January 3 ends the seat's own six years.
 */
const inTermOrStays: Rule = (term, asked) => {
  if (inTerm(term, asked)) return true;
  if (term.chamber !== 'senate' || term.endType !== 'special-election') return false;
  if (asked.noon < term.end || term.end.endsWith('-01-03')) return false;
  return asked.age <= OLD && [asked.fetchedAt, term.end].every((day) => congressAt(day) === asked.congress);
};
