import { step, type Step } from '../redis/step.ts';
import type { Pace } from './memory-session-store.ts';

/**
 * What stands unsealed beside a session is one text, for each field that Redis must find costs time: 16 digits of version, 13
 * of when it began, 2 flags, then the recent events, oldest first: a comma, 16 characters of name (96 bits), 13 digits of when.
 */
const VERSION = 16;
const TIME = 13;
const FLAGS = 2;
const EVENT_NAME = 16;
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

/** An event as it stands in meta. `name`: its first 16 characters count. `at`: milliseconds since 1970. */
export const eventText = (name: string, at: number): string => `,${name.slice(0, EVENT_NAME)}${String(at)}`;

/** Digits of a time that leave out 100 s: a session touched again within them keeps its time to live, and one command is saved. */
const COARSE_TIME = TIME - 5;

/**
 * KEYS: session. ARGV: event, version, next version, flags, sealed session, 1 if ours. Gives a `Committed`. Times in
 * milliseconds. An event of a process whose clock is ahead holds the pace back only as long as one of our own.
 */
export const commitStep = (pace: Pace, { event, touched, inAll }: Lifetimes): Step => {
  const most = FLAGS_AT + Math.max(MOST_EVENTS, pace.most) * EVENT;
  const first = FLAGS_AT + 1;
  return step(`
local meta = redis.call('HGET', KEYS[1], 'm')
local now = string.sub(ARGV[1], ${String(-TIME)})
if not meta then
  if ARGV[2] ~= '${versionText(0)}' then return 'stale' end
  redis.call('HSET', KEYS[1], 'm', ARGV[3] .. now .. ARGV[4] .. ARGV[1], 'd', ARGV[5])
  redis.call('PEXPIRE', KEYS[1], ${String(touched)})
  return 'saved'
end
local at = string.find(meta, string.sub(ARGV[1], 1, ${String(1 + EVENT_NAME)}), ${String(first)}, true)
if at and now - string.sub(meta, at + ${String(1 + EVENT_NAME)}, at + ${String(EVENT - 1)}) < ${String(event)} then return 'seen' end
local last = #meta - ${String((pace.most - 1) * EVENT)}
if last > ${String(FLAGS_AT)} and ARGV[6] ~= '1' then
  local since = now - string.sub(meta, last - ${String(TIME - 1)}, last)
  if math.abs(since) < ${String(pace.withinMs)} then return 'too-fast' end
end
if string.sub(meta, 1, ${String(VERSION)}) ~= ARGV[2] then return 'stale' end
local began = string.sub(meta, ${String(VERSION + 1)}, ${String(BEGAN_AT)})
local from = #meta < ${String(most)} and ${String(first)} or #meta - ${String(most - first - EVENT)}
redis.call('HSET', KEYS[1], 'm', ARGV[3] .. began .. ARGV[4] .. string.sub(meta, from) .. ARGV[1], 'd', ARGV[5])
if string.sub(meta, ${String(-TIME)}, ${String(COARSE_TIME - TIME - 1)}) ~= string.sub(now, 1, ${String(COARSE_TIME)}) then
  redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.min(${String(touched)}, began + ${String(inAll)} - now)))
end
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
