import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import type { PersonAction } from '../../../src/core/conversation/action.ts';
import type { View } from '../../../src/core/conversation/view.ts';
import { IssueId } from '../../../src/core/ids.ts';
import { ANI, HERE, NOW } from '../../fixtures/conversation.ts';
import { worldFixture, type World } from './handle-fixture.ts';

const { followUp: says } = SENTENCES.en;
const DAY = 86_400_000;
const FORM = {
  kind: 'submit',
  form: 'letter',
  handle: 'clean-water',
  values: { name: 'Ani Sample', zip: '93230', story: 'My mother drinks this water.' },
} as const;

interface Asked {
  readonly world: World;
  readonly shown: View[];
  readonly wait: (days: number) => Promise<void>;
}

/** Ani has sent four letters, one of them a thank-you, and may be asked. `reach`: whether she can be written to. */
async function sent(reach: () => boolean | Error = () => true): Promise<Asked> {
  let now = NOW;
  const shown: View[] = [];
  const notify = async (_: unknown, view: View): Promise<boolean> => {
    const is = reach();
    if (is instanceof Error) throw is;
    if (is) shown.push(view);
    return is;
  };
  const world = worldFixture({ clock: () => now, notify });
  await world.does(FORM);
  const handle = await draftHandle(world);
  for (const verb of ['get-letters', 'agree', 'sent', 'sent', 'sent', 'sent', 'may-ask'] as const)
    await world.does({ kind: 'press', verb, handle });
  expect(await world.followUps.list(ANI)).toHaveLength(3);
  return {
    world,
    shown,
    async wait(days) {
      now += days * DAY;
      await world.asking.round();
    },
  };
}

async function draftHandle(world: World): Promise<string> {
  const { session } = await world.handle.look({ person: ANI });
  return 'draft' in session ? session.draft.handle : '';
}

const textOf = (view: View | undefined): string => JSON.stringify(view);
const answer = (letter: string, value: string): PersonAction => ({
  kind: 'press',
  verb: 'heard',
  handle: letter,
  values: [value],
});

it('asks at 14 days, reminds at 21, and never again', async () => {
  const { shown, wait } = await sent();
  await wait(13);
  expect(shown).toEqual([]);
  await wait(1);
  expect(shown.map(({ screen, progress }) => [screen, progress])).toEqual([['follow-up', { at: 1, of: 3 }]]);
  expect(textOf(shown[0])).toContain('Clean water for Millbrook');
  await wait(1);
  expect(shown).toHaveLength(1);
  await wait(6);
  expect(shown).toHaveLength(2);
  for (const days of [1, 7, 14]) await wait(days);
  expect(shown).toHaveLength(2);
});

it('takes each answer from the message, weeks after the letter itself is gone, and asks about the next', async () => {
  const { world, wait } = await sent();
  await wait(14);
  expect((await world.sessions.load(ANI)).kind).toBe('none');
  const [first, second, third] = await world.followUps.list(ANI);

  const next = await world.does(answer(first!.letter, 'yes'));
  expect(textOf(next)).toContain(says.thanks.yes);
  expect(next.progress).toEqual({ at: 1, of: 2 });
  await world.does(answer(second!.letter, 'acknowledged'));
  const answered = await world.does(answer(third!.letter, 'other'));
  // "status" offers to write again about letters without an answer, and this is one no more.
  expect(textOf(answered)).not.toContain('write to them again');
  // The same button once more changes nothing.
  await world.does(answer(first!.letter, 'no'));

  const status = new Map((await world.receipts.list(ANI)).map((one) => [one.id, one.status]));
  expect([first, second, third].map((one) => status.get(one!.letter))).toEqual(['answered', 'sent-by-you', 'answered']);
  expect(await world.followUps.list(ANI)).toEqual([]);
  const cells = await world.tallies.cells(HERE, IssueId.parse('clean-water'));
  const heard = cells.flatMap((cell) => Object.entries(cell.heard ?? {}));
  expect(heard.toSorted(([a], [b]) => a.localeCompare(b))).toEqual([
    ['acknowledged', 1],
    ['other', 1],
    ['yes', 1],
  ]);
});

it('is off with one press', async () => {
  const { world, shown, wait } = await sent();
  await wait(14);
  await world.does({ kind: 'press', verb: 'no-more-asking', handle: '' });
  await wait(7);
  expect(shown).toHaveLength(1);
  expect(await world.followUps.list(ANI)).toEqual([]);
});

it('waits for the next command where nobody can be written to, and stands there once', async () => {
  const { world, wait } = await sent(() => false);
  await wait(14);
  expect(world.asking.isOpen(ANI)).toBe(true);

  const first = await world.does({ kind: 'command', name: 'help', args: {} });
  expect(first.screen).toBe('follow-up');
  expect((await world.does({ kind: 'press', verb: 'close', handle: '' })).screen).toBe('help');
  expect((await world.does({ kind: 'command', name: 'who', args: {} })).screen).toBe('who');
  await wait(0);
  expect(world.asking.isOpen(ANI)).toBe(false);
});

it('tries again while the platform is away, and asks once', async () => {
  let isAway = true;
  const { world, shown, wait } = await sent(() => (isAway ? new Error('Ani, 12 Elm Street') : true));
  await wait(14);
  expect(shown).toEqual([]);
  expect(world.lines.join('')).toContain('could not be asked');
  expect(world.lines.join('')).not.toMatch(/Ani|Elm/);

  isAway = false;
  await wait(1 / 24);
  await wait(1 / 24);
  expect(shown).toHaveLength(1);
});

it('asks nobody who was forgotten', async () => {
  const { world, shown, wait } = await sent();
  await world.does({ kind: 'command', name: 'forget', args: {} });
  await world.does({ kind: 'press', verb: 'yes', handle: '' });
  expect(await world.followUps.list(ANI)).toEqual([]);
  await wait(14);
  expect(shown).toEqual([]);
});

it('lets two processes ask at once, and one question comes of it', async () => {
  const { world, shown, wait } = await sent();
  await wait(13.99);
  await Promise.all([wait(0.01), world.asking.round()]);
  expect(shown).toHaveLength(1);
});
