/** What is being done just now, so that a door closes after it. */
export interface AtWork {
  /** Gives what `work` gives. */
  doing<T>(work: () => Promise<T>): Promise<T>;
  /** When nothing is being done any more. */
  idle(): Promise<void>;
}

export function createAtWork(): AtWork {
  const working = new Set<Promise<unknown>>();
  return {
    async doing(work) {
      const mine = work();
      working.add(mine);
      try {
        return await mine;
      } finally {
        working.delete(mine);
      }
    },
    async idle() {
      while (working.size > 0) await Promise.allSettled(working);
    },
  };
}
