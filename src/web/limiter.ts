/** Counts what somebody does, so that it can be too much. */
export interface Limiter {
  /** False when `who` did it `most` times within the last `perMs` milliseconds already. */
  allows(who: string): boolean;
}

/** More names than this are not kept apart: the oldest goes. */
const MOST_NAMES = 10_000;

export function createLimiter(most: number, perMs: number, clock: () => number): Limiter {
  const windows = new Map<string, { since: number; count: number }>();
  return {
    allows(who) {
      const now = clock();
      const known = windows.get(who);
      const window = known && now - known.since < perMs ? known : { since: now, count: 0 };
      window.count += 1;
      windows.delete(who);
      windows.set(who, window);
      const [oldest] = windows.keys();
      if (windows.size > MOST_NAMES && oldest !== undefined) windows.delete(oldest);
      return window.count <= most;
    },
  };
}
