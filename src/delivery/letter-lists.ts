import type { LetterId } from '../core/delivery/receipt.ts';
import type { Db } from '../redis/connection.ts';
import { everyPlace, placeOf } from '../redis/place.ts';
import { NOW, step } from '../redis/step.ts';

/** A letter is on a list for so long, in milliseconds, however long the list itself lives. */
export const LISTED_MS = 90 * 86_400_000;

export interface LetterListsParts {
  readonly db: Db;
  /** The clock that all processes share, in milliseconds since 1970: that of Redis where none is given. */
  readonly shared?: () => number;
}

/** Lists of letters in Redis, of a person or of a campaign, by when each was put on. `of`: the name beside which one lies. */
export interface LetterLists {
  add(of: string, letter: LetterId): Promise<void>;
  drop(of: string, letter: LetterId): Promise<void>;
  list(of: string): Promise<readonly LetterId[]>;
  forget(of: string): Promise<void>;
  /** Takes out of all of them what has had its time. */
  sweep(): Promise<void>;
}

/** For a script: what was put on by then, as a score, has had its time. ARGV[1]: now (empty: Redis' own time). */
const OVER = `
${NOW('ARGV[1]')}
local over = string.format('%.0f', now - ${String(LISTED_MS)})`;

/**
 * KEYS: a list. ARGV: now, the letter. Begins with what a Redis that is full refuses, and with it the whole step; a letter that had
 * its time begins anew.
 */
const ADD = step(`
${OVER}
local at = string.format('%.0f', now)
redis.call('ZADD', KEYS[1], 'NX', at, ARGV[2])
if redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', over) > 0 then redis.call('ZADD', KEYS[1], 'NX', at, ARGV[2]) end
return redis.call('PEXPIRE', KEYS[1], ${String(LISTED_MS)})
`);

/** KEYS: a list. ARGV: now. How many have had their time. */
const SWEEP = step(`
${OVER}
return redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', over)
`);

/** KEYS: a list, and the one before lists knew when. ARGV: now. The letters of both. */
const LIST = step(`
${OVER}
return { redis.call('SMEMBERS', KEYS[2]), redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. over, '+inf') }
`);

export function createLetterLists({ db, shared }: LetterListsParts): LetterLists {
  const now = (): number | '' => shared?.() ?? '';
  const timed = (of: string): string => placeOf(of, 'posted');
  // An earlier version may be writing it: it stays a set without times, and goes by its own time to live.
  const untimed = (of: string): string => placeOf(of, 'mailed');
  return {
    add: async (of, letter) => void (await db.run(ADD, [timed(of)], [now(), letter])),
    async drop(of, letter) {
      await Promise.all([db.call('ZREM', timed(of), letter), db.call('SREM', untimed(of), letter)]);
    },
    async list(of) {
      const both = (await db.run(LIST, [timed(of), untimed(of)], [now()])) as Buffer[][];
      return [...new Set(both.flat().map((letter) => String(letter) as LetterId))];
    },
    forget: async (of) => void (await db.call('DEL', timed(of), untimed(of))),
    async sweep() {
      for await (const places of db.scan(everyPlace('posted')))
        await Promise.all(places.map((at) => db.run(SWEEP, [at], [now()])));
    },
  };
}
