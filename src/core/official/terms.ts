import type { Day } from '../ids.ts';
import { congressAt, dayOf, daysBetween, noonOf, type When } from './calendar.ts';
import type { Member, Roster, Term } from './civic.ts';
import type { Seat } from './seat.ts';

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
export function holdersOf(roster: Roster, seat: Seat, asked: Asked): Holder[] {
  const all = termsFor(roster, seat);
  const serving = all.filter(({ term }) => covers(term, asked, inTerm));
  return serving.length > 0 ? serving : all.filter(({ term }) => covers(term, asked, inTermOrStays));
}

export function termsFor(roster: Roster, seat: Seat): Holder[] {
  const found: Holder[] = [];
  for (const member of roster.members) {
    for (const term of member.terms) if (isOf(term, seat)) found.push({ member, term });
  }
  return found;
}

/** The House has 435 seats and at least 400 are filled: fewer on the list means that it is of another Congress. */
export function knowsThisCongress(roster: Roster, asked: Asked): boolean {
  if (congressAt(roster.fetchedAt) !== asked.congress) return false;
  const sits = (term: Term) => term.chamber === 'house' && inTerm(term, asked);
  return roster.members.filter((member) => member.terms.some((term) => sits(term))).length >= 400;
}

/** Somebody on the list began more than a week after it was fetched: the clock was behind when it was. */
export function fetchedByWrongClock(roster: Roster): boolean {
  let newest = '';
  for (const { terms } of roster.members) {
    const start = terms.at(-1)!.start;
    if (start > newest) newest = start;
  }
  return newest !== '' && daysBetween(roster.fetchedAt, newest as Day) > 7;
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

const inTerm: Rule = (term, { noon }) => noon >= term.start && noon < term.end;

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

function isOf(term: Term, seat: Seat): boolean {
  if ((seat.kind !== 'house' && seat.kind !== 'senate') || term.state !== seat.state || term.chamber !== seat.kind)
    return false;
  if (seat.kind === 'senate') return term.class === seat.class;
  return term.district === (seat.district === 'AL' ? 0 : Number(seat.district));
}
