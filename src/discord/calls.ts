import { REST, type RawFile } from 'discord.js';
import {
  Routes,
  type APIGuild,
  type APIGuildMember,
  type APIMessage,
  type RESTPostAPIInteractionCallbackWithResponseResult,
} from 'discord-api-types/v10';
import type { APIInteractionResponse } from 'discord-api-types/v10';
import type { Log } from '../log.ts';
import { mayManage } from './envelope.ts';
import { CODES, codeOf, isTokenLost, statusOf } from './errors.ts';
import type { Ready, Sent } from './files.ts';
import type { DiscordSettings } from './parts.ts';
import { repeated, unlessTaken } from './repeated.ts';

/** What we ask of Discord. Each rejects with what discord.js says; `codeOf` reads it. Done twice, each does it once. */
export interface Calls {
  /** The first answer. Gives the id of the message that it made, where `wantsId`. */
  answer(
    to: Interaction,
    response: APIInteractionResponse,
    files: readonly Sent[],
    wantsId: boolean,
  ): Promise<string | undefined>;
  /** The first message of an answer, anew. */
  edit(to: Interaction, message: Ready): Promise<string>;
  /** Another message. Discord tells two of the same not apart, so undefined: it was taken or it was not, nobody can tell. */
  followUp(to: Interaction, message: Ready, flags: number): Promise<string | undefined>;
  /** Takes back the first message of an answer. */
  takeBack(to: Interaction): Promise<void>;
  /** The channel of a person's DM. */
  dmWith(user: string): Promise<string>;
  /** `nonce`: Discord makes one message of all that have the same within a few minutes. */
  send(channel: string, message: Ready, nonce: string): Promise<string>;
  remove(channel: string, message: string): Promise<void>;
  /** A message of ours in a channel, anew. */
  change(channel: string, message: string, to: Ready): Promise<void>;
  /** Whether this person owns the server, or may manage it by one of their roles. */
  runs(server: string, user: string): Promise<boolean>;
  /** Opens an archived thread again. */
  wake(thread: string): Promise<void>;
  /** The server that a channel is in; undefined for one that is in none. */
  serverOf(channel: string): Promise<string | undefined>;
  /** For what has no sentence above; with the token, which is healed where a single 401 made discord.js drop it. */
  authed<T>(ask: (rest: REST) => Promise<unknown>): Promise<T>;
  readonly rest: REST;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly app: string;
}

export interface CallsParts {
  readonly settings: DiscordSettings;
  readonly log: Log;
  readonly fail: (says: string) => void;
}

/** Webhooks of interactions have a limit of their own each; what keeps count of it is let go after this long. */
const SWEEP_MS = 5 * 60_000;

export const REVOKED =
  'Discord no longer accepts DISCORD_TOKEN. Make a new one at https://discord.com/developers/applications (Bot, Reset Token), put it in .env and start again.';

