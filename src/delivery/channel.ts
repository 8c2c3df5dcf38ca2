import type { Why } from '../core/delivery/status.ts';
import type { About, Content } from './ledger.ts';

/**
 * What came of an attempt. `busy`: not taken, and may be taken later. `refused`: not taken; `soft`: a reason that passes.
 * `in-doubt`: all of it left and no answer came. `aborted`: we ended it ourselves before the last dot.
 */
export type Outcome =
  | { readonly kind: 'accepted' | 'busy' | 'in-doubt' | 'aborted' }
  | { readonly kind: 'refused'; readonly why: Why; readonly soft: boolean };

/** A way in which letters leave. */
export interface Channel {
  /** The letter as the bytes that will leave, however often. `now`: the date it bears. */
  compose(about: About, content: Content, now: number): Promise<Uint8Array>;
  /** `lastDot` is asked when everything but the last dot has left; only if it answers true may that leave. Never rejects. */
  send(mail: {
    readonly to: string;
    readonly bytes: Uint8Array;
    readonly lastDot: () => Promise<boolean>;
  }): Promise<Outcome>;
}

/** Whether a letter whose answer never came was taken. `since`: when it left, by the clock of this computer. `unknown`: nobody can tell. */
export type LookUp = (about: About, since: number) => Promise<'taken' | 'absent' | 'unknown'>;
