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

/** KEYS: the place. ARGV: the sealed value, milliseconds to live. Gives the value that lies there already. */
const CLAIM = step(`
if redis.call('HSETNX', KEYS[1], 'd', ARGV[1]) == 0 then return redis.call('HGET', KEYS[1], 'd') end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return false
`);

/** KEYS: the place. ARGV: the sealed value as read (empty: none), the new one (empty: none), milliseconds to live. */
const CHANGE = step(`
if (redis.call('HGET', KEYS[1], 'd') or '') ~= ARGV[1] then return 0 end
if ARGV[2] == '' then
  redis.call('DEL', KEYS[1])
  return 1
end
redis.call('HSET', KEYS[1], 'd', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
`);

export function createRedisCabinet({ db, vault }: { readonly db: Db; readonly vault: Vault }): Cabinet {
  const place = (name: string): string => placeOf(vault.name(`cabinet:${name}`), 'kept');
  /** As it was read, or not at all. */
  const swap = async (at: string, before: Buffer | null, after: string | undefined, ms: number): Promise<boolean> =>
    (await db.run(CHANGE, [at], [before ?? '', after === undefined ? '' : vault.seal(after, at), ms])) === 1;
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
      const ms = Math.max(1, Math.ceil(ttlMs));
      for (;;) {
        const lies = (await db.run(CLAIM, [at], [vault.seal(text, at), ms])) as Buffer | null;
        if (!lies) return true;
        if (vault.open(lies, at) !== text) return false;
        if (await swap(at, lies, text, ms)) return true;
      }
    },
    async change(name, how, ttlMs) {
      const at = place(name);
      const ms = Math.max(1, Math.ceil(ttlMs));
      let isMade = false;
      // Whoever is not the first makes theirs again, of what the first one made: one of them always gets on.
      while (!isMade) {
        const sealed = (await db.call('HGET', at, 'd')) as Buffer | null;
        const before = sealed ? vault.open(sealed, at) : undefined;
        const after = how(before);
        if (after === before) return;
        isMade = await swap(at, sealed, after, ms);
      }
    },
    async drop(name, only) {
      if (only === undefined) await db.call('DEL', place(name));
      else await this.change(name, (lies) => (lies === only ? undefined : lies), 1);
    },
  };
}
