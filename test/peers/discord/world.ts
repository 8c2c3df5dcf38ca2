import { ChannelType, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { Json } from './answer.ts';
import type { Changes } from './changes.ts';
import type { PeerClock } from './clock.ts';

export interface PeerUser {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly isBot: boolean;
  /** Whether the bot may write to this person of its own accord. */
  dms: 'open' | 'closed';
  /** Whether this person has installed the app for themselves. */
  hasApp: boolean;
  /** Whether this person may manage servers. */
  manages: boolean;
}

export interface PeerGuild {
  readonly id: string;
  name: string;
  readonly locale: string;
  /** Whether the app is installed here, and the bot a member. */
  hasApp: boolean;
  /** The first channel. */
  readonly channel: PeerChannel;
  readonly channels: readonly PeerChannel[];
}

export interface PeerChannel {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelType.GuildText | ChannelType.DM | ChannelType.GroupDM;
  readonly guild?: PeerGuild;
  /** Who is in it, where it is not a guild's. */
  readonly people: readonly PeerUser[];
  /** A thread that was put to rest; one that is locked is opened by nobody but who manages threads. */
  archived?: 'open' | 'locked' | undefined;
}

export interface StoredFile {
  readonly id: string;
  readonly filename: string;
  readonly description?: string;
  readonly content_type: string;
  readonly bytes: Buffer;
}

/** A file as somebody picks it on their computer. */
export interface PickedFile {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly type?: string;
}

export interface StoredMessage {
  readonly id: string;
  readonly channel: PeerChannel;
  readonly author: PeerUser;
  readonly at: number;
  editedAt?: number;
  content: string;
  embeds: Json[];
  components: Json[];
  attachments: StoredFile[];
  flags: number;
  allowedMentions?: unknown;
  nonce?: string | number;
  /** The one person who sees it, where it is ephemeral. */
  readonly onlyFor?: PeerUser;
  /** The interaction that made it. */
  readonly interaction?: { readonly id: string; readonly type: number; readonly user: PeerUser };
  isDeleted: boolean;
}

/** Everything the stand-in knows of people, places and messages. */
export interface World {
  readonly appId: string;
  readonly bot: PeerUser;
  readonly users: Map<string, PeerUser>;
  readonly guilds: Map<string, PeerGuild>;
  readonly channels: Map<string, PeerChannel>;
  readonly messages: Map<string, StoredMessage>;
  /** Files handed in with commands, which belong to no message. */
  readonly files: StoredFile[];
  commands: Json[];
  application: Json;
  readonly clock: PeerClock;
  readonly changes: Changes;
  readonly id: () => string;
  /** Where files can be fetched: `http://127.0.0.1:port`. */
  base: string;
}

export function createWorld(parts: Pick<World, 'clock' | 'changes' | 'id'>): World {
  const appId = parts.id();
  const bot: PeerUser = {
    id: appId,
    name: 'Redress',
    locale: 'en-US',
    isBot: true,
    dms: 'closed',
    hasApp: false,
    manages: false,
  };
  return {
    ...parts,
    appId,
    bot,
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    files: [],
    commands: [],
    application: { flags: 0, description: '' },
    base: '',
  };
}

interface AboutUser {
  readonly name?: string;
  readonly locale?: string;
  readonly dms?: PeerUser['dms'];
  readonly hasApp?: boolean;
  readonly manages?: boolean;
}

export function addUser(world: World, about: AboutUser = {}): PeerUser {
  const { name = 'Maria', locale = 'en-US', dms = 'open', hasApp = false, manages = false } = about;
  const user: PeerUser = { id: world.id(), name, locale, isBot: false, dms, hasApp, manages };
  world.users.set(user.id, user);
  return user;
}

interface AboutGuild {
  readonly name?: string;
  readonly locale?: string;
  readonly hasApp?: boolean;
  readonly channels?: readonly string[];
}

export function addGuild(world: World, about: AboutGuild = {}): PeerGuild {
  const { name = 'Neighbours', locale = 'en-US', hasApp = true, channels: names = ['general'] } = about;
  const channels: PeerChannel[] = [];
  const guild: PeerGuild = {
    id: world.id(),
    name,
    locale,
    hasApp,
    channels,
    get channel() {
      return channels[0]!;
    },
  };
  for (const channel of names) {
    channels.push({ id: world.id(), name: channel, type: ChannelType.GuildText, guild, people: [] });
  }
  for (const channel of channels) world.channels.set(channel.id, channel);
  world.guilds.set(guild.id, guild);
  return guild;
}

/** The one DM of these people, or their group. */
export function dmOf(world: World, ...people: PeerUser[]): PeerChannel {
  const isSame = (channel: PeerChannel) =>
    channel.people.length === people.length && people.every((one) => channel.people.includes(one));
  const known = [...world.channels.values()].find(isSame);
  if (known) return known;
  const type = people.length > 2 ? ChannelType.GroupDM : ChannelType.DM;
  const channel: PeerChannel = { id: world.id(), name: '', type, people };
  world.channels.set(channel.id, channel);
  return channel;
}

/** Whether the bot itself is in a channel; in others it can answer only through an interaction. */
export const hasBot = (world: World, channel: PeerChannel): boolean =>
  channel.guild ? channel.guild.hasApp : channel.people.includes(world.bot);

export function userJson(user: PeerUser): Json {
  return {
    id: user.id,
    username: user.name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, '_'),
    global_name: user.name,
    discriminator: '0',
    avatar: null,
    bot: user.isBot,
    public_flags: 0,
  };
}

