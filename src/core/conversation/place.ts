import { districtsIn } from '../official/apportionment.ts';
import type { Located, Place } from '../official/civic.ts';
import type { Reason } from '../official/locate-reasons.ts';
import { locate } from '../official/locate.ts';
import { fromAbroad } from '../official/place.ts';
import { houseSeat, type SeatId } from '../official/seat.ts';
import { placeOfZip } from '../official/zip-prefixes.ts';
import { readZip } from '../official/zip.ts';
import type { Draft, Home } from './draft.ts';
import type { Facts } from './facts.ts';
import { membersOf } from './recipients.ts';
import { needsPlace } from './shelf.ts';
import { lastNoon } from './today.ts';
import type { Addressing } from './writing.ts';

/** Whether it is settled where the writer lives. `moved`: it was, but the lines have changed since. */
export type Settled =
  /** `unsure`: what the writer must hear about how it was settled. */
  | { readonly kind: 'home'; readonly home: Home | undefined; readonly unsure: readonly Reason[] }
  | { readonly kind: 'look-up' }
  | { readonly kind: 'ask'; readonly located: Located; readonly moved: boolean };

export function settledPlace({ draft, shelved, facts }: Addressing): Settled {
  if (!needsPlace(shelved.issue) || draft.without === 'own') return { kind: 'home', home: undefined, unsure: [] };
  if (draft.home && membersOf(draft.home, facts)) return { kind: 'home', home: draft.home, unsure: [] };
  const moved = draft.home !== undefined;
  if (streetToTry(draft)) return { kind: 'look-up' };
  const located = locatedNow(moved ? { ...draft, pick: undefined } : draft, facts);
  const home = homeOf(located, draft, facts);
  const unsure = unsureOf(located);
  return home && !refused(home, draft) && !(unsure.length > 0 && streetInVain(home, draft))
    ? { kind: 'home', home, unsure }
    : { kind: 'ask', located, moved };
}

const unsureOf = ({ reasons }: Located): Reason[] => reasons.filter(({ code }) => code === 'table-approximate');

/** The answer for what the draft knows without asking anybody: the ZIP, and what was picked. */
export function locatedNow(draft: Draft, facts: Facts): Located {
  const place: Place = { ...placeFor(draft), street: undefined, city: undefined };
  const at = (one: Place) => locate(one, facts.civic, new Date(facts.now));
  const located = at(place);
  const picked = draft.pick?.district;
  if (picked === undefined || districtOf(located) === picked) return located;
  // A ZIP that knows one district alone, whose member the writer refused, has nothing to say against another of the state.
  const byZip = at({ ...place, district: undefined });
  const only = districtOf(byZip);
  const isTheirWord = only !== undefined && isLeftOut(only, draft) && picked.startsWith(only.slice(0, 3));
  return isTheirWord ? at({ state: picked.slice(0, 2), district: picked }) : located;
}

const districtOf = (located: Located): string | undefined =>
  located.kind === 'found' || located.kind === 'vacant' ? located.district : undefined;

/** The states or districts that the writer may pick from, as far as what they typed leaves it open. */
export function placesToPick(draft: Draft, facts: Facts): readonly string[] {
  const located = locatedNow(draft, facts);
  if (located.kind === 'unknown') return [];
  // Where a street did not bear the ZIP out, the ZIP's own district is the writer's to name; refused, any other of the state.
  if (located.kind !== 'split')
    return isLeftOut(located.district, draft) ? othersIn(located.state, draft) : [located.district];
  if (located.states.length > 1) return located.states;
  const [state] = located.states;
  const listed = located.candidates.map(({ district }) => district);
  // Who gave only a state is asked for a district of it.
  return listed.length === 0 && draft.abroad && state !== undefined ? othersIn(state, draft) : listed;
}

const othersIn = (state: string, draft: Draft): string[] =>
  districtsIn(state).filter((district) => !isLeftOut(district, draft));

/** What the performer of a `locate` effect hands to the `Locator`. */
export function placeFor(draft: Draft): Place {
  const { typed, pick, abroad } = draft;
  const state = pick?.state ?? (typed.state?.trim() ? typed.state : undefined);
  const place: Place = { zip: typed.zip, street: typed.street, city: typed.city, state, district: pick?.district };
  return abroad ? fromAbroad({ ...place, zip: usable(typed.zip) }) : place;
}

/** A ZIP of a last address: what is none in the US ("none", an army post office) says nothing about it. */
function usable(typed: string | undefined): string | undefined {
  const read = readZip(typed);
  return 'zip' in read && placeOfZip(read.zip) === undefined ? read.zip : undefined;
}

/** The writer said that this district's member is not theirs. */
export const isLeftOut = (district: string, { leftOut }: Draft): boolean =>
  leftOut.some((seat) => seat === seatOfDistrict(district));

/** The seat that a district's member holds. */
export function seatOfDistrict(district: string): SeatId {
  const number = district.slice(3);
  return houseSeat(district.slice(0, 2), number === 'AL' ? 0 : Number(number));
}

/** The place that an answer settles; undefined where it is still a question. */
export function homeOf(located: Located, { without }: Pick<Draft, 'without'>, facts: Facts): Home | undefined {
  const on = lastNoon(facts);
  if (located.kind === 'found' || located.kind === 'vacant') {
    const { state, by, zip, point } = located;
    const district = without === 'house' ? undefined : located.district;
    return { on, state, district, by, zip, ...(point && { point: { ...point } }) };
  }
  const [state, ...more] = located.kind === 'split' ? located.states : [];
  return without === 'house' && state !== undefined && more.length === 0
    ? { on, state, by: 'state', zip: located.zip }
    : undefined;
}

/** The writer said that this district's member is not theirs, and nothing but the same ZIP says that it is. */
function refused({ district, by }: Home, { leftOut }: Draft): boolean {
  return by !== 'writer' && district !== undefined && leftOut.some((seat) => seat === seatOfDistrict(district));
}

/** The street did not settle it: what is only nearly known must not, without the writer's word. */
const streetInVain = ({ district, by }: Home, { typed, streetTried }: Draft): boolean =>
  district !== undefined && by !== 'writer' && streetTried === true && Boolean(typed.street?.trim());

function streetToTry({ typed, streetTried, pick, without }: Draft): boolean {
  return Boolean(typed.street?.trim()) && !streetTried && pick?.district === undefined && without === undefined;
}
