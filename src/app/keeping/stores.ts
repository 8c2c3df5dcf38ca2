import { randomBytes } from 'node:crypto';
import { createMemoryCampaigns } from '../../campaigns/memory-campaigns.ts';
import type { Campaigns } from '../../core/promises/campaigns.ts';
import type { FollowUps, Receipts } from '../../core/promises/delivery.ts';
import type { Cabinet, OnceStore, SessionStore, Vault } from '../../core/promises/sessions.ts';
import type { Signatures } from '../../core/promises/signatures.ts';
import type { Tallies } from '../../core/promises/tallies.ts';
import { createMemoryFollowUps } from '../../delivery/memory-follow-ups.ts';
import { createMemoryReceipts } from '../../delivery/memory-receipts.ts';
import type { Log } from '../../log.ts';
import { createMemoryCabinet } from '../../sessions/memory-cabinet.ts';
import { createMemoryOnce } from '../../sessions/memory-once.ts';
import { createMemorySessionStore } from '../../sessions/memory-session-store.ts';
import { createMemorySignatures } from '../../signatures/memory-signatures.ts';
import { createMemoryTallies } from '../../tallies/memory-tallies.ts';
import type { Db } from '../../redis/connection.ts';
import type { Fail } from '../fail.ts';
import type { PartHealth } from '../health/health.ts';
import { sessionsHealth } from '../health/part-health.ts';
import { readRedisConfig } from '../config/redis-config.ts';

export interface Stores {
  readonly sessions: SessionStore;
  readonly receipts: Receipts;
  readonly tallies: Tallies;
  readonly signatures: Signatures;
  readonly followUps: FollowUps;
  readonly campaigns: Campaigns;
  readonly cabinet: Cabinet;
  readonly once: OnceStore;
  /** 32 bytes that letter ids are made with where the operator set no secret; they last as long as the stores do. */
  readonly letterKey: Uint8Array;
  /** For what needs more of Redis than a store; absent in memory. */
  readonly redis?: { readonly db: Db; readonly vault: Vault; readonly url: string };
  /** Where things are kept, for the lines at start. */
  readonly says: string;
  /** Something was forgotten: whatever else holds it, as a file that is only added to, lets go of it within the hour. */
  forgotten(): Promise<void>;
  /** Every minute: what follows from that. */
  tidy(): Promise<void>;
  /** Takes out what outlived its time all the same. Ask every hour, in any process: it is done once a day by one of them. */
  sweepOverstayers(): Promise<void>;
  health(): Promise<PartHealth>;
  close(): void;
}

export interface StoresParts {
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
  readonly fail: Fail;
  /** `--allow-volatile`: a Redis that may lose things will do, as for a trial. */
  readonly allowVolatile?: boolean;
}

const MINUTE = 60_000;

/** In Redis when REDIS_URL is set, else in memory. Throws a UserError when Redis is not there, not safe, or lacks a key. */
export async function openStores(parts: StoresParts): Promise<Stores> {
  const config = readRedisConfig(parts.env);
  if (!config) return inMemory(parts);
  // Loaded only here: a trial in memory does without.
  const { redisStores } = await import('./redis-stores.ts');
  return await redisStores(config, parts);
}

function inMemory({ clock, log }: StoresParts): Stores {
  let dropped = 0;
  let told = -Infinity;
  const onDropped = (): void => {
    dropped += 1;
    if (clock() - told < MINUTE) return;
    told = clock();
    log.warn({ dropped }, 'Memory is full: what was untouched for longest went first');
  };
  return {
    sessions: createMemorySessionStore({ clock, onDropped }),
    receipts: createMemoryReceipts({ clock, onDropped }),
    tallies: createMemoryTallies({ clock, onDropped }),
    signatures: createMemorySignatures({ clock }),
    followUps: createMemoryFollowUps({ clock, onDropped }),
    campaigns: createMemoryCampaigns({ clock }),
    cabinet: createMemoryCabinet(clock),
    once: createMemoryOnce(clock),
    letterKey: randomBytes(32),
    says: 'in memory: letters in progress are gone when this program stops',
    forgotten: async () => undefined,
    tidy: async () => undefined,
    sweepOverstayers: async () => undefined,
    health: async () => sessionsHealth(dropped),
    close: () => undefined,
  };
}
