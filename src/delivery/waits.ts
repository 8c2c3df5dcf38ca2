const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Between attempts at a server that had no time, in milliseconds; the last one goes on and on. */
const BUSY = [5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR];
/** After a letter was not rendered: longer than what else kills one process after another mostly lasts. */
const RENDER = [MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE];
const SOFT = { times: 3, everyMs: 2 * HOUR };

/** So long a letter is tried for. */
export const TRYING_MS = 72 * HOUR;

/** The wait after so many times of a server that had no time, from 1. */
export const busyWait = (times: number): number => BUSY[Math.min(times, BUSY.length) - 1]!;

/** After a full mailbox or a rule of theirs; undefined when that was often enough. */
export const softWait = (times: number): number | undefined => (times <= SOFT.times ? SOFT.everyMs : undefined);

/** The wait after so many times that a letter was not rendered, from 1; the last one goes on and on. */
export const renderWait = (times: number): number => RENDER[Math.min(times, RENDER.length) - 1]!;

/** An answer that was only slow has come by then. */
export const DOUBT_MS = 10 * MINUTE;
/** A replica of Redis that lags has caught up by then, or is a replica no more. */
export const LAG_MS = 30_000;
/** A letter leaves within seconds once it cannot be taken back any more; what leaves later than this may have left already. */
export const LATE_MS = MINUTE;
/** A letter that is held looks again so often. */
export const HOLD_MS = HOUR;
/** A letter that fails so often to be rendered, in processes that live on, is broken. */
export const MOST_RENDERS = 3;
/** One whose process was gone so often is broken, too: the first time others were rendered beside it, six times it was alone. */
export const MOST_DEATHS = 7;
