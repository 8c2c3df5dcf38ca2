import type { Receipt } from '../../core/delivery/receipt.ts';
import type { Outbox, Receipts, Stopped } from '../../core/promises/delivery.ts';

/**
 * Receipts as their person reads them. Of a letter that can still be taken back a receipt says when it leaves; where the operator or an
 * organizer holds it back meanwhile, that is said in its place.
 */
export function createReceiptsNow(
  receipts: Pick<Receipts, 'list'>,
  outbox: Pick<Outbox, 'stopped'>,
): Pick<Receipts, 'list'> {
  return {
    async list(person) {
      const all = await receipts.list(person);
      const fresh = all.filter(({ status, why }) => status === 'waiting' && why === 'undo').map(({ id }) => id);
      const stopped = fresh.length > 0 ? await outbox.stopped(person, fresh) : undefined;
      return stopped ? all.map((one) => heldBack(one, stopped.get(one.id))) : all;
    },
  };
}

const heldBack = (receipt: Receipt, why: Stopped | undefined): Receipt => (why ? { ...receipt, why } : receipt);
