import * as z from 'zod';
import type { PersonId } from '../core/ids.ts';
import type { Cabinet } from '../core/promises.ts';
import type { Log } from '../log.ts';
import { CODES, codeOf, statusOf, type Calls } from './calls.ts';
import type { Ready } from './files.ts';

/** Direct messages: sent, remembered so that they can be taken back, and taken back. */
export interface Direct {
  /** `closed`: this person cannot be written to. `event` makes one message of the same one sent twice. */
  send(user: string, messages: readonly Ready[], event: string, known?: string): Promise<'sent' | 'closed'>;
  channelOf(user: string): Promise<string>;
  /** These stand in the person's DM now. */
  remember(user: string, channel: string, messages: readonly string[]): Promise<void>;
  /** Forgetting waits until what is being sent to this person stands there and is remembered. */
  sending<T>(user: string, work: () => Promise<T>): Promise<T>;
  /** While `work` runs, this message is not taken back: its button was just pressed, and its answer goes there. */
  holding<T>(message: string | undefined, work: () => Promise<T>): Promise<T>;
  /** Takes back every message that is remembered. Harmless twice, and for a person of another door. */
  forget(person: PersonId): Promise<void>;
}

export interface DirectParts {
  readonly calls: Pick<Calls, 'dmWith' | 'send' | 'remove'>;
  readonly cabinet: Cabinet;
  readonly log: Log;
}

/** Messages remembered of one person, and for how long: as long as receipts are kept. */
const MOST = 200;
const KEEP_MS = 90 * 86_400_000;
/** Channels kept at hand. */
const CHANNELS = 2_000;

const Noted = z.object({ channel: z.string(), messages: z.array(z.string()) });
type Noted = z.infer<typeof Noted>;

export function createDirect({ calls, cabinet, log }: DirectParts): Direct {
  const channels = new Map<string, string>();
  const held = new Set<string>();
  const turns = new Map<string, Promise<unknown>>();

  const underWay = new Map<string, Set<Promise<unknown>>>();

  const sending: Direct['sending'] = async (user, work) => {
    const theirs = underWay.get(user) ?? new Set();
    underWay.set(user, theirs);
    const mine = work();
    theirs.add(mine);
    try {
      return await mine;
    } finally {
      theirs.delete(mine);
      if (theirs.size === 0) underWay.delete(user);
    }
  };
  const inTurn = async <T>(user: string, work: () => Promise<T>): Promise<T> => {
    const before = turns.get(user) ?? Promise.resolve();
    const mine = before.then(work, work);
    turns.set(user, mine);
    try {
      return await mine;
    } finally {
      if (turns.get(user) === mine) turns.delete(user);
    }
  };
  const noted = async (user: string): Promise<Noted | undefined> => {
    const text = await cabinet.get(nameOf(user));
    const parsed = text === undefined ? undefined : Noted.safeParse(JSON.parse(text));
    return parsed?.data;
  };
  const channelOf = async (user: string): Promise<string> => {
    const known = channels.get(user);
    if (known !== undefined) return known;
    const channel = await calls.dmWith(user);
    channels.set(user, channel);
    if (channels.size > CHANNELS) channels.delete(channels.keys().next().value!);
    return channel;
  };
  const remember: Direct['remember'] = async (user, channel, messages) => {
    if (messages.length === 0) return;
    await inTurn(user, async () => {
      const before = (await noted(user))?.messages ?? [];
      const all = [...new Set([...before, ...messages])].slice(-MOST);
      if (all.length !== before.length || all.at(-1) !== before.at(-1))
        await cabinet.put(nameOf(user), JSON.stringify({ channel, messages: all }), KEEP_MS);
    }).catch((error: unknown) => log.warn({ code: codeOf(error) }, 'Messages in a DM could not be remembered'));
  };
  const send: Direct['send'] = async (user, messages, event, known) => {
    const sent: string[] = [];
    let channel = known;
    try {
      channel ??= await channelOf(user);
      for (const [at, message] of messages.entries())
        sent.push(await calls.send(channel, message, `${event.slice(-20)}-${String(at)}`));
      return 'sent';
    } catch (error) {
      if (codeOf(error) === CODES.cannotWriteTo) return 'closed';
      throw error;
    } finally {
      if (channel !== undefined) await remember(user, channel, sent);
    }
  };

  return {
    channelOf,
    remember,
    sending,
    send: (user, messages, event, known) => sending(user, () => send(user, messages, event, known)),
    async holding(message, work) {
      if (message === undefined) return await work();
      held.add(message);
      try {
        return await work();
      } finally {
        held.delete(message);
      }
    },
    async forget(person) {
      const user = /^discord:(\d+)$/.exec(person)?.[1];
      if (user === undefined) return;
      const theirs = underWay.get(user);
      if (theirs) await Promise.allSettled(theirs);
      await inTurn(user, async () => {
        const found = await noted(user);
        for (const message of found?.messages ?? []) {
          if (!held.has(message)) await gone(calls.remove(found!.channel, message));
        }
        await cabinet.drop(nameOf(user));
        channels.delete(user);
      });
    },
  };
}
const nameOf = (user: string): string => `discord dm ${user}`;

/** What was deleted already, or stands where we may not look any more, is gone too. */
async function gone(removed: Promise<void>): Promise<void> {
  try {
    await removed;
  } catch (error) {
    const status = statusOf(error);
    if (status !== 404 && status !== 403) throw error;
  }
}
