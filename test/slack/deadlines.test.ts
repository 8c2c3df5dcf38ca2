import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import type { Conversation } from '../../src/core/promises/conversation.ts';
import { createMemoryCabinet } from '../../src/sessions/memory-cabinet.ts';
import { TIMES } from '../../src/slack/limits.ts';
import { clock } from '../fixtures/clock.ts';
import { gateFixture } from '../fixtures/gate.ts';
import { createSticking } from '../fixtures/slow.ts';
import type { Actor } from '../peers/slack/actor.ts';
import type { Data } from '../peers/slack/data.ts';
import { doorFixture, MODES, type DoorFixture } from './slack-fixture.ts';

const { buttons, chat, choosing, letter, told } = SENTENCES.en;
const ANSWERS = { [letter.form.name]: 'Maria Sample', [letter.form.zip]: '93230' };

it('leaves half a second of the three that Slack waits, whatever is slow', () => {
  expect(TIMES.ack).toBeLessThanOrEqual(2_500);
  expect(TIMES.look + TIMES.form).toBeLessThanOrEqual(2_500);
  // Before a form closes for want of an answer, it is told to wait.
  expect(2 * TIMES.look + TIMES.inline).toBeLessThan(TIMES.ack);
});

/** The modal with the card of the letter, in place of the list. */
async function picked(maria: Actor): Promise<Data> {
  await maria.pick(choosing.pick, 'Clean water for Millbrook');
  const { modal } = await maria.sees((screen) => screen.modal?.text.includes(buttons.write) === true);
  return modal!.view;
}

let fixture: DoorFixture;
const closed = async (): Promise<void> => {
  expect(fixture.slack.violations).toEqual([]);
  await fixture.close();
};

describe.each(MODES)('over %s, while nothing behind the door answers', (_, mode) => {
  let now = Date.now();
  let maria: Actor;
  const { stick, wrap, conversation, cabinet, paper } = createSticking();
  beforeEach(async () => {
    stick(false);
    const store = createMemoryCabinet(() => now);
    fixture = await doorFixture({
      mode,
      isMany: true,
      world: { clock },
      clock: () => now,
      around: conversation,
      cabinet: cabinet(store),
      once: { first: wrap(() => Promise.resolve(true)) },
      paper,
      times: { look: 20, inline: 40, form: 60, locale: 20, ack: 400 },
    });
    const { team } = fixture;
    await store.put(`slack installation ${team.id}`, JSON.stringify({ token: team.token }));
    maria = team.user();
    await maria.command(team.channel, '/letter', 'write clean-water');
  });

  afterEach(closed);

  /** The store hangs, and nothing of the installation is at hand any more. */
  const hang = (): void => {
    now += 31_000;
    stick(true);
  };
  let times = 0;
  const anew = (payload: Data): Data => {
    times += 1;
    const id = `fresh.${String(times)}`;
    return 'event_id' in payload ? { ...payload, event_id: id } : { ...payload, trigger_id: id };
  };
  const statusOf = async (): Promise<number | undefined> => (await maria.redeliver(1, anew))[0]?.status;

  it('a command, a press and a message are acknowledged in time', async () => {
    hang();
    expect(await statusOf()).toBe(200);
    stick(false);
    await maria.press(buttons.write);
    hang();
    expect(await statusOf()).toBe(200);
    stick(false);
    await maria.say('help');
    hang();
    expect(await statusOf()).toBe(200);
  });

  it('a form is told to wait, and one who types gets the list out of memory', async () => {
    await maria.press(buttons.write);
    maria.fillIn(ANSWERS);
    hang();
    expect((await maria.submit()).modal?.text).toContain(chat.wait);
    stick(false);
    await maria.close();
    await maria.command(fixture.team.channel, '/letter');
    hang();
    expect(await maria.options(choosing.pick, 'water')).toEqual(['Clean water for Millbrook']);
  });
});

describe('when what a form waits for fails', () => {
  let what: 'works' | 'fails' | 'is slow' = 'works';
  let slow = gateFixture();
  beforeEach(async () => {
    what = 'works';
    slow = gateFixture();
    const around = (one: Conversation): Conversation => ({
      ...one,
      handle: async (touch) => {
        if (what === 'fails') throw new Error('12 Elm Street');
        if (what === 'is slow') await slow.opened;
        return await one.handle(touch);
      },
    });
    // Long enough for a form to be opened within it on a busy machine.
    fixture = await doorFixture({ around, times: { inline: 400 } });
  });
  afterEach(closed);
  const mistake = new RegExp(told.failed('REF').replace(/[().]/g, '\\$&').replace('REF', '[0-9a-f]{8}'));
  /** The form over a screen, or alone. */
  const opened = async (over: boolean): Promise<Actor> => {
    const maria = fixture.team.user();
    await maria.command(fixture.team.channel, '/letter', over ? '' : 'write clean-water');
    if (over) await picked(maria);
    await maria.press(buttons.write);
    await maria.sees(({ modal }) => modal?.title === chat.steps.words);
    maria.fillIn(ANSWERS);
    return maria;
  };

  it.each([
    ['alone', false],
    ['over a screen', true],
  ])('at once, a form %s stays open with all that was typed, and says so', async (_, over) => {
    const maria = await opened(over);
    what = 'fails';
    const { modal } = await maria.submit();
    expect(modal?.title).toBe(chat.steps.words);
    expect(Object.values(modal?.errors ?? {})).toEqual([expect.stringMatching(mistake)]);
    expect(fixture.lines.join('')).not.toContain('Elm');
    what = 'works';
    expect((await maria.submit()).modal?.text).toContain('Maria Sample');
  });

  it.each([
    ['alone', false],
    ['over a screen', true],
  ])('after a while, a form %s does not wait for ever', async (_, over) => {
    const maria = await opened(over);
    what = 'is slow';
    await maria.submit();
    fixture.slack.fail({ method: 'views.update', status: 200, error: 'internal_error' });
    slow.open();
    const { modal } = await maria.sees((screen) => mistake.test(screen.modal?.text ?? ''));
    expect(modal?.text).not.toContain(chat.wait);
  });
});

describe('a form that Slack does not open', () => {
  beforeEach(async () => {
    fixture = await doorFixture();
  });
  afterEach(closed);

  it('is told with a reference, beside what stands there', async () => {
    const { team, slack, lines } = fixture;
    const maria = team.user();
    await maria.command(team.channel, '/letter', 'write clean-water');
    slack.fail({ method: 'views.open', status: 200, error: 'invalid_arguments' });
    const { ephemerals } = await maria.press(buttons.write);
    expect(ephemerals).toHaveLength(2);
    const reference = /reference ([0-9a-f]{8})/.exec(String(ephemerals.at(-1)?.content['text']))?.[1];
    expect(lines.join('')).toContain(reference);
    expect((await maria.press(buttons.write, { in: ephemerals[0]! })).modal?.title).toBe(chat.steps.words);
  });

  it('over a screen that was closed meanwhile is told in the DM', async () => {
    const { team, slack } = fixture;
    const maria = team.user();
    await maria.command(team.channel, '/letter');
    const card = await picked(maria);
    await maria.close();
    slack.fail({ method: 'views.push', status: 200, error: 'not_found' });
    await maria.press(buttons.write, { in: card });
    const { dm } = await maria.sees((screen) => screen.dm.length > 0);
    expect(dm[0]?.content['text']).toMatch(/reference [0-9a-f]{8}/);
  });
});
