import { setTimeout as sleep } from 'node:timers/promises';
import { startRedisServer, type RedisPeer } from './redis-server.ts';

export type { RedisPeer };

const started: RedisPeer[] = [];

afterAll(async () => {
  for (const peer of started.splice(0)) await peer.stop();
});

/** `settings`: lines of redis.conf, over the safe ones. Ends when the tests of this file do. */
export async function redisPeer(settings: readonly string[] = []): Promise<RedisPeer> {
  const peer = await startRedisServer(settings);
  started.push(peer);
  return peer;
}

/** The one node of a Redis Cluster: it refuses a script whose keys do not all lie in one slot. */
export async function clusterPeer(): Promise<RedisPeer> {
  const peer = await redisPeer(['cluster-enabled yes']);
  const db = await peer.db();
  await db.call('CLUSTER', 'ADDSLOTSRANGE', 0, 16_383);
  while (!String(await db.call('CLUSTER', 'INFO')).includes('cluster_state:ok')) await sleep(50);
  return peer;
}
