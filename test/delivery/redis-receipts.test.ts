import { createRedisReceipts } from '../../src/delivery/redis-receipts.ts';
import { vaultFixture } from '../fixtures/vault.ts';
import { redisPeer, type RedisPeer } from '../peers/redis.ts';
import { receiptsContract } from './receipts.contract.ts';

let peer: RedisPeer;

beforeAll(async () => {
  peer = await redisPeer();
});

receiptsContract('redis', async () => {
  await (await peer.db()).call('FLUSHALL');
  const { wait, ...parts } = await vaultFixture(peer.url);
  return {
    receipts: createRedisReceipts(parts),
    async pass(ms) {
      wait(ms);
      await peer.pass(ms);
    },
  };
});
