import { createRedisSessionStore } from '../../src/sessions/redis-session-store.ts';
import { vaultFixture } from '../fixtures/vault.ts';
import { clusterPeer, type RedisPeer } from '../peers/redis.ts';
import { sessionStoreContract } from './session-store.contract.ts';

let peer: RedisPeer;

beforeAll(async () => {
  peer = await clusterPeer();
});

sessionStoreContract('redis', async (pace) => {
  await (await peer.db()).call('FLUSHALL');
  const { db, vault, clock, wait } = await vaultFixture(peer.url);
  const store = createRedisSessionStore({ db, vault, clock, ...(pace && { pace }) });
  return {
    store,
    async pass(ms) {
      wait(ms);
      await peer.pass(ms);
    },
  };
});
