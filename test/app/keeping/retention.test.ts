import { keptNow, sweepOverstayers } from '../../../src/app/keeping/retention.ts';
import { openStores, type Stores } from '../../../src/app/keeping/stores.ts';
import { newSession } from '../../../src/core/conversation/session.ts';
import { EventId, IssueId, PersonId } from '../../../src/core/ids.ts';
import { LetterId } from '../../../src/core/delivery/receipt.ts';
import { createLedger } from '../../../src/delivery/ledger.ts';
import { createRedisFollowUps } from '../../../src/delivery/redis-follow-ups.ts';
import { createRedisReceipts } from '../../../src/delivery/redis-receipts.ts';
import type { Log } from '../../../src/log.ts';
import type { Db } from '../../../src/redis/connection.ts';
import { placeOf, type Drawer } from '../../../src/redis/place.ts';
import { createRedisSessionStore } from '../../../src/sessions/redis-session-store.ts';
import { createRedisTallies } from '../../../src/tallies/redis-tallies.ts';
import { followUpFixture } from '../../delivery/follow-ups.contract.ts';
import { mailingFixture } from '../../delivery/mail-world.ts';
import { receiptFixture } from '../../delivery/receipts.contract.ts';
import { failFixture } from '../../fixtures/fail.ts';
import { HERE } from '../../fixtures/conversation.ts';
import { keyFixture, vaultFixture, type VaultWorld } from '../../fixtures/vault.ts';
import { redisPeer, type RedisPeer } from '../../peers/redis.ts';

const DAY = 86_400_000;

let peer: RedisPeer;
beforeAll(async () => {
  peer = await redisPeer();
});
beforeEach(async () => {
  await (await peer.db()).call('FLUSHALL');
});

interface Deployment extends VaultWorld {
  /** Somebody writes a letter, says that they sent it, may be asked, and is remembered. */
  readonly write: (nth: number) => Promise<PersonId>;
  /** The bot sends another letter of theirs. */
  readonly send: (person: PersonId, nth: number) => Promise<void>;
  readonly mailedOf: (person: PersonId) => Promise<readonly LetterId[]>;
  /** A day passes, with the sweeps that it has. */
  readonly day: () => Promise<void>;
}

async function deployment(): Promise<Deployment> {
  const world = await vaultFixture(peer.url);
  const sessions = createRedisSessionStore(world);
  const receipts = createRedisReceipts(world);
  const followUps = createRedisFollowUps(world);
  const tallies = createRedisTallies(world);
  const { clock, wait } = world;
  const ledger = createLedger({ ...world, shared: clock });
  const send = async (person: PersonId, nth: number): Promise<void> => {
    const id = LetterId.parse(`l${String(nth).padStart(43, '0')}`);
    await ledger.put(person, mailingFixture({ id, agreed: clock() }));
  };
  return {
    ...world,
    async write(nth) {
      const person = PersonId.parse(`discord:${String(1_000 + nth)}`);
      const session = newSession({ language: 'en' });
      await sessions.commit({ person, event: EventId.parse(`e${String(nth)}`), version: 0, session });
      const at = clock();
      const receipt = receiptFixture(1, { prepared: at, changed: at });
      await receipts.step(person, receipt);
      const { issue, seat, id: letter } = receipt;
      await tallies.add({
        person,
        community: HERE,
        issue: IssueId.parse(issue),
        letter,
        seat,
        stance: 'ask',
        what: 'sent',
      });
      await followUps.begin(person, followUpFixture(1, { sent: at }));
      await sessions.remember(person, { name: 'Ani Sample', zip: '93230' });
      // Held back for as long as may be: one that ends is let go of at once.
      await send(person, nth);
      return person;
    },
    send,
    mailedOf: (person) => ledger.of(person),
    async day() {
      wait(DAY);
      await peer.pass(DAY);
      await Promise.all([sessions.sweep(), receipts.sweep(), followUps.sweep(), tallies.sweep(), ledger.sweep()]);
    },
  };
}

