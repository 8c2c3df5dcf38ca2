import type { CommunityId, IssueId } from '../ids.ts';
import type { Letter } from '../letter/letter.ts';
import type { SeatId } from '../official/seat.ts';
import type { LetterId } from './receipt.ts';

/** A letter that the bot itself sends, as it stood when its writer agreed. */
export interface Mailing {
  /** Names the job too, so that putting it twice is harmless. */
  readonly id: LetterId;
  readonly issue: IssueId;
  readonly seat: SeatId;
  readonly round: number;
  /** Where it is counted once it is accepted. */
  readonly community?: CommunityId;
  readonly letter: Letter;
  /** The office's address, and the writer's own, proved. */
  readonly to: string;
  readonly replyTo: string;
  /** Milliseconds since 1970. */
  readonly agreed: number;
}
