import { ReplyError, type Redis } from 'ioredis';
import { StoreAway, type StoreTrouble } from '../core/errors.ts';

/** Redis' own words for what passes by itself or when the operator mends it. An older Redis has them amid the sentence. */
const WORDS: readonly (readonly [RegExp, StoreTrouble])[] = [
  [/\bOOM\b/, 'full'],
  [/\bREADONLY\b|^ERR WAIT cannot be used with replica/, 'read-only'],
  [/\bMISCONF\b/, 'disk'],
  [/^BUSY\b/, 'busy'],
  [/^(NOAUTH|WRONGPASS)\b|\bNOPERM\b|^ERR (The user executing the script|ACL failure in script)/, 'denied'],
  [/^ERR max number of clients\b/, 'away'],
  [/^(LOADING|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|NOREPLICAS|UNBLOCKED)\b/, 'away'],
];

export const isTimeout = (error: unknown): boolean => error instanceof Error && error.message === 'Command timed out';

/** The error in our words. Of a sentence of Redis only its first word stays: the rest may repeat what was stored. */
export function explained(error: unknown): Error {
  if (isTimeout(error)) return new StoreAway('timeout');
  if (!(error instanceof ReplyError)) return new StoreAway('away');
  const { message } = error as Error;
  const known = WORDS.find(([word]) => word.test(message));
  if (known) return new StoreAway(known[1]);
  return new Error(`Redis refused a command: ${/^[A-Z]{1,20}\b/.exec(message)?.[0] ?? 'unknown'}`);
}

/** What a client was told when it was not let in: of that its commands know nothing, and fail as those of one that is not connected. */
export function entryOf(client: Redis): { readonly explained: (error: unknown) => Error } {
  let refusal: unknown;
  // Every command that fails says so itself.
  client.on('error', (error: unknown) => {
    if (error instanceof ReplyError) refusal = error;
  });
  client.on('ready', () => (refusal = undefined));
  return {
    explained(error) {
      const isOwn = error instanceof ReplyError || isTimeout(error);
      return explained(isOwn ? error : (refusal ?? error));
    },
  };
}
