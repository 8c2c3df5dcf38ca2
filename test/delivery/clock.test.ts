import { PersonId } from '../../src/core/ids.ts';
import type { Channel } from '../../src/delivery/channel.ts';
import { createLedger } from '../../src/delivery/ledger.ts';
import { ANI, NOW } from '../fixtures/conversation.ts';
import { vaultFixture } from '../fixtures/vault.ts';
import { mailPeers } from './mail-peers.ts';
import { doomed, HOUR, mailingFixture, mailWorld, MINUTE, type MailWorld } from './mail-world.ts';

const LETTER = mailingFixture();
const AHEAD = 6 * MINUTE;

const { redis, office } = mailPeers();

/** Put into the outbox just now. */
async function waiting(): Promise<MailWorld> {
  const made = await mailWorld(redis().url, office());
  await made.outbox.put(ANI, LETTER);
  return made;
}
/** As the queue asks for it, whatever the clock says. */
const asked = async ({ jobs, clock, turn }: MailWorld): Promise<void> => {
  jobs.set(LETTER.id, clock());
  await turn();
};

describe('a clock of a worker that is ahead of that of the bot', () => {
  const ahead = (world: MailWorld): MailWorld => world.another({ clock: () => world.clock() + AHEAD });

  it('lets no letter leave while it can be taken back', async () => {
    const world = await waiting();
    const next = await ahead(world).deliver(LETTER.id);

    expect(next).toEqual({ kind: 'later', at: NOW + AHEAD + 2 * MINUTE });
    expect(office().arrived).toEqual([]);
    expect(await world.outbox.cancel(ANI, LETTER.id)).toBe(true);
  });

  it('holds none back for longer, and says so to who comes too late', async () => {
    const world = await waiting();
    world.wait(2 * MINUTE);
    await ahead(world).deliver(LETTER.id);

    expect(office().arrived).toHaveLength(1);
    expect(await world.outbox.cancel(ANI, LETTER.id)).toBe(false);
  });
});

/** Works on what is due, as a process whose clock is so far ahead. */
async function turnBy(world: MailWorld, ahead: number): Promise<void> {
  const { deliver } = world.another({ clock: () => world.clock() + ahead });
  const due = [...world.jobs].filter(([, at]) => at <= world.clock());
  for (const [id] of due) {
    const next = await deliver(id);
    if (next.kind === 'done') world.jobs.delete(id);
    else world.jobs.set(id, next.at - ahead);
  }
}

describe.each([5 * HOUR, -5 * HOUR, 40 * 24 * HOUR])('a clock of a worker that is off by %d ms', (off) => {
  it('asks an office that had no time no sooner and no later', async () => {
    const world = await waiting();
    office().next({ at: 'mail', does: '451 Later' }, { at: 'mail', does: '451 Later' });
    world.wait(2 * MINUTE);
    await turnBy(world, off);
    expect(await world.receipt(LETTER.id)).toMatchObject({ why: 'busy', until: NOW + 7 * MINUTE });
    world.wait(5 * MINUTE - 1);
    await asked(world);
    await turnBy(world, off);
    expect(office().talks()).toBe(1);

    world.wait(1);
    await turnBy(world, 0);
    expect(await world.receipt(LETTER.id)).toMatchObject({ why: 'busy', until: NOW + 22 * MINUTE });
    world.wait(15 * MINUTE);
    await turnBy(world, off);
    expect(office().arrived).toHaveLength(1);
  });

  it('looks a letter in doubt up after ten minutes, and asks the log of its own computer by its own clock', async () => {
    const world = await waiting();
    office().next({ at: 'dot', does: 'reset', taken: true });
    world.wait(2 * MINUTE);
    await turnBy(world, 0);
    world.wait(10 * MINUTE - 1);
    const asks: number[] = [];
    const { deliver } = world.another({
      clock: () => world.clock() + off,
      lookUp: async (_, since) => (asks.push(since), 'taken'),
    });
    await deliver(LETTER.id);
    expect(asks).toEqual([]);
    world.wait(1);
    await deliver(LETTER.id);

    expect(asks).toEqual([NOW + 2 * MINUTE + off]);
    expect(office().arrived).toHaveLength(1);
  });

  it('lets an office have no more than sixty in an hour, and loses and doubles none', async () => {
    const world = await mailWorld(redis().url, office());
    const left: number[] = [];
    const channel: Channel = {
      compose: async () => Buffer.from('a mail'),
      async send({ lastDot }) {
        await lastDot();
        left.push(world.clock());
        return { kind: 'accepted' };
      },
    };
    const crowd = { ...world, ...world.another({ channel }) };
    for (let nth = 0; nth < 130; nth += 1)
      await world.outbox.put(PersonId.parse(`web:${String(nth)}`), mailingFixture({ round: nth + 1 }));
    for (let quarter = 0; quarter < 16; quarter += 1) {
      world.wait(15 * MINUTE);
      await turnBy(crowd, [off, 0, -off][quarter % 3]!);
    }

    expect(left).toHaveLength(130);
    const most = left.map((at) => left.filter((other) => other >= at && other < at + HOUR).length);
    expect(Math.max(...most)).toBe(60);
  });
});

