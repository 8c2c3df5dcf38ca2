import type { WatchedIssues } from '../../issues/watch-issues.ts';
import type { Log } from '../../log.ts';
import type { Asking } from '../press/asking.ts';
import type { Cards } from '../campaigns/cards.ts';
import { startChores, type Chore } from './chores.ts';
import { touchEnded } from '../campaigns/ended-cards.ts';
import type { Handle } from '../press/handle.ts';
import type { HouseConfig } from '../config/house-config.ts';
import type { Mail } from '../mail/mail.ts';
import type { Stores } from './stores.ts';
import { traceOf } from '../trouble.ts';

export interface HousekeepingParts {
  readonly role: HouseConfig['role'];
  readonly issues: Pick<WatchedIssues, 'reload'>;
  readonly conversation: Pick<Handle, 'sweep'>;
  readonly stores: Pick<Stores, 'campaigns' | 'receipts' | 'tallies' | 'signatures' | 'tidy' | 'sweepOverstayers'>;
  readonly cards: Pick<Cards, 'flush' | 'touch'>;
  readonly asking: Pick<Asking, 'round'>;
  readonly mail?: Pick<Mail, 'sweep'> | undefined;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What a house does again and again while it is open; call what it gives to end it. */
export function startHousekeeping(parts: HousekeepingParts): () => void {
  const { role, issues, asking, mail, log } = parts;
  // A process that only sends has no door: what is to be done in one is left to those that have.
  const hasDoors = role !== 'worker';
  if (hasDoors) void asking.round().catch((error: unknown) => log.error(traceOf(error), 'Housekeeping failed'));
  const chores = [
    ...(mail ? [{ everyMs: 10 * MINUTE, work: mail.sweep }] : []),
    ...(hasDoors ? choresOfDoors(parts) : []),
    // Dates pass: an issue opens or closes without a file being changed.
    { everyMs: HOUR, work: () => issues.reload() },
  ];
  return startChores(chores, log);
}

function choresOfDoors({ conversation, stores, cards, asking, clock }: HousekeepingParts): readonly Chore[] {
  const sweep = async (): Promise<void> => {
    await Promise.all([
      conversation.sweep(),
      stores.receipts.sweep(),
      stores.tallies.sweep(),
      stores.signatures.sweep(),
      stores.tidy(),
    ]);
  };
  return [
    { everyMs: MINUTE, work: sweep },
    { everyMs: MINUTE, work: () => cards.flush() },
    { everyMs: HOUR, work: () => asking.round() },
    { firstMs: MINUTE, everyMs: HOUR, work: () => touchEnded({ ...stores, cards, clock }) },
    // Soon after the start, for some are started anew every day; and not in all processes at once.
    { firstMs: (1 + 4 * Math.random()) * MINUTE, everyMs: HOUR, work: () => stores.sweepOverstayers() },
  ];
}
