import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cabinet } from '../../core/promises/sessions.ts';

/** Milliseconds after which a process that died holds a turn no longer, and after which nobody waits for one any more. */
const TURN_MS = 20_000;
const LOOKS = 200;
/** Signs of life while a turn lasts: it may last as long as it takes. */
const BEATS = 4;

/**
 * Does what many begin at once one after the other, whatever processes they are in. Undefined: the turn did not come. Rejects as
 * `work` does, and when the store does before it.
 */
export async function inTurn<T>(
  cabinet: Cabinet,
  { place, turnMs = TURN_MS }: { readonly place: string; readonly turnMs?: number },
  work: () => Promise<T>,
): Promise<T | undefined> {
  // Of this run alone: two processes may be at the same thing, as when one takes the other for dead.
  const me = randomUUID();
  const claim = async (): Promise<boolean> => await cabinet.claim(place, me, turnMs);
  for (let looks = 0; !(await claim()); looks += 1) {
    if (looks === LOOKS) return undefined;
    await pause(turnMs / LOOKS);
  }
  let isOver = false;
  /** What cannot be dropped now goes when its time is over. */
  const drop = async (): Promise<void> => await cabinet.drop(place, me).catch(() => undefined);
  const beat = async (): Promise<void> => {
    await claim().catch(() => undefined);
    if (isOver) await drop();
  };
  const beats = setInterval(() => void beat(), turnMs / BEATS);
  try {
    return await work();
  } finally {
    isOver = true;
    clearInterval(beats);
    await drop();
  }
}
