import { step, type Step } from '../redis/step.ts';
import type { Pace } from './memory-session-store.ts';

/**
 * What stands unsealed beside a session is one text, for each field that Redis must find costs time: 16 digits of version, 13
 * of when it began, 2 flags, then the recent events, oldest first: a comma, 16 characters of name (96 bits), 13 digits of when.
 */
const VERSION = 16;
const TIME = 13;
const FLAGS = 2;
export const EVENT_NAME = 16;
const EVENT = 1 + EVENT_NAME + TIME;
const BEGAN_AT = VERSION + TIME;
const FLAGS_AT = BEGAN_AT + FLAGS;
/** More than a person does in the minutes in which platforms repeat their events. */
const MOST_EVENTS = 64;

export const versionText = (version: number): string => String(version).padStart(VERSION, '0');
/** When the session began, in milliseconds since 1970. */
export const beganIn = (meta: Buffer): number => Number(meta.toString('latin1', VERSION, BEGAN_AT));
export const versionIn = (meta: Buffer): number => Number(meta.toString('latin1', 0, VERSION));

/** KEYS: session, remembered. ARGV: milliseconds that what is remembered stays. Gives meta, sealed session, sealed rest. */
export const LOAD = step(`
local held = redis.call('HMGET', KEYS[1], 'm', 'd')
local known = redis.call('HGET', KEYS[2], 'd')
if known then redis.call('PEXPIRE', KEYS[2], ARGV[1]) end
return { held[1], held[2], known }
`);

export interface Lifetimes {
  readonly event: number;
  readonly touched: number;
  readonly inAll: number;
}

/**
 * KEYS: session. ARGV: now, event with its comma, version, next version, sealed session, flags, 1 if ours. Times in
 * milliseconds. An event of a process whose clock is ahead holds the pace back only as long as one of our own.
 */
export const commitStep = (pace: Pace, { event, touched, inAll }: Lifetimes): Step => {
  const kept = String(Math.max(MOST_EVENTS, pace.most) * EVENT);
  return step(`
local meta = redis.call('HGET', KEYS[1], 'm')
local held, began, events = '${'0'.repeat(VERSION)}', ARGV[1], ''
if meta then
  held, began = string.sub(meta, 1, ${String(VERSION)}), string.sub(meta, ${String(VERSION + 1)}, ${String(BEGAN_AT)})
  events = string.sub(meta, ${String(FLAGS_AT + 1)})
  local at = string.find(events, ARGV[2], 1, true)
  if at then
    at = at + ${String(1 + EVENT_NAME)}
    if ARGV[1] - string.sub(events, at, at + ${String(TIME - 1)}) < ${String(event)} then return 'seen' end
  end
  local last = #events - ${String((pace.most - 1) * EVENT)}
  if last > 0 and ARGV[7] ~= '1' then
    local since = ARGV[1] - string.sub(events, last - ${String(TIME - 1)}, last)
    if math.abs(since) < ${String(pace.withinMs)} then return 'too-fast' end
  end
end
if held ~= ARGV[3] then return 'stale' end
if #events >= ${kept} then events = string.sub(events, ${String(EVENT)} - ${kept}) end
redis.call('HSET', KEYS[1], 'm', ARGV[4] .. began .. ARGV[6] .. events .. ARGV[2] .. ARGV[1], 'd', ARGV[5])
local left = began + ${String(inAll)} - ARGV[1]
redis.call('PEXPIRE', KEYS[1], left > ${String(touched)} and '${String(touched)}' or string.format('%.0f', left))
return 'saved'
`);
};

/** KEYS: remembered. ARGV: sealed, milliseconds to live. */
export const REMEMBER = step(`
redis.call('HSET', KEYS[1], 'd', ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1
`);

/** KEYS: session. Gives meta and sealed session when a sweep must look at it. */
export const DUE = step(`
local held = redis.call('HMGET', KEYS[1], 'm', 'd')
if not held[1] or string.sub(held[1], ${String(BEGAN_AT + 1)}, ${String(FLAGS_AT)}) == '--' then return false end
return held
`);

/** Why a sweep must look inside: effects are pending, a street is kept. */
export interface Flags {
  readonly pending: boolean;
  readonly street: boolean;
}

export const flagsText = ({ pending, street }: Flags): string => `${pending ? 'p' : '-'}${street ? 's' : '-'}`;
export const isPending = (meta: Buffer): boolean => meta.toString('latin1', BEGAN_AT, BEGAN_AT + 1) === 'p';