/** Letters on lists, read past whatever would tidy them up. */
async function listed(db: Db): Promise<number> {
  const places = (await peer.keys()).filter((key) => key.endsWith(':posted'));
  const sizes = await Promise.all(places.map(async (place) => Number(await db.call('ZCARD', place))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

const late = (found: Awaited<ReturnType<typeof keptNow>>) =>
  found.flatMap(({ drawer, overstaying }) => (overstaying > 0 ? [[drawer, overstaying]] : []));
const there = (found: Awaited<ReturnType<typeof keptNow>>) =>
  Object.fromEntries(found.flatMap(({ drawer, kept }) => (kept > 0 ? [[drawer, kept]] : [])));

it('keeps everything its time and nothing longer, over 120 days', async () => {
  const house = await deployment();
  const most: Record<string, number> = {};
  for (let day = 0; day < 120; day += 1) {
    if (day % 10 === 0 && day < 100) await house.write(day);
    const found = await keptNow(house);
    expect([day, late(found)]).toEqual([day, []]);
    for (const [drawer, kept] of Object.entries(there(found))) most[drawer] = Math.max(most[drawer] ?? 0, kept);
    await house.day();
  }
  // A letter every ten days: one in progress, three held back, six to be asked about, nine in the lists.
  expect(most).toMatchObject({ session: 1, 'follow-ups': 6, receipts: 9, tally: 9, remembered: 10, counts: 1 });
  expect(most).toMatchObject({ letter: 3, ledger: 9, posted: 9 });
  for (let day = 120; day < 275; day += 1) await house.day();
  expect(there(await keptNow(house))).toEqual({});
}, 120_000);

it('keeps no letter on the list of a person who goes on writing for longer than 90 days', async () => {
  const house = await deployment();
  const keeper = await house.write(0);
  const counts: number[] = [];
  for (let day = 0; day < 120; day += 1) {
    if (day > 0 && day % 10 === 0) await house.send(keeper, day);
    expect([day, late(await keptNow(house))]).toEqual([day, []]);
    await house.day();
    counts.push(await listed(house.db));
  }
  expect(Math.max(...counts)).toBe(9);
  expect(await house.mailedOf(keeper)).toHaveLength(8);
}, 60_000);

it('finds every one of 22 that were planted, and the daily sweep takes them out and nothing else', async () => {
  const house = await deployment();
  const { db, vault } = house;
  const keeper = await house.write(0);
  // A list as the version before wrote it, without times.
  await house.db.call('SADD', placeOf('a campaign', 'mailed'), 'a letter');
  await house.db.call('PEXPIRE', placeOf('a campaign', 'mailed'), 80 * DAY);
  const before = there(await keptNow(house));
  const place = (nth: number, drawer: Drawer): string => placeOf(vault.name(`planted:${String(nth)}`), drawer);
  const put = async (nth: number, drawer: Drawer, text: string, ttl?: number): Promise<void> => {
    const at = place(nth, drawer);
    if (drawer === 'made') await db.call('ZADD', at, house.clock(), 'a letter');
    else await db.call('HSET', at, 'd', vault.seal(text, at));
    if (drawer === 'session') await db.call('HSET', at, 'm', '0'.repeat(31));
    if (ttl !== undefined) await db.call('PEXPIRE', at, ttl);
  };
  const old = receiptFixture(1, { prepared: house.clock() - 91 * DAY });
  const longAgo = { ...followUpFixture(1, { sent: house.clock() - 61 * DAY }), person: keeper };
  // Without an end, with one too far away, and past their time though their end is not.
  for (const [nth, drawer] of (
    ['remembered', 'session', 'receipts', 'tally', 'counts', 'made', 'labels', 'once'] as const
  ).entries())
    await put(nth, drawer, '[]');
  for (const [nth, drawer] of (['remembered', 'receipts', 'tally', 'follow-ups', 'cells'] as const).entries())
    await put(10 + nth, drawer, '[]', 400 * DAY);
  for (const nth of [20, 21, 22]) await put(nth, 'receipts', JSON.stringify([old]), DAY);
  for (const nth of [23, 24]) await put(nth, 'follow-ups', JSON.stringify([longAgo]), DAY);
  for (const nth of [25, 26]) await put(nth, 'session', 'nonsense, but it began in 1970', DAY / 2);
  await db.call('ZADD', place(27, 'sent'), house.clock() - 91 * DAY, 'a letter');
  await db.call('PEXPIRE', place(27, 'sent'), DAY);
  await db.call('ZADD', place(28, 'posted'), house.clock() - 91 * DAY, 'a letter', house.clock(), 'another');
  await db.call('PEXPIRE', place(28, 'posted'), 89 * DAY);

  const found = late(await keptNow(house));
  expect(found.reduce((sum, [, many]) => sum + Number(many), 0)).toBe(22);
  expect(late(await sweepOverstayers(house))).toEqual(found);
  await house.day();

  expect(late(await keptNow(house))).toEqual([]);
  for (let day = 0; day < 181; day += 1) await house.day();
  expect(there(await keptNow(house))).toEqual({});
  expect(before).toMatchObject({ mailed: 1, receipts: 1, 'follow-ups': 1, session: 1, remembered: 1 });
}, 120_000);

it('is swept once a day by one of many processes, however often they are started anew', async () => {
  const key = keyFixture();
  const { db, vault } = await vaultFixture(peer.url, [key]);
  const env = { REDIS_URL: peer.url, KEYS: `${key.id}:${Buffer.from(key.bytes).toString('base64')}` };
  const told: object[] = [];
  const log = { warn: () => undefined, error: (what: object) => void told.push(what) } as unknown as Log;
  const start = () => openStores({ env, clock: Date.now, log, fail: failFixture });
  const plant = async (nth: number): Promise<void> =>
    void (await db.call('HSET', placeOf(vault.name(`planted:${String(nth)}`), 'remembered'), 'd', 'x'));
  const sweeps = async (processes: readonly Stores[]): Promise<number> => {
    await Promise.all(processes.map((one) => one.sweepOverstayers()));
    for (const one of processes) one.close();
    return told.length;
  };

  await plant(1);
  expect(await sweeps([await start(), await start(), await start()])).toBe(1);
  await plant(2);
  expect(await sweeps([await start()])).toBe(1);
  await peer.pass(DAY);
  expect(await sweeps([await start(), await start()])).toBe(2);
  expect(late(await keptNow({ db, vault, clock: Date.now }))).toEqual([]);
});
