import { createRedisSignatures } from '../../src/signatures/redis-signatures.ts';
import { vaultFixture } from '../fixtures/vault.ts';
import { clusterPeer, type RedisPeer } from '../peers/redis.ts';
import { signaturesContract } from './signatures.contract.ts';

let peer: RedisPeer;

beforeAll(async () => {
  peer = await clusterPeer();
});

signaturesContract('redis', async () => {
  await (await peer.db()).call('FLUSHALL');
  const { wait, ...parts } = await vaultFixture(peer.url);
  return {
    signatures: createRedisSignatures(parts),
    async pass(ms) {
      wait(ms);
      await peer.pass(ms);
    },
  };
});
