import { NEVER_LEFT } from '../chat/never-left.ts';
import { isTokenLost, networkCode, statusOf } from './errors.ts';

/** Before the attempts after the first, in milliseconds. */
const AGAIN_MS = [50, 250, 1_000];

/**
 * Asks again after a fault of Discord's or of the network, neither of which says what was done: only for what does no more when
 * it is done twice. `taken`: this refusal of a later attempt says that an earlier one was taken.
 */
export async function repeated<T>(
  ask: () => Promise<T>,
  taken: (error: unknown) => boolean = () => false,
): Promise<T | undefined> {
  for (const [at, waitMs] of [...AGAIN_MS, 0].entries()) {
    try {
      return await ask();
    } catch (error) {
      if (at > 0 && taken(error)) return undefined;
      if (!isFault(error) || at === AGAIN_MS.length) throw error;
    }
    await new Promise((resolve) => void setTimeout(resolve, waitMs));
  }
  return undefined;
}

/** Asks again only while it cannot have arrived. Undefined: it may have been taken or not, and nobody can tell. */
export async function unlessTaken<T>(ask: () => Promise<T>): Promise<T | undefined> {
  let isUnsure = false;
  const once = async (): Promise<T | undefined> => {
    try {
      return await ask();
    } catch (error) {
      if (!isFault(error) || NEVER_LEFT.has(networkCode(error))) throw error;
      isUnsure = true;
      return undefined;
    }
  };
  const answer = await repeated(once);
  return isUnsure ? undefined : answer;
}

/** Not a refusal: the same may be taken in a moment. */
const isFault = (error: unknown): boolean => !isTokenLost(error) && (statusOf(error) ?? 500) >= 500;
