import type { Day } from '../core/ids.ts';
import { UserError } from '../core/errors.ts';
import { readRelease } from '../core/release/read-release.ts';
import type { NoLetter, Release } from '../core/release/release.ts';
import { dataDirectory } from '../officials/data-directory.ts';
import { loadMembers, type LoadedMembers } from '../officials/load-members.ts';

/** The most bytes of a release, pasted, piped or uploaded; a door says it as "1 MB". */
export const MAX_BYTES = 1_000_000;

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

/** Reads a release against the lists at hand. Throws a UserError where it is longer than 1 MB. */
export function importRelease(text: string, env: NodeJS.ProcessEnv, { today, date }: ImportDays): Imported {
  if (text.length > MAX_BYTES || Buffer.byteLength(text) > MAX_BYTES)
    throw new UserError('too-long', 'This is more than 1 MB. Give the text of one press release.');
  const members = loadMembers(dataDirectory(env), today);
  return { release: readRelease(text, members.table, { date }), warnings: warningsOf(members) };
}

function warningsOf({ sample, hasPast }: LoadedMembers): string[] {
  if (sample)
    return ['There is no list of members of Congress yet, so no name can be looked up. "redress data update" gets it.'];
  if (!hasPast)
    return [
      'The list of past members is not there, so names in older releases are not found. "redress data update" gets it.',
    ];
  return [];
}
