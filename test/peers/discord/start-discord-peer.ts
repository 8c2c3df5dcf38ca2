import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InteractionType } from 'discord-api-types/v10';
import { createActor, type Actor } from './actor/actor.ts';
import { begin } from './actor/payload.ts';
import type { Json } from './answer.ts';
import { createChanges } from './changes.ts';
import { createPeerClock } from './clock.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGateway, type GatewayControl } from './gateway/gateway.ts';
import { guildJson } from './gateway/guild-json.ts';
import { createKeys, deliverTo, postTo, readPosted, register, type HttpDoor } from './http-door.ts';
import { createIds } from './ids.ts';
import { FIRST_ANSWER, TOKEN_LIFE, type Interaction } from './interaction.ts';
import { readOpenApi } from './open-api.ts';
import { serveRest, type Recorded } from './rest/rest-server.ts';
import { addChannel, createWorld, dmOf, type PeerChannel, type PeerGuild, type PeerUser } from './world.ts';

export interface DiscordPeer {
  /** For `DISCORD_API_URL` and `rest.api`: `http://127.0.0.1:port/api`. */
  readonly api: string;
  readonly token: string;
  readonly appId: string;
  /** For `DISCORD_PUBLIC_KEY`. */
  readonly publicKey: string;
  /** Somebody with a client; `dms: 'closed'` lets no bot write to them. `hasApp`: has installed it for themselves. */
  user(about?: { name?: string; locale?: string; dms?: 'open' | 'closed'; hasApp?: boolean }): Actor;
  /** A server, with the app in it unless `hasApp` is false. */
  guild(about?: { name?: string; locale?: string; hasApp?: boolean; channels?: readonly string[] }): PeerGuild;
  /** The bot is thrown out of a server. */
  leaveGuild(guild: PeerGuild): void;
  /** A DM or group of people in which the bot is not. */
  privateChannel(...people: Actor[]): PeerChannel;
  /** What the bot has registered. */
  readonly commands: readonly Json[];
  /** What `PATCH /applications/@me` has made of it. */
  readonly application: Json;
  /** Every request, and every inline answer, in order. */
  readonly requests: readonly Recorded[];
  /** Those that were refused because of what was in them: 400 and 413. */
  readonly refused: readonly Recorded[];
  /** What no bot should do, in words: routes that are not there, bodies that could ping, what Discord's description refuses. */
  readonly violations: readonly string[];
  /** Whether bodies are checked by Discord's own description too. */
  readonly isCheckedByOpenApi: boolean;
  /** Milliseconds since 1970, as Discord's clock has it: it stands still but for `advance`. */
  readonly now: () => number;
  readonly advance: (ms: number) => void;
  readonly gateway: GatewayControl;
  readonly faults: Faults;
  /** Another token is wanted from now on; the one before gets 401 and 4004. */
  changeToken(token: string): void;
  /** The whole of Discord refuses connections, until it is back on the same port. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  /** Interactions are POSTed there from now on, signed. Throws where Discord would not take the address. `now`: for the timestamps. */
  http(url: string, now?: () => number): Promise<HttpDoor>;
  /** Waits for anything about the bot's requests and the gateway. */
  until<T>(look: () => T | undefined | false, what: string): Promise<T>;
  close(): Promise<void>;
}

export interface DiscordOptions {
  readonly token?: string;
  /** Milliseconds of real time after which a test that waits is told what is missing. */
  readonly patienceMs?: number;
  /** Where Discord's clock starts. */
  readonly start?: number;
}

