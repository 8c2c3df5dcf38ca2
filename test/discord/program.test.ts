import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { startDiscordPeer, type DiscordPeer } from '../peers/discord/start-discord-peer.ts';
import { discord as command } from '../../src/tools/discord.ts';
import { startProgram } from '../program.ts';
import { ioFixture } from '../fixtures/io.ts';

jest.setTimeout(30_000);

let discord: DiscordPeer;
let folder: string;
beforeEach(async () => {
  discord = await startDiscordPeer({ token: 't'.repeat(40) });
  folder = mkdtempSync(join(tmpdir(), 'redress-discord-'));
});
afterEach(async () => {
  await discord.close();
  rmSync(folder, { recursive: true, force: true });
});

const settings = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.api,
  EXAMPLES: 'on',
  ...more,
});

it('is a bot with nothing but a token, and says so at start and in its health', async () => {
  const { address, printed, child, ended } = startProgram(folder, settings());
  const url = await address;
  expect(printed.out).toMatch(/Doors +Discord, playground/);
  await discord.until(() => discord.commands.length > 0, 'the commands');
  const server = discord.guild();
  const maria = discord.user();
  expect((await maria.command(server.channel, 'letter', 'help')).text).toContain(SENTENCES.en.help.title);
  const sample = await maria.command(server.channel, 'letter', 'preview', { issue: 'library-funding' });
  await sample.until(({ files }) => files.some(({ type }) => type === 'image/png'), 'the page');
  const health = (await (await fetch(`${url}healthz`)).json()) as { parts: { part: string; says: string }[] };
  expect(health.parts.find(({ part }) => part === 'discord')?.says).toBe('Connected, on 1 server.');
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0 });
  expect(discord.violations).toEqual([]);
  expect(discord.refused).toEqual([]);
});

it('is on Discord after the steps of the README, in their order', async () => {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  const env = /```sh\n( *DISCORD_TOKEN=\.\.\.\n[^`]*?) *```/.exec(readme)![1]!.replace('...', discord.token);
  writeFileSync(join(folder, '.env'), env);

  const { address, printed } = startProgram(folder, { DISCORD_API_URL: discord.api });
  await address;
  await discord.until(() => discord.commands.length > 0, 'the commands');
  expect(printed.out).toMatch(/Playground +http:\/\/127\.0\.0\.1:/);

  const io = ioFixture({ env: { ...parseEnv(env), DISCORD_API_URL: discord.api } });
  expect(await command.run(['invite'], io)).toBe(0);
  expect(io.printed.out.match(/integration_type=[01]/g)).toEqual(['integration_type=0', 'integration_type=1']);

  const server = discord.guild();
  const maria = discord.user();
  const { choosing } = SENTENCES.en;
  expect((await maria.command(server.channel, 'letter', 'write')).text).toContain(choosing.title);
  expect((await maria.say('write')).text).toContain(choosing.title);
  expect((await maria.say('privacy')).text).toContain('Millbrook Neighbors runs this.');
  await maria.command(server.channel, 'letter', 'share', { issue: 'my-own-letter' });
  const pedro = discord.user();
  expect(pedro.sees(server.channel).at(-1)?.text).toContain('A letter in my own words');
});

it('takes interactions over HTTP with a public key, and says that it reads no DMs', async () => {
  const { address, printed } = startProgram(folder, settings({ DISCORD_PUBLIC_KEY: discord.publicKey }));
  const url = await address;
  expect(printed.out).toContain('it reads no direct messages');
  await discord.http(`${url}discord/interactions`);
  const maria = discord.user();
  expect((await maria.command(discord.guild().channel, 'letter', 'help')).text).toContain(SENTENCES.en.help.title);
  expect(discord.gateway.identifies).toBe(0);
});

it('ends with a clear line and a code when Discord does not take the token', async () => {
  const { printed, ended } = startProgram(folder, settings({ DISCORD_TOKEN: 'x'.repeat(40) }));
  expect(await ended).toMatchObject({ code: 1 });
  expect(printed.err).toContain('Discord no longer accepts DISCORD_TOKEN');
});
