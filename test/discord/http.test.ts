import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { createMemorySessionStore } from '../../src/sessions/memory-session-store.ts';
import { createMemoryOnce } from '../../src/sessions/memory-once.ts';
import { clock } from '../fixtures/clock.ts';
import { startDiscordPeer, type DiscordPeer } from '../peers/discord/start-discord-peer.ts';
import type { HttpDoor } from '../peers/discord/http-door.ts';
import { doorFixture, type DoorFixture } from './discord-fixture.ts';

const { buttons } = SENTENCES.en;

let discord: DiscordPeer;
let fixture: DoorFixture;
let door: HttpDoor;

beforeAll(async () => {
  discord = await startDiscordPeer();
  fixture = await doorFixture({ discord, http: true });
  door = await discord.http(`http://127.0.0.1:${String(fixture.port)}/discord/interactions`);
});
afterAll(async () => {
  await fixture.close();
  await discord.close();
});

const seconds = (late: number): string => String(Math.floor(Date.now() / 1000) + late);
const help = () => discord.user().prepare.command(discord.guild().channel, 'letter', 'help').payload;

it('answers PING, and nothing that Discord did not sign', async () => {
  expect(await door.ping()).toMatchObject({ status: 200, json: { type: 1 } });
  for (const signature of ['wrong', 'missing', 'other-key', 'garbled'] as const) {
    expect((await door.ping({ signature })).status).toBe(401);
    expect((await door.post(help(), { signature })).status).toBe(401);
  }
  expect((await door.post(help(), { body: '{"type":1}' })).status).toBe(401);
});

it('takes what was signed within five minutes, before or after', async () => {
  for (const late of [-290, 0, 290]) expect((await door.post(help(), { timestamp: seconds(late) })).status).toBe(200);
  for (const late of [-310, 310]) expect((await door.post(help(), { timestamp: seconds(late) })).status).toBe(401);
  expect((await door.post(help(), { timestamp: 'soon' })).status).toBe(401);
});

it('shows nothing to whoever sends a request again', async () => {
  const payload = help();
  expect((await door.post(payload)).json).toMatchObject({ type: 4 });
  expect((await door.post(payload)).json).toEqual({ type: 5, data: { flags: 64 } });
});

it('shows nothing of it from another process either, of a screen or of a form', async () => {
  const parts = { sessions: createMemorySessionStore({ clock }) };
  const once = createMemoryOnce(clock);
  const here = await doorFixture({ discord, http: true, once, world: parts });
  const there = await doorFixture({ discord, http: true, once, world: parts });
  const at = async ({ port }: DoorFixture): Promise<HttpDoor> =>
    await discord.http(`http://127.0.0.1:${String(port)}/discord/interactions`);
  const maria = discord.user();
  const server = discord.guild();
  const other = await at(there);
  const first = await at(here);
  const card = await maria.command(server.channel, 'letter', 'write', { issue: 'clean-water' });
  const pressed = maria.prepare.press(buttons.write, { on: card.message });
  expect((await first.post(pressed.payload)).json).toMatchObject({ type: 9 });
  expect((await other.post(pressed.payload)).json).toEqual({ type: 6 });
  const asked = maria.prepare.command(server.channel, 'letter', 'privacy');
  expect((await first.post(asked.payload)).json).toMatchObject({ type: 4 });
  expect((await other.post(asked.payload)).json).toEqual({ type: 5, data: { flags: 64 } });
  await here.close();
  await there.close();
});

it('says that it reads no direct messages', () => {
  expect(fixture.door.says).toContain('no direct messages');
  expect(fixture.door.health()).toMatchObject({
    status: 'green',
    says: expect.stringContaining('DISCORD_PUBLIC_KEY') as string,
  });
});
