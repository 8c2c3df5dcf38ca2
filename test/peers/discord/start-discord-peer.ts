import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createActor, type Actor } from './actor/actor.ts';
import type { Json } from './answer.ts';
import { createChanges } from './changes.ts';
import { createPeerClock } from './clock.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGateway, type GatewayControl } from './gateway/gateway.ts';
import { guildJson } from './gateway/guild-json.ts';
import { createKeys, deliverTo, openHttpDoor, type HttpDoor } from './http-door.ts';
import { createIds } from './ids.ts';
import type { Interaction } from './interaction.ts';
import { createInteractions } from './interactions.ts';
import { openApi } from './open-api.ts';
import { serveRest, type Recorded } from './rest/rest-server.ts';
import { addGuild, addUser, createWorld, dmOf, type PeerChannel, type PeerGuild, type PeerUser } from './world.ts';

export interface DiscordPeer {
  /** For `DISCORD_API_URL` and `rest.api`: `http://127.0.0.1:port/api`. */
  readonly api: string;
  readonly token: string;
  readonly appId: string;
  /** For `DISCORD_PUBLIC_KEY`. */
  readonly publicKey: string;
  /** Somebody with a client. `dms: 'closed'`: no bot may write to them. `hasApp`: installed it for themselves. */
  user(about?: { name?: string; locale?: string; dms?: PeerUser['dms']; hasApp?: boolean; manages?: boolean }): Actor;
  /** A server, with the app in it unless `hasApp` is false. */
  guild(about?: { name?: string; locale?: string; hasApp?: boolean; channels?: readonly string[] }): PeerGuild;
  /** The bot is thrown out of a server. */
  leaveGuild(guild: PeerGuild): void;
  /** Somebody of the server gives it another name. */
  renameGuild(guild: PeerGuild, name: string): void;
  /** Somebody of the server takes these away. */
  deleteChannel(channel: PeerChannel): void;
  deleteMessage(id: string): void;
  /** What stands in it can be changed again once it is opened: `open`: by who may write there, `locked`: not by the bot. */
  archive(channel: PeerChannel, how: 'open' | 'locked'): void;
  /** A DM or group of people in which the bot is not. */
  privateChannel(...people: Actor[]): PeerChannel;
  /** What the bot has registered. */
  readonly commands: readonly Json[];
  /** What `PATCH /applications/@me` has made of it. */
  readonly application: Json;
  /** Every request, and every inline answer, in order. */
  readonly requests: readonly Recorded[];
  /** Those that were refused for what was in them: 400 and 413. */
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
  /** Waits for anything about requests, messages and the gateway. */
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
  const { patienceMs = 10_000, start = Date.now() } = options;
  let { token = 'stand-in-token' } = options;
  const clock = createPeerClock(start);
  const changes = createChanges(patienceMs);
  const world = createWorld({ clock, changes, id: createIds(clock.now) });
  const interactions = createInteractions(clock, changes);
  const requests: Recorded[] = [];
  const violations: string[] = [];
  const violation = (says: string): void => void violations.push(says);
  const faults = createFaults();
  const gateway = createGateway({ world, token: () => token, violation });
  const { dispatch } = gateway;
  const rest = { world, interactions, gateway: gateway.state, dispatch };
  const http = { rest, faults, openApi: openApi(), token: () => token, requests, violation, keys: createKeys() };
  let endpoint: { url: string; now: () => number } | undefined;

  const server = createServer((request, response) => {
    response.on('finish', changes.tell);
    serveRest(http, request, response).catch((error: unknown) => {
      violation(`The stand-in itself failed: ${String(error)}`);
      response.destroy();
    });
  });
  server.on('upgrade', gateway.accept);
  const port = await listen(server, 0);
  world.base = `http://127.0.0.1:${String(port)}`;

  function deliver(interaction: Interaction): void {
    interactions.begin(interaction);
    if (endpoint) void deliverTo({ ...http, ...endpoint }, interaction);
    else dispatch('INTERACTION_CREATE', interaction.payload);
  }

  return {
    api: `${world.base}/api`,
    get token() {
      return token;
    },
    appId: world.appId,
    publicKey: http.keys.publicKey,
    user: (about) => createActor({ world, deliver, dispatch }, addUser(world, about)),
    guild: (about) => {
      const guild = addGuild(world, about);
      if (guild.hasApp) dispatch('GUILD_CREATE', guildJson(world, guild));
      return guild;
    },
    leaveGuild: (guild) => {
      guild.hasApp = false;
      dispatch('GUILD_DELETE', { id: guild.id });
    },
    renameGuild: (guild, name) => {
      guild.name = name;
      dispatch('GUILD_UPDATE', guildJson(world, guild));
    },
    deleteChannel: ({ id }) => void world.channels.delete(id),
    archive: (channel, how) => void (channel.archived = how),
    deleteMessage(id) {
      const message = world.messages.get(id);
      if (message) message.isDeleted = true;
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
    isCheckedByOpenApi: http.openApi !== undefined,
    now: clock.now,
    advance: clock.advance,
    gateway: gateway.control,
    faults,
    changeToken: (next) => void (token = next),
    goDown: async () => {
      gateway.control.cut();
      await stop(server);
    },
    comeBack: async () => void (await listen(server, port)),
    http: async (url, now = Date.now) => {
      const door = await openHttpDoor({ ...http, url, now }, () => (endpoint = undefined));
      endpoint = { url, now };
      return door;
    },
    until: (look, what) =>
      changes.until(
        () => look() || undefined,
        () => `Waited in vain for ${what}.`,
      ),
    close: async () => {
      gateway.close();
      await stop(server);
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return (server.address() as AddressInfo).port;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  if (server.listening) await new Promise<void>((resolve) => server.close(() => resolve()));
}
