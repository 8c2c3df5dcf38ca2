import { createCalls } from '../../src/discord/calls.ts';
import { register, registerOnce } from '../../src/discord/register.ts';
import { createMemoryCabinet } from '../../src/sessions/memory-cabinet.ts';
import { createLog } from '../../src/log.ts';
import { startDiscordPeer, type DiscordPeer } from '../peers/discord/start-discord-peer.ts';

const log = createLog({ logLevel: 'silent' });
const open: DiscordPeer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(async (discord) => await discord.close()));
});

async function botWith(token: string) {
  const discord = await startDiscordPeer({ token });
  open.push(discord);
  const calls = createCalls({ settings: { token, apiUrl: discord.api }, log, fail: () => undefined });
  return { discord, calls, token };
}

it('is done once for each bot: another one with the same store gets its commands too', async () => {
  const cabinet = createMemoryCabinet(Date.now);
  const [real, trial] = [await botWith('real-token'), await botWith('trial-token')];
  for (const { calls, token } of [real, trial]) expect(await registerOnce(calls, cabinet, token)).toBe('changed');
  expect(trial.discord.commands).toHaveLength(real.discord.commands.length);

  const asked = real.discord.requests.length;
  expect(await registerOnce(real.calls, cabinet, real.token)).toBe('same');
  expect(real.discord.requests).toHaveLength(asked);
});

it('tells how the app may be installed the next time, where Discord did not take it the first time', async () => {
  const { discord, calls } = await botWith('real-token');
  discord.faults.next('PATCH /applications/@me', { kind: 'status', status: 403 });
  await expect(register(calls)).rejects.toThrow();
  expect(await register(calls)).toEqual({ changed: true });
  expect(discord.application['integration_types_config']).toMatchObject({ '0': expect.anything() });
});

it('asks those who install it from now on for a right that is new, though the commands are as they were', async () => {
  const { discord, calls } = await botWith('real-token');
  await register(calls);
  const asked = discord.application;
  const before = { '0': { oauth2_install_params: { scopes: ['bot'], permissions: '52224' } } };
  await calls.authed((rest) => rest.patch('/applications/@me', { body: { integration_types_config: before } }));
  expect(await register(calls)).toEqual({ changed: true });
  expect(discord.application).toEqual(asked);
  expect(await register(calls)).toEqual({ changed: false });
});
