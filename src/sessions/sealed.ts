import { createCipheriv, createDecipheriv, createSecretKey, randomFillSync, type KeyObject } from 'node:crypto';
import type { Key } from './keys.ts';

/** `unknown-key`: sealed with a key that is not at hand. `broken`: cut short, changed, or of another place. */
export type Opened =
  | { readonly kind: 'opened'; readonly text: string }
  | { readonly kind: 'unknown-key'; readonly id: string }
  | { readonly kind: 'broken' };

export interface Sealer {
  /** The key that is sealed with. */
  readonly newest: string;
  seal(text: string, place: string): Buffer;
  open(sealed: Uint8Array, place: string): Opened;
}

const CIPHER = 'aes-256-gcm';
const VERSION = 'v1|';
const BAR = 0x7c;
const IV = 12;
const TAG = 16;
/** `v1|`, the longest name of a key, `|`. */
const HEAD_MOST = VERSION.length + 16 + 1;

/**
 * AES-256-GCM. An envelope is `v1|kid|` and then, as bytes, 12 of iv, the text, 16 of tag; head and place are authenticated
 * with it. The iv is random: a key is good for 2^32 envelopes, so it is changed long before (`redress keys rotate`).
 */
export function createSealer(keys: readonly Key[]): Sealer {
  const secrets = new Map<string, KeyObject>(keys.map(({ id, bytes }) => [id, createSecretKey(bytes)]));
  const newest = keys[0];
  if (!newest) throw new Error('There is no key to seal with');
  const secret = secrets.get(newest.id)!;
  const head = `${VERSION}${newest.id}|`;
  const headBytes = Buffer.from(head, 'latin1');
  const nextIv = createIvs();
  return {
    newest: newest.id,
    seal(text, place) {
      const iv = nextIv();
      const cipher = createCipheriv(CIPHER, secret, iv, { authTagLength: TAG });
      cipher.setAAD(Buffer.from(head + place, 'utf8'));
      const body = cipher.update(text, 'utf8');
      cipher.final();
      return Buffer.concat([headBytes, iv, body, cipher.getAuthTag()]);
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      const id = keyIdOf(bytes);
      if (id === undefined) return { kind: 'broken' };
      const key = secrets.get(id);
      return key ? opened(bytes, key, place, VERSION.length + id.length + 1) : { kind: 'unknown-key', id };
    },
  };
}

/** The name of the key in an envelope's head; undefined for what is no envelope. */
export function keyIdOf(sealed: Uint8Array): string | undefined {
  const head = Buffer.from(sealed.buffer, sealed.byteOffset, Math.min(sealed.byteLength, HEAD_MOST));
  const end = head.indexOf(BAR, VERSION.length);
  if (end < 0 || head.toString('latin1', 0, VERSION.length) !== VERSION) return undefined;
  const id = head.toString('latin1', VERSION.length, end);
  return /^[a-z0-9]{1,16}$/.test(id) ? id : undefined;
}

function opened(bytes: Buffer, key: KeyObject, place: string, from: number): Opened {
  if (bytes.length < from + IV + TAG) return { kind: 'broken' };
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(from, from + IV), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(bytes.toString('latin1', 0, from) + place, 'utf8'));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
  try {
    const body = decipher.update(bytes.subarray(from + IV, bytes.length - TAG));
    decipher.final();
    return { kind: 'opened', text: body.toString('utf8') };
  } catch {
    return { kind: 'broken' };
  }
}

/** Asking for chance in small portions costs more than the sealing. */
function createIvs(): () => Buffer {
  const pool = Buffer.alloc(IV * 256);
  let at = pool.length;
  return () => {
    if (at === pool.length) {
      randomFillSync(pool);
      at = 0;
    }
    at += IV;
    return pool.subarray(at - IV, at);
  };
}
