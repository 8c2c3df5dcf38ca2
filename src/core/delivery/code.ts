import { createHmac } from 'node:crypto';
import type { PersonId } from '../ids.ts';

/** What a code proves: that this person reads mail at this address. `nonce`: fresh for each code, kept in the session. */
export interface CodeKey {
  readonly person: PersonId;
  readonly address: string;
  readonly nonce: string;
}

/** Six digits, the same for the same three for ever, so that no code is stored anywhere. `key`: 32 bytes or more. */
export function codeFor({ person, address, nonce }: CodeKey, key: Uint8Array): string {
  const text = ['code', person, address, nonce].map((part) => `${String(part.length)}:${part}`).join('');
  // 48 bits over a million: no code is likelier than another by more than one in 10^8.
  const number = createHmac('sha256', key).update(text).digest().readUIntBE(0, 6);
  return String(number % 1_000_000).padStart(6, '0');
}
