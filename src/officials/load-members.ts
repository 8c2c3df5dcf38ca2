import type { KnownMembers } from '../core/campaign/read-text.ts';
import type { Day } from '../core/ids.ts';
import { createMembersTable } from '../core/release/names/members-table.ts';
import { loadCivicData } from './load-civic-data.ts';
import { loadPastMembers } from './load-past-members.ts';

/** Whom a press release may name, from the lists of a directory; nobody where none was downloaded yet. Takes about 60 ms. */
export function loadMembers(directory: string, today: Day): KnownMembers {
  const { civic, sample } = loadCivicData(directory);
  const past = loadPastMembers(directory);
  return {
    table: createMembersTable(sample ? [] : (civic.roster?.members.all() ?? []), past, today),
    hasPast: past.length > 0,
  };
}
