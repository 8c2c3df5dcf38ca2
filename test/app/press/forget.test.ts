import { randomBytes } from 'node:crypto';
import type { PerformMailParts } from '../../../src/app/mail/perform-mail.ts';
import type { RecordsParts } from '../../../src/app/press/records.ts';
import { ROWS } from '../../../src/app/keeping/retention-rows.ts';
import { openStores, type Stores } from '../../../src/app/keeping/stores.ts';
import { createStanding } from '../../../src/chat/standing.ts';
import type { PersonAction } from '../../../src/core/conversation/action.ts';
import { UNDO_MS } from '../../../src/core/delivery/status.ts';
import type { LetterId } from '../../../src/core/delivery/receipt.ts';
import { EventId, IssueId, PersonId } from '../../../src/core/ids.ts';
import { SeatId } from '../../../src/core/official/seat.ts';
import type { Channel } from '../../../src/delivery/channel.ts';
import { createDeliver } from '../../../src/delivery/deliver.ts';
import { createJobs, type Jobs } from '../../../src/delivery/queue.ts';
import { createLog } from '../../../src/log.ts';
import { fieldPlace, type Drawer, type PersonDrawer } from '../../../src/redis/place.ts';
import { SHARED_MS } from '../../../src/redis/rewriter.ts';
import { failFixture } from '../../fixtures/fail.ts';
import { ANI, ELSEWHERE, HERE, NOW } from '../../fixtures/conversation.ts';
import { until } from '../../fixtures/until.ts';
import { followUpFixture } from '../../delivery/follow-ups.contract.ts';
import { HOUR, mailingFixture, sendingFixture } from '../../delivery/mail-world.ts';
import { receiptFixture } from '../../delivery/receipts.contract.ts';
import { redisPeer, type RedisPeer } from '../../peers/redis.ts';
import { worldFixture, type World } from './handle-fixture.ts';

const BEA = PersonId.parse('discord:2999');
const NAME = 'Ani Sample';
const STORY = 'My mother drinks this water.';
const { issue } = receiptFixture(1);
const DAY = 24 * HOUR;

let peer: RedisPeer;
let jobs: Jobs;
const log = createLog({ logLevel: 'silent' });
beforeAll(async () => {
  peer = await redisPeer(['auto-aof-rewrite-percentage 0']);
});
beforeEach(async () => {
  await (await peer.db()).call('FLUSHALL');
  jobs = await createJobs(peer.url);
});

interface House {
  readonly stores: Stores;
  readonly world: World;
  /** What was taken out of direct messages. */
  readonly removed: readonly string[];
  readonly wait: (ms: number) => void;
  /** Leaves something of this person wherever something may be left. The letters that they made. */
  readonly journey: (person: PersonId, round: number) => Promise<readonly LetterId[]>;
  readonly does: (person: PersonId, action: PersonAction) => Promise<unknown>;
  /** Letters that count for the limits of the office. */
  readonly toOffice: () => Promise<unknown>;
  readonly exported: (person: PersonId) => Promise<Readonly<Record<string, unknown>>>;
}

const houses: Stores[] = [];
afterEach(async () => {
  await jobs.close();
  for (const stores of houses.splice(0)) stores.close();
});

