import { dayOf } from '../core/official/calendar.ts';
import type { Day } from '../core/ids.ts';
import type { Entry } from './civic-files.ts';

/**
 * The list of members changes several times a month while somebody looks after it. In milliseconds: one that its source left as it
 * was for longer is what it was then, and not what is so today.
 */
const LOOKED_AFTER_MS = 60 * 86_400_000;

/** The day on which a list of members was last known to be current. */
export function currentOn(entry: Pick<Entry, 'validatedAt' | 'lastModified'>): Day {
  return dayOf(new Date(Math.min(Date.parse(entry.validatedAt), lookedAfterUntil(entry))));
}

/** Its source has not changed it for so long that nobody seems to look after it. */
export const isLeftAlone = (entry: Pick<Entry, 'validatedAt' | 'lastModified'>): boolean =>
  lookedAfterUntil(entry) < Date.parse(entry.validatedAt);

function lookedAfterUntil({ lastModified }: Pick<Entry, 'lastModified'>): number {
  const changed = Date.parse(lastModified ?? '');
  return Number.isNaN(changed) ? Infinity : changed + LOOKED_AFTER_MS;
}
