import { StoreAway } from '../core/errors.ts';
import type { Db } from './connection.ts';
import { PREFIX } from './place.ts';

/** A replica that keeps up answers within a few milliseconds. What else this connection is asked waits meanwhile. */
const PATIENCE_MS = 100;
/** So long nobody asks again after a replica that did not: else many letters at once would keep the presses of people waiting. */
const REST_MS = 1_000;

/**
 * WAIT asks for what its own connection wrote: until 7.0 for all that was written when that was last asked anything, since 7.2
 * (as in Valkey) for its last write alone. So whoever asks writes something right before it, on the same connection: what others
 * wrote until then, and what this one wrote before it was lost, comes earlier in the one stream that replicas get.
 */
const WRITTEN = ['SET', `${PREFIX}copied`, '', 'PX', 1] as const;

/**
 * Whether every replica that is online has all that was written here so far. True where there is none, or where a host does not let
 * us ask: more than that it was written cannot be known then. Rejects with a StoreAway where this is a replica itself by now: what
 * was written here before is about to be undone.
 */
export async function isCopied(db: Db): Promise<boolean> {
  try {
    const info = String(await db.call('INFO', 'replication'));
    if (/^role:slave\b/m.test(info)) throw new StoreAway('read-only');
    const replicas = info.match(/^slave\d+:.*\bstate=online\b/gm)?.length ?? 0;
    if (replicas === 0) return true;
    const [, copies] = await Promise.all([db.call(...WRITTEN), db.call('WAIT', replicas, PATIENCE_MS)]);
    return Number(copies) >= replicas;
  } catch (error) {
    if (error instanceof StoreAway && error.code !== 'denied') throw error;
    return true;
  }
}

/** As `isCopied`, for many who ask: one after the other, and false at once for a second after it was. `clock`: in milliseconds. */
export function createCopied(db: Db, clock: () => number = () => performance.now()): () => Promise<boolean> {
  let restsUntil = -Infinity;
  let last: Promise<unknown> = Promise.resolve();
  const ask = async (): Promise<boolean> => {
    if (clock() < restsUntil) return false;
    const is = await isCopied(db);
    if (!is) restsUntil = clock() + REST_MS;
    return is;
  };
  return () => {
    const mine = last.then(ask, ask);
    last = mine;
    return mine;
  };
}
