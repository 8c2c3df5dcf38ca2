import { randomBytes } from 'node:crypto';
import { StoreAway, UserError } from '../core/errors.ts';
import type { Receipts, SessionStore, Tallies } from '../core/promises.ts';
import { createMemoryReceipts } from '../delivery/memory-receipts.ts';
import { createRedisReceipts } from '../delivery/redis-receipts.ts';
import type { Log } from '../log.ts';
import { connect, type Db } from '../redis/connection.ts';
import { createMemorySessionStore } from '../sessions/memory-session-store.ts';
import { askRedis, refuseUnsafe } from '../sessions/redis-safety.ts';
import { createRedisSessionStore } from '../sessions/redis-session-store.ts';
import { clientName } from '../sessions/rotate-keys.ts';
import { openVault } from '../sessions/vault.ts';
import { createMemoryTallies } from '../tallies/memory-tallies.ts';
import { createRedisTallies } from '../tallies/redis-tallies.ts';
import type { PartHealth } from './health.ts';
import { addressOf, readRedisConfig, type RedisConfig } from './redis-config.ts';
import { redisHealth } from './redis-health.ts';

export interface Stores {
  readonly sessions: SessionStore;
  readonly receipts: Receipts;
  readonly tallies: Tallies;
  /** 32 bytes that letter ids are made with; they last as long as the stores do. */
  readonly letterKey: Uint8Array;
  /** Where things are kept, for the lines at start. */
  readonly says: string;
  health(): Promise<PartHealth>;
  close(): void;
}

export interface StoresParts {
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
  /** `--allow-volatile`: a Redis that may lose things will do, as for a trial. */
  readonly allowVolatile?: boolean;
  /** In memory: someone was dropped because there were too many. */
  readonly onDropped?: () => void;
}

/** In Redis when REDIS_URL is set, else in memory. Throws a UserError when Redis is not there, not safe, or lacks a key. */
export async function openStores(parts: StoresParts): Promise<Stores> {
  const config = readRedisConfig(parts.env);
  return config ? await inRedis(config, parts) : inMemory(parts);
}

function inMemory({ clock, onDropped }: StoresParts): Stores {
  const memory = { clock, ...(onDropped && { onDropped }) };
  const says = 'Drafts are kept in memory and are gone when this stops. To keep them, set REDIS_URL and KEYS.';
  return {
    sessions: createMemorySessionStore(memory),
    receipts: createMemoryReceipts(memory),
    tallies: createMemoryTallies(memory),
    letterKey: randomBytes(32),
    says,
    health: async () => ({ part: 'redis', status: 'green', says }),
    close: () => undefined,
  };
}

async function inRedis(config: RedisConfig, { clock, log, allowVolatile = false }: StoresParts): Promise<Stores> {
  const address = addressOf(config);
  const db = await reach(config, log);
  try {
    const dangers = refuseUnsafe(await askRedis(db), allowVolatile);
    for (const { says } of dangers) log.warn({ redis: address }, says);
    const vault = await openVault(db, config.keys);
    const parts = { db, vault, clock };
    const may = dangers.length > 0 ? ' It may lose them: --allow-volatile.' : '';
    return {
      sessions: createRedisSessionStore(parts),
      receipts: createRedisReceipts(parts),
      tallies: createRedisTallies(parts),
      letterKey: vault.derive('letters'),
      says: `Drafts are kept in Redis at ${address}, sealed with the key ${config.keys[0]!.id}.${may}`,
      health: async () => await redisHealth(db),
      close: () => db.close(),
    };
  } catch (error) {
    db.close();
    throw error instanceof StoreAway ? unreachable(address) : error;
  }
}

async function reach(config: RedisConfig, log: Log): Promise<Db> {
  const redis = addressOf(config);
  const onState = (isUp: boolean): void =>
    isUp ? log.info({ redis }, 'Redis is back') : log.warn({ redis }, 'Redis is away');
  try {
    return await connect({ url: config.url, name: clientName(config.keys), onState });
  } catch {
    throw unreachable(redis);
  }
}

const unreachable = (address: string): UserError =>
  new UserError(
    'redis-away',
    `Redis does not answer at ${address}. Start it (systemctl start redis-server), or mend REDIS_URL and its password.`,
  );