export async function startDiscordPeer(options: DiscordOptions = {}): Promise<DiscordPeer> {
  let { token = 'stand-in-token' } = options;
  const clock = createPeerClock(options.start ?? Date.now());
  const changes = createChanges(options.patienceMs ?? 10_000);
  const world = createWorld({ clock, changes, id: createIds(clock.now) });
  const interactions = new Map<string, Interaction>();
  const requests: Recorded[] = [];
  const violations: string[] = [];
  const violation = (says: string): void => void violations.push(says);
  const faults = createFaults();
  const openApi = readOpenApi();
  const keys = createKeys();
  const gateway = createGateway({ world, token: () => token, violation });
  const rest = { world, interactions, gateway: gateway.state, dispatch: gateway.dispatch };
  const restParts = { rest, faults, openApi, token: () => token, requests, violation };
  let endpoint: { url: string; now: () => number } | undefined;

  const server = createServer((request, response) => {
    serveRest(restParts, request, response).catch((error: unknown) => {
      violation(`The stand-in itself failed: ${String(error)}`);
      response.destroy();
    });
    response.on('finish', changes.tell);
  });
  server.on('upgrade', gateway.accept);
  const port = await listen(server, 0);
  world.base = `http://127.0.0.1:${String(port)}`;

  /** Once for each delivery; the clocks run from the first. */
  function deliver(interaction: Interaction): void {
    const isFirst = !alarmed.has(interaction);
    alarmed.add(interaction);
    if (isFirst) setClocks(interaction);
    if (endpoint) void deliverTo({ ...restParts, keys, ...endpoint }, interaction);
    else gateway.dispatch('INTERACTION_CREATE', interaction.payload);
  }
  const alarmed = new WeakSet<Interaction>();
  function setClocks(interaction: Interaction): void {
    clock.after(FIRST_ANSWER + 1, () => {
      if (interaction.state !== 'waiting') return;
      interaction.state = 'unanswered';
      interaction.isSettled = true;
      changes.tell();
    });
    clock.after(TOKEN_LIFE + 1, () => {
      interaction.isSettled = true;
      changes.tell();
    });
  }

  function addUser({ name = 'Maria', locale = 'en-US', dms = 'open', hasApp = false } = {}): PeerUser {
    const user: PeerUser = { id: world.id(), name, locale, isBot: false, dms: dms as PeerUser['dms'], hasApp };
    world.users.set(user.id, user);
    return user;
  }

  const peer: DiscordPeer = {
    api: `${world.base}/api`,
    get token() {
      return token;
    },
    appId: world.appId,
    publicKey: keys.publicKey,
    user: (about) => createActor({ world, interactions, deliver, dispatch: gateway.dispatch }, addUser(about)),
    guild: ({ name = 'Neighbours', locale = 'en-US', hasApp = true, channels = ['general'] } = {}) => {
      const guild = { id: world.id(), name, locale, hasApp, channels: [] as PeerChannel[] } as unknown as PeerGuild;
      for (const channel of channels) addChannel(world, guild, channel);
      Object.assign(guild, { channel: guild.channels[0] });
      world.guilds.set(guild.id, guild);
      if (hasApp) gateway.dispatch('GUILD_CREATE', guildJson(world, guild));
      return guild;
    },
    leaveGuild: (guild) => {
      guild.hasApp = false;
      gateway.dispatch('GUILD_DELETE', { id: guild.id });
    },
    privateChannel: (...people) => dmOf(world, ...people.map(({ user }) => user)),
    get commands() {
      return world.commands;
    },
    get application() {
      return world.application;
    },
    requests,
    get refused() {
      return requests.filter(({ status }) => status === 400 || status === 413);
    },
    violations,
    isCheckedByOpenApi: openApi !== undefined,
    now: clock.now,
    advance: clock.advance,
    gateway: gateway.control,
    faults,
    changeToken: (next) => void (token = next),
    goDown: async () => {
      gateway.control.cut();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
    comeBack: async () => {
      await listen(server, port);
    },
    http: async (url, now = Date.now) => {
      const parts = { ...restParts, keys, url, now };
      const ping = () =>
        begin(world, { by: world.bot, channel: dmOf(world, world.bot), type: InteractionType.Ping, data: {} }).payload;
      await register(parts, ping());
      endpoint = { url, now };
      return {
        url,
        ping: async (tampering) => readPosted(await postTo(parts, ping(), tampering)),
        post: async (payload, tampering) => readPosted(await postTo(parts, payload, tampering)),
        leave: () => void (endpoint = undefined),
      };
    },
    until: (look, says) =>
      changes.until(
        () => look() || undefined,
        () => `Waited in vain for ${says}.`,
      ),
    close: async () => {
      gateway.close();
      server.closeAllConnections();
      if (server.listening) await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return peer;
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return (server.address() as AddressInfo).port;
}
