import type { Client } from 'discord.js';
import { openClient } from '../../src/discord/client.ts';
import { until } from '../fixtures/until.ts';
import { startDiscordPeer, type DiscordPeer } from '../peers/discord/start-discord-peer.ts';

let discord: DiscordPeer;
let client: Client;
let taken: unknown[];

beforeAll(async () => {
  discord = await startDiscordPeer();
  discord.guild({ name: 'Millbrook' });
});
beforeEach(async () => {
  taken = [];
  const take = { INTERACTION_CREATE: (it: unknown) => taken.push(it), MESSAGE_CREATE: (it: unknown) => taken.push(it) };
  const budget = { take: () => Promise.resolve() };
  client = openClient({ apiUrl: discord.api, budget, isLost: () => false, onHello: () => undefined, take });
  await client.login(discord.token);
  await until(
    () => Promise.resolve(client.isReady()),
    (is) => is,
  );
});
afterEach(() => client.destroy());
afterAll(() => discord.close());

const PEOPLE = 50;
const FAIRVIEW = '900000000000000001';
const people = Array.from({ length: PEOPLE }, (_, at) => String(910_000_000_000_000_000n + BigInt(at)));
const user = (id: string) => ({ id, username: id, discriminator: '0', avatar: null });
const member = (id: string) => ({ user: user(id), roles: [], joined_at: null, flags: 0 });
const message = (id: string) => ({ id: `7${id}`, channel_id: `6${id}`, author: user(id), content: 'help', type: 0 });

const thread = (id: string) => ({ id: `8${id}`, guild_id: FAIRVIEW, type: 11, name: 'Talk', parent_id: FAIRVIEW });

/** A server full of people who never met the bot, as Discord tells of it. */
const crowded = {
  id: FAIRVIEW,
  name: 'Fairview',
  members: people.map(member),
  channels: [{ id: FAIRVIEW, type: 0, name: 'general' }],
  threads: people.map(thread),
  presences: people.map((id) => ({ user: { id }, status: 'online' })),
  voice_states: people.map((id) => ({ user_id: id, channel_id: FAIRVIEW, session_id: id })),
  roles: [],
  emojis: [],
  stickers: [],
  stage_instances: [],
  guild_scheduled_events: [],
};

it('keeps no person, member, channel, thread, message or DM, whatever Discord tells of them', async () => {
  const { gateway } = discord;
  gateway.dispatch('GUILD_CREATE', crowded);
  for (const id of people) {
    gateway.dispatch('MESSAGE_CREATE', message(id));
    gateway.dispatch('MESSAGE_UPDATE', message(id));
    gateway.dispatch('THREAD_CREATE', thread(id));
    gateway.dispatch('INTERACTION_CREATE', {
      id: `5${id}`,
      type: 2,
      token: id,
      guild_id: FAIRVIEW,
      member: member(id),
    });
    gateway.dispatch('TYPING_START', {
      channel_id: FAIRVIEW,
      guild_id: FAIRVIEW,
      user_id: id,
      timestamp: 1,
      member: member(id),
    });
  }
  await until(
    () => Promise.resolve(taken.length),
    (many) => many === 2 * PEOPLE,
  );

  const fairview = client.guilds.cache.get(FAIRVIEW)!;
  expect(fairview.name).toBe('Fairview');
  expect([...client.users.cache.keys()]).toEqual([client.user!.id]);
  expect([...fairview.members.cache.keys()]).toEqual([]);
  expect([...client.channels.cache.keys()]).toEqual([]);
  expect([fairview.presences.cache.size, fairview.voiceStates.cache.size]).toEqual([0, 0]);
});
