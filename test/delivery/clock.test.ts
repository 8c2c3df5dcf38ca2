import { ANI, NOW } from '../fixtures/conversation.ts';
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

it('a clock that jumps ahead while a letter can be taken back lets it leave, and says so to who comes too late', async () => {
  const world = await waiting();
  world.wait(AHEAD);
  await world.turn();

  expect(office().arrived).toHaveLength(1);
  expect(await world.outbox.cancel(ANI, LETTER.id)).toBe(false);
  expect(await world.receipt(LETTER.id)).toMatchObject({ status: 'accepted', changed: NOW + AHEAD });
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
