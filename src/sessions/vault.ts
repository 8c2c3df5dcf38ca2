import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { UserError } from '../core/errors.ts';
import type { Vault } from '../core/promises/sessions.ts';
import { pairsOf } from '../redis/pairs.ts';
import { PREFIX } from '../redis/place.ts';
import type { Db } from '../redis/connection.ts';
import { step } from '../redis/step.ts';
import type { Key } from './keys.ts';
import { createSealer } from './sealed.ts';

export interface OpenVault extends Vault {
  /** 32 bytes for another purpose, the same as long as this Redis keeps its data. */
  derive(purpose: string): Uint8Array;
  /** Puts the root back where Redis lost it, as it may in a failover. False: it holds another one by now. */
  restore(): Promise<boolean>;
}

/** A hash: the root secret, once for each key that anything here may be sealed with. */
export const KEYS_IN_USE = `${PREFIX}keys`;

/** KEYS: the hash of keys. ARGV: the newest key's name, a root sealed with it. */
const BEGIN = step(`
if redis.call('EXISTS', KEYS[1]) == 0 then redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) end
return redis.call('HGETALL', KEYS[1])
`);

/** 22 characters of base64url are 132 bits. */
const NAME_LENGTH = 22;

/**
 * Names and seals with a root secret that lies in Redis, itself sealed: so names stay when keys change. Throws a UserError
 * when something stored is sealed with a key that is missing in `keys`, or is another key than the one of that name.
 */
export async function openVault(db: Db, keys: readonly Key[]): Promise<OpenVault> {
  const sealer = createSealer(keys);
  const placeOf = (id: string): string => `${KEYS_IN_USE}|${id}`;
  /** The root that Redis has; `mine` where it has none. */
  const rootOr = async (mine: string): Promise<string> => {
    const sealed = sealer.seal(mine, placeOf(sealer.newest));
    const inUse = pairsOf(await db.run(BEGIN, [KEYS_IN_USE], [sealer.newest, sealed]));
    const roots = [...inUse].map(([id, theirs]) => {
      const root = sealer.open(theirs, placeOf(id));
      if (root.kind === 'unknown-key') throw missingKey(id, keys);
      if (root.kind === 'broken') throw otherKey(id);
      return root.text;
    });
    const [root] = roots;
    if (root === undefined || new Set(roots).size > 1) throw otherKey(sealer.newest);
    if (!inUse.has(sealer.newest))
      await db.call('HSET', KEYS_IN_USE, sealer.newest, sealer.seal(root, placeOf(sealer.newest)));
    return root;
  };
  const root = await rootOr(randomBytes(32).toString('base64'));
  const derive = (purpose: string): Buffer =>
    createHmac('sha256', Buffer.from(root, 'base64')).update(purpose).digest();
  const naming = createSecretKey(derive('names'));
  return {
    derive,
    restore: async () => (await rootOr(root)) === root,
    name: (of) => createHmac('sha256', naming).update(of).digest('base64url').slice(0, NAME_LENGTH),
    seal: (text, place) => sealer.seal(text, place),
    open(sealed, place) {
      const found = sealer.open(sealed, place);
      if (found.kind === 'unknown-key') throw new Error(`Something is sealed with the key ${found.id}, not in KEYS`);
      return found.kind === 'opened' ? found.text : undefined;
    },
  };
}

function missingKey(id: string, keys: readonly Key[]): UserError {
  const line = [...keys.map((key) => key.id), id].map((one) => `${one}:...`).join(',');
  return new UserError(
    'key-missing',
    `Redis holds things sealed with the key ${id}, and KEYS has no ${id}. Put it back: KEYS=${line}\n` +
      'Once "redress keys rotate" says so, it may be taken out. Without it they can never be read again.',
  );
}

const otherKey = (id: string): UserError =>
  new UserError(
    'key-wrong',
    `The key ${id} in KEYS is not the one that Redis' data was sealed with. Put the right one back: KEYS=${id}:...`,
  );
