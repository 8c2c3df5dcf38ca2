import { createRedisTallies } from '../../src/tallies/redis-tallies.ts';
import { vaultFixture } from '../fixtures/vault.ts';
import { clusterPeer, type RedisPeer } from '../peers/redis.ts';
import { talliesContract } from './tallies.contract.ts';

let peer: RedisPeer;

beforeAll(async () => {
  peer = await clusterPeer();
});

talliesContract('redis', async () => {
  await (await peer.db()).call('FLUSHALL');
  const { wait, ...parts } = await vaultFixture(peer.url);
  return {
    tallies: createRedisTallies(parts),
    async pass(ms) {
      wait(ms);
      await peer.pass(ms);
    },
  };
});
