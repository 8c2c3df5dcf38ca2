import { Routes } from 'discord-api-types/v10';
import type { Calls } from './calls.ts';

/** What servers call themselves, so that a DM can say which it is about. */
export interface Names {
  /** Undefined until it is known; then it is looked up, and nobody waits. */
  of(guild: string): string | undefined;
  put(guild: string, name: string): void;
}

/** At about 100 bytes each; whichever came first goes first. */
const MOST = 5_000;

export function createNames({ authed }: Pick<Calls, 'authed'>): Names {
  const known = new Map<string, string | undefined>();
  const put = (guild: string, name: string | undefined): void => {
    known.delete(guild);
    known.set(guild, name);
    if (known.size > MOST) known.delete(known.keys().next().value!);
  };
  const lookUp = async (guild: string): Promise<void> => {
    put(guild, undefined);
    const found = await authed<{ readonly name?: unknown }>((rest) => rest.get(Routes.guild(guild)));
    if (typeof found.name === 'string') put(guild, found.name);
  };
  return {
    put,
    of(guild) {
      // A server that the bot is not on, because somebody brought it along for themselves, tells us nothing.
      if (!known.has(guild)) lookUp(guild).catch(() => undefined);
      return known.get(guild);
    },
  };
}
