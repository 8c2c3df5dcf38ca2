import { StoreAway } from '../core/errors.ts';
import type { Db } from './connection.ts';
import { PREFIX } from './place.ts';
import { step } from './step.ts';

/** What was deleted stays in Redis' append-only file until that file is written anew. */
export interface Rewriter {
  /** Something was deleted: within the hour it is gone from the file, too. Many share one rewriting. */
  ask(): Promise<void>;
  /** Begins a rewriting when one is due, and sees whether the last one worked. Call it every minute, in any process. */
  round(): Promise<void>;
}

export interface RewriterParts {
  readonly db: Db;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Redis does not let us: somebody has to see to it. Called once. */
  readonly onRefused: () => void;
}

/** A hash: since when a rewriting is due, which one is under way (`begun`, as due as it was), and that it was taken (`taken`). */
const KEY = `${PREFIX}rewrite`;
/** Long enough for others to come along, short enough that a failed one is tried again within the hour. */
export const SHARED_MS = 20 * 60_000;

/** KEYS: the hash. ARGV: since when it is due. A deletion from now on is due again. */
const BEGIN = step(`
if redis.call('HGET', KEYS[1], 'due') ~= ARGV[1] then return 0 end
redis.call('HDEL', KEYS[1], 'due')
return redis.call('HSET', KEYS[1], 'begun', ARGV[1])
`);

/** KEYS: the hash. ARGV: 1 when the rewriting worked. One that did not is as due as it was. */
const SETTLE = step(`
local begun = redis.call('HGET', KEYS[1], 'begun')
if not begun then return 0 end
redis.call('HDEL', KEYS[1], 'begun', 'taken')
if ARGV[1] ~= '1' then redis.call('HSET', KEYS[1], 'due', begun) end
return 1
`);

export function createRewriter({ db, clock, onRefused }: RewriterParts): Rewriter {
  let isTold = false;
  const settle = async (worked: boolean): Promise<void> => void (await db.run(SETTLE, [KEY], [worked ? 1 : 0]));
  const begin = async (due: string): Promise<void> => {
    if ((await db.run(BEGIN, [KEY], [due])) !== 1) return;
    try {
      await db.call('BGREWRITEAOF');
      await db.call('HSET', KEY, 'taken', 1);
    } catch (error) {
      if (error instanceof StoreAway) throw error;
      await settle(false);
      if (!isTold) onRefused();
      isTold = true;
    }
  };

  return {
    ask: async () => void (await db.call('HSETNX', KEY, 'due', clock())),
    async round() {
      const [due, begun, taken] = await fieldsIn(db);
      if (due === undefined && begun === undefined) return;
      const file = await askFile(db);
      if (!file.exists) return void (await db.call('DEL', KEY));
      if (file.isBeingWritten) return;
      if (begun !== undefined) return await settle(taken !== undefined && file.isWritten);
      if (due !== undefined && clock() - Number(due) >= SHARED_MS) await begin(due);
    },
  };
}

/** Since when something deleted waits to leave the file, in milliseconds since 1970; undefined when nothing does. */
export async function waitingSince(db: Db): Promise<number | undefined> {
  const [due, begun] = await fieldsIn(db);
  return due === undefined && begun === undefined ? undefined : Math.min(Number(due ?? begun), Number(begun ?? due));
}

async function fieldsIn(db: Db): Promise<readonly (string | undefined)[]> {
  const fields = (await db.call('HMGET', KEY, 'due', 'begun', 'taken')) as (Buffer | null)[];
  return fields.map((field) => (field === null ? undefined : String(field)));
}

/** `isWritten`: the last rewriting since Redis was started worked. */
async function askFile(db: Db): Promise<{ exists: boolean; isBeingWritten: boolean; isWritten: boolean }> {
  const info = String(await db.call('INFO', 'persistence'));
  const fact = (name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
  return {
    exists: fact('aof_enabled') === '1',
    isBeingWritten: fact('aof_rewrite_in_progress') === '1' || fact('aof_rewrite_scheduled') === '1',
    isWritten: fact('aof_last_bgrewrite_status') === 'ok' && Number(fact('aof_last_rewrite_time_sec')) >= 0,
  };
}
