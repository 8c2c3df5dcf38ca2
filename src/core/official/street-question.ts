import type { When } from './calendar.ts';
import type { Civic, Place } from './civic.ts';
import { locate } from './locate.ts';
import { geocoderFor, type GeocoderMap } from './maps.ts';
import { readPlace } from './place.ts';
import { unplaceable } from './street.ts';

/** What to ask the geocoder, and which layer and Congress its answer must name. */
export interface StreetQuestion {
  readonly expected: GeocoderMap;
  readonly street: string;
  readonly city?: string;
  readonly state?: string;
  readonly zip?: string;
}

/**
 * Undefined when there is no street, when no geocoder can place it, and when the ZIP alone decides: then the address goes
 * nowhere. Where the state is not known the sitting Congress is asked for; if the answer then lies in a state of another map
 * (Missouri), ask once more with that state in the place.
 */
export function streetQuestion(place: Place, civic: Civic, on: When): StreetQuestion | undefined {
  const street = place.street?.trim();
  if (!street || place.abroad === 'no-us-address' || unplaceable(street)) return undefined;
  const read = readPlace(place, civic);
  if ('problem' in read) return undefined;
  const { area, typedState } = read;
  const already = locate({ ...place, street: undefined, district: undefined }, civic, on);
  const rough = already.reasons.some((reason) => reason.code === 'table-approximate');
  if ((already.kind === 'found' || already.kind === 'vacant') && !rough) return undefined;
  const expected = geocoderFor(typedState ?? area.states[0], on);
  return expected && { expected, street, city: place.city?.trim() || undefined, state: typedState, zip: area.zip };
}
