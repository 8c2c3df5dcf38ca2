import { asRead, Receipt, stepped, type LetterId } from '../core/delivery/receipt.ts';
import { mayBecome } from '../core/delivery/status.ts';

/** A receipt is on its person's list for so long from the day the letter was made, in milliseconds. */
export const RECEIPT_MS = 90 * 24 * 3_600_000;

/**
 * With this step taken from where people read it, in the order in which letters were made; a new one comes last. The very same list
 * where the step does not count.
 */
export function stepAmong(kept: readonly Receipt[], next: Receipt, now: number): readonly Receipt[] {
  const all = eachOnce(kept);
  const known = all.find(({ id }) => id === next.id);
  if (!known) return [...all, fresh(next)];
  const read = asRead(known, now);
  const after = stepped(read, next);
  return after === read ? kept : all.map((one) => (one === known ? after : one));
}

/** Of two receipts of one letter, as a version leaves them that cannot read the first, the one that was told more. */
export function eachOnce(receipts: readonly Receipt[]): readonly Receipt[] {
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
