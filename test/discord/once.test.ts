import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import type { Fault } from '../peers/discord/faults.ts';
import type { Actor } from '../peers/discord/actor/actor.ts';
import type { Screen } from '../peers/discord/actor/screen.ts';
import { doorFixture, whole, type DoorFixture } from './discord-fixture.ts';

const { buttons, chat, letter } = SENTENCES.en;
const { form } = letter;
const ANSWERS = { [form.name]: 'Maria Sample', [form.zip]: '93230', [form.story]: 'I drink it every day.' };
const CALLBACK = /POST \/interactions\/.*\/callback/;
const FOLLOW_UP = /POST \/webhooks\/\{webhook_id\}\/\{webhook_token\}$/;

let fixture: DoorFixture;
beforeAll(async () => {
  fixture = await doorFixture();
});
afterAll(async () => {
  await fixture.close();
});
afterEach(() => {
  const { discord, door, failures } = fixture;
  discord.faults.clear();
  expect(discord.violations).toEqual([]);
  expect(failures).toEqual([]);
  // Nobody else answers with our token: what was taken before was ours.
  expect(door.health()).toMatchObject({ status: 'green' });
});

/** The screen before the letters are handed over, which takes several messages. */
async function consenting(maria: Actor, channel: Parameters<Actor['command']>[0]): Promise<Screen> {
  const card = await maria.command(channel, 'letter', 'write', { issue: 'clean-water' });
  await card.press(buttons.write);
  const review = await maria.fillIn(ANSWERS);
  return await (review.buttons.includes(buttons.get) ? review : await review.press(buttons.next)).press(buttons.get);
}
const twice = (texts: readonly string[]): string[] => texts.filter((text, at) => texts.indexOf(text) !== at);
const textsOf = ({ messages }: Screen): string[] => messages.map(({ text }) => text);

/** Done, and no word of it comes back; done, and a fault is said. */
const TAKEN: readonly (readonly [string, Fault])[] = [
  ['the connection breaks', { kind: 'lost' }],
  ['a fault is answered', { kind: 'lost', status: 502 }],
];

describe.each(TAKEN)('when Discord took it, and %s', (_, fault) => {
  it('a first answer is there once, with what follows it', async () => {
    const { discord } = fixture;
    const maria = discord.user();
    const consent = await consenting(maria, discord.guild().channel);
    discord.faults.next(CALLBACK, fault);
    const mine = await whole(await consent.press(buttons.agree));
    expect(mine.text).toContain('I drink it every day.');
    expect(twice(textsOf(mine))).toEqual([]);
  });

  it('nothing that follows it is sent again, and a line says what to do', async () => {
    const { discord } = fixture;
    const maria = discord.user();
    const consent = await consenting(maria, discord.guild().channel);
    discord.faults.next(FOLLOW_UP, fault);
    const mine = await consent.press(buttons.agree);
    await mine.until(({ text }) => text.includes(chat.unsure), 'the line');
    expect(mine.text).toContain('I drink it every day.');
    expect(twice(textsOf(mine))).toEqual([]);
    expect(mine.messages.at(-2)?.buttons.map(({ label }) => label)).toContain(buttons.sent);
  });

  it('what follows it in the DM comes once, and no line is needed', async () => {
    const { discord } = fixture;
    const maria = discord.user();
    const consent = await consenting(maria, maria.dm);
    discord.faults.next('POST /channels/{channel_id}/messages', fault);
    await consent.press(buttons.agree);
    await maria.until((seen) => seen.at(-1)?.buttons.some(({ label }) => label === buttons.sent), 'the last buttons');
    const texts = maria.sees(maria.dm).map(({ text }) => text);
    expect(texts.join('\n')).toContain('I drink it every day.');
    expect(texts.join('\n')).not.toContain(chat.unsure);
    expect(twice(texts)).toEqual([]);
  });
});

it.each(['a server', 'the DM'])('two quick presses on one button in %s are answered once', async (place) => {
  const { discord } = fixture;
  const maria = discord.user();
  const channel = place === 'the DM' ? maria.dm : discord.guild().channel;
  await consenting(maria, channel);
  const both = [maria.prepare.press(buttons.agree), maria.prepare.press(buttons.agree)];
  for (const one of both) one.deliver();
  await Promise.all(both.map(async (one) => await one.screen('answered')));
  await maria.until((seen) => seen.at(-1)?.buttons.some(({ label }) => label === buttons.sent), 'the last buttons');
  const texts = maria.sees(channel).map(({ text }) => text);
  expect(texts.join('\n')).toContain('I drink it every day.');
  expect(twice(texts)).toEqual([]);
});

it('messages written one after the other are answered in that order, though Discord takes the first answer late', async () => {
  const { discord } = fixture;
  const maria = discord.user();
  discord.faults.next('POST /channels/{channel_id}/messages', { kind: 'status', status: 500 });
  const both = ['write clean-water', 'Maria Sample'].map((text) => maria.prepare.say(text));
  for (const one of both) one.deliver();
  await maria.until((seen) => seen.filter(({ isFromBot }) => isFromBot).length === 2, 'both answers');
  const asked = maria.sees(maria.dm).flatMap(({ isFromBot, text }) => (isFromBot ? [text] : []));
  expect(asked).toEqual([expect.stringContaining(letter.talk.name), expect.stringContaining(letter.talk.zip)]);
});

it('a screen that Discord does not take can be asked for again where that is said', async () => {
  const { discord } = fixture;
  const maria = discord.user();
  const consent = await consenting(maria, maria.dm);
  discord.faults.next('POST /channels/{channel_id}/messages', { kind: 'status', status: 400, code: 50_035 });
  const broken = await consent.press(buttons.agree);
  await broken.until(({ text }) => text.includes('Try again.'), 'what went wrong');
  await maria.press(buttons.here, { on: broken.messages[0]! });
  await maria.until((seen) => seen.at(-1)?.buttons.some(({ label }) => label === buttons.sent), 'the last buttons');
});
