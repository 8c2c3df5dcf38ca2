import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { PersonId } from '../../src/core/ids.ts';
import type { Actor } from '../peers/discord/actor/actor.ts';
import type { Seen } from '../peers/discord/actor/seen.ts';
import { doorFixture, type DoorFixture } from './discord-fixture.ts';

const { buttons, letter, told } = SENTENCES.en;
const { form } = letter;
const SECRET = 'The well behind our house runs dry.';
const ANSWERS = { [form.name]: 'Maria Hidden', [form.zip]: '93230', [form.story]: SECRET };

let fixture: DoorFixture;
let maria: Actor;
let ben: Actor;
beforeAll(async () => {
  fixture = await doorFixture();
});
afterAll(async () => {
  await fixture.close();
});
beforeEach(() => {
  maria = fixture.discord.user({ name: 'Maria', hasApp: true });
  ben = fixture.discord.user({ name: 'Ben', hasApp: true });
});
afterEach(() => {
  expect(fixture.discord.violations).toEqual([]);
  expect(fixture.failures).toEqual([]);
});

const sessionOf = async ({ id }: Actor) =>
  (await fixture.world.handle.look({ person: PersonId.parse(`discord:${id}`) })).session;

/** Ids on the buttons of a letter that Maria has under review, of each kind that a form or a screen follows. */
async function reviewing(channel: Parameters<Actor['command']>[0]): Promise<string[]> {
  await (await maria.command(channel, 'letter', 'write', { issue: 'clean-water' })).press(buttons.write);
  const review = await maria.fillIn(ANSWERS);
  const wanted: readonly string[] = [buttons.next, buttons.ownWords, buttons.get];
  const ids = review.message.buttons.flatMap(({ label, customId }) => (wanted.includes(label) ? [customId!] : []));
  expect(ids).toHaveLength(wanted.length);
  return ids;
}

/** Ben presses what is Maria's, on a message that he sees. */
async function pressedByBen(on: Seen, ids: readonly string[], isEphemeral: boolean): Promise<void> {
  const before = await sessionOf(maria);
  const seen = maria.sees().length;
  for (const customId of ids) {
    const shown = await ben.press(buttons.write, { on, customId });
    expect(shown.failure).toBeUndefined();
    expect(shown.text).toContain(told.notYours);
    expect(shown.text).not.toMatch(/Hidden|well behind/);
    expect(shown.message.isEphemeral).toBe(isEphemeral);
    expect(ben.form).toBeUndefined();
  }
  expect(await sessionOf(maria)).toEqual(before);
  expect(maria.sees()).toHaveLength(seen);
}

it('on a card for everybody in a server: it answers who pressed, and them alone', async () => {
  const { channel } = fixture.discord.guild();
  const card = await maria.command(channel, 'letter', 'share', { issue: 'clean-water' });
  await pressedByBen(card.message, await reviewing(channel), true);
  expect(maria.sees(channel).filter(({ isEphemeral }) => !isEphemeral)).toHaveLength(1);
});

it('on a card for everybody in a conversation of people', async () => {
  const channel = fixture.discord.privateChannel(maria, ben);
  const card = await maria.command(channel, 'letter', 'share', { issue: 'clean-water' });
  await pressedByBen(card.message, await reviewing(channel), true);
});

it('on a screen that only one person sees: nobody else has it to press, and its ids are worth nothing on their own', async () => {
  const { channel } = fixture.discord.guild();
  const ids = await reviewing(channel);
  const mine = maria.sees(channel).at(-1)!;
  expect(mine.isEphemeral).toBe(true);
  await expect(Promise.resolve().then(() => ben.press(buttons.next, { on: mine }))).rejects.toThrow('sees no');
  const own = await ben.command(channel, 'letter', 'write', { issue: 'clean-water' });
  await pressedByBen(own.message, ids, true);
});

it('in the DM with the bot', async () => {
  const ids = await reviewing(maria.dm);
  const own = await ben.command(ben.dm, 'letter', 'write', { issue: 'clean-water' });
  await pressedByBen(own.message, ids, false);
  await expect(
    Promise.resolve().then(() => ben.press(buttons.next, { on: maria.sees(maria.dm).at(-1)! })),
  ).rejects.toThrow('sees no');
});