async function houseFixture(env: NodeJS.ProcessEnv): Promise<House> {
  let now = NOW;
  const clock = (): number => now;
  const stores = await openStores({ env, clock, log, fail: failFixture });
  houses.push(stores);
  const standing = createStanding({ door: 'discord', cabinet: stores.cabinet, log });
  const removed: string[] = [];
  const doors: RecordsParts['doors'] = {
    standingWith: (person) => standing.of(person),
    forget: (person) => standing.takeBack(person, async (dm, message) => void removed.push(`${dm} ${message}`)),
  };
  const sending = stores.redis && sendingFixture({ ...stores, ...stores.redis, jobs, clock });
  // Of all that belongs to mail, forgetting and exporting ask the outbox alone.
  const mail = sending && ({ outbox: sending.outbox } as Partial<PerformMailParts> as PerformMailParts);
  const notify = async () => true;
  const world = worldFixture({ ...stores, clock, doors, notify, ...(mail && { mail }) });
  const deliver =
    sending &&
    createDeliver({ ...sending, channel: OFFICE, clock, doubtMs: HOUR, closing: new AbortController().signal });
  let events = 0;
  const does: House['does'] = async (person, action) => {
    const event = EventId.parse(`event-${String((events += 1))}`);
    await world.handle.handle({ person, community: HERE, event, action });
  };
  return {
    stores,
    world,
    removed,
    wait: (ms) => void (now += ms),
    does,
    toOffice: async () => await sending?.pace.to('secretary@office.example'),
    exported: (person) => world.handle.records({ person, community: HERE }),
    async journey(person, round) {
      const { receipts, tallies, signatures, followUps, sessions } = stores;
      const receipt = receiptFixture(round);
      const { id: letter, seat } = receipt;
      await sessions.remember(person, { name: NAME, zip: '93230' });
      await receipts.step(person, receipt);
      await tallies.add({ person, community: HERE, issue, letter, seat, stance: 'ask', what: 'sent', alike: 'own' });
      await signatures.sign({ person, community: HERE, issue, name: NAME });
      await followUps.begin(person, followUpFixture(round, { sent: NOW - 15 * DAY }));
      await world.asking.round();
      await standing.remember(person, `dm of ${person}`, ['m1', 'm2']);
      await does(person, {
        kind: 'submit',
        form: 'letter',
        handle: 'clean-water',
        values: { name: NAME, zip: '93230', story: STORY },
      });
      if (!sending || !deliver) return [letter];
      const arrived = mailingFixture({ round: round + 1, agreed: NOW - UNDO_MS });
      const waiting = mailingFixture({ round: round + 2 });
      for (const mailing of [arrived, waiting]) await sending.outbox.put(person, mailing);
      await deliver(arrived.id);
      await jobs.drop(arrived.id);
      await sending.pace.code(person, `${person.slice(-4)}@home.example`);
      return [letter, arrived.id, waiting.id];
    },
  };
}

/** Takes everything, and sets no page. */
const OFFICE: Channel = {
  compose: async () => Buffer.from('a letter'),
  send: async ({ lastDot }) => ({ kind: (await lastDot()) ? 'accepted' : 'aborted' }),
};

const STORES: readonly (readonly [string, () => NodeJS.ProcessEnv])[] = [
  ['in memory', () => ({})],
  ['in Redis', () => ({ REDIS_URL: peer.url, KEYS: `k1:${randomBytes(32).toString('base64')}` })],
];

/** Under what an export gives what lies in each drawer of a person. */
const GIVEN: Readonly<Record<PersonDrawer, string>> = {
  session: 'session',
  remembered: 'session',
  receipts: 'receipts',
  tally: 'counted',
  signed: 'signatures',
  'follow-ups': 'followUps',
  posted: 'sending',
  pace: 'lately',
};

