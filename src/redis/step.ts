import { createHash } from 'node:crypto';

/** A script that Redis runs as a whole: nothing comes between its lines, and it is one round trip. */
export interface Step {
  readonly lua: string;
  /** The name under which Redis knows it once it has run. */
  readonly sha: string;
}

/** Its KEYS all carry one `{name}`, so that they lie in one slot of a Redis Cluster. */
export function step(lua: string): Step {
  return { lua, sha: createHash('sha1').update(lua).digest('hex') };
}

/** For a script: `now` is the time that it was given or, where it was given none, Redis' own; of many processes some have a wrong clock. */
export const NOW = (given: string): string => `
local now = tonumber(${given})
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end`;

/** KEYS: a hash. ARGV: field, its value as read (empty: none), the new one, milliseconds to live (empty: as before). */
export const SWAP = step(`
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
if ARGV[4] ~= '' then redis.call('PEXPIRE', KEYS[1], ARGV[4]) end
return 1
`);

/** KEYS: a hash. Gives all of it and takes it away: whoever adds to it comes before, and is in it, or after, and finds it gone. */
export const TAKE = step(`
local held = redis.call('HGETALL', KEYS[1])
redis.call('DEL', KEYS[1])
return held
`);
