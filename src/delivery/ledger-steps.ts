import { NOW, step } from '../redis/step.ts';

/**
 * KEYS: ledger, letter. ARGV: the sealed letter, milliseconds each of them lives, now (empty: Redis' own time), for how many
 * milliseconds from now it can be taken back, then fields of the ledger. 0: it is known, and stays.
 */
export const PUT = step(`
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
${NOW('ARGV[4]')}
local leaves = string.format('%.0f', now + ARGV[5])
redis.call('HSET', KEYS[1], 'undo', leaves, 'due', leaves, unpack(ARGV, 6))
redis.call('HSET', KEYS[2], 'd', ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
redis.call('PEXPIRE', KEYS[2], ARGV[3])
return 1
`);

/** KEYS: ledger, letter. ARGV: now (empty: Redis' own time). Everything of the one, of the other what is not the frozen bytes, now. */
export const READ = step(`
${NOW('ARGV[1]')}
return { redis.call('HGETALL', KEYS[1]), redis.call('HGET', KEYS[2], 'd'), string.format('%.0f', now) }
`);

/**
 * KEYS: ledger, letter. ARGV: version as read, `drop` to take the letter away, how many fields of the ledger, those with their
 * values, then fields of the letter with theirs; an empty value takes a field out. The first of all is set, never taken out:
 * a Redis that is full refuses it, and with it the whole step. 0: somebody was faster.
 */
export const MOVE = step(`
if redis.call('HGET', KEYS[1], 'v') ~= ARGV[1] then return 0 end
local function change(key, from, to)
  for at = from, to, 2 do
    if ARGV[at + 1] == '' then redis.call('HDEL', key, ARGV[at]) else redis.call('HSET', key, ARGV[at], ARGV[at + 1]) end
  end
end
local last = 3 + 2 * tonumber(ARGV[3])
change(KEYS[1], 4, last)
if ARGV[2] == 'drop' then redis.call('DEL', KEYS[2]) else change(KEYS[2], last + 1, #ARGV - 1) end
redis.call('HINCRBY', KEYS[1], 'v', 1)
return 1
`);
