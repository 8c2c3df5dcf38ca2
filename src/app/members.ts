import type { Organizing } from '../core/conversation/facts.ts';
import type { Day } from '../core/ids.ts';
import type { Civic, PastMember } from '../core/official/civic.ts';
import { dayOf } from '../core/official/calendar.ts';
import { createMembersTable } from '../core/release/members-table.ts';

export interface MembersParts {
  /** The lists in hand, and whether they are the invented ones that come along. */
  readonly lists: () => { readonly civic: Civic; readonly sample: boolean };
  /** Read anew when the other lists were replaced. */
  readonly past: () => readonly PastMember[];
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Whom a press release may name: made when it is first asked for, and anew when a list was replaced or a day has passed. */
export function createMembers({ lists, past, clock }: MembersParts): Organizing['members'] {
  let made: ({ readonly of: Civic; readonly on: Day } & ReturnType<Organizing['members']>) | undefined;
  return () => {
    const { civic, sample } = lists();
    const on = dayOf(new Date(clock()));
    if (made?.of !== civic || made.on !== on) {
      const left = past();
      const table = createMembersTable(sample ? undefined : civic.roster, left, on);
      made = { of: civic, on, table, hasPast: left.length > 0 };
    }
    return made;
  };
}
