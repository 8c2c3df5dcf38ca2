import type { Civic, Place } from './civic.ts';
import type { Reason } from './locate-reasons.ts';
import { neighboursOf } from './neighbours.ts';
import { stateTyped } from './states.ts';
import { type ZipArea, zipArea } from './zip-area.ts';
import { placeOfZip } from './zip-prefixes.ts';
import { readZip } from './zip.ts';

export type ReadPlace =
  | { readonly area: ZipArea; readonly typedState: string | undefined }
  | { readonly problem: Reason; readonly zip?: string };

/** What was typed, taken apart; a problem is what the writer must mend before anything can be said. */
export function readPlace(place: Place, civic: Civic): ReadPlace {
  const typedState = place.state?.trim() ? stateTyped(place.state) : undefined;
  if (place.state?.trim() && typedState === undefined)
    return { problem: { code: 'state-unknown', typed: nameOnly(place.state.trim()) } };
  const elsewhere = place.street?.trim() || typedState || place.district?.trim();
  if (!place.zip?.trim() && elsewhere) return { area: zipArea(undefined, civic.tables), typedState };
  const read = readZip(place.zip);
  if ('problem' in read) return read;
  const { zip } = read;
  const special = placeOfZip(zip);
  if (special?.kind === 'military') return { problem: { code: 'zip-military', zip }, zip };
  if (special?.kind === 'freely-associated')
    return { problem: { code: 'zip-freely-associated', zip, place: special.place }, zip };
  const area = zipArea(zip, civic.tables);
  const states = area.states.length > 0 ? area.states : area.near;
  if (typedState !== undefined && states.length > 0 && !canLieIn(area, typedState, states)) {
    return { problem: { code: 'state-not-in-zip', zip, state: typedState, states }, zip };
  }
  return { area, typedState };
}

/** What may be the name of a state; a house number says that it is an address, which is not repeated. */
const nameOnly = (typed: string): string => (/\d/.test(typed) ? '' : typed.slice(0, 30));

/** A list that may have lost a state is no reason to doubt a writer who names one across the border. */
function canLieIn({ sure }: ZipArea, state: string, listed: readonly string[]): boolean {
  return listed.includes(state) || (!sure && neighboursOf(state).some((neighbour) => listed.includes(neighbour)));
}

/** The place of somebody who lives outside the US: by their last address there, where they vote, if they give one. */
export function fromAbroad(place: Place): Place {
  const hasAddress = [place.zip, place.street, place.state, place.district].some((part) => part?.trim());
  return { ...place, abroad: hasAddress ? 'last-us-address' : 'no-us-address' };
}
