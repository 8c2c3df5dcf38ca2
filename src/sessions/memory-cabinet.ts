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
  const textAt = (name: string): string | undefined => {
    const found = kept.get(name);
    return found && found.until > clock() ? found.text : undefined;
  };
  return {
    get(name) {
      clear(clock());
      return Promise.resolve(textAt(name));
    },
    put(name, text, ttlMs = Infinity) {
      clear(clock());
      kept.set(name, { text, until: clock() + ttlMs });
      return Promise.resolve();
    },
    async claim(name, text, ttlMs) {
      if ((textAt(name) ?? text) !== text) return false;
      await this.put(name, text, ttlMs);
      return true;
    },
    async change(name, how, ttlMs) {
      const before = textAt(name);
      const after = how(before);
      if (after === before) return;
      await (after === undefined ? this.drop(name) : this.put(name, after, ttlMs));
    },
    drop(name, only) {
      if (only === undefined || textAt(name) === only) kept.delete(name);
      return Promise.resolve();
    },
  };
}
