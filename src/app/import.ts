import { UserError } from '../core/errors.ts';
import type { Day } from '../core/ids.ts';
import { decodeRelease } from '../core/release/decode-release.ts';
import { MAX_RELEASE, type NoLetter, type Release } from '../core/release/release.ts';
import { dataDirectory } from '../officials/data-directory.ts';
import { createReleaseReader } from '../officials/release-reader.ts';

export interface Imported {
  readonly release: Release | NoLetter;
  /** What to know of the lists that names were looked up in. */
  readonly warnings: readonly string[];
}

export interface ImportDays {
  readonly today: Day;
  /** The day of the release, where the text does not say it. */
  readonly date?: Day;
}

/** Milliseconds: at a terminal nobody else waits for the thread, and the machine may be slow or busy. */
const PATIENCE_MS = 15_000;

/**
 * Reads the bytes of a release against the lists at hand, in a thread like the one that reads for the doors. Rejects with a UserError
 * where they are more than 1 MB or no plain text, or reading them does not end in 15 seconds.
 */
export async function importRelease(bytes: Uint8Array, env: NodeJS.ProcessEnv, days: ImportDays): Promise<Imported> {
  const text = textOf(bytes);
  const reader = createReleaseReader({ directory: dataDirectory(env), limitMs: PATIENCE_MS });
  try {
    const read = await reader.readWhole(text, days);
    if (!read) throw new UserError('too-slow', 'Reading this took too long. Give the text of one press release alone.');
    return { release: read.release, warnings: warningsOf(read.release, read.hasPast) };
  } finally {
    await reader.close();
  }
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length > MAX_RELEASE)
    throw new UserError('too-long', 'This is more than 1 MB. Give the text of one press release.');
  const text = decodeRelease(bytes);
  if (text !== undefined) return text;
  throw new UserError('not-text', 'This is not plain text. A PDF or a Word file cannot be read: save it as text.');
}

/** Without any list the release itself says so. */
const warningsOf = (release: Release | NoLetter, hasPast: boolean): string[] =>
  hasPast || (!release.isLetter && release.reason === 'no-list')
    ? []
    : [
        'The list of past members is not there, so names in older releases are not found. "redress data update" gets it.',
      ];
