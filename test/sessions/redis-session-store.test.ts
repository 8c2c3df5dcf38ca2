import { versionAfter } from '../../src/core/conversation/version.ts';
import { EventId } from '../../src/core/ids.ts';
import { createRedisSessionStore } from '../../src/sessions/redis-session-store.ts';
import { ANI, sessionFixture } from '../fixtures/conversation.ts';
import { vaultFixture } from '../fixtures/vault.ts';
import { clusterPeer, type RedisPeer } from '../peers/redis.ts';
import { sessionStoreContract } from './session-store.contract.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

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

it.each([6 * MINUTE, -6 * MINUTE, HOUR, -HOUR])(
  'a clock that jumps by %d ms loses no draft, does nothing twice, and keeps nothing for longer',
  async (jump) => {
    const db = await peer.db();
    await db.call('FLUSHALL');
    const { db: own, vault, clock, wait } = await vaultFixture(peer.url);
    const store = createRedisSessionStore({ db: own, vault, clock });
    const first = { person: ANI, event: EventId.parse('e1'), version: 0, session: sessionFixture() };
    const version = versionAfter(first);
    await store.commit(first);
    wait(jump);

    expect(await store.commit(first)).not.toBe('saved');
    expect(await store.commit({ ...first, event: EventId.parse('e2'), version })).toBe('saved');
    expect(await store.load(ANI)).toMatchObject({ kind: 'stored' });
    const place = (await peer.keys()).find((key) => key.endsWith(':session'));
    const left = Number(await db.call('PTTL', place!));
    expect(left).toBeGreaterThan(24 * HOUR - MINUTE);
    expect(left).toBeLessThanOrEqual(24 * HOUR);
  },
);

it('gives a session its day anew with the first touch in each 100 seconds, for more often would cost each press', async () => {
  const db = await peer.db();
  await db.call('FLUSHALL');
  const { db: own, vault } = await vaultFixture(peer.url);
  let now = 1_795_000_000_000;
  const store = createRedisSessionStore({ db: own, vault, clock: () => now });
  const place = async (): Promise<string> => (await peer.keys()).find((key) => key.endsWith(':session'))!;
  let version = 0;
  const touchAt = async (time: number): Promise<number> => {
    now = time;
    const change = { person: ANI, event: EventId.parse(`at ${String(time)}`), version, session: sessionFixture() };
    expect(await store.commit(change)).toBe('saved');
    version = versionAfter(change);
    return Number(await db.call('PTTL', await place()));
  };
  const first = now;
  await touchAt(first);
  await db.call('PEXPIRE', await place(), HOUR);

  expect(await touchAt(first + 99_999)).toBeLessThanOrEqual(HOUR);
  expect(await touchAt(first + 100_000)).toBeGreaterThan(24 * HOUR - MINUTE);
});
