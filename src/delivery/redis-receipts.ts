import { asRead, Receipt } from '../core/delivery/receipt.ts';
import type { PersonId } from '../core/ids.ts';
import type { Receipts } from '../core/promises/delivery.ts';
import type { Vault } from '../core/promises/sessions.ts';
import type { Db } from '../redis/connection.ts';
import { hourly } from '../redis/hourly.ts';
import { placeOf } from '../redis/place.ts';
import { eachOnce, RECEIPT_MS, stepAmong } from './receipt-list.ts';
import { createSealedLists } from './sealed-lists.ts';

export interface RedisReceiptsParts {
  readonly db: Db;
  readonly vault: Vault;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Receipts in Redis: of each person one sealed list. */
export function createRedisReceipts({ db, vault, clock }: RedisReceiptsParts): Receipts {
  const place = (person: PersonId): string => placeOf(vault.name(`person:${person}`), 'receipts');
  const endOf = ({ prepared }: Receipt): number => prepared + RECEIPT_MS;
  const lists = createSealedLists({ db, vault, clock, drawer: 'receipts', schema: Receipt, endOf });

  return {
    list: async (person) => eachOnce(await lists.list(place(person))).map((one) => asRead(one, clock())),
    step: (person, next) => lists.change(place(person), (live) => stepAmong(live, next, clock())),
    forget: (person) => lists.drop(place(person)),
    sweep: hourly(clock, () => lists.sweep()),
  };
}
