import type { FollowUp } from '../core/delivery/follow-up.ts';
import type { LetterId } from '../core/delivery/receipt.ts';

/** With the question about this letter; one that is there already stays as it is. */
export const begunAmong = <F extends FollowUp>(kept: readonly F[], next: F): readonly F[] =>
  kept.some(({ letter }) => letter === next.letter) ? kept : [...kept, next];

export const changedAmong = <F extends FollowUp>(kept: readonly F[], next: F): readonly F[] =>
  kept.map((one) => (one.letter === next.letter ? next : one));

/** The very same list where that letter is not on it. */
export const without = <F extends FollowUp>(kept: readonly F[], letter: LetterId): readonly F[] =>
  kept.some((one) => one.letter === letter) ? kept.filter((one) => one.letter !== letter) : kept;
