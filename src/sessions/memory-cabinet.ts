import type { Cabinet } from '../core/promises.ts';

/** For one process, until it stops. */
export function createMemoryCabinet(clock: () => number): Cabinet {
  const kept = new Map<string, { readonly text: string; readonly until: number }>();
  const clear = (now: number): void => {
    for (const [name, { until }] of kept) if (until <= now) kept.delete(name);
  };
  return {
    get(name) {
      clear(clock());
      return Promise.resolve(kept.get(name)?.text);
    },
    put(name, text, ttlMs = Infinity) {
      clear(clock());
      kept.set(name, { text, until: clock() + ttlMs });
      return Promise.resolve();
    },
    drop(name) {
      kept.delete(name);
      return Promise.resolve();
    },
  };
}
