import type { LetterId } from '../../src/core/delivery/receipt.ts';
import type { Channel } from '../../src/delivery/channel.ts';
import { ANI } from '../fixtures/conversation.ts';
import { until } from '../fixtures/until.ts';
import { mailPeers } from './mail-peers.ts';
import { doomed, HOUR, mailingFixture, mailWorld, MINUTE, type MailWorld } from './mail-world.ts';

/** Between one death over a letter and the next time that its page is set; the last one goes on. */
const WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE];
const LETTERS = [1, 2, 3].map((round) => mailingFixture({ round }));
const [FIRST, SECOND, THIRD] = LETTERS.map(({ id }) => id) as [LetterId, LetterId, LetterId];

const { redis, office } = mailPeers();

/** Three letters, and the two minutes over. */
async function leaving(): Promise<MailWorld> {
  const made = await mailWorld(redis().url, office());
  for (const mailing of LETTERS) await made.outbox.put(ANI, mailing);
  made.wait(2 * MINUTE);
  return made;
}
/** Whether it was killed. */
const lives = async (world: MailWorld): Promise<'killed' | 'rested'> =>
  await world.turn().then(
    () => 'rested',
    () => 'killed',
  );

it('a letter that a process was killed over waits longer each time, and its writer is told', async () => {
  const world = await leaving();
  for (const wait of [...WAITS, 30 * MINUTE, 30 * MINUTE]) {
    expect(await lives(doomed(world, 'begun', [FIRST]))).toBe('killed');
    await world.turn();
    const due = world.clock() + wait;
    expect(await world.receipt(FIRST)).toMatchObject({ status: 'waiting', why: 'no-page', until: due });
    world.wait(wait - 1);
    await world.turn();
    expect(office().arrived).toHaveLength(2);
    world.wait(1);
  }
  await world.turn();

  expect(await world.receipt(FIRST)).toMatchObject({ status: 'accepted' });
});

it('however often a process is killed within a minute, a letter is told of it once', async () => {
  const world = await leaving();
  const ends = [];
  for (let n = 0; n < 8; n += 1) ends.push(await lives(doomed(world, 'begun')));
  world.wait(MINUTE);
  await world.turn();

  expect(ends).toEqual(['killed', 'killed', 'killed', 'rested', 'rested', 'rested', 'rested', 'rested']);
  for (const id of [FIRST, SECOND, THIRD]) expect(await world.receipt(id)).toMatchObject({ status: 'accepted' });
});

it.each(['rendered', 'intended'] as const)('a process killed at "%s" never counts against a letter', async (point) => {
  const world = await leaving();
  for (let n = 0; n < 5; n += 1) expect(await lives(doomed(world, point, [FIRST]))).toBe('killed');
  await world.turn();

  expect(await world.receipt(FIRST)).toMatchObject({ status: 'accepted' });
});

it('a page that was set wipes out what was counted before', async () => {
  const world = await leaving();
  const killed = async (at: 'begun' | 'rendered'): Promise<void> => {
    expect(await lives(doomed(world, at, [FIRST]))).toBe('killed');
    await lives(doomed(world, 'begun', [FIRST]));
    world.wait(HOUR);
  };
  for (let n = 0; n < 6; n += 1) await killed('begun');
  expect(await lives(doomed(world, 'rendered', [FIRST]))).toBe('killed');
  for (let n = 0; n < 6; n += 1) await killed('begun');
  await world.turn();

  expect(await world.receipt(FIRST)).toMatchObject({ status: 'accepted' });
});

it('a letter that kills whoever sets its page does so seven times, and the others arrive', async () => {
  const world = await leaving();
  const ends = [];
  for (let n = 0; n < 16; n += 1) {
    ends.push(await lives(doomed(world, 'begun', [FIRST])));
    world.wait(HOUR);
  }

  expect(ends.filter((end) => end === 'killed')).toHaveLength(7);
  expect(await world.receipt(FIRST)).toMatchObject({ status: 'failed', why: 'broken' });
  for (const id of [SECOND, THIRD]) expect(await world.receipt(id)).toMatchObject({ status: 'accepted' });
});

it('a letter is not given up for what processes that are gone and such that live on say of it together', async () => {
  const world = await leaving();
  const failing: Channel = {
    compose: () => Promise.reject(new Error('No page')),
    send: async () => ({ kind: 'busy' }),
  };
  for (let n = 0; n < 6; n += 1) {
    expect(await lives(doomed(world, 'begun', [FIRST]))).toBe('killed');
    await world.turn();
    world.wait(HOUR);
  }
  for (let n = 0; n < 2; n += 1) {
    await world.another({ channel: failing }).turn();
    world.wait(HOUR);
  }
  await world.turn();

  expect(await world.receipt(FIRST)).toMatchObject({ status: 'accepted' });
});

it('while the page of a letter under suspicion is set, no other is', async () => {
  const world = await leaving();
  await lives(doomed(world, 'begun', [SECOND]));
  await world.deliver(SECOND);
  world.wait(MINUTE);
  const begun: LetterId[] = [];
  const setting = new Map<LetterId, () => void>();
  const channel: Channel = {
    compose: async ({ id }) => {
      begun.push(id);
      await new Promise<void>((set) => setting.set(id, set));
      return Buffer.from(id);
    },
    send: async () => ({ kind: 'accepted' }),
  };
  const next = world.another({ channel });
  await world.outbox.put(ANI, mailingFixture({ round: 4 }));
  const fourth = mailingFixture({ round: 4 }).id;
  const isBegun = async (id: LetterId): Promise<void> =>
    void (await until(
      async () => begun.includes(id),
      (is) => is,
    ));

  const third = next.deliver(THIRD);
  await isBegun(THIRD);
  const suspect = next.deliver(SECOND);
  const late = next.deliver(fourth);
  setting.get(THIRD)?.();
  await third;
  await isBegun(SECOND);
  expect(begun).toEqual([THIRD, SECOND]);
  setting.get(SECOND)?.();
  await suspect;
  await isBegun(fourth);
  setting.get(fourth)?.();
  await late;

  expect(begun).toEqual([THIRD, SECOND, fourth]);
});
