import { Events, GatewayDispatchEvents, type Client, type GatewayReadyDispatchData } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import { pause } from '../chat/pause.ts';
import type { Log } from '../log.ts';
import type { Calls } from './calls.ts';
import { openClient } from './client.ts';
import { codeOf, networkCode, statusOf } from './errors.ts';
import { fatalIn, isTokenRefused } from './fatal.ts';
import type { IdentifyBudget } from './identify-budget.ts';

export interface Gateway {
  /** Connects, and goes on trying while Discord is away. Returns at once. */
  start(): void;
  /** Disconnects, until it is started again. */
  close(): Promise<void>;
  state(): GatewayState;
}

export interface GatewayState {
  readonly isUp: boolean;
  readonly guilds: number;
  /** Sessions that Discord ended without our doing in the last ten minutes: another program may use the token. */
  readonly thrownOut: number;
}

export interface GatewayParts {
  readonly token: string;
  readonly apiUrl?: string;
  readonly calls: Pick<Calls, 'authed'>;
  readonly budget: IdentifyBudget;
  readonly onGuild: (id: string, name: string) => void;
  /** What arrived, as Discord sent it. */
  readonly onInteraction: (payload: unknown) => void;
  readonly onMessage: (payload: unknown) => void;
  readonly onEdit: (payload: unknown) => void;
  readonly onReady: (app: string) => void;
  readonly fail: (says: string) => void;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly random: () => number;
  /** Aborted when everything ends. */
  readonly closing: AbortSignal;
  /** Milliseconds before the second attempt to connect. */
  readonly againMs: number;
}

const LONGEST_WAIT_MS = 60_000;
const LATELY_MS = 10 * 60_000;

/**
 * Discord's stream of events, by discord.js. We take what it brings before the library makes anything of it, so no user,
 * member or channel of a DM is kept in memory, and a message in a DM that the library does not know is not lost. A session
 * outlives an outage of the network: what happened meanwhile comes after it, unless Discord has let go of it by then.
 */
export function createGateway(parts: GatewayParts): Gateway {
  const { log, clock, closing } = parts;
  const named = ({ id, name }: { readonly id: string; readonly name?: unknown }): void => {
    if (typeof name === 'string') parts.onGuild(id, name);
  };
  const take = {
    [GatewayDispatchEvents.InteractionCreate]: parts.onInteraction,
    [GatewayDispatchEvents.MessageCreate]: parts.onMessage,
    [GatewayDispatchEvents.MessageUpdate]: parts.onEdit,
    [GatewayDispatchEvents.GuildUpdate]: (guild: unknown): void => named(guild as { readonly id: string }),
  };
  const guilds = new Set<string>();
  let thrown: readonly number[] = [];
  /** The network is gone, and the gateway has not been reached since. */
  let isLost = false;
  let hasBegun = false;
  let isUp = false;
  /** Of the start before. */
  let ending = new AbortController();
  let client: Client | undefined;

  const lately = (): readonly number[] => thrown.filter((at) => clock() - at < LATELY_MS);
  const ready = (app: string): void => {
    // The first one is ours; those that follow are begun because Discord ended the one before.
    if (hasBegun) thrown = [...lately(), clock()];
    [isUp, hasBegun] = [true, true];
    if (lately().length >= RIVAL_AT) log.error({ times: lately().length }, RIVAL);
    else log.info({ guilds: guilds.size }, 'Discord is connected');
    parts.onReady(app);
  };
  const down = (): void => {
    if (isUp) log.info({}, 'The connection to Discord closed, and is opened again');
    isUp = false;
  };

  const open = (): Client => {
    const opened = openClient({ ...parts, isLost: () => isLost, onHello: () => void (isLost = false), take });
    const { ws } = opened;
    ws.on(GatewayDispatchEvents.GuildCreate, (guild: { readonly id: string }) => {
      guilds.add(guild.id);
      named(guild);
    });
    ws.on(GatewayDispatchEvents.GuildDelete, ({ id, unavailable }: { readonly id: string; unavailable?: boolean }) => {
      if (unavailable !== true) guilds.delete(id);
    });
    ws.on(GatewayDispatchEvents.Ready, (data: GatewayReadyDispatchData) => {
      for (const { id } of data.guilds) guilds.add(id);
      ready(data.application.id);
    });
    ws.on(GatewayDispatchEvents.Resumed, () => {
      isUp = true;
      log.info({}, 'Discord is connected again, and nothing was missed');
    });
    opened.on(Events.ShardReconnecting, down);
    opened.on(Events.ShardDisconnect, down);
    // Nothing else tells why a session is given up. Were it worded otherwise, we would begin anew, as the library does.
    opened.on(Events.Debug, (says) => {
      if (says.includes('due to a network error')) isLost = true;
    });
    opened.on(Events.ShardError, failedWith);
    opened.on(Events.Error, failedWith);
    return opened;
  };
  const failedWith = (error: Error): void => {
    const fatal = fatalIn(error);
    if (fatal === undefined) log.warn({ error: error.name }, 'The connection to Discord failed');
    else parts.fail(fatal);
  };

  const connect = async (ended: AbortSignal): Promise<void> => {
    for (let wait = parts.againMs; !ended.aborted; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      client = open();
      try {
        await client.login(parts.token);
        return;
      } catch (error) {
        if (ended.aborted) return;
        const fatal = fatalIn(error);
        if (fatal !== undefined) return parts.fail(fatal);
        if (isTokenRefused(error) && !(await isTokenGood())) return;
        const retryInMs = Math.round(wait * (0.75 + parts.random() / 2));
        log.warn({ code: codeOf(error) ?? networkCode(error), retryInMs }, 'Discord cannot be reached, trying again');
        await pause(retryInMs, ended);
      }
    }
  };
  /** One refusal may be a slip of somebody between us and Discord; `authed` tells the second one itself. */
  const isTokenGood = async (): Promise<boolean> =>
    await parts.calls
      .authed((rest) => rest.get(Routes.user('@me')))
      .then(
        () => true,
        (error: unknown) => statusOf(error) !== 401,
      );

  return {
    start() {
      ending = new AbortController();
      void connect(AbortSignal.any([closing, ending.signal])).catch((error: unknown) =>
        log.error({ error: errorName(error) }, 'Connecting failed'),
      );
    },
    async close() {
      [isUp, hasBegun] = [false, false];
      ending.abort();
      await client?.destroy();
    },
    state: () => ({ isUp, guilds: guilds.size, thrownOut: lately().length }),
  };
}

/** Once or twice is Discord's own housekeeping. */
export const RIVAL_AT = 3;
const RIVAL =
  'Discord keeps ending our session: another program may be using the same DISCORD_TOKEN. Stop one of them, or reset the token.';

const errorName = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
