import { IssueId } from '../../src/core/ids.ts';
import { everyPlace } from '../../src/redis/place.ts';
import { createRedisSignatures } from '../../src/signatures/redis-signatures.ts';
import { ANI, HERE } from '../fixtures/conversation.ts';
import { heldUpAt } from '../fixtures/held-up.ts';
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

it('a name that is halfway under a letter when its person is forgotten stands there no more', async () => {
  await (await peer.db()).call('FLUSHALL');
  const { wait: _, ...parts } = await vaultFixture(peer.url);
  const of = { person: ANI, community: HERE, issue: IssueId.parse('clean-water') };
  // Before and after each thing that Redis is asked for.
  for (let nth = 1; nth <= 8; nth += 1) {
    await (await peer.db()).call('FLUSHALL');
    const { db, reached, open } = heldUpAt(parts.db, nth);
    const signing = createRedisSignatures({ ...parts, db }).sign({ ...of, name: 'Ani' });
    await Promise.race([reached, signing]);
    await createRedisSignatures(parts).forget(ANI);
    open();
    await signing;
    const signatures = createRedisSignatures(parts);
    // What is written from the beginning after that is for whoever began it to take back.
    if ((await signatures.list(ANI)).length === 0)
      expect([nth, await signatures.names(HERE, of.issue)]).toEqual([nth, []]);
    await signatures.forget(ANI);
    expect([nth, await signatures.names(HERE, of.issue)]).toEqual([nth, []]);
  }
});

it('a person is forgotten while their name is halfway under a letter, and it stands there no more', async () => {
  await (await peer.db()).call('FLUSHALL');
  const { wait: _, ...parts } = await vaultFixture(peer.url);
  const of = { person: ANI, community: HERE, issue: IssueId.parse('clean-water') };
  let looked = 0;
  for (let nth = 1; nth <= 8; nth += 1) {
    await (await peer.db()).call('FLUSHALL');
    const { db, reached, open } = heldUpAt(parts.db, nth);
    const forgetting = createRedisSignatures({ ...parts, db }).forget(ANI);
    await Promise.race([reached, forgetting]);
    const signatures = createRedisSignatures(parts);
    await signatures.sign({ ...of, name: 'Ani' });
    open();
    await forgetting;
    if ((await signatures.list(ANI)).length > 0) continue;
    looked += 1;
    expect([nth, await signatures.names(HERE, of.issue)]).toEqual([nth, []]);
  }
  expect(looked).toBeGreaterThan(0);
});
