import type { FollowUps, Receipts } from '../core/promises/delivery.ts';
import type { Tallies } from '../core/promises/tallies.ts';
import { goesOn, isOpen, type Entry } from './entry.ts';
import type { About, Ledger } from './ledger.ts';
import type { Waiting } from './waiting.ts';

/**
 * Tells a letter's person where it stands, in their receipts, and its campaign when it waits no more. Of one that never left nobody is
 * asked whether it was answered. Harmless twice.
 */
export type Tell = (about: About, at: Pick<Entry, 'version' | 'state' | 'why' | 'due' | 'again'>) => Promise<void>;

export interface TellParts {
  readonly ledger: Pick<Ledger, 'isForgotten'>;
  readonly waiting: Pick<Waiting, 'drop'>;
  readonly receipts: Pick<Receipts, 'step' | 'forget'>;
  readonly followUps: Pick<FollowUps, 'drop'>;
  readonly tallies: Pick<Tallies, 'add' | 'forget'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

export function createTell({ ledger, waiting, receipts, followUps, tallies, clock }: TellParts): Tell {
  return async ({ person, id, issue, seat, round, stance, community, agreed }, entry) => {
    const { version, state, why, due, again } = entry;
    await receipts.step(person, {
      id,
      issue,
      seat,
      round,
      channel: 'email',
      // What waits to leave once more may be there already: to its writer it does not wait, and cannot be taken back.
      status: state === 'waiting' && again ? 'in-doubt' : state,
      prepared: agreed,
      changed: clock(),
      ...(why && { why }),
      ...(goesOn(entry) && { until: due }),
      version,
    });
    if (state === 'accepted' && community)
      await tallies.add({ person, community, issue, letter: id, seat, stance, what: 'sent' });
    if (state === 'failed' || state === 'cancelled') await followUps.drop(person, id);
    if (!isOpen(entry) && community) await waiting.drop({ issue, community }, id);
    // Whoever had everything forgotten meanwhile is not to be found in here again.
    if (await ledger.isForgotten(id)) await Promise.all([receipts.forget(person), tallies.forget(person)]);
  };
}
