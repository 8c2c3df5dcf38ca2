import type { Once, Vault } from '../core/promises/sessions.ts';
import type { Db } from '../redis/connection.ts';
import { placeOf } from '../redis/place.ts';

/** Once for all processes on the same Redis. */
export function createRedisOnce({ db, vault }: { readonly db: Db; readonly vault: Vault }): Once {
  return {
    async first(id, ttlMs) {
      const at = placeOf(vault.name(`once:${id}`), 'once');
      return (await db.call('SET', at, '1', 'PX', Math.max(1, Math.ceil(ttlMs)), 'NX')) !== null;
    },
  };
}
