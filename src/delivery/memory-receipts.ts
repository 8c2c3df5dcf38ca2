import { asRead, Receipt, stepped, type LetterId } from '../core/delivery/receipt.ts';
import { mayBecome } from '../core/delivery/status.ts';
import type { PersonId } from '../core/ids.ts';
import type { Receipts } from '../core/promises/delivery.ts';

export interface MemoryReceiptsParts {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Most persons kept; the one whose letters changed longest ago goes first, and `onDropped` hears of it. */
  readonly most?: number;
  readonly onDropped?: () => void;
}

/** From the day the letter was made, in milliseconds. */
export const RECEIPT_MS = 90 * 24 * 3_600_000;
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

/**
 * With this step taken from where people read it, in the order in which letters were made; a new one comes last. The very same list
 * where the step does not count.
 */
export function stepAmong(kept: readonly Receipt[], next: Receipt, now: number): readonly Receipt[] {
  const all = once(kept);
  const known = all.find(({ id }) => id === next.id);
  if (!known) return [...all, fresh(next)];
  const read = asRead(known, now);
  const after = stepped(read, next);
  return after === read ? kept : all.map((one) => (one === known ? after : one));
}

/** Of two receipts of one letter, as a version leaves them that cannot read the first, the one that was told more. */
export function once(receipts: readonly Receipt[]): readonly Receipt[] {
  const all = new Map<LetterId, Receipt>();
  for (const one of receipts) {
    const other = all.get(one.id);
    if (!other || toldMore(one, other)) all.set(one.id, one);
  }
  return [...all.values()];
}

const toldMore = ({ version = 0, changed }: Receipt, other: Receipt): boolean =>
  version === (other.version ?? 0) ? changed > other.changed : version > (other.version ?? 0);

/** A receipt begins as prepared: by somebody's word its first status is one that follows from there. */
function fresh(receipt: Receipt): Receipt {
  const parsed = Receipt.parse(receipt);
  const counts = parsed.version !== undefined || mayBecome('prepared', parsed.status);
  return counts ? parsed : { ...parsed, status: 'prepared' };
}
