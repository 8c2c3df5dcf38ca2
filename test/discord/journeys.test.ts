import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { PersonId } from '../../src/core/ids.ts';
import { until } from '../fixtures/until.ts';
import type { Actor } from '../peers/discord/actor/actor.ts';
import type { Screen } from '../peers/discord/actor/screen.ts';
import type { PeerChannel, PeerGuild } from '../peers/discord/world.ts';
import { startDiscordPeer } from '../peers/discord/start-discord-peer.ts';
import { doorFixture, isLast, whole, type DoorFixture } from './discord-fixture.ts';

const { buttons, chat, kit, letter } = SENTENCES.en;
const { form } = letter;

let fixture: DoorFixture;
let maria: Actor;
let server: PeerGuild;

const ANSWERS = { [form.name]: 'Maria Sample', [form.zip]: '93230', [form.story]: 'I drink it every day.' };

/** Maria's letters, to be read. */
async function written(channel: PeerChannel = server.channel): Promise<Screen> {
  const card = await maria.command(channel, 'letter', 'write', { issue: 'clean-water' });
  await card.press(buttons.write);
  return await maria.fillIn(ANSWERS);
}

/** And in her hands. */
const handed = async (how: string = buttons.agree): Promise<Screen> => {
  const review = await written();
  return await whole(await (await review.press(buttons.get)).press(how));
};

function nothingWrong(): void {
  const { discord, failures } = fixture;
  expect(discord.violations).toEqual([]);
  expect(discord.refused.map(({ route, answer }) => [route, JSON.stringify(answer)])).toEqual([]);
  expect(failures).toEqual([]);
  for (const seen of maria.sees()) expect(seen.pings).toEqual([]);
}

