import type * as z from 'zod';
import type { Vault } from '../core/promises/sessions.ts';
import type { Db } from '../redis/connection.ts';
import { everyPlace, type Drawer } from '../redis/place.ts';
import { SWAP } from '../redis/step.ts';

export interface SealedListsParts<T> {
  readonly db: Db;
  readonly vault: Vault;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly drawer: Drawer;
  readonly schema: z.ZodType<T>;
  /** When an item has had its time, in milliseconds since 1970. */
  readonly endOf: (item: T) => number;
}

/** Of each person one sealed list in Redis, gone by its TTL when the last item is. `at`: where it lies. */
export interface SealedLists<T> {
  list(at: string): Promise<readonly T[]>;
  /** Repeats `how` until nobody was faster. The very same list: nothing is written. */
  change(at: string, how: (live: readonly T[]) => readonly T[]): Promise<void>;
  drop(at: string): Promise<void>;
  /** Takes out what has had its time, and shows what is left of each list; a list may come twice. */
  sweep(onLeft?: (left: readonly T[]) => void): Promise<void>;
}

/** As read. `sealed` is empty when there is nothing; `foreign` is what another version wrote, kept as it is. */
interface Kept<T> {
  readonly sealed: Uint8Array;
  readonly items: readonly T[];
  readonly foreign: readonly unknown[];
}

/** Each round of a race is won by someone; so many writers at once nobody has. */
const MOST_TRIES = 500;
const NOTHING = new Uint8Array();

export function createSealedLists<T>({ db, vault, clock, drawer, schema, endOf }: SealedListsParts<T>): SealedLists<T> {
  const isLive = (item: T): boolean => clock() < endOf(item);
  const read = async (at: string): Promise<Kept<T>> => {
    const sealed = (await db.call('HGET', at, 'd')) as Buffer | null;
    return sealed ? { sealed, ...parse(vault.open(sealed, at), schema) } : { sealed: NOTHING, items: [], foreign: [] };
  };
  const swap = async (at: string, { sealed, foreign }: Kept<T>, items: readonly T[]): Promise<boolean> => {
    const left = Math.max(...items.map(endOf)) - clock();
    const next = vault.seal(JSON.stringify([...foreign, ...items]), at);
    return (await db.run(SWAP, [at], ['d', sealed, next, Math.max(1, left)])) === 1;
  };
  const sweepOne = async (at: string): Promise<readonly T[]> => {
    const kept = await read(at);
    const live = kept.items.filter(isLive);
    // When none is left the TTL has run out, too; a race lost is a person who is at it, and swept the next time.
    if (live.length > 0 && live.length < kept.items.length) await swap(at, kept, live);
    return live;
  };

  return {
    list: async (at) => (await read(at)).items.filter(isLive),
    async change(at, how) {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const kept = await read(at);
        const live = kept.items.filter(isLive);
        const next = how(live);
        if (next === live || (await swap(at, kept, next))) return;
      }
      throw new Error('A list of one person kept changing');
    },
    drop: async (at) => void (await db.call('DEL', at)),
    async sweep(onLeft) {
      for await (const places of db.scan(everyPlace(drawer))) {
        for (const left of await Promise.all(places.map(sweepOne))) if (left.length > 0) onLeft?.(left);
      }
    },
  };
}

function parse<T>(text: string | undefined, schema: z.ZodType<T>): Pick<Kept<T>, 'items' | 'foreign'> {
  const all: unknown = text === undefined ? [] : JSON.parse(text);
  const read = (Array.isArray(all) ? all : []).map((raw: unknown) => ({ raw, parsed: schema.safeParse(raw) }));
  return {
    items: read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : [])),
    foreign: read.flatMap(({ raw, parsed }) => (parsed.success ? [] : [raw])),
  };
}
