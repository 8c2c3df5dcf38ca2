import type { Alike, Cell } from '../core/campaign/cell.ts';
import type { Counts } from '../core/conversation/facts.ts';
import type { Heard } from '../core/delivery/follow-up.ts';
import type { LetterId } from '../core/delivery/receipt.ts';
import type { CommunityId, IssueId, PersonId } from '../core/ids.ts';
import { dayOf } from '../core/official/calendar.ts';
import type { Counted, Tallies } from '../core/promises/tallies.ts';

export interface MemoryTalliesParts {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Most persons counted; the one counted longest ago goes first, and `onDropped` hears of it. */
  readonly most?: number;
  readonly onDropped?: () => void;
}

interface Tally extends Pick<Counted, 'community' | 'issue' | 'seat' | 'stance'> {
  readonly sent: boolean;
  readonly alike?: Alike;
  readonly heard?: Heard;
  /** Milliseconds since 1970. */
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

  const lettersOf = (person: PersonId) => new Map(liveOf(persons.get(person) ?? new Map<LetterId, Tally>()));
  const tallies = (community: CommunityId): Tally[] =>
    [...persons.values()]
      .flatMap((letters) => liveOf(letters).map(([, tally]) => tally))
      .filter((tally) => tally.community === community);

  return {
    async add({ person, letter, what, alike, ...rest }) {
      const letters = lettersOf(person);
      const before = letters.get(letter) ?? {
        ...labelled(rest),
        ...(alike && { alike }),
        sent: false,
        made: clock(),
      };
      letters.set(letter, { ...before, sent: before.sent || what === 'sent' });
      persons.delete(person);
      persons.set(person, letters);
      if (persons.size <= most) return;
      persons.delete(persons.keys().next().value!);
      onDropped?.();
    },
    async hear({ person, letter, heard }) {
      const letters = lettersOf(person);
      const before = letters.get(letter);
      if (before) persons.set(person, letters.set(letter, { ...before, heard }));
    },
    async takeBack({ person, letter }) {
      const letters = lettersOf(person);
      const before = letters.get(letter);
      if (before) persons.set(person, letters.set(letter, { ...before, sent: false }));
    },
    async counts(community) {
      const counts = new Map<IssueId, Counts>();
      for (const { issue, sent } of tallies(community)) counts.set(issue, plus(counts.get(issue), sent));
      return counts;
    },
    async cells(community, wanted) {
      const cells = new Map<string, Cell>();
      for (const { issue, seat, stance, made, sent, alike, heard } of tallies(community)) {
        if (issue !== wanted) continue;
        const day = dayOf(new Date(made));
        const name = `${day} ${seat} ${stance}`;
        const before = cells.get(name);
        cells.set(name, {
          day,
          seat,
          stance,
          ...plus(before, sent),
          ...((alike ?? before?.alike) ? { alike: oneMore(before?.alike, alike) } : {}),
          ...((heard ?? before?.heard) ? { heard: oneMore(before?.heard, heard) } : {}),
        });
      }
      return [...cells.values()];
    },
    listed: async (person) => [...lettersOf(person).values()].map(({ sent: _sent, heard: _heard, ...tally }) => tally),
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

const labelled = ({ community, issue, seat, stance }: Omit<Counted, 'person' | 'letter'>) =>
  ({ community, issue, seat, stance }) satisfies Partial<Tally>;

const plus = ({ made, sent }: Counts = { made: 0, sent: 0 }, isSent: boolean): Counts => ({
  made: made + 1,
  sent: sent + (isSent ? 1 : 0),
});

const oneMore = <K extends string>(before: { readonly [word in K]?: number } = {}, word: K | undefined) =>
  word === undefined ? before : { ...before, [word]: (before[word] ?? 0) + 1 };
