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
/** Over HTTP nobody tells that a server was renamed: it is looked up again after this long, in milliseconds. */
const FRESH_MS = 3_600_000;

export function createNames({ authed }: Pick<Calls, 'authed'>, clock: () => number): Names {
  const known = new Map<string, { readonly name: string | undefined; readonly at: number }>();
  const put = (guild: string, name: string | undefined): void => {
    known.delete(guild);
    known.set(guild, { name, at: clock() });
    if (known.size > MOST) known.delete(known.keys().next().value!);
  };
  const lookUp = async (guild: string): Promise<void> => {
    put(guild, known.get(guild)?.name);
    const found = await authed<{ readonly name?: unknown }>((rest) => rest.get(Routes.guild(guild)));
    if (typeof found.name === 'string') put(guild, found.name);
  };
  return {
    put,
    of(guild) {
      const before = known.get(guild);
      // A server that the bot is not on, because somebody brought it along for themselves, tells us nothing.
      if (!before || clock() - before.at >= FRESH_MS) lookUp(guild).catch(() => undefined);
      return before?.name;
    },
  };
}
