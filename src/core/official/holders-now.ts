import { type Ask, placed } from './answers.ts';
import type { When } from './calendar.ts';
import type { Civic, Located, Placed } from './civic.ts';
import { sameLines } from './maps.ts';
import { zipArea } from './zip-area.ts';

/**
 * The same place with the holders of today, of which only what settles it was kept: for a draft that was begun before the list
 * changed. `on` of the place: the day it was settled. Undefined when the state has voted on new lines since: then the writer is
 * asked again.
 */
export function holdersNow(
  { state, district, by, zip, point, on: settled }: Pick<Placed, 'state' | 'district' | 'by' | 'zip' | 'point' | 'on'>,
  civic: Civic,
  on: When,
): Located | undefined {
  if (!civic.roster?.fictional && !sameLines(state, settled, on)) return undefined;
  const ask: Ask = { civic, on, zip, area: zipArea(zip, civic.tables), notes: [] };
  return placed(ask, district, by, point);
}
