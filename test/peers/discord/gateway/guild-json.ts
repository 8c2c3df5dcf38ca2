import type { Json } from '../answer.ts';
import { channelJson, userJson, type PeerGuild, type PeerUser, type World } from '../world.ts';

/** View channels, send messages, embed links, attach files. */
export const PERMISSIONS = '52224';

export function guildJson(world: World, guild: PeerGuild): Json {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: world.bot.id,
    preferred_locale: guild.locale,
    joined_at: new Date(world.clock.now()).toISOString(),
    large: false,
    unavailable: false,
    member_count: 1,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    system_channel_flags: 0,
    features: [],
    roles: [roleJson(guild.id, '@everyone', PERMISSIONS), roleJson(managersOf(guild), 'Managers', MANAGER)],
    emojis: [],
    stickers: [],
    members: [memberJson(world, userJson(world.bot))],
    channels: guild.channels.map(channelJson),
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** With Manage Server. */
export const MANAGER = String(BigInt(PERMISSIONS) | (1n << 5n));

/** The role of those who may manage a server. */
const managersOf = ({ id }: PeerGuild): string => String(BigInt(id) + 1n);

export const rolesOf = (guild: PeerGuild, { manages }: PeerUser): string[] => (manages ? [managersOf(guild)] : []);

function roleJson(id: string, name: string, permissions: string): Json {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions,
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

export function memberJson(world: World, user: Json, roles: readonly string[] = []): Json {
  return {
    user,
    nick: null,
    avatar: null,
    roles,
    joined_at: new Date(world.clock.now()).toISOString(),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}
