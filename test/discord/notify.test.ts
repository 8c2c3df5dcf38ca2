import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import type { Actor } from '../peers/discord/actor/actor.ts';
import { PersonId } from '../../src/core/ids.ts';
import { NOW } from '../fixtures/conversation.ts';
import { doorFixture, whole, type DoorFixture } from './discord-fixture.ts';

const { buttons, followUp, letter, kit } = SENTENCES.en;
const DAY = 86_400_000;
const VIEW = { screen: 'told', language: 'en', audience: 'only-you', title: 'x', blocks: [] } as const;

let fixture: DoorFixture;
let now: number;

beforeAll(async () => {
  fixture = await doorFixture({ clock: () => now });
});
afterAll(async () => {
  await fixture.close();
});

/** Maria has sent four letters, one of them a thank-you, and said that she may be asked. */
async function sent(): Promise<Actor> {
  now = NOW;
  const maria = fixture.discord.user({ name: 'Maria' });
  const { channel } = fixture.discord.guild({ name: 'Millbrook' });
  const card = await maria.command(channel, 'letter', 'write', { issue: 'clean-water' });
  await card.press(buttons.write);
  const review = await maria.fillIn({ [letter.form.name]: 'Maria Sample', [letter.form.zip]: '93230' });
  let here = await whole(await (await review.press(buttons.get)).press(buttons.agree));
  for (let at = 0; at < 4; at += 1) here = await whole(await here.press(buttons.sent));
  expect(here.text).toContain(followUp.mayAsk.redis);
  expect((await here.press(buttons.mayAsk)).text).toContain(followUp.will);
  return maria;
}

it('two weeks later a message comes by DM, and is answered there', async () => {
  const maria = await sent();
  now += 14 * DAY;
  await fixture.world.asking.round();

  const question = await maria.reads(followUp.title);
  expect(question.text).toContain('Clean water for Millbrook');
  const next = await maria.pick(followUp.pick, [followUp.answers.yes], { on: question });
  expect(next.text).toContain(followUp.thanks.yes);
  expect(next.message.id).toBe(question.id);
  expect((await next.press(buttons.noMoreAsking)).text).toContain(followUp.off);
  expect((await maria.command(maria.dm, 'letter', 'status')).text).toContain(kit.status.words.answered);

  await (await maria.command(maria.dm, 'letter', 'forget')).press(buttons.yesForget);
  expect(maria.sees(maria.dm).some(({ text }) => text.includes(followUp.title))).toBe(false);
  expect(fixture.discord.violations).toEqual([]);
});

it('who takes no DMs finds the question before the next command', async () => {
  const maria = await sent();
  maria.closeDms();
  now += 14 * DAY;
  await fixture.world.asking.round();
  expect(maria.sees(maria.dm)).toEqual([]);

  const { channel } = fixture.discord.guild({ name: 'Millbrook' });
  const first = await maria.command(channel, 'letter', 'help');
  expect(first.text).toContain(followUp.title);
  expect(first.message.isEphemeral).toBe(true);
  expect((await first.press(buttons.notNow)).text).toContain(SENTENCES.en.help.intro);
});

it('tells those of other doors apart from those who take no DMs by trying neither', async () => {
  expect(await fixture.door.notify(PersonId.parse('slack:T1:U2'), VIEW)).toBe(false);
  expect(await fixture.door.notify(PersonId.parse('web:x'), VIEW)).toBe(false);
});

it('leaves a line for the operator where Discord does not take what somebody was to be told, and says nothing of whom', async () => {
  const { discord, door, lines } = fixture;
  const maria = discord.user();
  discord.faults.next(/POST \/channels\/.*\/messages/, { kind: 'status', status: 400, code: 50_035 });
  const before = lines.length;
  expect(await door.notify(PersonId.parse(`discord:${maria.id}`), VIEW)).toBe(false);

  expect(lines.slice(before).map((line) => JSON.parse(line))).toMatchObject([
    { level: 40, code: 50_035, msg: 'Somebody was not told: Discord did not take the message' },
  ]);
  expect(lines.slice(before).join('')).not.toContain(maria.id);
});

it('leaves none for who takes no DMs: that is theirs to choose', async () => {
  const { discord, door, lines } = fixture;
  const maria = discord.user();
  maria.closeDms();
  const before = lines.length;
  expect(await door.notify(PersonId.parse(`discord:${maria.id}`), VIEW)).toBe(false);
  expect(lines.slice(before)).toEqual([]);
});
