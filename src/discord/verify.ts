import { createPublicKey, verify, type KeyObject } from 'node:crypto';

/** What stands before a raw Ed25519 key in the form that node reads (SPKI, DER). */
const HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** `hex`: 64 digits, from the application's page. */
export function publicKeyOf(hex: string): KeyObject {
  return createPublicKey({ key: Buffer.concat([HEAD, Buffer.from(hex, 'hex')]), format: 'der', type: 'spki' });
}

export interface Signed {
  readonly body: Buffer;
  /** `X-Signature-Ed25519`, 128 hexadecimal digits. */
  readonly signature: string | undefined;
  /** `X-Signature-Timestamp`, seconds since 1970. */
  readonly timestamp: string | undefined;
}

/** A request is taken this long before and after it was signed, in milliseconds. */
export const WINDOW_MS = 5 * 60_000;

/** Whether Discord signed this, and lately. Never throws. */
export function isSigned({ body, signature, timestamp }: Signed, key: KeyObject, now: number): boolean {
  if (signature === undefined || !/^[0-9a-f]{128}$/i.test(signature)) return false;
  if (timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now - Number(timestamp) * 1000) > WINDOW_MS) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}
