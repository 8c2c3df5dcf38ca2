import type { OnceStore } from '../core/promises/sessions.ts';

/** For one process: another one knows nothing of it, and a restart forgets. Links outlive neither by more than ten minutes. */
export function createMemoryOnce(clock: () => number): OnceStore {
  const seen = new Map<string, number>();
  return {
    first(id, ttlMs) {
      const now = clock();
      for (const [old, until] of seen) if (until <= now) seen.delete(old);
      const isFirst = !seen.has(id);
      if (isFirst) seen.set(id, now + ttlMs);
      return Promise.resolve(isFirst);
    },
    forget: async (id) => void seen.delete(id),
  };
}
