import type { types } from '@slack/bolt';
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError, WebClient } from '@slack/web-api';
import { labelOf } from '../chat/label.ts';
import { NEVER_LEFT } from '../chat/never-left.ts';
import type { Log } from '../log.ts';
import type { Drawn } from './pack.ts';
import type { Sent } from './files.ts';
import { CALL_MS } from './limits.ts';
import { createReply, QUIET, ReplyRefused, type Reply } from './reply.ts';
import type { SlackSettings } from './parts.ts';
import { slackLogger } from './slack-logger.ts';
import type { Workspaces } from './workspaces.ts';

/** What we ask of Slack. Each rejects with what its client says; `codeOf` reads it. */
export interface Calls {
  open(team: string, trigger: string, view: types.ModalView): Promise<void>;
  push(team: string, trigger: string, view: types.ModalView): Promise<void>;
  /** `hash`: what the view has to be still; rejects with `hash_conflict` when it was changed since. */
  update(team: string, id: string, view: types.ModalView, hash?: string): Promise<void>;
  publish(team: string, user: string, view: types.HomeView): Promise<void>;
  /** The channel of a person's DM. */
  dmWith(team: string, user: string): Promise<string>;
  /** `once`: not asked again where it may have been taken; else another of the same is less bad than none. */
  post(team: string, at: At, message: Drawn, how?: 'once'): Promise<string>;
  change(team: string, channel: string, ts: string, message: Drawn): Promise<void>;
  /** A message by its time, or a file by its id. */
  remove(team: string, channel: string, thing: string): Promise<void>;
  /** Puts files into a channel, without one into none, where messages of ours may show them; gives their ids. */
  upload(team: string, at: At | undefined, files: readonly Sent[]): Promise<string[]>;
  /** `es-ES`; undefined where Slack does not say. */
  localeOf(team: string, user: string): Promise<string | undefined>;
  /** Whether this person is an admin or an owner of the workspace. */
  runs(team: string, user: string): Promise<boolean>;
  readonly reply: Reply;
}

/** A channel; `thread`: by its first message, a thread of it. */
export interface At {
  readonly channel: string;
  readonly thread?: string;
}

const inThread = ({ thread }: At): { readonly thread_ts?: string } =>
  thread === undefined ? {} : { thread_ts: thread };

export interface CallsParts {
  readonly settings: Pick<SlackSettings, 'apiUrl'>;
  readonly workspaces: Workspaces;
  readonly log: Log;
  /** In place of the usual. */
  readonly callMs?: number;
}

/** What we read of somebody. `enterprise_user`: of an organization, which has several workspaces. */
interface SlackUser {
  readonly team_id?: string;
  readonly enterprise_user?: { readonly teams?: readonly string[] };
  readonly is_admin?: boolean;
  readonly is_owner?: boolean;
}

/** Clients kept at hand, one or two a workspace. */
const CLIENTS = 500;

