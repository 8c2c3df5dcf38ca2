import { createHash } from 'node:crypto';
import type { ReadText } from '../core/campaign/read-text.ts';
import type { ReleaseReader } from '../core/promises/officials.ts';
import { createRecent } from './recent.ts';

export interface Releases extends ReleaseReader {
  close(): Promise<void>;
}

/** A page asks for what the conversation asked for a moment before; so does a session that was saved from elsewhere meanwhile. */
const KEPT = 4;

/** Reads each text once: what was read last is at hand, by the hash of its text. */
export function createReleases(reader: Releases): Releases {
  const recent = createRecent<ReadText>(KEPT);
  return {
    async read(text, today) {
      const key = createHash('sha256').update(`${today} ${text}`).digest('base64');
      const known = recent.get(key);
      if (known) return known;
      const read = await reader.read(text, today);
      // A machine may have been busy for a moment.
      if (read.kind !== 'refused' && read.kind !== 'busy') recent.set(key, read);
      return read;
    },
    close: () => reader.close(),
  };
}
