import type { When } from './calendar.ts';
import type { Geocoded, Placed } from './civic.ts';
import type { Reason, ReasonCode } from './locate-reasons.ts';
import { mapFor } from './maps.ts';
import { isOnlySeat } from './states.ts';
import { districtsHere, type ZipArea } from './zip-area.ts';

/** `district` is there only when nothing that the writer typed speaks against it. `doubt`: something does. */
export type StreetJudgement =
  | { readonly district: string; readonly point: Placed['point']; readonly notes: readonly Reason[] }
  | { readonly doubt: boolean; readonly notes: readonly Reason[] };

interface Typed {
  readonly area: ZipArea;
  readonly typedState: string | undefined;
  readonly typedDistrict: string | undefined;
  readonly on: When;
}

type Matched = Extract<Geocoded, { kind: 'matched' }>;

/** Whether a geocoder's answer may place the writer. */
export function judgeStreet(geocoded: Geocoded, typed: Typed): StreetJudgement {
  if (geocoded.kind === 'ties')
    return { doubt: false, notes: [{ code: 'street-ties', addresses: geocoded.addresses }] };
  if (geocoded.kind !== 'matched') return { doubt: false, notes: [{ code: SENTENCE[geocoded.kind] } as Reason] };
  const { state, congress } = geocoded;
  if (!isOnlySeat(state) && mapFor(state, typed.on) !== congress)
    return { doubt: false, notes: [{ code: 'street-wrong-map' }] };
  const against = contradiction(geocoded, typed);
  if (against) return { doubt: true, notes: [against] };
  const { zip } = typed.area;
  const other: Reason[] =
    zip !== undefined && geocoded.zip !== undefined && geocoded.zip !== zip
      ? [{ code: 'street-other-zip', zip, found: geocoded.zip }]
      : [];
  return { district: geocoded.district, point: geocoded.point, notes: other };
}

const SENTENCE: Record<Exclude<Geocoded['kind'], 'matched' | 'ties'>, ReasonCode> = {
  'no-match': 'street-no-match',
  'wrong-map': 'street-wrong-map',
  refused: 'street-refused',
  error: 'street-error',
  timeout: 'street-timeout',
  down: 'street-down',
  off: 'street-off',
};

/** What was typed for a district, where it looks like one. */
export const nameOnly = (typed: string): string => (/^[A-Z\d-]{1,6}$/.test(typed) ? typed : '');

/** An answer in the very ZIP that was typed is better than the ZIP list, which is drawn by census area; any other must fit the list. */
function contradiction(
  { state, district, zip: found }: Matched,
  { area, typedState, typedDistrict, on }: Typed,
): Reason | undefined {
  const expected = typedState === undefined ? area.states : [typedState];
  if (expected.length > 0 && !expected.includes(state)) return { code: 'street-other-state', state, expected };
  if (typedDistrict !== undefined && typedDistrict !== district)
    return { code: 'street-other-district', found: district, typed: nameOnly(typedDistrict) };
  const { zip } = area;
  if (zip === undefined || found === zip) return undefined;
  const here = districtsHere(area, state, on);
  const outside: Reason = { code: 'street-outside-zip', zip, district };
  if (here) return here.list.includes(district) ? undefined : outside;
  if (found?.slice(0, 3) === zip.slice(0, 3)) return undefined;
  // Without the lines in force there is nothing that a ZIP far from the one typed could be compared with.
  if (area.states.length > 0) return found === undefined ? undefined : { code: 'street-other-zip', zip, found };
  return typedState === undefined ? outside : undefined;
}
