import * as z from 'zod';
import type { Heard } from '../delivery/follow-up.ts';
import type { Day } from '../ids.ts';
import type { Stance } from '../issue/issue.ts';
import { CAMPAIGN_SHARE } from '../letter/likeness.ts';
import type { SeatId } from '../official/seat.ts';

/** How much of a letter everybody's letters share when it is made: 70 % or more, 40 % or more, less. */
export const Alike = z.enum(['alike', 'half-alike', 'own']);
export type Alike = z.infer<typeof Alike>;

const HALF = 0.4;

/** `share`: 0 to 1, as `likeness` finds it. */
export function alikeOf(share: number): Alike {
  if (share >= CAMPAIGN_SHARE) return 'alike';
  return share >= HALF ? 'half-alike' : 'own';
}

/** What letters that are counted together have in common. `day`: when they were made, in Washington. */
export interface CellLabel {
  readonly day: Day;
  readonly seat: SeatId;
  readonly stance: Stance;
}

/**
 * Letters of one issue in one community that share a label, each counted once. Raw numbers, for what decides what of them
 * anybody may see: `progressOf`, `alikeRows`, `repliesOf`. `sent` is at most `made`.
 */
export interface Cell extends CellLabel {
  readonly made: number;
  readonly sent: number;
  /** Of those of which it is known. */
  readonly alike?: Tally<Alike>;
  /** What their writers said of an answer. */
  readonly heard?: Tally<Heard>;
}

type Tally<K extends string> = { readonly [word in K]?: number };
