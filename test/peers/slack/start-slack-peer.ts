import { createActor, eventPayload, type Actor } from './actor.ts';
import { serve } from './server.ts';
import { httpTransport, socketTransport, type SocketMode, type Transport } from './transport.ts';
import { createWorld, type Call, type SharedFile, type Team, type World } from './world.ts';

export interface Workspace {
  readonly id: string;
  readonly channel: string;
  readonly token: string;
  readonly botUser: string;
  user(who?: { locale?: string; admin?: boolean; bot?: boolean }): Actor;
  /** Somebody who runs another workspace, in our channel, which both share. To write to her may be refused. */
  stranger(home: Workspace, options?: { dm: boolean }): Actor;
  /** Makes somebody an admin, or no admin any more. */
  setAdmin(user: string, admin: boolean): void;
  /** Her direct messages take nothing from now on. */
  closeDm(user: string): void;
  /** Takes the app out, and says so with both events. */
  uninstall(): Promise<void>;
  deleteMessage(ts: string): void;
  deleteChannel(): void;
}
export interface Fault {
  /** A method of the Web API, or '*'. */
  readonly method: string;
  /** 0 breaks the connection off. */
  readonly status: number;
  readonly retryAfter?: number;
  readonly error?: string;
  readonly times?: number;
}
export interface SlackPeer {
  /** For `clientOptions.slackApiUrl`. */
  readonly apiUrl: string;
  /** For `installerOptions.authorizationUrl`. */
  readonly authorizeUrl: string;
  readonly socket: SocketMode;
  /** Should stay empty. */
  readonly violations: string[];
  readonly world: World;
  /** From now on by signed requests to this address; before it, by Socket Mode. */
  http(eventsUrl: string, signingSecret: string): void;
  workspace(options?: { installed?: boolean; token?: string }): Workspace;
  calls(method?: string): readonly Call[];
  /** A file that is whole, wherever it is shared. */
  file(id: string): SharedFile | undefined;
  fail(fault: Fault): void;
  /** Words a test lets people type: live mentions or links with them are violations. */
  mark(words: string): void;
  advance(ms: number): Promise<void>;
  stop(): Promise<void>;
}

/** A Slack of its own on a free port; ends with the tests of the file. */
export async function startSlackPeer(): Promise<SlackPeer> {
  const world = createWorld();
  const server = await serve(world);
  const socket = socketTransport(world, server);
  let transport: Transport = socket;
  return {
    apiUrl: `${world.url}/api/`,
    authorizeUrl: `${world.url}/oauth/v2/authorize`,
    socket,
    violations: world.violations,
    world,
    http: (url, secret) => void (transport = httpTransport(url, secret)),
    workspace: (options = {}) => workspaceOf(world, options, () => transport),
    calls: (method) => world.calls.filter((call) => !method || call.method === method),
    file: (id) => (world.files.get(id)?.isWhole ? world.files.get(id) : undefined),
    fail: ({ times = 1, ...fault }) => void world.faults.push(...Array.from({ length: times }, () => fault)),
    mark: (words) => void (world.marker = words),
    advance: async (ms) => await world.clock.advance(ms),
    async stop() {
      await socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function workspaceOf(
  world: World,
  { installed = true, token }: { installed?: boolean; token?: string },
  transport: () => Transport,
): Workspace {
  const id = world.id('T');
  const botUser = world.id('U');
  const team: Team = {
    id,
    channel: world.id('C'),
    token: token ?? `xoxb-${id}`,
    botUser,
    installed,
    isChannelGone: false,
    users: new Map([[botUser, { id: botUser, is_bot: true }]]),
    closedDms: new Set(),
    strangers: new Set(),
  };
  world.teams.set(id, team);
  return {
    ...team,
    user({ locale = 'en-US', admin = false, bot = false } = {}) {
      const user = world.id('U');
      team.users.set(user, { id: user, team_id: id, locale, is_admin: admin, is_bot: bot, name: user.toLowerCase() });
      return createActor(world, team, user, transport);
    },
    stranger(home, { dm } = { dm: false }) {
      const user = world.id('U');
      team.users.set(user, { id: user, team_id: home.id, locale: 'en-US', is_admin: true, name: user.toLowerCase() });
      if (!dm) team.strangers.add(user);
      return createActor(world, team, user, transport, home.id);
    },
    setAdmin: (user, admin) => void team.users.set(user, { ...team.users.get(user), is_admin: admin }),
    closeDm: (user) => void team.closedDms.add(user),
    deleteMessage(ts) {
      const at = world.messages.findIndex((message) => message.team === id && message.ts === ts);
      if (at >= 0) world.messages.splice(at, 1);
    },
    deleteChannel: () => void (team.isChannelGone = true),
    async uninstall() {
      team.installed = false;
      const revoked = { type: 'tokens_revoked', tokens: { oauth: [], bot: [botUser] }, event_ts: world.ts() };
      await transport().send('events_api', eventPayload(world, team, revoked));
      await transport().send(
        'events_api',
        eventPayload(world, team, { type: 'app_uninstalled', event_ts: world.ts() }),
      );
    },
  };
}
