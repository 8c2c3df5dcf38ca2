import { step } from '../redis/step.ts';

/** KEYS: session, remembered. ARGV: milliseconds that what is remembered stays. Gives version, sealed session, sealed rest. */
export const LOAD = step(`
local held = redis.call('HMGET', KEYS[1], 'v', 'd')
local known = redis.call('HGET', KEYS[2], 'd')
if known then redis.call('PEXPIRE', KEYS[2], ARGV[1]) end
return { held[1], held[2], known }
`);

/**
 * KEYS: session, events, remembered. ARGV: now, event, version, next version, sealed session, flags, 1 if ours, most and
 * within of the pace, then the lifetimes of an event, since the touch, in all, of what is remembered. Times in milliseconds.
 * An event of a process whose clock is ahead counts for the pace only as long as one of our own.
 */
export const COMMIT = step(`
local now, within, eventMs = tonumber(ARGV[1]), tonumber(ARGV[9]), tonumber(ARGV[10])
local function ms(n) return string.format('%.0f', n) end
local seen = redis.call('ZSCORE', KEYS[2], ARGV[2])
if seen and now - tonumber(seen) < eventMs then return 'seen' end
if ARGV[7] == '0'
  and redis.call('ZCOUNT', KEYS[2], '(' .. ms(now - within), '(' .. ms(now + within)) >= tonumber(ARGV[8]) then
  return 'too-fast'
end
local held = redis.call('HMGET', KEYS[1], 'v', 'b')
if (held[1] or '0') ~= ARGV[3] then return 'stale' end
local began = held[2] or ARGV[1]
redis.call('HSET', KEYS[1], 'v', ARGV[4], 'b', began, 'f', ARGV[6], 'd', ARGV[5])
redis.call('PEXPIRE', KEYS[1], ms(math.min(tonumber(ARGV[11]), tonumber(began) + tonumber(ARGV[12]) - now)))
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', ms(now - eventMs))
redis.call('ZADD', KEYS[2], ARGV[1], ARGV[2])
redis.call('PEXPIRE', KEYS[2], ARGV[10])
redis.call('PEXPIRE', KEYS[3], ARGV[13])
return 'saved'
`);

/** KEYS: remembered. ARGV: sealed, milliseconds to live. */
export const REMEMBER = step(`
redis.call('HSET', KEYS[1], 'd', ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1
`);

/** KEYS: session. Gives flags and sealed session when a sweep must look at it. */
export const DUE = step(`
local held = redis.call('HMGET', KEYS[1], 'f', 'd')
if not held[1] or held[1] == '' then return false end
return held
`);
