import type { Counts } from '../core/conversation/facts.ts';
import type { LetterId } from '../core/delivery/receipt.ts';
import type { CommunityId, IssueId, PersonId } from '../core/ids.ts';
import type { Tallies } from '../core/promises.ts';

export interface MemoryTalliesParts {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Most persons counted; the one counted longest ago goes first, and `onDropped` hears of it. */
  readonly most?: number;
  readonly onDropped?: () => void;
}

interface Tally {
  readonly community: CommunityId;
  readonly issue: IssueId;
  readonly sent: boolean;
  readonly made: number;
}

/** As long as a receipt: what is counted can be taken back for as long as its writer can see it. In milliseconds. */
export const TALLY_MS = 90 * 24 * 3_600_000;
const MOST_PERSONS = 10_000;

/** Letters counted in the memory of this process, each once. */
export function createMemoryTallies({ clock, most = MOST_PERSONS, onDropped }: MemoryTalliesParts): Tallies {
  const persons = new Map<PersonId, Map<LetterId, Tally>>();
  const liveOf = (letters: ReadonlyMap<LetterId, Tally>): [LetterId, Tally][] =>
    [...letters].filter(([, { made }]) => clock() - made < TALLY_MS);

  return {
    async add({ person, community, issue, letter, what }) {
      const letters = new Map(liveOf(persons.get(person) ?? new Map<LetterId, Tally>()));
      const before = letters.get(letter) ?? { community, issue, sent: false, made: clock() };
      letters.set(letter, { ...before, sent: what === 'made' ? before.sent : what === 'sent' });
      persons.delete(person);
      persons.set(person, letters);
      if (persons.size <= most) return;
      persons.delete(persons.keys().next().value!);
      onDropped?.();
    },
    async counts(community) {
      const counts = new Map<IssueId, Counts>();
      for (const letters of persons.values()) {
        for (const [, tally] of liveOf(letters)) {
          if (tally.community !== community) continue;
          const { made, sent } = counts.get(tally.issue) ?? { made: 0, sent: 0 };
          counts.set(tally.issue, { made: made + 1, sent: sent + (tally.sent ? 1 : 0) });
        }
      }
      return counts;
    },
    forget: async (person) => void persons.delete(person),
    async sweep() {
      for (const [person, letters] of persons) {
        const left = liveOf(letters);
        if (left.length > 0) persons.set(person, new Map(left));
        else persons.delete(person);
      }
    },
  };
}
