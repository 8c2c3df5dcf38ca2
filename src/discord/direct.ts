import { randomBytes } from 'node:crypto';
import { createChannels } from '../chat/channels.ts';
import { createStanding, type Standing } from '../chat/standing.ts';
import type { PersonId } from '../core/ids.ts';
import type { StandingMessage } from '../core/promises/for-doors.ts';
import type { Cabinet } from '../core/promises/sessions.ts';
import type { Log } from '../log.ts';
import type { Calls } from './calls.ts';
import { CODES, codeOf, statusOf } from './errors.ts';
import type { Ready } from './files.ts';

/** Direct messages: sent, remembered so that they can be taken back, and taken back. */
export interface Direct extends Pick<Standing, 'remember' | 'sending' | 'holding'> {
  /** `closed`: this person cannot be written to. `nonce`: the same ones sent twice with it are there once. */
  send(user: string, messages: readonly Ready[], nonce: string, known?: string): Promise<'sent' | 'closed'>;
  /** The way to the person's DM. */
  linkTo(user: string): Promise<string>;
  /** The messages that are remembered. None for a person of another door. */
  standingWith(person: PersonId): Promise<readonly StandingMessage[]>;
  /** Takes back every message that is remembered. Harmless twice, and for a person of another door. */
  forget(person: PersonId): Promise<void>;
}

export interface DirectParts {
  readonly calls: Pick<Calls, 'dmWith' | 'send' | 'remove'>;
  readonly cabinet: Cabinet;
  readonly log: Log;
}

/** Who lets no bot write, or is on no server with this one. */
const CLOSED: ReadonlySet<number | undefined> = new Set([CODES.cannotWriteTo, CODES.noServerInCommon]);

export function createDirect({ calls, cabinet, log }: DirectParts): Direct {
  const channels = createChannels();
  const standing = createStanding({ door: 'discord', cabinet, log });

  const channelOf = async (user: string): Promise<string> => await channels.of(user, () => calls.dmWith(user));
  const send: Direct['send'] = async (user, messages, nonce, known) => {
    const sent: string[] = [];
    let channel = known;
    try {
      channel ??= await channelOf(user);
      for (const [at, message] of messages.entries())
        sent.push(await calls.send(channel, message, `${nonce.slice(-20)}-${String(at)}`));
      return 'sent';
    } catch (error) {
      if (CLOSED.has(codeOf(error))) return 'closed';
      throw error;
    } finally {
      if (channel !== undefined) await standing.remember(user, channel, sent);
    }
  };

  return {
    ...standing,
    linkTo: async (user) => `https://discord.com/channels/@me/${await channelOf(user)}`,
    send: (user, messages, nonce, known) => standing.sending(user, () => send(user, messages, nonce, known)),
    async standingWith(person) {
      const user = userOf(person);
      return user === undefined ? [] : await standing.of(user);
    },
    async forget(person) {
      const user = userOf(person);
      if (user === undefined) return;
      await standing.takeBack(user, (channel, message) => gone(calls.remove(channel, message)));
      channels.drop(user);
    },
  };
}

/** For what is sent once, however often Discord is asked. */
export const newNonce = (): string => randomBytes(12).toString('base64url');

/** Discord's id of a person; undefined for those of other doors. */
export const userOf = (person: PersonId): string | undefined => /^discord:(\d+)$/.exec(person)?.[1];

/** What was deleted already, or stands where we may not look any more, is gone too. */
async function gone(removed: Promise<void>): Promise<void> {
  try {
    await removed;
  } catch (error) {
    const status = statusOf(error);
    if (status !== 404 && status !== 403) throw error;
  }
}
