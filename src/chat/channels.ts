/** The channels of people's direct messages, each asked of the platform once. */
export interface Channels {
  /** `ask`: what the platform says, where it is not known. Rejects when that does. */
  of(user: string, ask: () => Promise<string>): Promise<string>;
  /** Asks again the next time. */
  drop(user: string): void;
}

/** Kept at hand; of more people those are asked for again that were asked for first. */
const MOST = 2_000;

export function createChannels(): Channels {
  const known = new Map<string, string>();
  return {
    async of(user, ask) {
      const before = known.get(user);
      if (before !== undefined) return before;
      const channel = await ask();
      known.set(user, channel);
      if (known.size > MOST) known.delete(known.keys().next().value!);
      return channel;
    },
    drop: (user) => void known.delete(user),
  };
}
