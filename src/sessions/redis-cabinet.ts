import type { Cabinet, Vault } from '../core/promises/sessions.ts';
import type { Db } from '../redis/connection.ts';
import { placeOf } from '../redis/place.ts';
import { step } from '../redis/step.ts';

/** KEYS: the place. ARGV: the sealed value, milliseconds to live (empty: for good). */
const PUT = step(`
redis.call('HSET', KEYS[1], 'd', ARGV[1])
if ARGV[2] == '' then redis.call('PERSIST', KEYS[1]) else redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return 1
`);

/** KEYS: the place. ARGV: the sealed value, milliseconds to live. */
const CLAIM = step(`
if redis.call('HSETNX', KEYS[1], 'd', ARGV[1]) == 0 then return 0 end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1
`);

export function createRedisCabinet({ db, vault }: { readonly db: Db; readonly vault: Vault }): Cabinet {
  const place = (name: string): string => placeOf(vault.name(`cabinet:${name}`), 'kept');
  return {
    async get(name) {
      const at = place(name);
      const sealed = (await db.call('HGET', at, 'd')) as Buffer | null;
      return sealed ? vault.open(sealed, at) : undefined;
    },
    async put(name, text, ttlMs) {
      const at = place(name);
      await db.run(PUT, [at], [vault.seal(text, at), ttlMs === undefined ? '' : Math.max(1, Math.ceil(ttlMs))]);
    },
    async claim(name, text, ttlMs) {
      const at = place(name);
      return (await db.run(CLAIM, [at], [vault.seal(text, at), Math.max(1, Math.ceil(ttlMs))])) === 1;
    },
    drop: async (name) => void (await db.call('DEL', place(name))),
  };
}
