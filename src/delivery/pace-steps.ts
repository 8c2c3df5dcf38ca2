import { NOW, step } from '../redis/step.ts';

/**
 * KEYS: what was done lately, by when. ARGV: now (empty: Redis' own time), who asks, then pairs of milliseconds and how many fit in.
 * 0, or until when it is full.
 */
export const TAKE = step(`
${NOW('ARGV[1]')}
local longest, free = 0, 0
for at = 3, #ARGV, 2 do longest = math.max(longest, tonumber(ARGV[at])) end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now - longest))
if redis.call('ZSCORE', KEYS[1], ARGV[2]) then return 0 end
for at = 3, #ARGV, 2 do
  local span, most = tonumber(ARGV[at]), tonumber(ARGV[at + 1])
  local nth = redis.call('ZREVRANGE', KEYS[1], most - 1, most - 1, 'WITHSCORES')
  if nth[2] and tonumber(nth[2]) + span > now then free = math.max(free, tonumber(nth[2]) + span) end
end
if free > 0 then return free end
redis.call('ZADD', KEYS[1], string.format('%.0f', now), ARGV[2])
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', longest))
return 0
`);

/** KEYS: what was done lately, by when. ARGV: now (empty: Redis' own time), then so many milliseconds. How often within each. */
export const COUNT = step(`
${NOW('ARGV[1]')}
local found = {}
for at = 2, #ARGV do
  found[at - 1] = redis.call('ZCOUNT', KEYS[1], string.format('(%.0f', now - ARGV[at]), '+inf')
end
return found
`);

/** KEYS: what was done lately, by when. ARGV: who did it, as whose it is counted from now on. */
export const RENAME = step(`
local at = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not at then return 0 end
redis.call('ZREM', KEYS[1], ARGV[1])
return redis.call('ZADD', KEYS[1], at, ARGV[2])
`);
