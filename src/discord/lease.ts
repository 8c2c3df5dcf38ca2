import { pause } from '../chat/pause.ts';
import type { Cabinet } from '../core/promises/sessions.ts';
import type { Log } from '../log.ts';
import { nameOfToken } from './name-of-token.ts';

/**
 * One process at a time is connected with a token, of all that share a store. Whoever is connected writes that down again and
 * again; whoever finds another's name there does not answer, and takes over when that one lets go or is heard of no more.
 */
export interface Lease {
  /** Resolves when it is ours, or when `signal` is aborted. */
  take(signal: AbortSignal): Promise<void>;
  /** Somebody else has it, and we wait. */
  isTaken(): boolean;
  /** Lets go of it, if it is ours. */
  end(): Promise<void>;
}

export interface LeaseParts {
  readonly token: string;
  /** Names this process. */
  readonly id: string;
  readonly cabinet: Cabinet;
  readonly log: Log;
  /** Milliseconds between two signs of life; after three that did not come it is anybody's. */
  readonly beatMs: number;
  /** Another has taken it, as when this process was stopped for a while: nothing may be answered any more. */
  readonly onLost: () => void;
}

export const TAKEN =
  'Another program is connected with the same DISCORD_TOKEN and the same Redis, or was until a moment ago. This one answers nothing, and takes over when that one ends.';

export function createLease({ token, id, cabinet, log, beatMs, onLost }: LeaseParts): Lease {
  const name = `discord connection ${nameOfToken(token)}`;
  let state: 'free' | 'waiting' | 'ours' = 'free';
  let timer: NodeJS.Timeout | undefined;

  /** False: another has it. A store that is away hinders nobody: then Discord itself is left to tell of two. */
  const claim = async (): Promise<boolean> => await cabinet.claim(name, id, 3 * beatMs).catch(() => true);
  const letGo = async (): Promise<void> => await cabinet.drop(name, id).catch(() => undefined);
  const beat = async (): Promise<void> => {
    const isOurs = await claim();
    if (state !== 'ours') return await letGo();
    if (isOurs) return;
    state = 'free';
    clearInterval(timer);
    log.error({}, TAKEN);
    onLost();
  };

  const begin = (): void => {
    if (state === 'waiting') log.info({}, 'The other program is gone: this one connects to Discord');
    state = 'ours';
    timer = setInterval(() => void beat(), beatMs).unref();
  };

  return {
    isTaken: () => state === 'waiting',
    async take(signal) {
      while (!signal.aborted) {
        const isOurs = await claim();
        if (signal.aborted) return;
        if (isOurs) return begin();
        if (state !== 'waiting') log.error({}, TAKEN);
        state = 'waiting';
        await pause(beatMs, signal);
      }
    },
    async end() {
      clearInterval(timer);
      state = 'free';
      await letGo();
    },
  };
}
