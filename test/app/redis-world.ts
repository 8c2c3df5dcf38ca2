import { createRedisFollowUps } from '../../src/delivery/redis-follow-ups.ts';
import { createRedisCampaigns } from '../../src/campaigns/redis-campaigns.ts';
import { createRedisReceipts } from '../../src/delivery/redis-receipts.ts';
import { createRedisSessionStore } from '../../src/sessions/redis-session-store.ts';
import type { Key } from '../../src/sessions/keys.ts';
import { createRedisSignatures } from '../../src/signatures/redis-signatures.ts';
import { createRedisTallies } from '../../src/tallies/redis-tallies.ts';
import { vaultFixture } from '../fixtures/vault.ts';
import { worldFixture, type Stores, type World } from './press/handle-fixture.ts';

/** The stores of one process, in Redis. */
export async function redisStores(url: string, key: Key): Promise<Stores> {
  const parts = await vaultFixture(url, [key]);
  return {
    sessions: createRedisSessionStore(parts),
    receipts: createRedisReceipts(parts),
    tallies: createRedisTallies(parts),
    signatures: createRedisSignatures(parts),
    followUps: createRedisFollowUps(parts),
    campaigns: createRedisCampaigns(parts),
  };
}

/** The house with its stores in Redis. */
export const redisWorld = async (url: string, key: Key): Promise<World> => worldFixture(await redisStores(url, key));
