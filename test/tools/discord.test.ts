import { textOf } from '../../src/discord/command-text.ts';
import { COMMANDS } from '../../src/discord/commands.ts';
import { discord } from '../../src/tools/discord.ts';
import { ioFixture, type IoFixture } from '../fixtures/io.ts';
import { startDiscordPeer, type DiscordPeer } from '../peers/discord/start-discord-peer.ts';

let peer: DiscordPeer;
beforeEach(async () => {
  peer = await startDiscordPeer({ token: 't'.repeat(40) });
});
afterEach(async () => {
  await peer.close();
});

const io = (env: NodeJS.ProcessEnv = {}): IoFixture =>
  ioFixture({ env: { DISCORD_TOKEN: peer.token, DISCORD_API_URL: peer.api, ...env } });
const written = (): number => peer.requests.filter(({ method }) => method === 'PUT').length;

describe('redress discord', () => {
  it('registers the commands, and then only when they have changed', async () => {
    const first = io();
    expect(await discord.run(['register'], first)).toBe(0);
    expect(first.printed.out).toBe('The commands were registered.\n');
    expect(textOf(peer.commands)).toBe(textOf(COMMANDS));
    expect(peer.application).toMatchObject({ integration_types_config: { '0': {}, '1': {} } });

    const second = io();
    await discord.run(['register'], second);
    expect(second.printed.out).toBe('Discord has them already.\n');
    expect(written()).toBe(1);
    expect(peer.violations).toEqual([]);
    expect(peer.refused).toEqual([]);
  });

  it('prints the links to a server and for oneself', async () => {
    const links = io();
    expect(await discord.run(['invite'], links)).toBe(0);
    expect(links.printed.out).toContain(
      `https://discord.com/oauth2/authorize?client_id=${peer.appId}&scope=bot%20applications.commands&permissions=274877959168&integration_type=0`,
    );
    expect(links.printed.out).toContain(`client_id=${peer.appId}&scope=applications.commands&integration_type=1`);
  });

  it('says what to do without a token, with a wrong one, and without Discord', async () => {
    await expect(discord.run(['register'], io({ DISCORD_TOKEN: '' }))).rejects.toThrow(/DISCORD_TOKEN is empty/);
    await expect(discord.run(['invite'], ioFixture())).rejects.toThrow(/DISCORD_TOKEN is not set/);
    await expect(discord.run(['invite'], io({ DISCORD_TOKEN: 'x'.repeat(40) }))).rejects.toThrow(/Reset Token/);
    await peer.goDown();
    await expect(discord.run(['invite'], io())).rejects.toThrow(/cannot be reached \([A-Z_]+\)/);
    const other = io();
    expect(await discord.run(['else'], other)).toBe(2);
    expect(other.printed.err).toMatch(/^Register or invite\?\nredress discord/);
  });
});
