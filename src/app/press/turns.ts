/** One after the other for each key; different keys do not wait for one another. */
export interface Turns {
  <T>(key: string, work: () => Promise<T>): Promise<T>;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key);
    const mine = before ? before.then(work, work) : work();
    last.set(key, mine);
    const ended = (): void => {
      if (last.get(key) === mine) last.delete(key);
    };
    mine.then(ended, ended);
    return mine;
  };
}
