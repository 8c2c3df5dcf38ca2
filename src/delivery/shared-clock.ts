import type { DeliverParts } from './deliver.ts';

/** The clock that all processes share, and the ledger by which one knows it: each reading tells the time. */
export interface SharedClock extends Pick<DeliverParts, 'ledger' | 'clock'> {
  /** A time of the shared clock, by the clock of this process. */
  readonly here: (at: number) => number;
}

/** The clock of one process may be hours wrong, and each letter may be taken up by another process every time. */
export function createSharedClock({ ledger, clock }: Pick<DeliverParts, 'ledger' | 'clock'>): SharedClock {
  let ahead = 0;
  return {
    clock: () => clock() - ahead,
    here: (at) => at + ahead,
    ledger: {
      ...ledger,
      async read(id) {
        const held = await ledger.read(id);
        if (held) ahead = clock() - held.readAt;
        return held;
      },
    },
  };
}
