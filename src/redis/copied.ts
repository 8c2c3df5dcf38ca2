import { StoreAway } from '../core/errors.ts';
import type { Db } from './connection.ts';

/** A replica that keeps up answers within a few milliseconds. What else this connection is asked waits meanwhile. */
const PATIENCE_MS = 100;

/**
 * Whether every replica that is online has all that this connection wrote. True where there is none, or where a host does not let us
 * ask: more than that it was written cannot be known then. Rejects with a StoreAway where this is a replica itself by now: what was
 * written here before is about to be undone.
 */
export async function isCopied(db: Db): Promise<boolean> {
  try {
    const info = String(await db.call('INFO', 'replication'));
    if (/^role:slave\b/m.test(info)) throw new StoreAway('read-only');
    const replicas = info.match(/^slave\d+:.*\bstate=online\b/gm)?.length ?? 0;
    return replicas === 0 || Number(await db.call('WAIT', replicas, PATIENCE_MS)) >= replicas;
  } catch (error) {
    if (error instanceof StoreAway && error.code !== 'denied') throw error;
    return true;
  }
}
