import { asRead, type LetterId, type Receipt } from '../core/delivery/receipt.ts';
import type { PersonId } from '../core/ids.ts';
import type { Receipts } from '../core/promises/delivery.ts';
import { RECEIPT_MS, stepAmong } from './receipt-list.ts';

export interface MemoryReceiptsParts {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Most persons kept; the one whose letters changed longest ago goes first, and `onDropped` hears of it. */
  readonly most?: number;
  readonly onDropped?: () => void;
}

const MOST_PERSONS = 10_000;

/** Receipts in the memory of this process: gone when it ends. */
export function createMemoryReceipts({ clock, most = MOST_PERSONS, onDropped }: MemoryReceiptsParts): Receipts {
  const persons = new Map<PersonId, ReadonlyMap<LetterId, Receipt>>();
  const live = (person: PersonId): Receipt[] =>
    [...(persons.get(person)?.values() ?? [])].filter(({ prepared }) => clock() - prepared < RECEIPT_MS);
  const keep = (person: PersonId, receipts: readonly Receipt[]): void =>
    void persons.set(person, new Map(receipts.map((one) => [one.id, one])));

  return {
    list: async (person) => live(person).map((one) => asRead(one, clock())),
    async step(person, next) {
      keep(person, stepAmong(live(person), next, clock()));
      const letters = persons.get(person)!;
      persons.delete(person);
      persons.set(person, letters);
      if (persons.size <= most) return;
      persons.delete(persons.keys().next().value!);
      onDropped?.();
    },
    forget: async (person) => void persons.delete(person),
    async sweep() {
      for (const person of persons.keys()) {
        const left = live(person);
        if (left.length > 0) keep(person, left);
        else persons.delete(person);
      }
    },
  };
}
