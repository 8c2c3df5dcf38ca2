import type { RedisOptions } from 'ioredis';

/** People are told within 3 s, and a platform's own deadline is 3 s. */
export const TIMEOUT_MS = 2_000;
export const RETRY_MOST_MS = 1_000;
const RETRY_LEAST_MS = 50;
/** So long the other side has to end a connection too. One that is closed already keeps the program up that long as well. */
const END_MS = 100;

/** What all connections of ours have in common: each goes on trying whenever it is lost. */
export const LINK = {
  lazyConnect: true,
  connectTimeout: TIMEOUT_MS,
  disconnectTimeout: END_MS,
  retryStrategy: (times) => Math.min(RETRY_LEAST_MS * 2 ** Math.min(times, 10), RETRY_MOST_MS),
  // After a failover the old address may lead to a replica: another connection finds the new primary.
  reconnectOnError: ({ message }) => message.includes('READONLY'),
} satisfies RedisOptions;