describe.each([
  ['the gateway', false],
  ['HTTP', true],
])('over %s, a member', (_, http) => {
  beforeAll(async () => {
    fixture = await doorFixture({ http });
  });
  afterAll(async () => {
    await fixture.close();
  });
  beforeEach(() => {
    maria = fixture.discord.user({ name: 'Maria' });
    server = fixture.discord.guild({ name: 'Millbrook' });
  });
  afterEach(nothingWrong);

  it('reads what was wrong with a command where she gave it, and not her letters in the DM once more', async () => {
    await handed(buttons.agreeDm);
    const before = maria.sees(maria.dm).length;
    expect(before).toBeGreaterThan(0);
    const wrong = await maria.command(server.channel, 'letter', 'write', { issue: 'bees' });
    expect(wrong.text).toContain(SENTENCES.en.told.unlisted.noIssue('bees'));
    expect(maria.sees(maria.dm)).toHaveLength(before);
    const again = await maria.command(server.channel, 'letter', 'write', { issue: 'clean-water' });
    expect(again.text).toContain(chat.inDm.text);
    expect(maria.sees(maria.dm).length).toBeGreaterThan(before);
  });

  it('writes a letter on a server, where nobody else sees it', async () => {
    const card = await maria.command(server.channel, 'letter', 'write', { issue: 'clean-water' });
    expect(card.message.isEphemeral).toBe(true);
    expect(card.text).toContain('Clean water for Millbrook');
    expect(card.buttons).toEqual([buttons.write, buttons.preview, buttons.source, buttons.whoAsks, buttons.back]);
    const asked = await card.press(buttons.write);
    expect(asked.form?.fields.map(({ label }) => label)).toEqual([
      form.name,
      form.zip,
      form.reasons,
      form.story,
      'Do you rent or own your home?',
    ]);

    const review = await maria.fillIn({ ...ANSWERS, [form.reasons]: ['Health first'] });
    expect(review.text).toContain('Representative Example');
    expect(review.files).toMatchObject([{ name: 'letter-house-CA-21.png', type: 'image/png' }]);
    expect(review.files[0]?.alt).toContain('Letter to Representative Example');
    expect(review.message.id).toBe(card.message.id);

    const consent = await (await review.press(buttons.next)).press(buttons.get);
    expect(consent.text).toContain('Senator Specimen');
    expect(consent.files).toEqual([]);
    const mine = await whole(await consent.press(buttons.agree));
    expect(mine.messages.every(({ isEphemeral }) => isEphemeral)).toBe(true);
    expect(mine.text).toContain(chat.below('Subject, Message'));
    expect(mine.text).toContain('I drink it every day.');
    expect(mine.messages.at(-1)?.buttons.map(({ label }) => label)).toContain(buttons.sent);

    const next = await mine.press(buttons.sent);
    expect(next.text).toContain(kit.sentNote);
    const status = await maria.command(server.channel, 'letter', 'status');
    expect(status.text).toContain(kit.status.words['sent-by-you']);
    expect(status.buttons).toContain(buttons.undo);
    expect(fixture.discord.user().sees(server.channel)).toEqual([]);
  });

  it('is told what to mend, and finds everything typed when the form opens again', async () => {
    const card = await maria.command(server.channel, 'letter', 'write', { issue: 'clean-water' });
    await card.press(buttons.write);
    const told = await maria.fillIn({ ...ANSWERS, [form.zip]: '9323', [form.reasons]: ['Work for the town'] });
    expect(told.text).toContain('⚠️');
    expect(told.buttons).toContain(buttons.fix);
    const again = await told.press(buttons.fix);
    expect(again.form?.fields.map(({ value }) => value)).toEqual([
      'Maria Sample',
      '9323',
      ['Work for the town'],
      'I drink it every day.',
      [],
    ]);
    const review = await maria.fillIn({ [form.zip]: '93230' });
    expect(review.text).toContain('Representative Example');
  });

  it('gets the letters by DM, goes on there, and has them taken back', async () => {
    const went = await handed(buttons.agreeDm);
    expect(went.text).toContain(chat.inDm.text);
    expect(went.message.isEphemeral).toBe(true);
    const inDm = maria.sees(maria.dm);
    expect(inDm.length).toBeGreaterThan(2);
    expect(inDm.some(({ isEphemeral }) => isEphemeral)).toBe(false);
    const next = await maria.press(buttons.sent, { on: inDm.at(-1)! });
    expect(next.text).toContain(kit.sentNote);
    // What follows stands below as messages of their own, the buttons last.
    await maria.until((seen) => seen.length > inDm.length && isLast(seen.at(-1)), 'last buttons');

    const given = await fixture.world.handle.records({ person: PersonId.parse(`discord:${maria.id}`) });
    expect(given['messages']).toContainEqual({ channel: maria.dm.id, message: inDm[0]!.id });
    const sure = await maria.command(maria.dm, 'letter', 'forget');
    const gone = await sure.press(buttons.yesForget);
    expect(gone.text).toContain(SENTENCES.en.forgotten.title);
    expect(maria.sees(maria.dm).map(({ text }) => text)).toEqual([gone.text]);
    expect(await fixture.cabinet.get(`discord dm ${maria.id}`)).toBeUndefined();
  });

  it('who takes no DMs gets everything where it was asked for, and is told', async () => {
    maria.closeDms();
    const here = await handed(buttons.agreeDm);
    expect(here.text).toContain(kit.dmClosed);
    expect(here.text).toContain('I drink it every day.');
    expect(here.messages.every(({ isEphemeral }) => isEphemeral)).toBe(true);
    expect(maria.sees(maria.dm)).toEqual([]);
  });

  it('who is on no server with the bot cannot be written to either, and is told so', async () => {
    const status = { kind: 'status', status: 403, code: 50_278 } as const;
    fixture.discord.faults.next('POST /channels/{channel_id}/messages', status);
    const here = await handed(buttons.agreeDm);
    expect(here.text).toContain(kit.dmClosed);
    expect(here.text).toContain('I drink it every day.');
  });

  it('shares a card, whose button is everybody’s own', async () => {
    const shared = await maria.command(server.channel, 'letter', 'share', { issue: 'clean-water' });
    expect(shared.message.isEphemeral).toBe(false);
    const ben = fixture.discord.user({ name: 'Ben' });
    expect((await ben.press(buttons.write, { on: shared.message })).form?.title).toBe(form.title);
    const review = await ben.fillIn({ ...ANSWERS, [form.name]: 'Ben Sample' });
    expect(review.message.isEphemeral).toBe(true);
    expect(review.message.id).not.toBe(shared.message.id);
    expect(maria.sees(server.channel)).toHaveLength(1);
    // Somebody else's button means nothing in anybody else's hands.
    const other = await maria
      .press(buttons.next, { on: review.message, customId: review.message.buttons[1]!.customId! })
      .catch((error: unknown) => String(error));
    expect(other).toContain('sees no');
    const tried = await maria.press(buttons.write, {
      on: shared.message,
      customId: review.message.buttons.find(({ label }) => label === buttons.next)!.customId!,
    });
    expect(tried.text).toContain(SENTENCES.en.told.notYours);
    expect(tried.message.isEphemeral).toBe(true);
  });

  it('who brought the app along has the letters in five messages more', async () => {
    maria = fixture.discord.user({ name: 'Maria', hasApp: true });
    const elsewhere = fixture.discord.guild({ name: 'Other', hasApp: false });
    const review = await written(elsewhere.channel);
    const mine = await whole(await (await review.press(buttons.get)).press(buttons.agree));
    expect(mine.messages.length).toBeLessThanOrEqual(6);
    const ways = await whole(await mine.press(buttons.otherWays));
    expect(ways.failure).toBeUndefined();
    expect(ways.messages.length).toBeLessThanOrEqual(6);
    expect(ways.files.map(({ type }) => type)).toContain('application/pdf');
  });

  it('takes everything along as a file', async () => {
    await written();
    const taken = await maria.command(server.channel, 'letter', 'export');
    expect(JSON.parse(String(taken.files[0]?.bytes))).toMatchObject({
      kind: 'redress-export',
      session: { draft: { typed: { name: 'Maria Sample' } } },
    });
  });

  it('is offered issues while typing, what is open first', async () => {
    const offered = await maria.autocomplete(server.channel, 'letter', 'write', { issue: '' });
    expect(offered[0]).toEqual({ name: 'Clean water for Millbrook', value: 'clean-water' });
    expect(offered.map(({ value }) => value)).not.toContain('not-for-here');
    expect(await maria.autocomplete(server.channel, 'letter', 'preview', { issue: 'long ago' })).toEqual([
      { name: 'A letter of long ago', value: 'long-ago' },
    ]);
  });

  it('sees a sample letter whole, as page and as text', async () => {
    const shown = await maria.command(server.channel, 'letter', 'preview', { issue: 'clean-water' });
    expect(shown.files[0]?.type).toBe('image/png');
    expect(shown.text).toContain('> ');
  });

  it('is spoken to in Spanish where the client is', async () => {
    const lucia = fixture.discord.user({ name: 'Lucía', locale: 'es-419' });
    const card = await lucia.command(server.channel, 'letter', 'write', { issue: 'clean-water' });
    expect(card.text).toContain('Agua limpia para Millbrook');
    expect(card.buttons).toContain(SENTENCES.es.buttons.write);
  });
});