export function createCalls({ settings, log, fail }: CallsParts): Calls {
  const { token, apiUrl } = settings;
  const rest = new REST({
    version: '10',
    ...(apiUrl !== undefined && { api: apiUrl.replace(/\/$/, '') }),
    handlerSweepInterval: SWEEP_MS,
    // The library would repeat what it cannot know to be undone; `repeated` and `unlessTaken` say what may be.
    retries: 0,
  }).setToken(token);
  // Timers of the library must not keep a program alive that is about to end.
  rest.on('rateLimited', ({ route, timeToReset, global }) =>
    log.warn({ route, waitMs: timeToReset, global }, 'Discord asks us to wait'),
  );

  let healing: Promise<boolean> | undefined;
  /** One 401 makes discord.js forget the token. It is set again, and only a second 401 is believed. */
  const heal = async (): Promise<boolean> => {
    rest.setToken(token);
    try {
      await rest.get(Routes.user('@me'));
      log.warn({}, 'Discord refused the token once, and takes it again');
      return true;
    } catch (error) {
      rest.setToken(token);
      if (statusOf(error) !== 401) return true;
      fail(REVOKED);
      return false;
    }
  };
  const authed = async <T>(ask: (rest: REST) => Promise<unknown>): Promise<T> => {
    const asked = async (): Promise<T> => (await repeated(() => ask(rest))) as T;
    try {
      return await asked();
    } catch (error) {
      if (!isTokenLost(error)) throw error;
      healing ??= heal().finally(() => (healing = undefined));
      if (!(await healing)) throw error;
      return await asked();
    }
  };

  return {
    rest,
    authed,
    async answer({ id, token: key, app }, response, files, wantsId) {
      const post = async () =>
        await rest.post(Routes.interactionCallback(id, key), {
          ...OPEN,
          body: response,
          files: raw(files),
          ...(wantsId && { query: WITH_RESPONSE }),
        });
      const given = (await repeated(post, wasAnswered)) as RESTPostAPIInteractionCallbackWithResponseResult | undefined;
      if (!wantsId) return undefined;
      return (
        given?.resource?.message?.id ?? idOf(await repeated(() => rest.get(Routes.webhookMessage(app, key), OPEN)))
      );
    },
    edit: async ({ app, token: key }, { body, files }) =>
      idOf(await repeated(() => rest.patch(Routes.webhookMessage(app, key), { ...OPEN, body, files: raw(files) }))),
    async followUp({ app, token: key }, { body, files }, flags) {
      const made = await unlessTaken(() =>
        rest.post(Routes.webhook(app, key), {
          ...OPEN,
          body: { ...body, flags: body.flags | flags },
          files: raw(files),
          query: new URLSearchParams({ wait: 'true' }),
        }),
      );
      return made === undefined ? undefined : idOf(made);
    },
    takeBack: async ({ app, token: key }) =>
      void (await repeated(() => rest.delete(Routes.webhookMessage(app, key), OPEN), isGone)),
    dmWith: async (user) =>
      idOf(await authed((it) => it.post(Routes.userChannels(), { body: { recipient_id: user } }))),
    send: async (channel, { body, files }, nonce) =>
      idOf(
        await authed((it) =>
          it.post(Routes.channelMessages(channel), {
            body: { ...body, nonce, enforce_nonce: true },
            files: raw(files),
          }),
        ),
      ),
    change: async (channel, message, { body, files }) =>
      void (await authed((it) => it.patch(Routes.channelMessage(channel, message), { body, files: raw(files) }))),
    wake: async (thread) =>
      void (await authed((it) => it.patch(Routes.channel(thread), { body: { archived: false } }))),
    async runs(server, user) {
      const [guild, member] = await Promise.all([
        authed<Pick<APIGuild, 'owner_id' | 'roles'>>((it) => it.get(Routes.guild(server))),
        authed<Pick<APIGuildMember, 'roles'>>((it) => it.get(Routes.guildMember(server, user))),
      ]);
      // Everybody has the role that is called like the server.
      const held = guild.roles.filter(({ id }) => id === server || member.roles.includes(id));
      return guild.owner_id === user || held.some(({ permissions }) => mayManage(permissions));
    },
    serverOf: async (channel) =>
      (await authed<{ readonly guild_id?: string }>((it) => it.get(Routes.channel(channel)))).guild_id,
    remove: async (channel, message) => void (await authed((it) => it.delete(Routes.channelMessage(channel, message)))),
  };
}

const raw = (files: readonly Sent[]): RawFile[] => [...files];
const idOf = (message: unknown): string => (message as Pick<APIMessage, 'id'>).id;

/** The answer had arrived, and what was said of that had not. */
const wasAnswered = (error: unknown): boolean => codeOf(error) === CODES.alreadyAnswered;
const isGone = (error: unknown): boolean => codeOf(error) === CODES.unknownMessage;

/** The token of the interaction is in the address, and ours is not sent. */
const OPEN = { auth: false } as const;
const WITH_RESPONSE = new URLSearchParams({ with_response: 'true' });