export function createCalls({ settings, workspaces, log, callMs = CALL_MS }: CallsParts): Calls {
  const clients = new Map<string, WebClient>();
  const clientFor = (token: string, how?: 'once'): WebClient => {
    const name = `${how ?? 'again'} ${token}`;
    const known = clients.get(name);
    if (known) return known;
    const made = webClient(token, settings, log, { callMs, ...(how && { how }) });
    clients.set(name, made);
    if (clients.size > CLIENTS) clients.delete(clients.keys().next().value!);
    return made;
  };
  const call = async <T>(
    team: string,
    method: string,
    args: Readonly<Record<string, unknown>>,
    how?: 'once',
  ): Promise<T> => {
    const workspace = await workspaces.of(team);
    if (!workspace) throw new NotInstalled();
    try {
      return (await clientFor(workspace.token, how).apiCall(method, args)) as T;
    } catch (error) {
      if (LOST.has(codeOf(error) ?? '')) await workspaces.lost(team);
      throw error;
    }
  };

  return {
    reply: createReply(callMs),
    open: async (team, trigger_id, view) => void (await call(team, 'views.open', { trigger_id, view })),
    push: async (team, trigger_id, view) => void (await call(team, 'views.push', { trigger_id, view })),
    update: async (team, view_id, view, hash) =>
      void (await call(team, 'views.update', { view_id, view, ...(hash !== undefined && { hash }) })),
    publish: async (team, user_id, view) => void (await call(team, 'views.publish', { user_id, view })),
    dmWith: async (team, users) =>
      (await call<{ readonly channel: { readonly id: string } }>(team, 'conversations.open', { users })).channel.id,
    async post(team, at, message, how) {
      const args = { channel: at.channel, ...inThread(at), ...message, ...QUIET };
      return (await call<{ readonly ts: string }>(team, 'chat.postMessage', args, how)).ts;
    },
    change: async (team, channel, ts, message) =>
      void (await call(team, 'chat.update', { channel, ts, ...message, ...QUIET })),
    remove: async (team, channel, thing) =>
      void (thing.startsWith('F')
        ? await call(team, 'files.delete', { file: thing })
        : await call(team, 'chat.delete', { channel, ts: thing })),
    async upload(team, at, files) {
      const ids: { readonly id: string; readonly title: string }[] = [];
      for (const { name, data, alt } of files) {
        // Slack calls it alt_txt; its client's types know another name, which Slack does not take.
        const asked = { filename: name, length: data.length, alt_txt: alt };
        const to = await call<{ readonly upload_url: string; readonly file_id: string }>(
          team,
          'files.getUploadURLExternal',
          asked,
        );
        const body = new Uint8Array(data);
        const put = await fetch(to.upload_url, { method: 'POST', body, signal: AbortSignal.timeout(callMs) });
        if (!put.ok) throw new Error(`Slack did not take a file: ${String(put.status)}`);
        ids.push({ id: to.file_id, title: labelOf(alt, 200) });
      }
      if (ids.length > 0)
        await call(team, 'files.completeUploadExternal', {
          files: ids,
          ...(at && { channel_id: at.channel, ...inThread(at) }),
        });
      return ids.map(({ id }) => id);
    },
    async localeOf(team, user) {
      const found = await call<{ readonly user?: { readonly locale?: string } }>(team, 'users.info', {
        user,
        include_locale: true,
      });
      return found.user?.locale;
    },
    async runs(team, user) {
      const { user: found } = await call<{ readonly user?: SlackUser }>(team, 'users.info', { user });
      // Whoever runs another workspace is told of here too, where a channel is shared with it.
      const isOurs = found?.team_id === team || found?.enterprise_user?.teams?.includes(team) === true;
      return isOurs && (found.is_admin === true || found.is_owner === true);
    },
  };
}

interface ClientHow {
  readonly callMs?: number;
  readonly how?: 'once';
}

/** The client of Slack's Web API: a 429 is waited out, and what did not arrive is asked twice more; see `endWhenLate`. */
export function webClient(
  token: string | undefined,
  { apiUrl }: Pick<SlackSettings, 'apiUrl'>,
  log: Log,
  how?: ClientHow,
): WebClient {
  return new WebClient(token, clientOptions(apiUrl, log, how));
}

export const clientOptions = (apiUrl: string | undefined, log: Log, { callMs = CALL_MS, how }: ClientHow = {}) => ({
  ...(apiUrl !== undefined && { slackApiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` }),
  retryConfig: {
    retries: 2,
    minTimeout: 100,
    maxTimeout: 1_000,
    onFailedAttempt: how === 'once' ? endUnlessNeverLeft : endWhenLate,
  },
  timeout: callMs,
  logger: slackLogger(log),
});

/**
 * What hung may have been taken, and asked again the same message would stand there twice. The library under the client asks
 * no more once this throws, of which the client's types do not tell. The words are node's.
 */
function endWhenLate(error: Error): void {
  if (error instanceof WebAPIRequestError && error.original.message.includes('due to timeout')) throw error;
}

/** A connection that broke, or somebody between us and Slack who answered in its place, says nothing of what was taken. */
function endUnlessNeverLeft(error: Error): void {
  if (error instanceof WebAPIHTTPError) throw error;
  // After a 429 was waited out, in the words of the client.
  if (!(error instanceof WebAPIRequestError) || error.original.message.startsWith('A rate limit')) return;
  const { cause } = error.original;
  if (!NEVER_LEFT.has((cause as NodeJS.ErrnoException | undefined)?.code)) throw error;
}

/** We have no token for this workspace. */
class NotInstalled extends Error {}

/** Slack's own word for what went wrong; undefined for what did not come from Slack. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof NotInstalled) return 'account_inactive';
  if (error instanceof ReplyRefused) return error.code;
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}

/** The token is good no more. */
export const LOST: ReadonlySet<string> = new Set(['invalid_auth', 'account_inactive', 'token_revoked', 'not_authed']);
