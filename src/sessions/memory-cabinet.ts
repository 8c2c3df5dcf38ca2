import type { Cabinet } from '../core/promises/sessions.ts';

/** Looking at everything at every step would cost more the more there is. */
const CLEAR_MS = 60_000;

/** For one process, until it stops. */
export function createMemoryCabinet(clock: () => number): Cabinet {
  const kept = new Map<string, { readonly text: string; readonly until: number }>();
  let cleared = -Infinity;
  const clear = (now: number): void => {
    if (now - cleared < CLEAR_MS) return;
    cleared = now;
    for (const [name, { until }] of kept) if (until <= now) kept.delete(name);
  };
  return {
    get(name) {
      clear(clock());
      const found = kept.get(name);
      return Promise.resolve(found && found.until > clock() ? found.text : undefined);
    },
    put(name, text, ttlMs = Infinity) {
      clear(clock());
      kept.set(name, { text, until: clock() + ttlMs });
      return Promise.resolve();
    },
    async claim(name, text, ttlMs) {
      if ((kept.get(name)?.until ?? -Infinity) > clock()) return false;
      await this.put(name, text, ttlMs);
      return true;
    },
    async change(name, how, ttlMs) {
      const found = kept.get(name);
      const before = found && found.until > clock() ? found.text : undefined;
      const after = how(before);
      if (after === before) return;
      await (after === undefined ? this.drop(name) : this.put(name, after, ttlMs));
    },
    drop(name) {
      kept.delete(name);
      return Promise.resolve();
    },
  };
}
