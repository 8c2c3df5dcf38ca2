import type { Day } from '../core/ids.ts';
import { UserError } from '../core/errors.ts';
import { createMembersTable } from '../core/release/members-table.ts';
import { readRelease } from '../core/release/read-release.ts';
import type { NoLetter, Release } from '../core/release/release.ts';
import { dataDirectory } from '../officials/data-directory.ts';
import { loadCivicData } from '../officials/load-civic-data.ts';
import { loadPastMembers } from '../officials/load-past-members.ts';

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
  const directory = dataDirectory(env);
  const { civic, sample } = loadCivicData(directory);
  const past = loadPastMembers(directory);
  const release = readRelease(text, createMembersTable(sample ? undefined : civic.roster, past, today), { date });
  return { release, warnings: warningsOf(sample, past.length) };
}

function warningsOf(sample: boolean, past: number): string[] {
  if (sample)
    return ['There is no list of members of Congress yet, so no name can be looked up. "redress data update" gets it.'];
  if (past === 0)
    return [
      'The list of past members is not there, so names in older releases are not found. "redress data update" gets it.',
    ];
  return [];
}
