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
      const now = look();
      if (now !== undefined) return now;
      return await new Promise<T>((resolve, reject) => {
        const end = (then: () => void): void => {
          clearTimeout(late);
          waiting.delete(again);
          then();
        };
        const again = (): void => {
          try {
            const value = look();
            if (value !== undefined) end(() => resolve(value));
          } catch (error) {
            end(() => reject(error instanceof Error ? error : new Error(String(error))));
          }
        };
        const late = setTimeout(() => end(() => reject(new Error(missed()))), patience);
        waiting.add(again);
      });
    },
  };
}
