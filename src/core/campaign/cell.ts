import type { Day } from '../ids.ts';
import type { Stance } from '../issue/issue.ts';
import type { SeatId } from '../official/seat.ts';

/** What letters that are counted together have in common. `day`: when they were made, in Washington. */
export interface CellLabel {
  readonly day: Day;
  readonly seat: SeatId;
  readonly stance: Stance;
}

/**
 * Letters of one issue in one community that share a label, each counted once. Raw numbers, for `progressOf` and
 * `exportRows` alone: those decide what of them anybody may see. `sent` is at most `made`.
 */
export interface Cell extends CellLabel {
  readonly made: number;
  readonly sent: number;
}