it('a card that stood for months opens the form of a program that never saw it', async () => {
  const discord = await startDiscordPeer();
  const before = await doorFixture({ discord });
  const { message } = await discord
    .user()
    .command(discord.guild().channel, 'letter', 'share', { issue: 'clean-water' });
  await before.close();
  discord.advance(100 * 86_400_000);

  const after = await doorFixture({ discord });
  await discord.until(() => discord.gateway.connected === 1, 'the second program');
  expect((await discord.user().press(buttons.write, { on: message })).form?.title).toBe(form.title);
  await after.close();
  await discord.close();
});

describe('in a DM, a member', () => {
  beforeAll(async () => {
    fixture = await doorFixture();
  });
  afterAll(async () => {
    await fixture.close();
  });
  beforeEach(() => {
    maria = fixture.discord.user({ name: 'Maria' });
  });
  afterEach(nothingWrong);

  it('writes a letter by answering one question at a time', async () => {
    server = fixture.discord.guild({ name: 'Millbrook' });
    const asked = await (await maria.say('write')).pick(SENTENCES.en.choosing.pick, ['Clean water for Millbrook']);
    expect(asked.text).toContain(letter.talk.name);
    expect((await maria.say('Maria Sample')).text).toContain(letter.talk.zip);
    expect((await maria.say('93230')).text).toContain(letter.talk.reasons);
    await maria.say('skip');
    await maria.say('I drink it every day.');
    await maria.say('1');
    const review = await maria.say('skip');
    expect(review.text).toContain('Representative Example');
    expect(review.files[0]?.type).toBe('image/png');
    const consent = await maria.say('get my letters');
    expect(consent.text).toContain(SENTENCES.en.review.consent.title);
    const mine = await whole(await maria.say('yes'));
    expect(mine.text).toContain('I drink it every day.');
    expect(mine.messages.some(({ isEphemeral }) => isEphemeral)).toBe(false);
    const ids = maria.sees(maria.dm).flatMap(({ id, isFromBot }) => (isFromBot ? [id] : []));
    const remembered = await until(
      async () => JSON.parse((await fixture.cabinet.get(`discord dm ${maria.id}`)) ?? '{}') as { messages: string[] },
      ({ messages }) => messages.length >= ids.length,
    );
    expect(remembered.messages).toEqual(ids);
  });

  it('is told which community it is about, and may name another', async () => {
    const here = fixture.discord.guild({ name: 'Millbrook' });
    const there = fixture.discord.guild({ name: 'Oakdale' });
    await maria.command(there.channel, 'letter', 'help');
    expect((await maria.say('write')).text).toContain(chat.about('Oakdale'));
    await maria.command(here.channel, 'letter', 'help');
    const list = await maria.say('write');
    expect(list.text).toContain(chat.about('Millbrook'));
    const other = await list.pick(chat.otherCommunity, ['Oakdale']);
    expect(other.text).toContain(chat.about('Oakdale'));

    fixture.discord.renameGuild(here, 'New Millbrook');
    await maria.command(here.channel, 'letter', 'help');
    expect((await maria.say('write')).text).toContain(chat.about('New Millbrook'));
  });

  it('who writes again can be written to again', async () => {
    server = fixture.discord.guild({ name: 'Millbrook' });
    maria.closeDms();
    await handed(buttons.agreeDm);
    maria.openDms();
    await maria.say('status');
    const status = await maria.command(server.channel, 'letter', 'status');
    expect((await status.press(buttons.lettersAgain)).text).toContain(chat.inDm.text);
  });
});
