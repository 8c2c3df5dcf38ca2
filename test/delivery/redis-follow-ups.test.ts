import { createRedisFollowUps } from '../../src/delivery/redis-follow-ups.ts';
import { ANI } from '../fixtures/conversation.ts';
import { keyFixture, vaultFixture } from '../fixtures/vault.ts';
import { redisPeer, type RedisPeer } from '../peers/redis.ts';
import { followUpFixture, followUpsContract } from './follow-ups.contract.ts';

let peer: RedisPeer;

beforeAll(async () => {
  peer = await redisPeer();
});

followUpsContract('redis', async () => {
  await (await peer.db()).call('FLUSHALL');
  const { wait, ...parts } = await vaultFixture(peer.url);
  return {
    followUps: createRedisFollowUps(parts),
    async pass(ms) {
      wait(ms);
      await peer.pass(ms);
    },
  };
});

it('tell nobody without the keys who is asked, and about which office', async () => {
  await (await peer.db()).call('FLUSHALL');
  const parts = await vaultFixture(peer.url, [keyFixture()]);
  await createRedisFollowUps(parts).begin(ANI, followUpFixture(1));

  const everything = Buffer.concat([Buffer.from((await peer.keys()).join()), peer.bytesOnDisk()]);

  expect(everything.includes('follow-ups')).toBe(true);
  for (const secret of [ANI, 'house:CA-21', followUpFixture(1).letter]) expect(everything.includes(secret)).toBe(false);
});
