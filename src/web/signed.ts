import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { PersonId } from '../core/ids.ts';

/** What a link or a cookie says. `until`: milliseconds since 1970. */
const Note = z.object({ person: PersonId, id: z.string(), until: z.number() });
export type Note = z.infer<typeof Note>;

export type ReadNote = { readonly kind: 'good'; readonly note: Note } | { readonly kind: 'late' | 'wrong' };

/** `purpose` keeps a link from being used as a cookie, and the other way round. */
export function sign(note: Note, purpose: 'link' | 'cookie', key: Uint8Array): string {
  const body = Buffer.from(JSON.stringify(note)).toString('base64url');
  return `${body}.${macOf(body, purpose, key).toString('base64url')}`;
}

/** Whatever comes: never throws, and looks into nothing that this key did not sign. */
export function readSigned(text: string, purpose: 'link' | 'cookie', key: Uint8Array, now: number): ReadNote {
  const [body = '', mac = '', ...rest] = text.split('.');
  const given = Buffer.from(mac, 'base64url');
  const due = macOf(body, purpose, key);
  if (rest.length > 0 || given.length !== due.length || !timingSafeEqual(given, due)) return { kind: 'wrong' };
  const note = Note.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
  return now < note.until ? { kind: 'good', note } : { kind: 'late' };
}

function macOf(body: string, purpose: string, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update(`${purpose}:${body}`).digest();
}
