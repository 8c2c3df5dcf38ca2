import {
  Client,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  SimpleShardingStrategy,
  type WebSocketOptions,
} from 'discord.js';
import type { IdentifyBudget } from './identify-budget.ts';

export interface ClientParts {
  readonly apiUrl?: string;
  readonly budget: IdentifyBudget;
  /** The network is gone, and the gateway has not been reached since. */
  readonly isLost: () => boolean;
  /** The gateway is reached. Whether the session is still there is not known by then. */
  readonly onHello: () => void;
  /** Takes an event as Discord sent it, by its name. */
  readonly take: Readonly<Record<string, (payload: unknown) => void>>;
}

/** discord.js as we want it: it remembers nobody, asks before it begins a session, and keeps one through an outage. */
export function openClient({ apiUrl, budget, isLost, onHello, take }: ClientParts): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
    makeCache: Options.cacheWithLimits(NOTHING),
    ...(apiUrl !== undefined && { rest: { api: apiUrl.replace(/\/$/, '') } }),
    ws: {
      buildIdentifyThrottler: () => ({ waitForIdentify: async (_, signal) => await budget.take(signal) }),
      buildStrategy: (manager) => {
        const { options } = manager;
        const update = options.updateSessionInfo.bind(options);
        manager.on(HELLO, onHello);
        // The library gives a session up when the network is gone; Discord still has it for a while, and what we missed.
        options.updateSessionInfo = async (shard, info) => {
          if (info !== null || !isLost()) await update(shard, info);
        };
        return new SimpleShardingStrategy(manager);
      },
    },
  });
  client.on('raw', (packet: { t: string | null; readonly d: unknown }) => {
    const { t: name, d } = packet;
    if (name === null) return;
    if (name === GUILD) Object.assign(d as object, EMPTY);
    if (NEEDED.has(name)) return;
    packet.t = null;
    take[name]?.(d);
  });
  return client;
}

const GUILD: string = GatewayDispatchEvents.GuildCreate;
/** What the library calls it when the gateway is reached; it hands on no list of its names. */
const HELLO = 'hello' as Parameters<Shards['on']>[0];
type Shards = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];
/** What the library makes something of. It would keep every DM and thread for ever, which none of its limits hinders. */
const NEEDED: ReadonlySet<string> = new Set([
  GatewayDispatchEvents.Ready,
  GatewayDispatchEvents.Resumed,
  GUILD,
  GatewayDispatchEvents.GuildDelete,
]);
/** What a server is full of, and we never look at. */
const EMPTY = {
  members: [],
  channels: [],
  threads: [],
  presences: [],
  voice_states: [],
  roles: [],
  emojis: [],
  stickers: [],
};

/** discord.js may remember the bot itself, and the servers it is on. */
const self = { maxSize: 0, keepOverLimit: ({ id, client }: { id: string; client: Client }) => id === client.user?.id };
const NOTHING = {
  ...Options.DefaultMakeCacheSettings,
  ApplicationCommandManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: self,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: self,
  VoiceStateManager: 0,
};
