import { Receipt } from '../core/delivery/receipt.ts';
import type { PersonId } from '../core/ids.ts';
import type { Receipts, Vault } from '../core/promises.ts';
import type { Db } from '../redis/connection.ts';
import { everyPlace, placeOf } from '../redis/place.ts';
import { SWAP } from '../redis/step.ts';
import { RECEIPT_MS, stepAmong } from './memory-receipts.ts';

export interface RedisReceiptsParts {
  readonly db: Db;
  readonly vault: Vault;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** As read. `sealed` is empty when there is nothing; `foreign` is what another version wrote, kept as it is. */
interface Kept {
  readonly sealed: Uint8Array;
  readonly receipts: readonly Receipt[];
  readonly foreign: readonly unknown[];
}

/** Each round of a race is won by someone; so many writers at once nobody has. */
const MOST_TRIES = 500;
/** Looking at everything takes a while; days are what it is about. */
const SWEEP_MS = 3_600_000;
const NOTHING = new Uint8Array();

/** Receipts in Redis: of each person one sealed list, gone by its TTL when the last of them is. */
export function createRedisReceipts({ db, vault, clock }: RedisReceiptsParts): Receipts {
  let swept = -Infinity;
  const place = (person: PersonId): string => placeOf(vault.name(`person:${person}`), 'receipts');
  const isLive = ({ prepared }: Receipt): boolean => clock() - prepared < RECEIPT_MS;
  const read = async (at: string): Promise<Kept> => {
    const sealed = (await db.call('HGET', at, 'd')) as Buffer | null;
    return sealed ? { sealed, ...parse(vault.open(sealed, at)) } : { sealed: NOTHING, receipts: [], foreign: [] };
  };
  const swap = async (at: string, { sealed, foreign }: Kept, receipts: readonly Receipt[]): Promise<boolean> => {
    const ends = Math.max(...receipts.map(({ prepared }) => prepared + RECEIPT_MS));
    const next = vault.seal(JSON.stringify([...foreign, ...receipts]), at);
    return (await db.run(SWAP, [at], ['d', sealed, next, Math.max(1, ends - clock())])) === 1;
  };

  return {
    list: async (person) => (await read(place(person))).receipts.filter(isLive),
    async step(person, next) {
      const at = place(person);
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const kept = await read(at);
        if (await swap(at, kept, stepAmong(kept.receipts.filter(isLive), next))) return;
      }
      throw new Error('The receipts of one person kept changing');
    },
    forget: async (person) => void (await db.call('DEL', place(person))),
    async sweep() {
      if (clock() - swept < SWEEP_MS) return;
      swept = clock();
      for await (const places of db.scan(everyPlace('receipts'))) {
        await Promise.all(
          places.map(async (at) => {
            const kept = await read(at);
            const live = kept.receipts.filter(isLive);
            // When none is left the TTL has run out, too; a race lost is a person who is at it, and swept the next time.
            if (live.length > 0 && live.length < kept.receipts.length) await swap(at, kept, live);
          }),
        );
      }
    },
  };
}

function parse(text: string | undefined): Pick<Kept, 'receipts' | 'foreign'> {
  const all: unknown = text === undefined ? [] : JSON.parse(text);
  const read = (Array.isArray(all) ? all : []).map((raw: unknown) => ({ raw, parsed: Receipt.safeParse(raw) }));
  return {
    receipts: read.flatMap(({ parsed }) => parsed.data ?? []),
    foreign: read.flatMap(({ raw, parsed }) => (parsed.success ? [] : [raw])),
  };
}
