import { setTimeout as pause } from 'node:timers/promises';
import type { Cabinet } from '../../core/promises/sessions.ts';

/** Milliseconds: as long as one turn may take, and whoever waits for it. A process that died holds it no longer. */
const TURN_MS = 20_000;
const LOOK_MS = 100;

/**
 * Does what many begin at once one after the other, whatever processes they are in. Whoever comes back as the same `by`, after a
 * crash, goes on. Undefined: the turn did not come. Rejects as `work` does, and when the store does.
 */
export async function inTurn<T>(
  cabinet: Cabinet,
  { place, by }: { readonly place: string; readonly by: string },
  work: () => Promise<T>,
): Promise<T | undefined> {
  const isMine = async (): Promise<boolean> =>
    (await cabinet.claim(place, by, TURN_MS)) || (await cabinet.get(place)) === by;
  let looks = TURN_MS / LOOK_MS;
  while (!(await isMine())) {
    looks -= 1;
    if (looks === 0) return undefined;
    await pause(LOOK_MS);
  }
  try {
    return await work();
  } finally {
    await cabinet.drop(place);
  }
}
