import { isDistrict, senateClassesOf } from '../core/official/apportionment.ts';
import type { Member, MemberList, Term } from '../core/official/civic.ts';
import { STATES } from '../core/official/states.ts';
import type { Day } from '../core/ids.ts';
import { BadCopy } from './bad-copy.ts';

export interface SeatCounts {
  readonly members: number;
  readonly senators: number;
  readonly house: number;
}

/** A newly sworn House is entered over days, so a list may shrink then. */
const SETTLING = { from: '01-01', to: '01-20' };
const MAX_FEWER = 15;

/** Throws BadCopy where the list cannot be the whole sitting Congress. `before`: the counts of the last good copy. */
export function checkMembers(list: MemberList, today: Day, before?: SeatCounts): SeatCounts {
  const count = list.members.length;
  if (count < 500 || count > 560) throw new BadCopy(`has ${String(count)} members where about 540 are expected`);
  const held = new Map<string, Member>();
  const people = new Set<string>();
  for (const member of list.members) {
    if (people.has(member.bioguide)) throw new BadCopy(`has ${member.bioguide} twice`);
    people.add(member.bioguide);
    const seat = seatOf(member.terms.at(-1)!);
    if (seat === undefined) throw new BadCopy(`has a seat that does not exist (${member.bioguide})`);
    if (held.has(seat)) throw new BadCopy(`gives ${seat} to two members`);
    held.set(seat, member);
  }
  const counts = countsOf(list);
  if (counts.senators < 96 || counts.senators > 104) throw new BadCopy(`has ${String(counts.senators)} senators`);
  if (counts.house < 400) throw new BadCopy(`has only ${String(counts.house)} members of the House`);
  checkSitting(list, today);
  if (isSettling(today)) return counts;
  const fewer = before === undefined ? 0 : before.house + before.senators - counts.house - counts.senators;
  if (fewer > MAX_FEWER) throw new BadCopy(`has ${String(fewer)} members fewer than the copy from before`);
  return counts;
}

/** As a person knows it: `CA-21`, `CA class 1`. Undefined for one that is not there. */
function seatOf(term: Term): string | undefined {
  if (!Object.hasOwn(STATES, term.state)) return undefined;
  if (term.chamber === 'senate') {
    const known = term.class !== undefined && senateClassesOf(term.state).includes(term.class);
    return known ? `${term.state} class ${String(term.class)}` : undefined;
  }
  if (term.district === undefined) return undefined;
  const district = `${term.state}-${term.district === 0 ? 'AL' : String(term.district)}`;
  return isDistrict(district) ? district : undefined;
}

function countsOf(list: MemberList): SeatCounts {
  const senators = list.members.filter((member) => member.terms.at(-1)!.chamber === 'senate').length;
  return { members: list.members.length, senators, house: list.members.length - senators };
}

/**
 * An old list, or one for a Congress to come, or a clock that is wrong by a year: nobody is named from any of them. While a
 * House settles in, the list of the one that just ended may still stand.
 */
function checkSitting(list: MemberList, today: Day): void {
  const earliestEnd = isSettling(today) ? `${today.slice(0, 4)}-01-03` : today;
  const sitting = list.members.filter((member) => {
    const term = member.terms.at(-1)!;
    return term.chamber === 'house' && term.start <= today && term.end >= earliestEnd;
  });
  if (sitting.length < 400) throw new BadCopy(`is not for the Congress that sits on ${today}`);
}

function isSettling(today: Day): boolean {
  const inYear = today.slice(5);
  return inYear >= SETTLING.from && inYear <= SETTLING.to;
}
