import { randomBytes } from 'node:crypto';

const ID_BYTES = 16;
/** Asking the system for each id alone costs as much as a tenth of a whole answer. */
const POOL_BYTES = 256 * ID_BYTES;

/** Makes 128 random bits at a time, in base64url: names for events, drafts and files. No secrets: those ask the system themselves. */
export function createNewId(): () => string {
  let pool = Buffer.alloc(0);
  let at = 0;
  return () => {
    if (at === pool.length) {
      pool = randomBytes(POOL_BYTES);
      at = 0;
    }
    at += ID_BYTES;
    return pool.toString('base64url', at - ID_BYTES, at);
  };
}
