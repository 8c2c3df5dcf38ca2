import type { PastMember } from '../core/official/civic.ts';
import { readEntry, readMeta } from './civic-files.ts';
import { isWhole } from './compiled-lists.ts';

/** Whoever has left Congress, for reading old releases; empty where the list was never downloaded or is damaged. */
export function loadPastMembers(directory: string): readonly PastMember[] {
  for (const which of ['current', 'previous'] as const) {
    const entry = readMeta(directory, which)?.sources['members-past'];
    const bytes = entry && readEntry(directory, entry);
    // The name of the file holds the hash of what was checked when it was compiled.
    if (bytes && isWhole(entry.file, bytes)) return JSON.parse(bytes.toString('latin1')) as readonly PastMember[];
  }
  return [];
}
