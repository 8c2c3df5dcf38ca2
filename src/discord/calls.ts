import { DiscordAPIError, REST, type RawFile } from 'discord.js';
import { Routes, type APIMessage, type RESTPostAPIInteractionCallbackWithResponseResult } from 'discord-api-types/v10';
import type { APIInteractionResponse } from 'discord-api-types/v10';
import type { Log } from '../log.ts';
import type { Ready, Sent } from './files.ts';
import type { DiscordSettings } from './parts.ts';

/** What we ask of Discord. Each rejects with what discord.js says; `codeOf` reads it. */
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
  followUp(to: Interaction, message: Ready, flags: number): Promise<string>;
  /** Takes back the first message of an answer. */
  takeBack(to: Interaction): Promise<void>;
  /** The channel of a person's DM. */
  dmWith(user: string): Promise<string>;
  send(channel: string, message: Ready, nonce: string): Promise<string>;
  remove(channel: string, message: string): Promise<void>;
  /** A message of ours in a channel, anew. */
  change(channel: string, message: string, to: Ready): Promise<void>;
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
  'Discord does not take DISCORD_TOKEN any more. Make a new one at https://discord.com/developers/applications (Bot, Reset Token), put it in .env and start again.';

export function createCalls({ settings, log, fail }: CallsParts): Calls {
  const { token, apiUrl } = settings;
  const rest = new REST({
    version: '10',
    ...(apiUrl !== undefined && { api: apiUrl.replace(/\/$/, '') }),
    handlerSweepInterval: SWEEP_MS,
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
    try {
      return (await ask(rest)) as T;
    } catch (error) {
      if (!isTokenLost(error)) throw error;
      healing ??= heal().finally(() => (healing = undefined));
      if (!(await healing)) throw error;
      return (await ask(rest)) as T;
    }
  };

  return {
    rest,
    authed,
    async answer({ id, token: key }, response, files, wantsId) {
      const post = async () =>
        await rest.post(Routes.interactionCallback(id, key), {
          auth: false,
          body: response,
          files: raw(files),
          ...(wantsId && { query: WITH_RESPONSE }),
        });
      const given = (await overNetwork(post, takenBefore)) as
        RESTPostAPIInteractionCallbackWithResponseResult | undefined;
      return wantsId ? given?.resource?.message?.id : undefined;
    },
    edit: async ({ app, token: key }, { body, files }) =>
      idOf(
        await overNetwork(() => rest.patch(Routes.webhookMessage(app, key), { auth: false, body, files: raw(files) })),
      ),
    followUp: async ({ app, token: key }, { body, files }, flags) =>
      idOf(
        await overNetwork(() =>
          rest.post(Routes.webhook(app, key), {
            auth: false,
            body: { ...body, flags: body.flags | flags },
            files: raw(files),
            query: new URLSearchParams({ wait: 'true' }),
          }),
        ),
      ),
    takeBack: async ({ app, token: key }) => void (await rest.delete(Routes.webhookMessage(app, key), { auth: false })),
    dmWith: async (user) =>
      idOf(await authed((it) => it.post(Routes.userChannels(), { body: { recipient_id: user } }))),
    send: async (channel, { body, files }, nonce) =>
      idOf(
        // A request that timed out is sent again by the library: the nonce makes one message of both.
        await overNetwork(() =>
          authed((it) =>
            it.post(Routes.channelMessages(channel), {
              body: { ...body, nonce, enforce_nonce: true },
              files: raw(files),
            }),
          ),
        ),
      ),
    change: async (channel, message, { body, files }) =>
      void (await overNetwork(() =>
        authed((it) => it.patch(Routes.channelMessage(channel, message), { body, files: raw(files) })),
      )),
    serverOf: async (channel) =>
      (await authed<{ readonly guild_id?: string }>((it) => it.get(Routes.channel(channel)))).guild_id,
    remove: async (channel, message) => void (await authed((it) => it.delete(Routes.channelMessage(channel, message)))),
  };
}

/** Of the attempts after the first, and how long they wait, in milliseconds. */
const AGAIN_MS = [50, 250];

/** A connection that breaks says nothing about what was done; the library asks again after a few kinds of breaks only. */
async function overNetwork(
  ask: () => Promise<unknown>,
  done: (error: unknown) => boolean = () => false,
): Promise<unknown> {
  for (const [at, waitMs] of [0, ...AGAIN_MS].entries()) {
    if (waitMs > 0) await new Promise((resolve) => void setTimeout(resolve, waitMs));
    try {
      return await ask();
    } catch (error) {
      if (at > 0 && done(error)) return undefined;
      if (statusOf(error) !== undefined || isTokenLost(error) || at === AGAIN_MS.length) throw error;
    }
  }
  return undefined;
}

/** The answer had arrived before the connection broke. */
const takenBefore = (error: unknown): boolean => codeOf(error) === CODES.alreadyAnswered;

const raw = (files: readonly Sent[]): RawFile[] => [...files];
const idOf = (message: unknown): string => (message as Pick<APIMessage, 'id'>).id;

const isTokenLost = (error: unknown): boolean =>
  statusOf(error) === 401 || (error instanceof Error && error.message.startsWith('Expected token to be set'));

export const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : undefined;

/** Discord's own number for what went wrong; undefined for what did not come from Discord. */
export const codeOf = (error: unknown): number | undefined =>
  error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : undefined;

const WITH_RESPONSE = new URLSearchParams({ with_response: 'true' });

/** Those that have a meaning here. */
export const CODES = {
  unknownChannel: 10_003,
  unknownMessage: 10_008,
  unknownWebhook: 10_015,
  /** Too late with the first answer, or somebody else answered. */
  unknownInteraction: 10_062,
  alreadyAnswered: 40_060,
  /** We may not see the channel, or not do this in it. */
  missingAccess: 50_001,
  missingPermissions: 50_013,
  cannotWriteTo: 50_007,
  /** The token of an interaction has had its 15 minutes. */
  tokenOver: 50_027,
} as const;
