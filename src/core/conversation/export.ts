import type { Place } from '../official/civic.ts';
import { placeFor } from './place.ts';
import type { Facts } from './facts.ts';
import type { Session } from './session.ts';

type Stored = 'receipts' | 'followUps' | 'signatures' | 'listed' | 'mailings';

/**
 * All that is stored about a person, for themselves: their drafts whole, what they asked us to remember, their receipts, what we
 * may ask them, their names under open letters, where their letters are counted, and what the bot still has to send for them.
 */
export function exportOf(session: Session, facts: Pick<Facts, Stored>): Readonly<Record<string, unknown>> {
  const { aside: _aside, pending, ...kept } = session;
  const { receipts = [], followUps = [], signatures = [], listed = [], mailings = [] } = facts;
  return {
    kind: 'redress-export',
    session: kept,
    pending,
    receipts,
    followUps,
    signatures,
    counted: listed,
    toBeSent: mailings,
  };
}

/** The place that a `locate` effect is about; undefined once nobody waits for its answer any more. */
export function placeToLocate(session: Session, effect: string): Place | undefined {
  return session.step === 'locating' && session.effect === effect ? placeFor(session.draft) : undefined;
}