it('a bot whose clock is ahead keeps no letter back for longer', async () => {
  const world = await mailWorld(redis().url, office());
  const agreed = NOW + 5 * HOUR;
  await world.ledger.put(ANI, { ...LETTER, agreed });
  await world.outbox.sweep();
  world.wait(2 * MINUTE);
  await world.turn();
  expect(office().arrived).toHaveLength(1);
});

it('a letter that is put again, long after its writer agreed, waits no second time', async () => {
  const world = await mailWorld(redis().url, office());
  world.wait(HOUR);
  await world.outbox.put(ANI, LETTER);
  await world.turn();
  expect(office().arrived).toHaveLength(1);
});

it('the clock that all share is that of Redis where none is given', async () => {
  const { db, vault } = await vaultFixture(redis().url);
  const ledger = createLedger({ db, vault });
  await ledger.put(ANI, LETTER);
  const [seconds] = (await db.call('TIME')) as Buffer[];
  const { entry, readAt } = (await ledger.read(LETTER.id))!;
  expect(Math.abs(readAt - 1_000 * Number(String(seconds)))).toBeLessThan(MINUTE);
  expect(Math.abs(entry.undo - readAt - 2 * MINUTE)).toBeLessThan(MINUTE);
});

it('a clock that goes back lets a letter be taken back for longer, and sends none sooner', async () => {
  const world = await waiting();
  world.wait(-HOUR);
  await asked(world);
  expect(office().arrived).toEqual([]);
  world.wait(HOUR + MINUTE);
  await asked(world);

  expect(office().arrived).toEqual([]);
  expect(await world.outbox.cancel(ANI, LETTER.id)).toBe(true);
  world.wait(AHEAD);
  await asked(world);
  expect(office().arrived).toEqual([]);
});

it.each([AHEAD, -AHEAD, HOUR, -HOUR])('what has left leaves once when the clock jumps by %d ms', async (jump) => {
  const world = await waiting();
  world.wait(2 * MINUTE);
  await world.turn();
  world.wait(jump);
  await world.outbox.put(ANI, LETTER);
  await world.outbox.sweep();
  await asked(world);

  expect(office().arrived).toHaveLength(1);
  expect(await world.receipt(LETTER.id)).toMatchObject({ status: 'accepted' });
});

it('an office that had no time is asked sooner after a jump ahead, and no sooner after one back', async () => {
  const world = await waiting();
  office().next({ at: 'mail', does: '451 Later' }, { at: 'mail', does: '451 Later' });
  world.wait(2 * MINUTE);
  await world.turn();
  world.wait(-AHEAD);
  await asked(world);
  world.wait(AHEAD + 5 * MINUTE - 1);
  await asked(world);
  expect(await world.receipt(LETTER.id)).toMatchObject({ why: 'busy', until: NOW + 7 * MINUTE });

  world.wait(1 + AHEAD);
  await world.turn();
  expect(await world.receipt(LETTER.id)).toMatchObject({ why: 'busy', until: world.clock() + 15 * MINUTE });
  world.wait(HOUR);
  await world.turn();
  expect(office().arrived).toHaveLength(1);
});

it('a letter in doubt is not sent again sooner because the clock went back', async () => {
  const world = await waiting();
  world.wait(2 * MINUTE);
  await doomed(world, 'answered')
    .turn()
    .catch(() => undefined);
  await asked(world);
  world.wait(-HOUR);
  await asked(world);
  await asked(world);
  expect(await world.receipt(LETTER.id)).toMatchObject({ status: 'in-doubt', why: 'looking-up' });
  expect(office().arrived).toHaveLength(1);

  world.wait(HOUR + 10 * MINUTE);
  await asked(world);
  const [first, second] = office().arrived;
  expect(second?.sha256).toBe(first?.sha256);
  expect(await world.receipt(LETTER.id)).toMatchObject({ status: 'accepted', why: 'perhaps-twice' });
});
