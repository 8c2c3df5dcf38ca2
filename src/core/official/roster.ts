import type { Day } from '../ids.ts';
import { DELEGATES, isDistrict, senateClassesOf } from './apportionment.ts';
import { congressAt, dayOf, daysBetween, instantOf, seatedAt, type When } from './calendar.ts';
import type { Member, Roster, Term } from './civic.ts';
import type { Reason } from './locate-reasons.ts';
import type { Official } from './official.ts';
import { officesOf } from './offices.ts';
import { seatOf, type Seat, type SeatId } from './seat.ts';

/** Days after which a name is shown "as of", and after which none is. */
export const OLD = 14;
export const TOO_OLD = 60;

/** Who holds a seat. `notes` says why there is no name, or what to know about it. */
export interface Holding {
  readonly status: 'held' | 'vacant' | 'unnamed';
  readonly official: Official;
  readonly asOf?: Day;
  readonly notes: readonly Reason[];
}

/** Who holds a seat of Congress then, as far as this list can know. Never a name that may be wrong. */
export function holderOf(roster: Roster | undefined, seat: SeatId, on: When): Holding {
  if (!roster) return nobody(seat, 'unnamed', { code: 'data-missing' });
  const at = instantOf(on);
  const age = roster.fictional ? 0 : daysBetween(roster.fetchedAt, dayOf(on));
  if (!roster.fictional && fetchedByWrongClock(roster)) return nobody(seat, 'unnamed', { code: 'clock-wrong' });
  if (age > TOO_OLD) return nobody(seat, 'unnamed', { code: 'data-too-old', asOf: roster.fetchedAt });
  const holders = holdersOf(roster, seat, at);
  if (holders.length > 1) return nobody(seat, 'unnamed', { code: 'seat-unsure' });
  return holders[0] ? held(roster, seat, holders[0], at) : absent(roster, seat, at);
}

/**
 * A compiled roster as it was written. Only what a damaged or foreign file would get wrong is looked at, since all of it
 * was checked when it was compiled. Throws when it is not one.
 */
export function readRoster(json: unknown): Roster {
  const roster = json as Partial<Roster> | null;
  if (roster?.shape !== 1) throw new Error('This is not a member list that this program can read');
  const { fetchedAt, members } = roster;
  const sound =
    Array.isArray(members) &&
    members.every((member) => typeof member?.bioguide === 'string' && Array.isArray(member.terms));
  if (!sound || !/^\d{4}-\d{2}-\d{2}$/.test(String(fetchedAt))) throw new Error('This member list is damaged');
  return roster as Roster;
}

interface Holder {
  readonly member: Member;
  readonly term: Term;
}

function held(roster: Roster, seat: SeatId, { member, term }: Holder, at: Date): Holding {
  if (roster.fictional)
    return {
      status: 'held',
      official: officialOf(roster, seat, { member, term }, undefined),
      notes: [{ code: 'sample-people' }],
    };
  const old = daysBetween(roster.fetchedAt, dayOf(at)) > OLD;
  const notes: Reason[] = [];
  if (at >= instantOf(term.end)) notes.push({ code: 'election-held', name: member.name.full, state: term.state });
  if (old) notes.push({ code: 'data-old', asOf: roster.fetchedAt });
  const asOf = old || notes.length > 0 ? roster.fetchedAt : undefined;
  return { status: 'held', official: officialOf(roster, seat, { member, term }, asOf), ...(asOf && { asOf }), notes };
}

function officialOf(roster: Roster, seat: SeatId, { member, term }: Holder, asOf: Day | undefined): Official {
  return {
    ...emptySeat(seat, 'held'),
    name: { full: member.name.full, last: member.name.last },
    ...(term.party !== undefined && { party: term.party }),
    bioguide: member.bioguide,
    offices: officesOf(member, term),
    ...(term.phone !== undefined && { phone: term.phone }),
    ...(term.contactForm !== undefined ? { form: term.contactForm } : term.url !== undefined && { site: term.url }),
    ...(asOf && { asOf }),
    ...(roster.fictional && { fictional: true as const }),
  };
}

