import { isOver, type FollowUp } from '../core/delivery/follow-up.ts';
import type { PersonId } from '../core/ids.ts';
import type { FollowUps } from '../core/promises/delivery.ts';
import { begunAmong, changedAmong, without } from './follow-up-list.ts';

export interface MemoryFollowUpsParts {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Most persons kept; the one begun longest ago goes first, and `onDropped` hears of it. */
  readonly most?: number;
  readonly onDropped?: () => void;
}

const MOST_PERSONS = 10_000;

/** Follow-ups in the memory of this process: gone when it ends. */
export function createMemoryFollowUps({ clock, most = MOST_PERSONS, onDropped }: MemoryFollowUpsParts): FollowUps {
  const persons = new Map<PersonId, readonly FollowUp[]>();
  const live = (person: PersonId): readonly FollowUp[] =>
    (persons.get(person) ?? []).filter((one) => !isOver(one, clock()));
  const keep = (person: PersonId, left: readonly FollowUp[]): void =>
    void (left.length > 0 ? persons.set(person, left) : persons.delete(person));

  return {
    list: async (person) => live(person),
    async begin(person, followUp) {
      keep(person, begunAmong(live(person), followUp));
      if (persons.size <= most) return;
      persons.delete(persons.keys().next().value!);
      onDropped?.();
    },
    change: async (person, followUp) => keep(person, changedAmong(live(person), followUp)),
    drop: async (person, letter) => keep(person, letter === undefined ? [] : without(live(person), letter)),
    async sweep() {
      for (const person of persons.keys()) keep(person, live(person));
      return [...persons].map(([person, followUps]) => ({ person, followUps }));
    },
  };
}
