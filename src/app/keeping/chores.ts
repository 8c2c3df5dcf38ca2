import type { Log } from '../../log.ts';
import { traceOf } from '../trouble.ts';

/** Something that is done again and again. One round never begins before the last one has ended. */
export interface Chore {
  readonly everyMs: number;
  /** Until the first round; `everyMs` unless said otherwise. */
  readonly firstMs?: number;
  readonly work: () => Promise<unknown>;
}

/** Call what it gives to end it. A round that fails is logged, and the next one comes. */
export function startChores(chores: readonly Chore[], log: Log): () => void {
  const ends = chores.map((chore) => startChore(chore, log));
  return () => ends.forEach((end) => end());
}

function startChore({ everyMs, firstMs = everyMs, work }: Chore, log: Log): () => void {
  let isAtIt = false;
  const round = async (): Promise<void> => {
    if (isAtIt) return;
    isAtIt = true;
    try {
      await work();
    } catch (error) {
      log.error(traceOf(error), 'Housekeeping failed');
    } finally {
      isAtIt = false;
    }
  };
  let timer = setTimeout(() => {
    timer = setInterval(() => void round(), everyMs).unref();
    void round();
  }, firstMs).unref();
  // Node ends either of the two by either word.
  return () => clearTimeout(timer);
}
