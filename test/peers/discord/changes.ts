import { setTimeout as sleep } from 'node:timers/promises';

/** Waiting for what happens, by being told of every change. */
export interface Changes {
  /** Something has changed: whoever waits looks again. */
  readonly tell: () => void;
  /** What `look` finds, now or after some change; fails with `missed()` once patience (ms) is at its end. */
  until<T>(look: () => T | undefined, missed: () => string, patience?: number): Promise<T>;
}

export function createChanges(patienceMs: number): Changes {
  const waiting = new Set<() => void>();
  return {
    tell: () => [...waiting].forEach((look) => look()),
    async until<T>(look: () => T | undefined, missed: () => string, patience = patienceMs): Promise<T> {
      const done = new AbortController();
      const found = new Promise<T>((resolve, reject) => {
        const again = () => {
          try {
            const value = look();
            if (value !== undefined) resolve(value);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        };
        waiting.add(again);
        done.signal.addEventListener('abort', () => waiting.delete(again));
        again();
      });
      const late = sleep(patience, undefined, { signal: done.signal }).then(() => {
        throw new Error(missed());
      });
      try {
        return await Promise.race([found, late]);
      } finally {
        late.catch(() => undefined);
        done.abort();
      }
    },
  };
}
