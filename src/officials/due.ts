import type { Entry } from './civic-files.ts';
import type { Source } from './sources.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** 6 hours from November to February, when seats change hands, for what is otherwise looked at daily. */
export function refreshMs(source: Pick<Source, 'refreshMs'>, now: Date): number {
  const electing = [10, 11, 0, 1].includes(now.getUTCMonth());
  return source.refreshMs === DAY && electing ? 6 * HOUR : source.refreshMs;
}

/** A copy from the future was stamped by a wrong clock and is asked for again. A tenth early: timers have jitter. */
export function isDue(source: Pick<Source, 'refreshMs'>, entry: Entry, now: Date): boolean {
  const age = now.getTime() - Date.parse(entry.validatedAt);
  return age < -HOUR || age >= 0.9 * refreshMs(source, now);
}
