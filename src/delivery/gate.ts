/** Does the work when it is its turn; rejects as the work does. */
export type Pass = <T>(work: () => Promise<T>) => Promise<T>;

export interface Gate {
  /** Together with others that do not mind. */
  readonly beside: Pass;
  /** When all that came before have ended, and before any that comes after begins. */
  readonly alone: Pass;
}

export function createGate(): Gate {
  let opens: Promise<void> = Promise.resolve();
  let empty: Promise<void> = opens;
  return {
    async beside(work) {
      const mine = opens.then(work);
      empty = ended(empty, mine);
      return await mine;
    },
    async alone(work) {
      const mine = empty.then(work);
      opens = empty = ended(mine);
      return await mine;
    },
  };
}

async function ended(...works: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(works);
}
