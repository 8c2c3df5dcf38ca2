/** The entries used last: `most` of them at least, and twice as many at most. */
export interface Recent<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  delete(key: string): void;
  /** Lets go of what was not used since the time before. */
  age(): void;
}

/**
 * Two generations, the older let go of when the younger is full. One Map, from which what is used is taken out and put in again,
 * makes itself anew every few times, and what has been lets none of those that follow be collected young.
 */
export function createRecent<V>(most: number): Recent<V> {
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  const age = (): void => void ([young, old] = [new Map(), young]);
  const set = (key: string, value: V): void => {
    young.set(key, value);
    if (young.size >= most) age();
  };
  return {
    set,
    age,
    get(key) {
      const value = young.get(key);
      if (value !== undefined) return value;
      const before = old.get(key);
      if (before !== undefined) set(key, before);
      return before;
    },
    delete(key) {
      young.delete(key);
      old.delete(key);
    },
  };
}