/** Nobody on the list: vacant only when the list is new enough, whole, of this Congress, and had time to be filled. */
function absent(roster: Roster, seat: SeatId, at: Date): Holding {
  const place = seatOf(seat);
  const age = daysBetween(roster.fetchedAt, dayOf(at));
  const asOf = roster.fetchedAt;
  if (!exists(place)) return nobody(seat, 'unnamed', { code: 'seat-unsure' });
  if (roster.fictional) return nobody(seat, 'unnamed', { code: 'sample-people' });
  if (age < 0) return nobody(seat, 'unnamed', { code: 'data-later', asOf });
  if (congressAt(asOf) !== congressAt(at) || !knowsThisCongress(roster, at))
    return nobody(seat, 'unnamed', { code: 'term-ended' });
  if (age > OLD) return nobody(seat, 'unnamed', { code: 'data-old', asOf });
  if (daysBetween(dayOf(seatedAt(congressAt(at))), dayOf(at)) < SETTLING)
    return nobody(seat, 'unnamed', { code: 'not-listed-yet' });
  return place.kind === 'house'
    ? nobody(seat, 'vacant', { code: 'seat-vacant', district: `${place.state}-${place.district}` })
    : nobody(seat, 'vacant', { code: 'senate-vacant', state: place.state });
}

/** Days after a Congress is seated in which a member may be missing because the list is still being filled. */
const SETTLING = 18;

function nobody(seat: SeatId, status: 'vacant' | 'unnamed', why: Reason): Holding {
  return { status, official: emptySeat(seat, status), notes: [why] };
}

function emptySeat(seat: SeatId, status: Official['status']): Official {
  const place = seatOf(seat);
  if (place.kind === 'senate') return { seat, role: 'us_senator', status, offices: [] };
  if (place.kind === 'house') return { seat, role: DELEGATES[place.state] ?? 'us_representative', status, offices: [] };
  throw new Error(`The member list of Congress knows nothing of ${seat}`);
}

function exists(seat: Seat): seat is Extract<Seat, { kind: 'house' | 'senate' }> {
  if (seat.kind === 'senate') return senateClassesOf(seat.state).includes(seat.class);
  return seat.kind === 'house' && isDistrict(`${seat.state}-${seat.district}`);
}

/** A successor's own term comes before an appointed senator who stays past the election. */
function holdersOf(roster: Roster, seat: SeatId, at: Date): Holder[] {
  const place = seatOf(seat);
  const all: Holder[] = [];
  for (const member of roster.members)
    for (const term of member.terms) if (isOf(term, place)) all.push({ member, term });
  if (roster.fictional) return all.slice(0, 1);
  const serving = all.filter(({ term }) => serves(roster, term, at, inTerm));
  return serving.length > 0
    ? serving
    : all.filter(({ term }) => serves(roster, term, at, (of, when) => inTerm(of, when) || stays(roster, of, when)));
}

/** A moment before the list was fetched is answered only where one term covers both: a clock that runs behind names nobody wrongly. */
function serves(roster: Roster, term: Term, at: Date, covers: (term: Term, at: Date) => boolean): boolean {
  const fetched = instantOf(roster.fetchedAt);
  return covers(term, at) && (at >= fetched || daysBetween(dayOf(at), roster.fetchedAt) <= 0 || covers(term, fetched));
}

function inTerm(term: Term, at: Date): boolean {
  return at >= instantOf(term.start) && at < instantOf(term.end);
}

/**
 * `end` of an appointed senator is only the expected election day; the successor is sworn in days or weeks later. A list
 * older than two weeks, or from the Congress before, no longer says who it is. January 3 ends the seat's own six years.
 */
function stays(roster: Roster, term: Term, at: Date): boolean {
  if (term.chamber !== 'senate' || term.endType !== 'special-election') return false;
  if (at < instantOf(term.end) || term.end.endsWith('-01-03')) return false;
  const age = daysBetween(roster.fetchedAt, dayOf(at));
  return age <= OLD && congressAt(roster.fetchedAt) === congressAt(at) && congressAt(term.end) === congressAt(at);
}

function isOf(term: Term, seat: Seat): boolean {
  if (seat.kind === 'senate')
    return term.chamber === 'senate' && term.state === seat.state && term.class === seat.class;
  if (seat.kind !== 'house' || term.chamber !== 'house' || term.state !== seat.state) return false;
  return term.district === (seat.district === 'AL' ? 0 : Number(seat.district));
}

/** The House has 435 seats and at least 400 are filled: fewer on the list means that it is of another Congress. */
function knowsThisCongress(roster: Roster, at: Date): boolean {
  const sitting = roster.members.filter((member) =>
    member.terms.some((term) => term.chamber === 'house' && inTerm(term, at)),
  );
  return sitting.length >= 400;
}

/** Somebody on the list began long after it was fetched: the clock was behind when it was. */
function fetchedByWrongClock(roster: Roster): boolean {
  const newest = roster.members.reduce((latest, member) => {
    const start = member.terms.at(-1)?.start ?? '';
    return start > latest ? start : latest;
  }, '');
  return newest !== '' && daysBetween(roster.fetchedAt, newest as Day) > 7;
}
