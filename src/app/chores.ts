import type { Log } from '../log.ts';
import { traceOf } from './trouble.ts';

/** Something that is done again and again. One round never begins before the last one has ended. */
export interface Chore {
  readonly everyMs: number;
  readonly work: () => Promise<unknown>;
}

/** Begins with the first round after `everyMs`; call what it gives to end it. A round that fails is logged, and the next one comes. */
export function startChores(chores: readonly Chore[], log: Log): () => void {
  const timers = chores.map(({ everyMs, work }) => {
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
    return setInterval(() => void round(), everyMs).unref();
  });
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
