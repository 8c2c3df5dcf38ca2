import { setTimeout as sleep } from 'node:timers/promises';
import { StoreAway } from '../core/errors.ts';
import type { Outcome } from './channel.ts';
import type { DeliverParts } from './deliver.ts';
import { changed, type Change, type Entry } from './entry.ts';
import type { Held } from './ledger.ts';
import { failed } from './moves.ts';
import { busyWait, softWait, TRYING_MS } from './waits.ts';

export interface Recorded {
  readonly entry: Entry;
  readonly isFinal: boolean;
}

const PATIENCE = { mostMs: 2_000, stepMs: 50 };

/**
 * Writes down what came of an attempt. While Redis is away it goes on trying: what is known here is known nowhere else.
 * Undefined: another attempt has begun since, or the letter is gone. Rejects only when the process ends.
 */
export function createRecord({
  ledger,
  clock,
  doubtMs,
  closing,
}: Pick<DeliverParts, 'ledger' | 'clock' | 'doubtMs' | 'closing'>) {
  return async (sent: Held, outcome: Outcome): Promise<Recorded | undefined> => {
    const { id, entry } = sent;
    for (let tries = 0; ; tries += 1) {
      try {
        // As we left it, in the usual case.
        const held = tries === 0 ? sent : await ledger.read(id);
        const isOurs = held?.entry.attempt === entry.attempt && OPEN.has(held.entry.state);
        if (!held?.about || !isOurs) return undefined;
        const change = changeOf(outcome, held.entry, clock(), doubtMs);
        const isFinal = change.state === 'accepted' || change.state === 'failed' || change.why === 'unsure';
        const moved = await ledger.move(held, change, isFinal ? 'settle' : 'keep');
        if (moved) return { entry: changed(held.entry, change), isFinal };
      } catch (error) {
        if (!(error instanceof StoreAway) || closing.aborted) throw error;
        await sleep(Math.min(PATIENCE.stepMs * 2 ** Math.min(tries, 10), PATIENCE.mostMs));
      }
    }
  };
}

/** Another process may have found the attempt without its answer meanwhile. */
const OPEN = new Set<Entry['state']>(['sending', 'in-doubt']);

function changeOf(outcome: Outcome, entry: Entry, now: number, doubtMs: number): Change {
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'accepted', why: entry.again ? 'perhaps-twice' : undefined };
    case 'in-doubt':
      return { state: 'in-doubt', why: 'looking-up', due: now + doubtMs };
    case 'aborted':
      return { state: 'waiting', why: 'interrupted', due: now, dotted: undefined };
    case 'busy': {
      const busy = entry.busy + 1;
      if (now - (entry.tried ?? now) >= TRYING_MS) return failed('too-long', entry);
      return { state: 'waiting', why: 'busy', busy, due: now + busyWait(busy), dotted: undefined };
    }
    case 'refused': {
      const soft = entry.soft + 1;
      const wait = outcome.soft ? softWait(soft) : undefined;
      if (wait === undefined) return failed(outcome.why, entry);
      return { state: 'waiting', why: outcome.why, soft, due: now + wait, dotted: undefined };
    }
  }
}
