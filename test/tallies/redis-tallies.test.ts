import { IssueId } from '../../src/core/ids.ts';
import { createRedisTallies } from '../../src/tallies/redis-tallies.ts';
import { HERE } from '../fixtures/conversation.ts';
import { madeFixture } from '../fixtures/counted.ts';
import { heldUpAt } from '../fixtures/held-up.ts';
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

describe('a letter that is halfway counted', () => {
  const of = madeFixture(1, { id: IssueId.parse('clean-water'), community: HERE });
  const { person } = of;
  const nothing = new Map();

  it('counts no more when its person is forgotten meanwhile', async () => {
    await (await peer.db()).call('FLUSHALL');
    const { wait: _, ...parts } = await vaultFixture(peer.url);
    const tallies = createRedisTallies(parts);
    for (let nth = 1; nth <= 8; nth += 1) {
      await (await peer.db()).call('FLUSHALL');
      const { db, reached, open } = heldUpAt(parts.db, nth);
      const adding = createRedisTallies({ ...parts, db }).add(of);
      await Promise.race([reached, adding]);
      await tallies.forget(person);
      open();
      await adding;
      // What is written from the beginning after that is for whoever began it to take back.
      if ((await tallies.listed(person)).length === 0)
        expect([nth, await tallies.counts(HERE)]).toEqual([nth, nothing]);
      await tallies.forget(person);
      expect([nth, await tallies.counts(HERE)]).toEqual([nth, nothing]);
    }
  });

  it('counts no more when its person is halfway forgotten', async () => {
    await (await peer.db()).call('FLUSHALL');
    const { wait: _, ...parts } = await vaultFixture(peer.url);
    const tallies = createRedisTallies(parts);
    let looked = 0;
    for (let nth = 1; nth <= 8; nth += 1) {
      await (await peer.db()).call('FLUSHALL');
      const { db, reached, open } = heldUpAt(parts.db, nth);
      const forgetting = createRedisTallies({ ...parts, db }).forget(person);
      await Promise.race([reached, forgetting]);
      await tallies.add(of);
      open();
      await forgetting;
      if ((await tallies.listed(person)).length > 0) continue;
      looked += 1;
      expect([nth, await tallies.counts(HERE)]).toEqual([nth, nothing]);
    }
    expect(looked).toBeGreaterThan(0);
  });
});
