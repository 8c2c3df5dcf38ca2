import type { KnownMembers } from '../core/campaign/read-text.ts';
import type { Day } from '../core/ids.ts';
import { createMembersTable } from '../core/release/members-table.ts';
import { loadCivicData } from './load-civic-data.ts';
import { loadPastMembers } from './load-past-members.ts';

/** `sample`: no list was downloaded yet, so the table knows nobody. */
export interface LoadedMembers extends KnownMembers {
  readonly sample: boolean;
}

/** Whom a press release may name, from the lists of a directory. Takes about 60 ms. */
export function loadMembers(directory: string, today: Day): LoadedMembers {
  const { civic, sample } = loadCivicData(directory);
  const past = loadPastMembers(directory);
  return {
    table: createMembersTable(sample ? undefined : civic.roster, past, today),
    hasPast: past.length > 0,
    sample,
  };
}
