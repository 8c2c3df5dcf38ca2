/** Events that this process has answered. A gateway that is resumed may bring them again. */
export interface Seen {
  /** False for one that came before. */
  first(id: string): boolean;
}

/** About 2 MB; whatever is older than that many events, Discord repeats no more. */
const MOST = 20_000;

export function createSeen(most = MOST): Seen {
  let [young, old] = [new Set<string>(), new Set<string>()];
  return {
    first(id) {
      if (young.has(id) || old.has(id)) return false;
      young.add(id);
      if (young.size >= most / 2) [young, old] = [new Set(), young];
      return true;
    },
  };
}
