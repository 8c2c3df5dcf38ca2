import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { CommunityId, Language, PersonId } from '../core/ids.ts';

/** What a link or a cookie says of a person. `until`: milliseconds since 1970. */
const Note = z.object({ person: PersonId, id: z.string(), until: z.number() });
export type Note = z.infer<typeof Note>;

/** What it says of whoever runs campaigns: also where, and in which language. */
const OrganiseNote = Note.extend({ community: CommunityId, language: Language });
export type OrganiseNote = z.infer<typeof OrganiseNote>;

/** A link is never good as a cookie, nor the other way round; and neither opens another page than its own. */
const NOTES = { link: Note, cookie: Note, 'organise-link': OrganiseNote, 'organise-cookie': OrganiseNote } as const;
export type Purpose = keyof typeof NOTES;
export type NoteFor<P extends Purpose> = z.infer<(typeof NOTES)[P]>;

export type ReadNote<P extends Purpose> =
  { readonly kind: 'good' | 'late'; readonly note: NoteFor<P> } | { readonly kind: 'wrong' };

const CIPHER = 'aes-256-gcm';
/** Bytes. Source: NIST SP 800-38D, 8.2; drawn anew for each of a few thousand links a key lives through. */
const IV = 12;
const TAG = 16;

/** In base64url. Nobody without the key reads it or makes one: links stay in the histories of browsers, and name nobody there. */
export function seal<P extends Purpose>(note: NoteFor<P>, purpose: P, key: Uint8Array): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, keyFor(purpose, key), iv);
  const sealed = Buffer.concat([iv, cipher.update(JSON.stringify(note)), cipher.final(), cipher.getAuthTag()]);
  return sealed.toString('base64url');
}

/** Whatever comes: never throws, and looks into nothing that this key did not seal. */
export function unseal<P extends Purpose>(text: string, purpose: P, key: Uint8Array, now: number): ReadNote<P> {
  const opened = open(text, purpose, key);
  if (opened === undefined) return { kind: 'wrong' };
  const note = NOTES[purpose].parse(JSON.parse(opened)) as NoteFor<P>;
  return { kind: now < note.until ? 'good' : 'late', note };
}

function open(text: string, purpose: Purpose, key: Uint8Array): string | undefined {
  const sealed = Buffer.from(text, 'base64url');
  // Two ways to write the same bytes would be two links.
  if (sealed.length <= IV + TAG || sealed.toString('base64url') !== text) return undefined;
  const decipher = createDecipheriv(CIPHER, keyFor(purpose, key), sealed.subarray(0, IV), { authTagLength: TAG });
  decipher.setAuthTag(sealed.subarray(-TAG));
  try {
    return decipher.update(sealed.subarray(IV, -TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}

const keyFor = (purpose: Purpose, key: Uint8Array): Buffer =>
  createHmac('sha256', key).update(`sealed ${purpose}`).digest();
