import * as z from 'zod';
import type { StandingMessage } from '../core/promises/for-doors.ts';
import type { Cabinet } from '../core/promises/sessions.ts';
import type { Log } from '../log.ts';

/** What of ours stands in people's direct messages: remembered, so that it can be taken back. */
export interface Standing {
  /** These messages stand in this channel now, which is the person's DM. Never rejects. */
  remember(user: string, channel: string, messages: readonly string[]): Promise<void>;
  /** Taking back waits until what is being sent to this person stands there and is remembered. */
  sending<T>(user: string, work: () => Promise<T>): Promise<T>;
  /** While `work` runs, this message is not taken back: its button was just pressed, and its answer goes there. */
  holding<T>(message: string | undefined, work: () => Promise<T>): Promise<T>;
  of(user: string): Promise<readonly StandingMessage[]>;
  /**
   * Calls `remove` for every message that is remembered now, and then remembers none of them any more. Takes as long as the
   * platform does; what is remembered meanwhile waits for nothing. Harmless twice.
   */
  takeBack(user: string, remove: (channel: string, message: string) => Promise<void>): Promise<void>;
}

export interface StandingParts {
  /** What the names in the cabinet begin with. */
  readonly door: 'discord' | 'slack';
  readonly cabinet: Cabinet;
  readonly log: Log;
}

/** Messages remembered of one person, and for how long: as long as receipts are kept. */
const MOST = 200;
const KEEP_MS = 90 * 86_400_000;

const Noted = z.object({ channel: z.string(), messages: z.array(z.string()) });
type Noted = z.infer<typeof Noted>;

export function createStanding({ door, cabinet, log }: StandingParts): Standing {
  const held = new Set<string>();
  const underWay = new Map<string, Set<Promise<unknown>>>();
  const nameOf = (user: string): string => `${door} dm ${user}`;

  return {
    async remember(user, channel, messages) {
      if (messages.length === 0) return;
      const withThese = (text: string | undefined): string | undefined => {
        const before = read(text)?.messages ?? [];
        const all = [...new Set([...before, ...messages])].slice(-MOST);
        const isSame = all.length === before.length && all.at(-1) === before.at(-1);
        return isSame ? text : JSON.stringify({ channel, messages: all });
      };
      await cabinet
        .change(nameOf(user), withThese, KEEP_MS)
        .catch((error: unknown) =>
          log.warn(
            { error: error instanceof Error ? error.name : typeof error },
            'Messages in a DM could not be remembered',
          ),
        );
    },
    async sending(user, work) {
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
    },
    async holding(message, work) {
      if (message === undefined) return await work();
      held.add(message);
      try {
        return await work();
      } finally {
        held.delete(message);
      }
    },
    async of(user) {
      const { channel, messages } = read(await cabinet.get(nameOf(user))) ?? { channel: '', messages: [] };
      return messages.map((message) => ({ channel, message }));
    },
    async takeBack(user, remove) {
      const theirs = underWay.get(user);
      if (theirs) await Promise.allSettled(theirs);
      const found = read(await cabinet.get(nameOf(user)));
      const gone = new Set<string>();
      for (const message of found?.messages ?? []) {
        if (!held.has(message)) await remove(found!.channel, message);
        gone.add(message);
      }
      // What came to stand there meanwhile stays, and nobody has waited to remember it.
      const withoutThose = (text: string | undefined): string | undefined => {
        const now = read(text);
        const left = now?.messages.filter((message) => !gone.has(message)) ?? [];
        return now && left.length > 0 ? JSON.stringify({ channel: now.channel, messages: left }) : undefined;
      };
      await cabinet.change(nameOf(user), withoutThose, KEEP_MS);
    },
  };
}

const read = (text: string | undefined): Noted | undefined =>
  text === undefined ? undefined : Noted.safeParse(JSON.parse(text)).data;
