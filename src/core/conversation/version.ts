import { createHash } from 'node:crypto';
import type { EventId } from '../ids.ts';

/**
 * The version a session has once it is saved: the next number, or for the first one a number out of the event. So two
 * sessions of one person, with a forgetting between them, never share a version, and a copy of the old one is always stale.
 */
export function versionAfter({ version, event }: { readonly version: number; readonly event: EventId }): number {
  if (version > 0) return version + 1;
  return 1 + createHash('sha256').update(event).digest().readUIntBE(0, 6);
}
