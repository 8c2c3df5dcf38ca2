import { congressAt } from '../core/official/calendar.ts';
import type { Change, Entry, Meta } from './civic-files.ts';
import type { SourceId } from './sources.ts';

/** What is stored, or will be when the change at work is done. */
type Known = Readonly<Partial<Record<SourceId, Omit<Entry, 'file'>>>>;

/** Two exact ZIP tables stand side by side, each of a Congress of its own, wherever it came from. */
export const ZIP_SLOTS = ['zips', 'zips-next'] as const;
type Slot = (typeof ZIP_SLOTS)[number];

export const isZipSlot = (id: SourceId): id is Slot => id === 'zips' || id === 'zips-next';

/**
 * Puts a ZIP table beside that of another Congress and in the place of one of its own: the lines of the 119th stay in force
 * in most states when those of the 120th arrive, and a server that flaps takes nothing away. Other changes stay as they are.
 */
export function inItsSlot(change: Change, sources: Known, now: Date): Change {
  const { congress } = change.entry;
  return isZipSlot(change.id) && congress !== undefined ? { ...change, id: slotFor(congress, sources, now) } : change;
}

function slotFor(congress: number, sources: Known, now: Date): Slot {
  const same = ZIP_SLOTS.find((id) => sources[id]?.congress === congress);
  if (same) return same;
  const sitting = congressAt(now);
  const usual: readonly Slot[] = congress > sitting ? ['zips-next', 'zips'] : ['zips', 'zips-next'];
  return usual.find((id) => sources[id] === undefined) ?? leastUseful(sources, sitting);
}

/** One further ahead than can be was let in by a wrong clock; else the older. */
function leastUseful(sources: Known, sitting: number): Slot {
  const worth = (id: Slot) => {
    const congress = sources[id]?.congress ?? 0;
    return congress > sitting + 1 ? 0 : congress;
  };
  return worth('zips') <= worth('zips-next') ? 'zips' : 'zips-next';
}

/** What came from this address last, in whichever slot it lies. */
export function cameFrom(
  id: SourceId,
  url: string,
  sources: Meta['sources'],
): { id: SourceId; entry: Entry } | undefined {
  const places = isZipSlot(id) ? ZIP_SLOTS : [id];
  const found = places.flatMap((place) => {
    const entry = sources[place];
    return entry?.url === url ? [{ id: place, entry }] : [];
  });
  return found.toSorted((a, b) => b.entry.validatedAt.localeCompare(a.entry.validatedAt))[0];
}
