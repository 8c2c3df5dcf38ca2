import { IssueId } from '../../src/core/ids.ts';
import { everyPlace } from '../../src/redis/place.ts';
import { createRedisSignatures } from '../../src/signatures/redis-signatures.ts';
import { ANI, HERE } from '../fixtures/conversation.ts';
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

it('keeps where somebody signed no longer than the name, though they go on signing other letters', async () => {
  await (await peer.db()).call('FLUSHALL');
  const { wait, ...parts } = await vaultFixture(peer.url);
  const signatures = createRedisSignatures(parts);
  const pass = async (days: number): Promise<void> => {
    wait(days * 86_400_000);
    await peer.pass(days * 86_400_000);
    await signatures.sweep();
  };
  const noted = async (): Promise<number> => {
    for await (const [place] of parts.db.scan(everyPlace('signed')))
      if (place !== undefined) return Number(await parts.db.call('HLEN', place));
    return 0;
  };
  const sign = (issue: string) =>
    signatures.sign({ person: ANI, community: HERE, issue: IssueId.parse(issue), name: 'Ani' });
  await sign('clean-water');
  await pass(170);
  await sign('roads');
  await sign('clean-water');
  expect(await noted()).toBe(2);

  await pass(11);
  await sign('schools');
  await pass(170);
  expect(await noted()).toBe(1);

  await signatures.forget(ANI);
  expect([await noted(), await signatures.count(HERE, IssueId.parse('schools'))]).toEqual([0, 0]);
});
