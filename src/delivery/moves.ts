import type { Why } from '../core/delivery/status.ts';
import { changed, type Change, type Entry } from './entry.ts';
import type { About, Held } from './ledger.ts';
import type { DeliverParts } from './deliver.ts';

/** What is to become of the job: nothing any more, or the same again at that time. */
export type Next = { readonly kind: 'done' } | { readonly kind: 'later'; readonly at: number };

export const DONE: Next = { kind: 'done' };
export const later = (at: number): Next => ({ kind: 'later', at });

/** A letter whose person is still to be told. */
export type Open = Held & { readonly about: About };

/** Of a letter that may have arrived the first time it cannot be said that it failed. */
export const failed = (why: Why, { again }: Pick<Entry, 'again'>): Change =>
  again ? { state: 'in-doubt', why: 'unsure' } : { state: 'failed', why };

/** Steps of a letter on what was read of it; when somebody was faster, the letter is read again. */
export interface Moves {
  /** On, and told. */
  readonly move: (held: Open, change: Change) => Promise<Next>;
  /** As it is until it is due, and told: whoever made it so may have died before. */
  readonly stays: (held: Open) => Promise<Next>;
  /** To its end, and told. */
  readonly end: (held: Open, change: Change) => Promise<Next>;
  /** It has ended: only the telling is left. */
  readonly ended: (held: Open) => Promise<Next>;
  /** Somebody was faster. */
  readonly again: (held: Open) => Promise<Next>;
}

export function createMoves({ ledger, pace, tell, clock, passing }: DeliverParts): Moves {
  const moves: Moves = {
    async again({ id, about }) {
      // If by forgetting it, what was counted for its person meanwhile is to be found no more.
      if (await ledger.isForgotten(id)) await pace.forget(about.person);
      return later(clock());
    },
    async stays({ about, entry }) {
      await tell(about, entry);
      return later(entry.due);
    },
    async ended({ id, about, entry }) {
      passing?.('recorded', id);
      await tell(about, entry);
      passing?.('told', id);
      await ledger.drop(id);
      return DONE;
    },
    async move(held, change) {
      if (!(await ledger.move(held, change))) return await moves.again(held);
      return await moves.stays({ ...held, entry: changed(held.entry, change) });
    },
    async end(held, change) {
      if (!(await ledger.move(held, change, 'settle'))) return await moves.again(held);
      return await moves.ended({ ...held, entry: changed(held.entry, change) });
    },
  };
  return moves;
}
