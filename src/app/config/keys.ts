import { createHmac, randomBytes } from 'node:crypto';

/** The keys of this deployment, 32 bytes each. */
export interface Keys {
  /** Makes the ids of letters. */
  readonly letters: Uint8Array;
  /** Seals links and cookies. */
  readonly links: Uint8Array;
}

/** From the operator's secret always the same; without one new at every start, which ends links and forgets ids. */
export function keysFrom(secret: string | undefined): Keys {
  const root = secret ?? randomBytes(32);
  const keyFor = (use: string): Uint8Array => createHmac('sha256', root).update(`redress ${use}`).digest();
  return { letters: keyFor('letters'), links: keyFor('links') };
}