describe.each(STORES)('somebody who was everywhere, %s', (_, env) => {
  const forgetting = async ({ does, world }: House, person: PersonId): Promise<void> => {
    await does(person, { kind: 'command', name: 'forget', args: {} });
    await does(person, { kind: 'press', verb: 'yes', handle: '' });
    await world.handle.idle();
  };

  it('takes along every kind of thing, whatever they look at just now', async () => {
    const house = await houseFixture(env());
    const letters = await house.journey(ANI, 1);

    const given = await house.exported(ANI);
    expect(given).toMatchObject({
      kind: 'redress-export',
      session: { draft: { typed: { name: NAME, zip: '93230', story: STORY } }, remembered: { name: NAME } },
      pending: [],
      followUps: [{ sent: NOW - 15 * DAY, asked: NOW }],
      signatures: [{ community: HERE, issue, name: NAME }],
      messages: [
        { channel: `dm of ${ANI}`, message: 'm1' },
        { channel: `dm of ${ANI}`, message: 'm2' },
      ],
    });
    const receipts = given['receipts'] as readonly { readonly id: LetterId }[];
    expect(receipts.map(({ id }) => id)).toEqual(letters);
    expect(given['counted']).toHaveLength(letters.length > 1 ? 2 : 1);
    if (letters.length === 1) return;
    const [, arrived, waiting] = letters;
    expect(given).toMatchObject({
      toBeSent: [{ id: waiting, to: 'secretary@office.example', replyTo: 'ani@home.example', letter: {} }],
      sending: expect.arrayContaining([
        expect.objectContaining({ id: arrived, state: 'accepted', attempt: 1 }),
        expect.objectContaining({ id: waiting, state: 'waiting', why: 'undo' }),
      ]) as unknown,
      lately: { letters: [{ id: arrived, at: NOW }], codes: [NOW] },
      isBlocked: false,
    });
  });

  it('is found nowhere once forgotten, and somebody else still is', async () => {
    const house = await houseFixture(env());
    const { stores } = house;
    await house.journey(BEA, 5);
    const theirs = JSON.stringify(await house.exported(BEA));
    await house.journey(ANI, 1);

    await forgetting(house, ANI);

    const { session, ...left } = await house.exported(ANI);
    expect(session).toMatchObject({ step: 'choosing', parked: [] });
    expect(JSON.stringify(session)).not.toContain(NAME);
    const nothing = { toBeSent: [], sending: [], lately: { letters: [], codes: [] }, isBlocked: false };
    expect(left).toEqual({
      kind: 'redress-export',
      pending: [],
      receipts: [],
      counted: [],
      signatures: [],
      followUps: [],
      messages: [],
      ...(stores.redis && nothing),
    });
    expect(house.removed).toEqual([`dm of ${ANI} m1`, `dm of ${ANI} m2`]);
    expect(await stores.signatures.names(HERE, issue)).toEqual([NAME]);
    expect(JSON.stringify(await house.exported(BEA))).toBe(theirs);
  });
});

const drawerOf = (key: string): string => key.slice(key.lastIndexOf(':') + 1);

describe('what lies in Redis', () => {
  it('of somebody forgotten is in no key and no value, opened or not, nor in the file within the hour', async () => {
    const house = await houseFixture(STORES[1]![1]());
    const { stores } = house;
    await house.journey(BEA, 5);
    const others = await peer.keys();
    const letters = await house.journey(ANI, 1);
    const hers = (await peer.keys()).filter((key) => !others.includes(key));
    const queued = hers.filter((key) => key.startsWith('redress:{delivery}'));
    expect(queued).toEqual([`redress:{delivery}:mail:${letters[2]!}`]);
    // A kind of thing that is new is new in here, too: whatever lies under a person's name is given to them.
    const drawers = new Set(hers.filter((key) => !queued.includes(key)).map(drawerOf));
    expect(drawers).toEqual(new Set([...Object.keys(GIVEN), 'ledger', 'letter', 'kept', 'once']));
    const given = await house.exported(ANI);
    for (const kind of Object.values(GIVEN))
      expect([kind, JSON.stringify(given[kind])?.length > 2]).toEqual([kind, true]);
    expect(await everythingIn(stores)).toMatch(/discord:1887/);

    await house.does(ANI, { kind: 'command', name: 'forget', args: {} });
    await house.does(ANI, { kind: 'press', verb: 'yes', handle: '' });
    await house.world.handle.idle();

    const left = (await peer.keys()).filter((key) => !others.includes(key));
    // For ten minutes that somebody was forgotten; how many codes went to that address: for an hour, whoever asked for them.
    expect(left.map(drawerOf).toSorted()).toEqual(['kept', 'pace', 'redress:rewrite'].map(drawerOf));
    const everything = await everythingIn(stores);
    for (const trace of ['1887', ...letters]) expect([trace, everything.includes(trace)]).toEqual([trace, false]);
    expect(everything).toMatch(/discord:2999/);
    expect((await stores.tallies.counts(HERE)).get(issue)).toEqual({ made: 2, sent: 2 });
    // What an office got is counted for the office.
    expect(await house.toOffice()).toEqual({ hour: 2, day: 2 });

    const onDisk = (): string[] => letters.filter((letter) => peer.bytesOnDisk().includes(letter));
    expect(onDisk()).not.toEqual([]);
    house.wait(SHARED_MS);
    await stores.tidy();
    await until(
      async () => onDisk().length,
      (some) => some === 0,
    );
  });
});

