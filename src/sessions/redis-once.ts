import type { OnceStore, Vault } from '../core/promises/sessions.ts';
import type { Db } from '../redis/connection.ts';
import { placeOf } from '../redis/place.ts';

/** Once for all processes on the same Redis. */
export function createRedisOnce({ db, vault }: { readonly db: Db; readonly vault: Vault }): OnceStore {
  const place = (id: string): string => placeOf(vault.name(`once:${id}`), 'once');
  return {
    first: async (id, ttlMs) =>
      (await db.call('SET', place(id), '1', 'PX', Math.max(1, Math.ceil(ttlMs)), 'NX')) !== null,
    forget: async (id) => void (await db.call('DEL', place(id))),
  };
}
