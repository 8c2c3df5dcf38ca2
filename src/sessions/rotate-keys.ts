import { UserError } from '../core/errors.ts';
import type { Db } from '../redis/connection.ts';
import { pairsOf } from '../redis/pairs.ts';
import { fieldPlace, PREFIX } from '../redis/place.ts';
import { SWAP } from '../redis/step.ts';
import type { Key } from './keys.ts';
import { createSealer, keyIdOf, type Sealer } from './sealed.ts';
import { KEYS_IN_USE, openVault } from './vault.ts';

export interface Rotated {
  /** How many values were sealed anew. */
  readonly resealed: number;
  /** Values that no key opens; they were left as they are. */
  readonly broken: number;
  /** Keys that nothing is sealed with any more: they may be taken out of KEYS. */
  readonly removable: readonly string[];
}

export interface RotateParts {
  readonly db: Db;
  /** The newest first. */
  readonly keys: readonly Key[];
  readonly onProgress?: (looked: number, resealed: number) => void;
}

/** A value changed under our hands is met again in the next pass; so many passes nobody needs. */
const MOST_PASSES = 20;

/** How each process that seals names itself to Redis. */
export const clientName = (keys: readonly Key[]): string => `redress-${keys[0]?.id ?? 'none'}`;

/**
 * Seals everything in Redis with the newest key, while the bot goes on working. Throws a UserError when a key is missing, or
 * while some process still seals with an older one.
 */
export async function rotateKeys({ db, keys, onProgress }: RotateParts): Promise<Rotated> {
  await openVault(db, keys);
  await refuseOldSealers(db, keys);
  const sealer = createSealer(keys);
  const total = { looked: 0, resealed: 0 };
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const { met, broken } = await onePass(db, sealer, (looked, resealed) => {
      total.looked += looked;
      total.resealed += resealed;
      onProgress?.(total.looked, total.resealed);
    });
    if (met > 0) continue;
    await refuseOldSealers(db, keys);
    const inUse = ((await db.call('HKEYS', KEYS_IN_USE)) as Buffer[]).map(String);
    const old = inUse.filter((id) => id !== sealer.newest);
    if (old.length > 0) await db.call('HDEL', KEYS_IN_USE, ...old);
    const removable = keys.map(({ id }) => id).filter((id) => id !== sealer.newest);
    return { resealed: total.resealed, broken, removable };
  }
  throw new Error('Old keys kept coming back while sealing anew');
}

/** `met`: values that an older key was found on. */
interface Pass {
  readonly met: number;
  readonly broken: number;
}

async function onePass(db: Db, sealer: Sealer, onBatch: (looked: number, resealed: number) => void): Promise<Pass> {
  const pass = { met: 0, broken: 0 };
  for await (const places of db.scan(`${PREFIX}{*}:*`)) {
    const batch = { looked: 0, resealed: 0 };
    await Promise.all(
      places.filter(isSealed).map(async (place) => {
        for (const [field, sealed] of await fieldsOf(db, place)) {
          batch.looked += 1;
          if (keyIdOf(sealed) === sealer.newest) continue;
          const at = fieldPlace(place, field);
          const found = sealer.open(sealed, at);
          if (found.kind !== 'opened') {
            pass.broken += 1;
            continue;
          }
          pass.met += 1;
          const next = sealer.seal(found.text, at);
          if ((await db.run(SWAP, [place], [field, sealed, next, ''])) === 1) batch.resealed += 1;
        }
      }),
    );
    onBatch(batch.looked, batch.resealed);
  }
  return pass;
}

/** The drawers that hold sealed values: in some hashes each field, in the others `d`. */
const isSealed = (place: string): boolean =>
  /\}:(session|remembered|receipts|tally|follow-ups|letter|labels|signatures|signed|campaigns|versions|kept)$/.test(
    place,
  );
const isSealedByField = (place: string): boolean =>
  /:(tally|letter|labels|signatures|signed|campaigns|versions)$/.test(place);

async function fieldsOf(db: Db, place: string): Promise<Iterable<readonly [string, Buffer]>> {
  if (!isSealedByField(place)) {
    const sealed = (await db.call('HGET', place, 'd')) as Buffer | null;
    return sealed ? [['d', sealed]] : [];
  }
  return pairsOf(await db.call('HGETALL', place));
}

async function refuseOldSealers(db: Db, keys: readonly Key[]): Promise<void> {
  const clients = String(await db.call('CLIENT', 'LIST'));
  const names = [...clients.matchAll(/ name=(redress-[a-z0-9]+) /g)].map(([, name]) => name!);
  const old = names.find((name) => name !== clientName(keys));
  if (old === undefined) return;
  throw new UserError(
    'old-sealer',
    `A bot or worker still seals with the key ${old.slice('redress-'.length)}. Restart it with this same KEYS, then run this again.`,
  );
}
