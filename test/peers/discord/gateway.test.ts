import { once } from 'node:events';
import { Client, DiscordAPIError, Events, GatewayIntentBits } from 'discord.js';
import { clientOptions, startEchoBot } from './echo-bot.ts';
import { startDiscordPeer, type DiscordPeer } from './start-discord-peer.ts';

describe('a discord.js bot when the stand-in misbehaves', () => {
  let discord: DiscordPeer;
  let bot: Client<true>;

  beforeAll(async () => {
    discord = await startDiscordPeer();
    bot = await startEchoBot(discord);
  });

  afterAll(async () => {
    await bot.destroy();
    await discord.close();
  });

  it('resumes after a cut, and hears what it has missed', async () => {
    const maria = discord.user();
    discord.gateway.cut();
    await discord.until(() => discord.gateway.connected === 0, 'the socket to be gone');
    expect((await maria.say('are you there?')).text).toBe('You said: are you there?');
    expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 1 });
  });

  it('comes again when asked to, and begins anew when its session is no more', async () => {
    const resumed = once(bot, Events.ShardResume);
    discord.gateway.askToReconnect();
    await resumed;
    discord.gateway.invalidate(false);
    await discord.until(() => discord.gateway.identifies === 2, 'an identify');
    expect((await discord.user().say('hello again')).text).toBe('You said: hello again');
  });

  it('waits out a 429, and tries again after a 503 and a broken connection', async () => {
    const maria = discord.user();
    const posts = () => discord.requests.filter(({ route }) => route === 'POST /channels/{channel_id}/messages');
    const before = posts().length;
    discord.faults.next('POST /channels/{channel_id}/messages', { kind: 'too-many', retryAfterMs: 0 });
    discord.faults.next('POST /channels/{channel_id}/messages', { kind: 'status', status: 503 });
    discord.faults.next('POST /channels/{channel_id}/messages', { kind: 'reset' });
    expect((await maria.say('hello')).text).toBe('You said: hello');
    expect(
      posts()
        .slice(before)
        .map(({ status }) => status),
    ).toEqual([429, 503, 200]);
  });

  it('is held back by a bucket before it is refused', async () => {
    discord.faults.bucket('/channels/{channel_id}/messages', { limit: 2, windowMs: 200 });
    const dm = await bot.users.createDM(discord.user().id);
    for (const content of ['one', 'two', 'three']) await dm.send(content);
    discord.faults.clear();
    expect(discord.requests.slice(-3).map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('posts once what it says twice with a nonce, though the first answer was lost', async () => {
    const maria = discord.user();
    const dm = await bot.users.createDM(maria.id);
    discord.faults.next('/messages', { kind: 'lost' });
    const say = () => dm.send({ content: 'once', nonce: '7', enforceNonce: true });
    await say();
    await say();
    expect(maria.sees().map(({ text }) => text)).toEqual(['once']);
  });

  it('is held at a gate until the test lets it through', async () => {
    const maria = discord.user();
    const gate = discord.faults.hold('POST /channels/{channel_id}/messages');
    const said = maria.say('wait');
    await gate.asked;
    expect(maria.sees().filter(({ isFromBot }) => isFromBot)).toEqual([]);
    gate.release();
    expect((await said).text).toBe('You said: wait');
  });

  it('is told that a DM is closed, and that it has no business in a place', async () => {
    const maria = discord.user({ dms: 'closed', hasApp: true });
    const dm = await bot.users.createDM(maria.id);
    const codeOf = (error: unknown) => (error instanceof DiscordAPIError ? [error.status, error.code] : error);
    expect(await dm.send('hello').catch(codeOf)).toEqual([403, 50007]);
    const elsewhere = discord.privateChannel(maria, discord.user());
    const path = `/channels/${elsewhere.id}/messages` as const;
    expect(
      await bot.rest.post(path, { body: { content: 'x', allowed_mentions: { parse: [] } } }).catch(codeOf),
    ).toEqual([403, 50001]);
    expect((await maria.command(elsewhere, 'letter')).text).toBe('About nothing');
  });

  it('hears the same thing as often as it is delivered, and answers it once', async () => {
    const card = await discord.user().command(discord.guild().channel, 'letter', 'write', {}, { times: 4 });
    await discord.until(
      () => discord.requests.filter(({ path }) => path.includes(card.interactionId)).length === 4,
      'four answers',
    );
    const answers = discord.requests.filter(({ path }) => path.includes(card.interactionId));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 400, 400, 400]);
    expect(card.messages).toHaveLength(1);
  });

  it('has its buttons pressed months later, by somebody else, and with a made-up id', async () => {
    const { channel } = discord.guild();
    await bot.rest.post(`/channels/${channel.id}/messages`, {
      body: {
        content: 'A card for all',
        allowed_mentions: { parse: [] },
        components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Write', custom_id: 'start' }] }],
      },
    });
    discord.advance(90 * 24 * 3_600_000);
    const ani = discord.user({ name: 'Ani' });
    const on = ani.sees(channel)[0]!;
    expect((await ani.press('Write', { on, customId: 'start.else' })).form?.title).toBe('Your letter');
    expect(() => ani.prepare.fillIn({ 'Your name': 'x'.repeat(21) })).toThrow('takes 20 characters, not 21');
    expect(() => ani.prepare.fillIn({})).toThrow('"Your name" is required');
    expect(() => ani.prepare.fillIn({ 'Your name': 'Ani', Reasons: ['Hope'] })).toThrow('no choice "Hope"');
    expect(() => ani.prepare.fillIn({ Name: 'Ani' })).toThrow('no field "Name"');
    const pressed = discord.requests.at(-1);
    expect(pressed?.json).toMatchObject({ type: 9 });
  });

  it('is refused with intents it may not have, and with a wrong token', async () => {
    const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent];
    const greedy = new Client({ ...clientOptions(discord), intents });
    greedy.on(Events.Error, () => undefined);
    await expect(greedy.login(discord.token)).rejects.toThrow('Used disallowed intents');
    await greedy.destroy();
    const stranger = new Client(clientOptions(discord));
    await expect(stranger.login('wrong')).rejects.toThrow('An invalid token was provided');
    await stranger.destroy();
  });

  it('meets nobody while Discord is down, and is let in again after', async () => {
    await discord.goDown();
    const early = new Client(clientOptions(discord));
    await expect(early.login(discord.token)).rejects.toThrow(/ECONNREFUSED|other side closed/);
    await early.destroy();
    await discord.comeBack();
    await discord.gateway.ready();
    expect((await discord.user().say('back?')).text).toBe('You said: back?');
    expect(discord.violations).toEqual([]);
  });
});
