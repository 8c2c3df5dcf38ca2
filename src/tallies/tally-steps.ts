import { step } from '../redis/step.ts';

/** KEYS: a person's list. ARGV: letter, sealed tally, milliseconds to live. Gives the tally that stood there before. */
export const NOTE = step(`
local before = redis.call('HGET', KEYS[1], ARGV[1])
if not before then redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) end
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return before
`);

/**
 * KEYS: a community's counts, letters made, letters sent, cells, labels, words. ARGV: now, milliseconds that a letter counts,
 * then nothing or made | sent | unsent | heard | gone, `letter|issue|cell`, when it was made, the sealed label of its cell, and a
 * word about it: how alike it is, or what was heard. Lets go of what has had its time, changes, and gives the counts: a hash of
 * `issue|made` and `issue|sent`. Cells are counted the same way, under `issue|cell|made`, `issue|cell|sent` and `issue|cell|word`;
 * what falls to nought goes.
 */
export const COUNT = step(`
local function bump(key, field, by)
  if redis.call('HINCRBY', key, field, by) > 0 then return end
  redis.call('HDEL', key, field)
end
local function count(member, what, by)
  local issue, cell = string.match(member, '|([^|]*)|(.*)$')
  bump(KEYS[1], issue .. '|' .. what, by)
  bump(KEYS[4], issue .. '|' .. cell .. '|' .. what, by)
  if what == 'made' and redis.call('HEXISTS', KEYS[4], issue .. '|' .. cell .. '|made') == 0 then
    redis.call('HDEL', KEYS[5], cell)
  end
end
local function say(member, kind, word)
  local letter, issue, cell = string.match(member, '^([^|]*)|([^|]*)|(.*)$')
  local before = redis.call('HGET', KEYS[6], letter .. '|' .. kind)
  if before == word then return end
  if before then bump(KEYS[4], issue .. '|' .. cell .. '|' .. before, -1) end
  if word then
    redis.call('HSET', KEYS[6], letter .. '|' .. kind, word)
    bump(KEYS[4], issue .. '|' .. cell .. '|' .. word, 1)
  else
    redis.call('HDEL', KEYS[6], letter .. '|' .. kind)
  end
end
local function drop(member)
  say(member, 'alike', false)
  say(member, 'heard', false)
  if redis.call('ZREM', KEYS[2], member) == 1 then count(member, 'made', -1) end
  if redis.call('ZREM', KEYS[3], member) == 1 then count(member, 'sent', -1) end
end
local over = string.format('%.0f', tonumber(ARGV[1]) - tonumber(ARGV[2]))
for _, member in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', over)) do drop(member) end
local what, member, made, word = ARGV[3], ARGV[4], ARGV[5], ARGV[7]
if what == 'gone' then
  drop(member)
elseif what == 'unsent' then
  if redis.call('ZREM', KEYS[3], member) == 1 then count(member, 'sent', -1) end
elseif what == 'heard' then
  if redis.call('ZSCORE', KEYS[2], member) then say(member, 'heard', word) end
elseif what then
  redis.call('HSET', KEYS[5], string.match(member, '[^|]*$'), ARGV[6])
  if redis.call('ZADD', KEYS[2], 'NX', made, member) == 1 then
    count(member, 'made', 1)
    if word ~= '' then say(member, 'alike', word) end
  end
  if what == 'sent' and redis.call('ZADD', KEYS[3], 'NX', made, member) == 1 then count(member, 'sent', 1) end
  for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, ARGV[2]) end
end
return redis.call('HGETALL', KEYS[1])
`);