export function channelJson(channel: PeerChannel): Json {
  if (!channel.guild) {
    const recipients = channel.people.filter(({ isBot }) => !isBot).map(userJson);
    return { id: channel.id, type: channel.type, last_message_id: null, recipients };
  }
  return {
    id: channel.id,
    type: channel.type,
    name: channel.name,
    guild_id: channel.guild.id,
    position: 0,
    permission_overwrites: [],
    parent_id: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    topic: null,
  };
}

export function picked(world: World, { name, text, type = 'text/plain; charset=utf-8' }: PickedFile): StoredFile {
  const bytes = typeof text === 'string' ? Buffer.from(text) : Buffer.from(text);
  return { id: world.id(), filename: name, content_type: type, bytes };
}

type Owner = Pick<StoredMessage, 'channel' | 'onlyFor'>;

export function attachmentJson(world: World, message: Owner, file: StoredFile): Json {
  const url = `${world.base}/attachments/${message.channel.id}/${file.id}/${encodeURIComponent(file.filename)}`;
  return {
    id: file.id,
    filename: file.filename,
    description: file.description,
    content_type: file.content_type,
    size: file.bytes.length,
    url,
    proxy_url: url,
    ephemeral: message.onlyFor !== undefined,
  };
}

export function messageJson(world: World, message: StoredMessage): Json {
  const { interaction } = message;
  return {
    id: message.id,
    channel_id: message.channel.id,
    author: userJson(message.author),
    content: message.content,
    timestamp: new Date(message.at).toISOString(),
    edited_timestamp: message.editedAt === undefined ? null : new Date(message.editedAt).toISOString(),
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: message.attachments.map((file) => attachmentJson(world, message, file)),
    embeds: message.embeds,
    components: message.components,
    pinned: false,
    type: interaction?.type === 2 ? MessageType.ChatInputCommand : MessageType.Default,
    flags: message.flags,
    nonce: message.nonce,
    ...(message.author.isBot && { application_id: world.appId }),
    ...(interaction && {
      webhook_id: world.appId,
      interaction_metadata: {
        id: interaction.id,
        type: interaction.type,
        user: userJson(interaction.user),
        authorizing_integration_owners: {},
      },
    }),
  };
}

export const isV2 = (message: StoredMessage): boolean => (message.flags & MessageFlags.IsComponentsV2) !== 0;
