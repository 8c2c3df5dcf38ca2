import { type Ask, placed } from './answers.ts';
import type { When } from './calendar.ts';
import type { Civic, Located } from './civic.ts';
import { sameLines } from './maps.ts';
import { zipArea } from './zip-area.ts';

/**
 * The same place with the holders of today: for a draft that was begun before the list changed. Undefined when the state
 * has voted on new lines since, or when the place was never settled: then the writer is asked again.
 */
export function rereadHolders(located: Located, civic: Civic, on: When): Located | undefined {
  if (located.kind === 'split' || located.kind === 'unknown') return undefined;
  const { state, district, by, zip, point } = located;
  if (!civic.roster?.fictional && !sameLines(state, located.on, on)) return undefined;
  const ask: Ask = { civic, on, zip, area: zipArea(zip, civic.tables), notes: [] };
  return placed(ask, district, by, point);
}
