import type { Interaction } from '../interaction.ts';
import type { PeerChannel, PeerUser, StoredMessage, World } from '../world.ts';
import { seenOf, type Seen } from './seen.ts';

/** What an actor knows of themselves, and how they reach the bot. */
export interface Self {
  readonly world: World;
  readonly deliver: (interaction: Interaction) => void;
  readonly dispatch: (event: string, data: unknown) => void;
  readonly user: PeerUser;
  /** The DM with the bot. */
  readonly dm: PeerChannel;
  /** Where something was done last. */
  here: PeerChannel;
  /** What opened the modal that stands open. */
  open: Interaction | undefined;
  /** Messages that went when the client started again. */
  readonly gone: Set<string>;
}

/** Oldest first. */
export function messagesOf({ world, user, gone }: Self, channel?: PeerChannel): StoredMessage[] {
  return [...world.messages.values()].filter(
    (message) =>
      (!channel || message.channel === channel) &&
      !message.isDeleted &&
      !gone.has(message.id) &&
      (message.onlyFor === undefined || message.onlyFor === user) &&
      (message.channel.guild !== undefined || message.channel.people.includes(user)),
  );
}

export const seenBy = (self: Self, channel?: PeerChannel): Seen[] =>
  messagesOf(self, channel).map((message) => seenOf(self.world, message));

export interface Found<T> {
  readonly message: StoredMessage;
  readonly thing: T;
}

/** The newest thing of that kind among these messages, or where something was done last. */
export function findIn<T>(
  self: Self,
  things: (seen: Seen) => readonly T[],
  isIt: (thing: T) => boolean,
  { name, on }: { name: string; on?: readonly string[] },
): Found<T> {
  const among = messagesOf(self, on ? undefined : self.here).filter(({ id }) => !on || on.includes(id));
  for (const message of among.toReversed()) {
    const thing = things(seenOf(self.world, message)).find(isIt);
    if (thing) return { message, thing };
  }
  const there = among.flatMap((message) => seenOf(self.world, message).buttons.map(({ label }) => label));
  throw new Error(`${self.user.name} sees no "${name}", but: ${there.join(' | ') || 'no button'}.`);
}
