import { districtsIn, isDistrict } from './apportionment.ts';
import { type Ask, placed, split, unknown, whyUnlisted } from './answers.ts';
import type { When } from './calendar.ts';
import type { Civic, Geocoded, Located, Place } from './civic.ts';
import type { Reason } from './locate-reasons.ts';
import { readPlace } from './place.ts';
import { isOnlySeat } from './states.ts';
import { unplaceable } from './street.ts';
import { judgeStreet, nameOnly } from './street-judgement.ts';
import { districtsHere } from './zip-area.ts';

/**
 * Who represents a writer at that moment, or what to ask them. Pure: a geocoder's answer, when one was asked, is handed in.
 * Two districts, two states, old data or a doubtful map become a question; nothing is chosen for the writer.
 */
export function locate(place: Place, civic: Civic, on: When, geocoded?: Geocoded): Located {
  if (place.abroad === 'no-us-address') return unknown({ civic, on }, [{ code: 'abroad' }]);
  const read = readPlace(place, civic);
  if ('problem' in read) return unknown({ civic, on, ...read }, [read.problem]);
  const { area, typedState } = read;
  const ask: Ask = { civic, on, area, zip: area.zip, notes: place.abroad ? [{ code: 'abroad-last-address' }] : [] };

  const typedDistrict = place.district?.trim().toUpperCase() || undefined;
  const street = geocoded && judgeStreet(geocoded, { area, typedState, typedDistrict, on });
  if (street && 'district' in street) {
    return placed({ ...ask, notes: [...ask.notes, ...street.notes] }, street.district, 'street', street.point);
  }
  const notes = [...ask.notes, ...(street?.notes ?? streetNotes(place))];
  const states = typedState === undefined ? area.states : [typedState];
  const isContradicted = street?.doubt === true;
  const picked = isContradicted ? {} : pick(typedDistrict, ask, states);
  if (picked.district) return placed(ask, picked.district, 'writer');
  if (picked.problem) notes.unshift(picked.problem);

  if (states.length === 0) return unknown(ask, isContradicted && !area.zip ? notes : [whyUnlisted(ask), ...notes]);
  if (states.length > 1) return split({ ...ask, notes }, states);
  const doubted = isContradicted || picked.problem !== undefined;
  return inState(ask, states[0]!, { isTyped: typedState !== undefined, doubted, notes });
}

interface State {
  readonly isTyped: boolean;
  /** The street or the district that the writer gave contradicts the ZIP, so that the ZIP alone decides nothing. */
  readonly doubted: boolean;
  /** On the street; they matter only when there is a question or a doubt left. */
  readonly notes: readonly Reason[];
}

/** The state is known. */
function inState(ask: Ask, state: string, { isTyped, doubted, notes }: State): Located {
  const here = districtsHere(ask.area, state, ask.on);
  const [only, ...more] = isOnlySeat(state) ? districtsIn(state) : (here?.list ?? []);
  if (only === undefined || more.length > 0 || doubted) return split({ ...ask, notes }, [state]);
  const by = ask.area.states.includes(state) ? 'zip' : 'state';
  const isSure = !here?.approximate || (isOnlySeat(state) && (isTyped || ask.area.sure));
  return placed(isSure ? ask : { ...ask, notes: [...notes, { code: 'table-approximate' }] }, only, by);
}

/** The district that the writer picked, if it can be theirs: one of the ZIP's, or any of the state while its lines are not known. */
function pick(
  district: string | undefined,
  { area, on }: Ask,
  states: readonly string[],
): { readonly district?: string; readonly problem?: Reason } {
  if (district === undefined) return {};
  const problem: Reason = { code: 'district-not-here', district: nameOnly(district) };
  const state = district.slice(0, 2);
  if (!isDistrict(district) || (states.length > 0 && !states.includes(state))) return { problem };
  const here = districtsHere(area, state, on);
  return !here || here.list.includes(district) ? { district } : { problem };
}

function streetNotes(place: Place): Reason[] {
  const code = place.street === undefined ? undefined : unplaceable(place.street);
  return code === undefined ? [] : [{ code }];
}
