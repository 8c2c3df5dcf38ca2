import type { Day } from '../ids.ts';
import { DELEGATES, isDistrict, senateClassesOf } from './apportionment.ts';
import { dayOf, daysBetween, seatedAt, type When } from './calendar.ts';
import type { Roster } from './civic.ts';
import type { Reason } from './locate-reasons.ts';
import type { Official } from './official.ts';
import { officesOf } from './offices.ts';
import { seatOf, type Seat, type SeatId } from './seat.ts';
import {
  type Asked,
  askedOf,
  fetchedByWrongClock,
  hasMovedOn,
  type Holder,
  holdersOf,
  knowsThisCongress,
  OLD,
  seatOfTerm,
  termsFor,
} from './terms.ts';

/** Days after which a list names nobody; from `OLD` on, names are shown "as of". */
const TOO_OLD = 60;

/** Who holds a seat. `notes` says why there is no name, or what to know about it. */
export interface Holding {
  readonly status: 'held' | 'vacant' | 'unnamed';
  readonly official: Official;
  readonly asOf?: Day;
  readonly notes: readonly Reason[];
}

/** Who holds a seat of Congress then, as far as this list can know. Never a name that may be wrong. */
export function holderOf(roster: Roster | undefined, seat: SeatId, on: When): Holding {
  if (!roster) return nobody(seat, { code: 'data-missing' });
  if (roster.fictional) return invented(roster, seat);
  const asked = askedOf(roster, on);
  if (fetchedByWrongClock(roster)) return nobody(seat, { code: 'clock-wrong' });
  if (asked.age > TOO_OLD) return nobody(seat, { code: 'data-too-old', asOf: roster.fetchedAt });
  const [holder, second] = holdersOf(roster, seat, asked);
  const movedOn = holder !== undefined && hasMovedOn(holder, asked);
  if (second || movedOn || roster.members.isBroken(seat)) return nobody(seat, { code: 'seat-unsure' });
  return holder ? held(seat, holder, asked) : absent(roster, seat, asked);
}

function held(seat: SeatId, holder: Holder, { age, fetchedAt, noon }: Asked): Holding {
  const { member, term } = holder;
  const notes: Reason[] = [];
  if (noon >= term.end) notes.push({ code: 'election-held', name: member.name.full, state: term.state });
  if (age > OLD) notes.push({ code: 'data-old', asOf: fetchedAt });
  const official = officialOf(seat, holder);
  if (notes.length === 0) return { status: 'held', official, notes };
  return { status: 'held', official: { ...official, asOf: fetchedAt }, asOf: fetchedAt, notes };
}

/** The people of the sample hold their seats at any time. */
function invented(roster: Roster, seat: SeatId): Holding {
  const notes: Reason[] = [{ code: 'sample-people' }];
  const [holder] = termsFor(roster, seat);
  if (!holder) return nobody(seat, notes[0]!);
  return { status: 'held', official: { ...officialOf(seat, holder), fictional: true }, notes };
}

/** Nobody on the list: vacant only when the list is new enough, whole, of this Congress, and had time to be filled. */
function absent(roster: Roster, seat: SeatId, asked: Asked): Holding {
  const { fetchedAt: asOf, age, day } = asked;
  const place = seatOf(seat);
  if (!exists(place)) return nobody(seat, { code: 'seat-unsure' });
  if (age < 0) return nobody(seat, { code: 'data-later', asOf });
  if (!knowsThisCongress(roster, asked)) return nobody(seat, { code: 'term-ended' });
  if (age > OLD) return nobody(seat, { code: 'data-too-old', asOf });
  const sitting = daysBetween(dayOf(seatedAt(asked.congress)), day);
  if (sitting < SETTLING) return nobody(seat, { code: 'not-listed-yet' });
  if (lingers(roster, seat)) return nobody(seat, { code: 'seat-unsure' });
  const why: Reason =
    place.kind === 'house'
      ? { code: 'seat-vacant', district: `${place.state}-${place.district}` }
      : { code: 'senate-vacant', state: place.state };
  return { status: 'vacant', official: emptySeat(seat, 'vacant'), notes: [why] };
}

/** Somebody is on the list for this seat still, with a term that has ended: it says neither that they left nor who came. */
function lingers({ members }: Roster, seat: SeatId): boolean {
  return members.of(seat).some(({ terms }) => seatOfTerm(terms.at(-1)!) === seat);
}

/** Days after a Congress is seated in which a member may be missing because the list is still being filled. */
const SETTLING = 18;

function nobody(seat: SeatId, why: Reason): Holding {
  return { status: 'unnamed', official: emptySeat(seat, 'unnamed'), notes: [why] };
}

function officialOf(seat: SeatId, { member, term }: Holder): Official {
  const { party, phone, contactForm, url } = term;
  return {
    ...emptySeat(seat, 'held'),
    name: { full: member.name.full, last: member.name.last },
    ...(party !== undefined && { party }),
    bioguide: member.bioguide,
    offices: officesOf(member, term),
    ...(phone !== undefined && { phone }),
    ...(contactForm !== undefined ? { form: contactForm } : url !== undefined && { site: url }),
  };
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
