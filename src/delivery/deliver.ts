import type { LetterId } from '../core/delivery/receipt.ts';
import { LETTER_MS } from '../core/delivery/status.ts';
import type { Channel, LookUp } from './channel.ts';
import { createLeave } from './leave.ts';
import { isOpen } from './entry.ts';
import type { About, Held, Ledger } from './ledger.ts';
import { createMoves, DONE, failed, later, type Next, type Open } from './moves.ts';
import type { Pace } from './pace.ts';
import { createSharedClock } from './shared-clock.ts';
import type { Stops } from './stops.ts';
import type { Tell } from './tell.ts';
import { HOLD_MS, LATE_MS } from './waits.ts';

/** Moments between which a process may die; what is then to happen differs between any two of them. */
export type Point = 'taken' | 'begun' | 'rendered' | 'intended' | 'last-dot' | 'answered' | 'recorded' | 'told';

export interface DeliverParts {
  readonly ledger: Ledger;
  readonly channel: Channel;
  readonly pace: Pick<Pace, 'letter' | 'forget'>;
  readonly stops: Pick<Stops, 'of'>;
  readonly tell: Tell;
  /** Without one nobody can tell what became of a letter whose answer did not come. */
  readonly lookUp?: LookUp;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** How long an answer that did not come is waited for. */
  readonly doubtMs: number;
  /** Aborted when the process ends: nothing new begins to leave. */
  readonly closing: AbortSignal;
  readonly passing?: (point: Point, id: LetterId) => void;
}

/**
 * Takes one letter as far as it goes now. The queue may ask for the same letter twice, and at once: each change of the ledger
 * is made on what was read, so only one of them goes on. Rejects with a StoreAway when Redis does; nothing leaves then.
 */
export type Deliver = (id: LetterId) => Promise<Next>;

const DAY = 86_400_000;

export function createDeliver(own: DeliverParts): Deliver {
  const { here, ...shared } = createSharedClock(own);
  const parts = { ...own, ...shared };
  const { ledger, pace, stops, lookUp, clock, doubtMs, passing } = parts;
  const moves = createMoves(parts);
  const { move, end, ended, stays } = moves;
  const leave = createLeave(parts, moves);

  /** What ends it, or holds it back. A day before nothing of it may be kept any more it ends. */
  const stopOf = async (about: About): Promise<Stop> =>
    clock() - about.agreed > LETTER_MS - DAY ? 'out-of-time' : await stops.of(about);

  /** A letter of which nobody knows whether it arrived. */
  const settle = async (held: Open): Promise<Next> => {
    const { entry, about } = held;
    if (clock() < entry.due) return await stays(held);
    const found = (await lookUp?.(about, here(entry.dotted ?? entry.due))) ?? 'unknown';
    if (found === 'taken')
      return await end(held, { state: 'accepted', why: entry.again ? 'perhaps-twice' : undefined });
    const again = entry.again || found === 'unknown';
    const stopped = await stopOf(about);
    if (found === 'unknown' && entry.again) return await end(held, { state: 'in-doubt', why: 'unsure' });
    if (isEnd(stopped)) return await end(held, failed(stopped, { again }));
    if (stopped) return await move(held, { state: 'in-doubt', due: clock() + HOLD_MS });
    // Where it cannot leave once more it is judged by this, too.
    return await leave({ ...held, entry: { ...entry, again } }, { again });
  };

  /** A letter that has not arrived; unless this Redis was brought back from before it left, and then it is late. */
  const go = async (held: Open): Promise<Next> => {
    const { id, entry, about, content } = held;
    const now = clock();
    const stopped = await stopOf(about);
    if (isEnd(stopped)) return await end(held, failed(stopped, entry));
    // What is held back goes on as soon as it may.
    if (entry.due > now && entry.why !== 'paused' && entry.why !== 'held') return await stays(held);
    // The clock of whoever put it may have been behind.
    if (entry.undo > now) return later(entry.undo);
    if (stopped) return await move(held, { state: 'waiting', why: stopped, due: now + HOLD_MS });
    if (!content) return await end(held, failed('broken', entry));
    const paced = await pace.letter(id, about.person, content.to);
    if (paced.kind === 'wait') return await move(held, { state: 'waiting', why: paced.why, due: paced.until });
    // While a replica lags it does not leave, and would be looked up time and again.
    const isLate = now - entry.undo > LATE_MS && (await ledger.isCopied());
    if (isLate && (await lookUp?.(about, here(entry.undo))) === 'taken')
      return await move(held, { state: 'sending', why: undefined, dotted: entry.undo, due: now });
    return await leave(held, {});
  };

  /** Of a letter that is kept no longer its person cannot be told any more; their receipt says the same by itself. */
  const gone = async (held: Held): Promise<Next> => {
    const { entry } = held;
    const again = entry.again || entry.dotted !== undefined;
    if (isOpen(entry) && clock() - entry.agreed >= LETTER_MS) await ledger.move(held, failed('out-of-time', { again }));
    return DONE;
  };

  const deliver: Deliver = async (id) => {
    const read = await ledger.read(id);
    if (!read) return DONE;
    if (!read.about) return await gone(read);
    const held: Open = { ...read, about: read.about };
    const { state, dotted, why } = held.entry;
    passing?.('taken', id);
    switch (state) {
      case 'waiting':
        return await go(held);
      case 'sending':
        // Whoever was at it is gone, or will find that it is: without its last dot a letter was not taken.
        if (dotted === undefined) return await go(held);
        return await move(held, { state: 'in-doubt', why: 'looking-up', due: dotted + doubtMs });
      case 'in-doubt':
        return why === 'unsure' ? await ended(held) : await settle(held);
      case 'accepted':
      case 'failed':
      case 'cancelled':
        return await ended(held);
    }
  };
  return async (id) => {
    const next = await deliver(id);
    return next.kind === 'later' ? later(here(next.at)) : next;
  };
}

type Stop = Awaited<ReturnType<Stops['of']>> | 'out-of-time';

const isEnd = (stop: Stop): stop is 'blocked' | 'out-of-time' => stop === 'blocked' || stop === 'out-of-time';
