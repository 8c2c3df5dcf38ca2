import type { DoorHealth } from '../chat/door.ts';
import { createRights } from '../chat/rights.ts';
import type { View } from '../core/conversation/view.ts';
import type { CommunityId, PersonId } from '../core/ids.ts';
import type { StandingMessage } from '../core/promises/for-doors.ts';
import { createAnswers } from './answer.ts';
import { createBoard } from './board.ts';
import { createCalls } from './calls.ts';
import { createDirect, userOf } from './direct.ts';
import { createGateway, RIVAL_AT } from './gateway.ts';
import { createHttpDoor } from './http.ts';
import { createIdentifyBudget } from './identify-budget.ts';
import { createLease, TAKEN } from './lease.ts';
import { TIMES } from './limits.ts';
import type { Post } from '../post.ts';
import type { DiscordParts } from './parts.ts';
import { createNames } from './names.ts';
import { notify } from './notify.ts';
import { serverOf } from './organising.ts';
import { registerOnce } from './register.ts';

/** Discord, as the house opens it. */
export interface DiscordDoor {
  readonly says: string;
  readonly routes: readonly Post[];
  start(): Promise<void>;
  close(graceMs: number): Promise<void>;
  health(): DoorHealth<'discord'>;
  standingWith(person: PersonId): Promise<readonly StandingMessage[]>;
  forget(person: PersonId): Promise<void>;
  notify(person: PersonId, view: View): Promise<boolean>;
  readonly board: ReturnType<typeof createBoard>;
  /** Whether this person runs a server, as Discord said within the last minute. False while it does not answer. */
  runs(person: PersonId, community: CommunityId): Promise<boolean>;
}

/** Over the gateway; with a public key over HTTP, where no messages of DMs arrive. Nothing is connected before `start`. */
export function createDiscordDoor(parts: DiscordParts): DiscordDoor {
  const { settings, cabinet, log, clock, newId, fail, closing } = parts;
  const { token, apiUrl, publicKey } = settings;
  const times = { ...TIMES, ...parts.times };
  let rivalAt = -Infinity;
  let isFailed = false;
  const failed = (says: string): void => {
    isFailed = true;
    fail(says);
  };
  const onRival = (): void => {
    rivalAt = clock();
    log.error({}, RIVAL);
  };
  const calls = createCalls({ settings, log, fail: failed });
  const direct = createDirect({ calls, cabinet, log });
  const names = createNames(calls, clock);
  const rights = createRights((server, user) => calls.runs(server, user), clock);
  const answers = createAnswers({ ...parts, calls, direct, names, rights, onRival });
  const budget = createIdentifyBudget({ token, cabinet, clock, log, spaceMs: times.sessions });
  const registering = async (): Promise<void> => {
    try {
      if ((await registerOnce(calls, cabinet, token)) === 'changed')
        log.info({}, 'The commands were registered with Discord');
    } catch {
      log.warn({}, 'The commands could not be registered: "redress discord register" tries it again');
    }
  };
  const onInteraction = (payload: unknown): void => {
    const to = payload as { readonly id: string; readonly token: string; readonly application_id: string };
    void answers.interaction(
      payload,
      async (response, { files = [], wantsId = false } = {}) =>
        await calls.answer({ id: to.id, token: to.token, app: to.application_id }, response, files, wantsId),
    );
  };
  const gateway = createGateway({
    token,
    calls,
    budget,
    onInteraction,
    onGuild: (id, name) => names.put(id, name),
    onMessage: (payload) => void answers.message(payload),
    onEdit: (payload) => void answers.edit(payload),
    ...(apiUrl !== undefined && { apiUrl }),
    onReady: () => void registering(),
    fail: failed,
    log,
    clock,
    random: Math.random,
    againMs: times.again,
    closing,
  });
  const lease = createLease({
    token,
    id: newId(),
    cabinet,
    log,
    beatMs: times.beat,
    onLost: () => void gateway.close().then(connect),
  });
  /** Once nobody else is connected with this token. */
  const connect = async (): Promise<void> => {
    await lease.take(closing);
    if (!closing.aborted) gateway.start();
  };
  const http = publicKey === undefined ? undefined : createHttpDoor({ ...parts, publicKey, answers, calls });

  return {
    says: http ? 'Discord (over HTTP; it reads no direct messages)' : 'Discord',
    routes: http ? [http] : [],
    async start() {
      if (http) void registering();
      else void connect();
    },
    async close(graceMs) {
      if (!http) await gateway.close();
      await Promise.race([answers.idle(), new Promise((resolve) => void setTimeout(resolve, graceMs).unref())]);
      await lease.end();
    },
    standingWith: (person) => direct.standingWith(person),
    forget: (person) => direct.forget(person),
    notify: (person, view) => notify(person, view, { ...parts, direct }),
    async runs(person, community) {
      const [user, server] = [userOf(person), serverOf(community)];
      return user !== undefined && server !== undefined && (await rights.of(server, user));
    },
    board: createBoard({ ...parts, calls }),
    health() {
      const part = 'discord';
      if (isFailed) return { part, status: 'red', says: 'Discord does not accept the token.', fix: RESET };
      if (clock() - rivalAt < LATELY_MS) return { part, status: 'yellow', says: RIVAL, fix: RIVAL_FIX };
      if (http) return { part, status: 'green', says: OVER_HTTP };
      if (lease.isTaken()) return { part, status: 'yellow', says: TAKEN, fix: RIVAL_FIX };
      const { isUp, guilds, thrownOut } = gateway.state();
      if (thrownOut >= RIVAL_AT) return { part, status: 'yellow', says: RIVAL, fix: RIVAL_FIX };
      if (!isUp) return { part, status: 'yellow', says: 'Discord is not connected; it is tried again.', fix: WAIT };
      return { part, status: 'green', says: `Connected, on ${String(guilds)} ${guilds === 1 ? 'server' : 'servers'}.` };
    },
  };
}

const LATELY_MS = 10 * 60_000;
const RESET = 'Make a new token at https://discord.com/developers/applications, set DISCORD_TOKEN and start again.';
const RIVAL = 'Another program seems to answer with the same DISCORD_TOKEN.';
const RIVAL_FIX = 'Stop one of the two, or reset the token if you know of no other.';
const WAIT = 'Nothing, unless it lasts: then check that this computer can reach https://discord.com.';
const OVER_HTTP =
  'Interactions come over HTTP. Direct messages are read only where a process without DISCORD_PUBLIC_KEY runs too.';
