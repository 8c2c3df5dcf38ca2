const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Between attempts at a server that had no time, in milliseconds; the last one goes on and on. */
const BUSY = [5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR];
const SOFT = { times: 3, everyMs: 2 * HOUR };

/** So long a letter is tried for. */
export const TRYING_MS = 72 * HOUR;

/** The wait after so many times of a server that had no time, from 1. */
export const busyWait = (times: number): number => BUSY[Math.min(times, BUSY.length) - 1]!;

/** After a full mailbox or a rule of theirs; undefined when that was often enough. */
export const softWait = (times: number): number | undefined => (times <= SOFT.times ? SOFT.everyMs : undefined);

/** An answer that was only slow has come by then. */
export const DOUBT_MS = 10 * MINUTE;
/** A letter that is held looks again so often. */
export const HOLD_MS = HOUR;
/** A page that failed to be set is set again after this; a letter that fails so often is broken. */
export const RENDER_MS = MINUTE;
export const MOST_RENDERS = 3;
