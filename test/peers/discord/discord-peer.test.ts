import type { Client } from 'discord.js';
import { startEchoBot } from './echo-bot.ts';
import { startDiscordPeer, type DiscordPeer } from './start-discord-peer.ts';

describe('a discord.js bot on the stand-in Discord', () => {
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

  it('is walked through command, button, form and file', async () => {
    const maria = discord.user({ name: 'Maria', locale: 'es-ES' });
    const server = discord.guild({ name: 'Artsakh' });

    const card = await maria.command(server.channel, 'letter', 'write', { issue: 'artsakh' });
    expect(card.text).toBe('About artsakh');
    expect(card.message.isEphemeral).toBe(true);

    const asked = await card.press('Start');
    expect(asked.form?.title).toBe('Your letter');
    const answered = await maria.fillIn({ 'Your name': 'Maria', Reasons: ['Peace', 'Law'] });
    expect(answered.message.text).toBe('Maria: peace, law');
    expect(answered.files).toMatchObject([{ name: 'letter.pdf', alt: 'Letter of Maria', type: 'application/pdf' }]);
    expect(answered.files[0]?.bytes.toString()).toBe('%PDF-1.7');
    await maria.reads('That is all.');
    expect(discord.violations).toEqual([]);
    expect(discord.refused).toEqual([]);
  });

  it('shows what is ephemeral to nobody else', async () => {
    const maria = discord.user();
    const ani = discord.user({ name: 'Ani' });
    const server = discord.guild();
    const card = await maria.command(server.channel, 'letter', 'write');

    expect(ani.sees(server.channel)).toEqual([]);
    await expect(ani.press('Start', { on: card.message })).rejects.toThrow('Ani sees no "Start"');
  });

  it('completes what is being typed', async () => {
    const server = discord.guild();
    expect(await discord.user().autocomplete(server.channel, 'letter', 'write', { issue: 'art' })).toEqual([
      { name: 'art...', value: 'art' },
    ]);
  });

  it('is written to in a DM', async () => {
    const maria = discord.user();
    expect((await maria.say('hello')).text).toBe('You said: hello');
  });
});
