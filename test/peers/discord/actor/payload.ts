import { randomBytes } from 'node:crypto';
import { InteractionContextType, type InteractionType } from 'discord-api-types/v10';
import type { Json } from '../answer.ts';
import { MANAGER, memberJson, PERMISSIONS } from '../gateway/guild-json.ts';
import type { Interaction } from '../interaction.ts';
import {
  channelJson,
  hasBot,
  messageJson,
  userJson,
  type PeerChannel,
  type PeerUser,
  type StoredMessage,
  type World,
} from '../world.ts';

const FILE_LIMIT = 10 * 1024 * 1024;

export interface Doing {
  readonly by: PeerUser;
  readonly channel: PeerChannel;
  readonly type: InteractionType;
  readonly data: Json;
  readonly source?: StoredMessage;
}

/** For whom the app is installed, as the payload tells it: '0' a server (or '0' in the bot's DM), '1' a user. */
export function ownersOf(world: World, { by, channel }: Pick<Doing, 'by' | 'channel'>): Record<string, string> {
  const owners: Record<string, string> = {};
  if (channel.guild?.hasApp) owners['0'] = channel.guild.id;
  if (by.hasApp) owners['1'] = by.id;
  else if (!channel.guild && hasBot(world, channel)) owners['0'] = '0';
  return owners;
}

export function contextOf(world: World, channel: PeerChannel): InteractionContextType {
  if (channel.guild) return InteractionContextType.Guild;
  return hasBot(world, channel) ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

/** An interaction that has begun, and what is sent of it. */
export function begin(world: World, doing: Doing): Interaction {
  const { by, channel, type, data, source } = doing;
  const { guild } = channel;
  const owners = ownersOf(world, doing);
  const id = world.id();
  const token = randomBytes(48).toString('base64url');
  const user = userJson(by);
  const payload: Json = {
    id,
    application_id: world.appId,
    type,
    data,
    token,
    version: 1,
    channel_id: channel.id,
    channel: { ...channelJson(channel), ...(guild && { permissions: PERMISSIONS }) },
    ...(guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: { ...memberJson(world, user), permissions: by.manages ? MANAGER : PERMISSIONS },
        }
      : { user }),
    ...(source && { message: messageJson(world, source) }),
    locale: by.locale,
    app_permissions: PERMISSIONS,
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: owners,
    context: contextOf(world, channel),
    attachment_size_limit: FILE_LIMIT,
  };
  return {
    id,
    token,
    type,
    payload,
    by,
    channel,
    at: world.clock.now(),
    ...(source && { source }),
    isUserInstallOnly: owners['0'] === undefined,
    state: 'waiting',
    shown: [],
    isSettled: false,
    followUps: 0,
  };
}