/** What is in them is of communities, of the operator, of an earlier version. */
const OF_NOBODY: readonly Drawer[] = ['mailed', 'stops', 'settled', 'campaigns', 'versions', 'numbers'];

describe('every drawer of Redis', () => {
  it('holds what it held before somebody came, once they are forgotten', async () => {
    const house = await houseFixture(STORES[1]![1]());
    const { stores, world } = house;
    await house.journey(BEA, 5);
    const before = await drawersIn(stores);
    await house.journey(ANI, 1);
    // Where nobody else is: in another community, about another seat, with a word on what came back.
    const { id: letter } = receiptFixture(9);
    const seat = SeatId.parse('house:CA-22');
    for (const community of [HERE, ELSEWHERE]) {
      const of = {
        person: ANI,
        community,
        issue,
        letter: `${letter}${community}` as LetterId,
        seat,
        stance: 'thank',
      } as const;
      await stores.tallies.add({ ...of, what: 'made', alike: 'own' });
      await stores.tallies.add({ ...of, what: 'sent' });
      await stores.tallies.hear({ ...of, heard: 'yes' });
      await stores.signatures.sign({ person: ANI, community, issue: IssueId.parse('roads'), name: NAME });
    }
    const filled = new Set([...(await drawersIn(stores)).keys()].map(drawerOf));
    expect(Object.keys(ROWS).filter((drawer) => !filled.has(drawer))).toEqual(OF_NOBODY);

    await house.does(ANI, { kind: 'command', name: 'forget', args: {} });
    await house.does(ANI, { kind: 'press', verb: 'yes', handle: '' });
    await world.handle.idle();

    const after = await drawersIn(stores);
    const more = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
      const [held, now] = [before.get(key) ?? [], after.get(key) ?? []];
      const fresh = now.filter((text) => !held.includes(text));
      const isSame = held.toSorted().join('\n') === now.toSorted().join('\n');
      return isSame ? [] : [`${drawerOf(key)} +${String(fresh.length)} ${String(now.length - held.length)}`];
    });
    // The office got one letter more, of nobody; the address one code; the queue had two jobs more; the file is to be rewritten;
    // somebody was forgotten.
    const file = `${drawerOf('redress:rewrite')} +2 2`;
    expect(more.toSorted()).toEqual(['id +1 0', 'kept +2 2', 'pace +1 1', 'pace +1 1', file]);
  });
});

/** All names and values in Redis, sealed ones opened. */
const everythingIn = async (stores: Stores): Promise<string> =>
  [...(await drawersIn(stores))].map(([key, held]) => [key, ...held].join('\n')).join('\n');

/** What lies under each name, sealed values opened. */
async function drawersIn({ redis }: Stores): Promise<ReadonlyMap<string, readonly string[]>> {
  const { db, vault } = redis!;
  const read: Readonly<Record<string, (key: string) => Promise<unknown>>> = {
    hash: (key) => db.call('HGETALL', key),
    set: (key) => db.call('SMEMBERS', key),
    zset: (key) => db.call('ZRANGE', key, 0, -1),
    string: (key) => db.call('GET', key),
    list: (key) => db.call('LRANGE', key, 0, -1),
    stream: (key) => db.call('XRANGE', key, '-', '+'),
  };
  const texts = (await peer.keys()).map(async (key) => {
    const type = String(await db.call('TYPE', key));
    const parts = [await read[type]!(key)].flat(9) as Buffer[];
    const opened = parts.map((part, nth) => {
      const field = String(parts[nth - 1]);
      const text = type === 'hash' && nth % 2 === 1 ? vault.open(part, fieldPlace(key, field)) : undefined;
      return text ?? String(part);
    });
    return [key, opened] as const;
  });
  return new Map(await Promise.all(texts));
}
