import {
  dmClosed,
  done,
  missingAccess,
  missingPermissions,
  ok,
  refuse,
  unknownChannel,
  unknownMessage,
  type Answer,
  type Json,
} from '../answer.ts';
import { guildJson, memberJson, rolesOf } from '../gateway/guild-json.ts';
import { jsonOf } from '../read-body.ts';
import {
  channelJson,
  dmOf,
  hasBot,
  messageJson,
  userJson,
  type PeerChannel,
  type StoredMessage,
  type World,
} from '../world.ts';
import { addMessage, editMessage, refusalOf } from '../write-message.ts';
import type { Request, Rest, Route } from './route.ts';

/** Discord remembers a nonce "for the past few minutes". */
const NONCE_LIFE = 3 * 60_000;
const MESSAGES = '/channels/{channel_id}/messages';
const MESSAGE = `${MESSAGES}/{message_id}`;

export const channelRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/users/@me/channels',
    answer: ({ world }, { read }) => {
      const user = world.users.get(String(jsonOf(read.json).recipient_id));
      return user ? ok(channelJson(dmOf(world, user, world.bot))) : refuse(400, 50033, 'Invalid Recipient(s)');
    },
  },
  {
    method: 'GET',
    path: '/guilds/{guild_id}',
    answer: ({ world }, { params }) => {
      const guild = world.guilds.get(params['guild_id'] ?? '');
      return guild?.hasApp ? ok(guildJson(world, guild)) : missingAccess;
    },
  },
  {
    method: 'GET',
    path: '/guilds/{guild_id}/members/{user_id}',
    answer: ({ world }, { params }) => {
      const [guild, user] = [world.guilds.get(params.guild_id!), world.users.get(params.user_id!)];
      return guild?.hasApp && user ? ok(memberJson(world, userJson(user), rolesOf(guild, user))) : missingAccess;
    },
  },
  {
    method: 'GET',
    path: '/channels/{channel_id}',
    answer: (rest, request) => inChannel(rest, request, (channel) => ok(channelJson(channel))),
  },
  {
    method: 'PATCH',
    path: '/channels/{channel_id}',
    answer: (rest, request) =>
      inChannel(rest, request, (channel) => {
        if (channel.archived === 'locked') return missingPermissions;
        if (jsonOf(request.read.json).archived === false) channel.archived = undefined;
        return ok(channelJson(channel));
      }),
  },
  {
    method: 'POST',
    path: MESSAGES,
    isMessage: true,
    answer: (rest, request) => inChannel(rest, request, post(rest, request)),
  },
  {
    method: 'GET',
    path: MESSAGE,
    answer: (rest, request) => ofMessage(rest, request, (message) => ok(messageJson(rest.world, message))),
  },
  {
    method: 'PATCH',
    path: MESSAGE,
    isMessage: true,
    answer: (rest, request) =>
      ofMessage(rest, request, (message) => {
        if (!message.author.isBot) return refuse(403, 50005, 'Cannot edit a message authored by another user');
        if (message.channel.archived) return refuse(400, 50083, 'Thread is archived');
        const written = { body: jsonOf(request.read.json), uploads: request.read.uploads };
        const refusal = refusalOf(written, message);
        if (refusal) return refusal;
        editMessage(rest.world, message, written);
        rest.world.changes.tell();
        return ok(messageJson(rest.world, message));
      }),
  },
  {
    method: 'DELETE',
    path: MESSAGE,
    answer: (rest, request) =>
      ofMessage(rest, request, (message) => {
        if (!message.author.isBot) return refuse(403, 50003, 'Cannot execute action on a DM channel');
        message.isDeleted = true;
        rest.world.changes.tell();
        return done;
      }),
  },
];

function inChannel({ world }: Rest, { params }: Request, then: (channel: PeerChannel) => Answer): Answer {
  const channel = world.channels.get(params.channel_id!);
  if (!channel) return unknownChannel;
  return hasBot(world, channel) ? then(channel) : missingAccess;
}

function ofMessage(rest: Rest, request: Request, then: (message: StoredMessage) => Answer): Answer {
  return inChannel(rest, request, (channel) => {
    const message = rest.world.messages.get(request.params.message_id!);
    const isThere = message && message.channel === channel && !message.isDeleted && !message.onlyFor;
    return isThere ? then(message) : unknownMessage;
  });
}

function post({ world, dispatch }: Rest, { read }: Request): (channel: PeerChannel) => Answer {
  return (channel) => {
    if (channel.people.some(({ isBot, dms }) => !isBot && dms === 'closed')) return dmClosed;
    if (channel.archived === 'locked') return refuse(400, 160005, 'This thread is locked');
    const body = jsonOf(read.json);
    const same =
      body.enforce_nonce === true ? withNonce(world, channel, body.nonce as string | number | undefined) : undefined;
    if (same) return ok(messageJson(world, same));
    const written = { body, uploads: read.uploads };
    const refusal = refusalOf(written);
    if (refusal) return refusal;
    // Writing in a thread opens it again.
    channel.archived = undefined;
    const message = addMessage(world, { channel, author: world.bot }, written);
    if (body.nonce !== undefined) message.nonce = body.nonce as string | number;
    dispatch('MESSAGE_CREATE', { ...messageJson(world, message), ...whereJson(channel) });
    world.changes.tell();
    return ok(messageJson(world, message));
  };
}

function withNonce(world: World, channel: PeerChannel, nonce: string | number | undefined): StoredMessage | undefined {
  const since = world.clock.now() - NONCE_LIFE;
  const isSame = (message: StoredMessage) =>
    nonce !== undefined &&
    message.channel === channel &&
    String(message.nonce) === String(nonce) &&
    message.at >= since;
  return [...world.messages.values()].find(isSame);
}

/** What the gateway adds to a message; without `channel_type` discord.js drops what comes in a DM it has not met. */
export const whereJson = ({ guild, type }: PeerChannel): Json => ({
  channel_type: type,
  ...(guild && { guild_id: guild.id }),
});
