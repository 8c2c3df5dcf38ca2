import type { LetterId } from '../core/delivery/receipt.ts';
import type { Db } from '../redis/connection.ts';
import { everyPlace } from '../redis/place.ts';
import { NOW, step } from '../redis/step.ts';

/** A letter is on a list for so long, in milliseconds, however long the list itself lives. */
export const LISTED_MS = 90 * 86_400_000;

export interface LetterListsParts {
  readonly db: Db;
  /** The clock that all processes share, in milliseconds since 1970: that of Redis where none is given. */
  readonly shared?: () => number;
}

/** Lists of letters in Redis, of a person or of a campaign: sorted sets, by when each was put on. `at`: where one lies. */
export interface LetterLists {
  add(at: string, letter: LetterId): Promise<void>;
  drop(at: string, letter: LetterId): Promise<void>;
  list(at: string): Promise<readonly LetterId[]>;
  /** Takes out of all of them what has had its time. */
  sweep(): Promise<void>;
}

/**
 * KEYS: a list. ARGV: now (empty: Redis' own time), how long a letter is on it, what is to be done, the letter. What has had its
 * time goes first. A set was put there before lists knew when: its letters have all of their time from now on.
 */
const LIST = step(`
${NOW('ARGV[1]')}
local at = string.format('%.0f', now)
if redis.call('TYPE', KEYS[1]).ok == 'set' then
  local letters = redis.call('SMEMBERS', KEYS[1])
  redis.call('DEL', KEYS[1])
  for _, letter in ipairs(letters) do redis.call('ZADD', KEYS[1], at, letter) end
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now - ARGV[2]))
if ARGV[3] == 'list' then return redis.call('ZRANGE', KEYS[1], 0, -1) end
if ARGV[3] == 'drop' then return redis.call('ZREM', KEYS[1], ARGV[4]) end
redis.call('ZADD', KEYS[1], 'NX', at, ARGV[4])
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
`);

export function createLetterLists({ db, shared }: LetterListsParts): LetterLists {
  const run = (at: string, what: 'add' | 'drop' | 'list', letter: LetterId | '' = ''): Promise<unknown> =>
    db.run(LIST, [at], [shared?.() ?? '', LISTED_MS, what, letter]);
  return {
    add: async (at, letter) => void (await run(at, 'add', letter)),
    drop: async (at, letter) => void (await run(at, 'drop', letter)),
    list: async (at) => ((await run(at, 'list')) as Buffer[]).map((letter) => String(letter) as LetterId),
    async sweep() {
      for await (const places of db.scan(everyPlace('mailed'))) await Promise.all(places.map((at) => run(at, 'list')));
    },
  };
}
