import { createChannels } from '../chat/channels.ts';
import { createStanding, type Standing } from '../chat/standing.ts';
import type { PersonId } from '../core/ids.ts';
import type { StandingMessage } from '../core/promises/for-doors.ts';
import type { Cabinet } from '../core/promises/sessions.ts';
import type { Log } from '../log.ts';
import { codeOf, type At, type Calls } from './calls.ts';
import type { Drawn } from './pack.ts';
import type { Sent } from './files.ts';
import { traceOf } from './trouble.ts';

/** A person in a workspace. */
export interface Member {
  readonly team: string;
  readonly user: string;
}

/** Direct messages: sent, remembered so that they can be taken back, and taken back. */
export interface Direct {
  /**
   * Files first, since what is said of them stands below. `closed`: this person cannot be written to. `no-files`: Slack took
   * none of them, as where a workspace allows none.
   */
  send(to: Member, what: Post): Promise<'sent' | 'closed' | 'no-files'>;
  /** In place of a message that stands there. */
  change(to: Member, ts: string, message: Drawn): Promise<void>;
  remove(to: Member, ts: string): Promise<void>;
  channelOf(to: Member): Promise<string>;
  /** The way to the person's DM. */
  linkTo(to: Member): Promise<string>;
  /** While `work` runs, this message is not taken back: its button was just pressed, and its answer goes there. */
  holding: Standing['holding'];
  /** The messages and files that are remembered. None for a person of another door. */
  standingWith(person: PersonId): Promise<readonly StandingMessage[]>;
  /** Takes back every message and file that is remembered. Harmless twice, and for a person of another door. */
  forget(person: PersonId): Promise<void>;
}

export interface Post {
  readonly messages: readonly Drawn[];
  readonly files?: readonly Sent[];
  /** In place of the messages where Slack does not take the files. */
  readonly withoutFiles?: readonly Drawn[];
  /** The first message of the thread that they belong into. */
  readonly thread?: string;
  /** What says that all is forgotten is not remembered either. */
  readonly isForgotten?: boolean;
}

export interface DirectParts {
  readonly calls: Pick<Calls, 'dmWith' | 'post' | 'change' | 'remove' | 'upload'>;
  readonly cabinet: Cabinet;
  readonly log: Log;
}

export function createDirect({ calls, cabinet, log }: DirectParts): Direct {
  const channels = createChannels();
  const standing = createStanding({ door: 'slack', cabinet, log });
  const keyOf = ({ team, user }: Member): string => `${team}:${user}`;

  const channelOf = async (to: Member): Promise<string> =>
    await channels.of(keyOf(to), () => calls.dmWith(to.team, to.user));
  /** Their ids; none where Slack takes no files. Whoever cannot be written to is told from that by its error. */
  const upload = async (to: Member, at: At, files: readonly Sent[]): Promise<string[]> => {
    try {
      return await calls.upload(to.team, at, files);
    } catch (error) {
      if (CLOSED.has(codeOf(error) ?? '')) throw error;
      log.warn(traceOf(error), 'Slack did not take files');
      return [];
    }
  };
  const send: Direct['send'] = async (to, what) => {
    const { messages, files = [], withoutFiles = messages, isForgotten = false, thread } = what;
    const sent: string[] = [];
    let channel: string | undefined;
    try {
      channel = await channelOf(to);
      const at = { channel, ...(thread !== undefined && { thread }) };
      if (files.length > 0) sent.push(...(await upload(to, at, files)));
      const isWhole = files.length === 0 || sent.length > 0;
      for (const message of isWhole ? messages : withoutFiles) sent.push(await calls.post(to.team, at, message));
      return isWhole ? 'sent' : 'no-files';
    } catch (error) {
      if (CLOSED.has(codeOf(error) ?? '')) return 'closed';
      throw error;
    } finally {
      if (channel !== undefined && !isForgotten) await standing.remember(keyOf(to), channel, sent);
    }
  };

  return {
    channelOf,
    holding: (message, work) => standing.holding(message, work),
    linkTo: async (to) => `https://slack.com/app_redirect?team=${to.team}&channel=${await channelOf(to)}`,
    send: async (to, what) => await standing.sending(keyOf(to), () => send(to, what)),
    change: async (to, ts, message) => await calls.change(to.team, await channelOf(to), ts, message),
    remove: async (to, ts) => await gone(calls.remove(to.team, await channelOf(to), ts)),
    async standingWith(person) {
      const member = memberOf(person);
      return member ? await standing.of(keyOf(member)) : [];
    },
    async forget(person) {
      const member = memberOf(person);
      if (!member) return;
      const key = keyOf(member);
      await standing.takeBack(key, (channel, thing) => gone(calls.remove(member.team, channel, thing)));
      channels.drop(key);
    },
  };
}

/** A person of this door; undefined for those of others. */
export function memberOf(person: PersonId): Member | undefined {
  const [, team, user] = /^slack:([A-Z0-9]+):([A-Z0-9]+)$/.exec(person) ?? [];
  return team === undefined || user === undefined ? undefined : { team, user };
}

/** Who left, who is a bot, who is of another workspace, and who lets nobody write. */
const CLOSED: ReadonlySet<string> = new Set([
  'channel_not_found',
  'user_not_found',
  'user_disabled',
  'user_not_visible',
  'invalid_user_combination',
  'cannot_dm_bot',
  'not_in_channel',
  'is_archived',
  'messages_tab_disabled',
]);

/** What was deleted already, or stands where we may not look any more, is gone too. */
async function gone(removed: Promise<void>): Promise<void> {
  try {
    await removed;
  } catch (error) {
    if (!GONE.has(codeOf(error) ?? '')) throw error;
  }
}

const GONE: ReadonlySet<string> = new Set([
  'message_not_found',
  'file_not_found',
  'file_deleted',
  'channel_not_found',
  'cant_delete_message',
  'cant_delete_file',
  'account_inactive',
  'token_revoked',
]);
