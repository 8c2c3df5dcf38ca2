import type { Alike, Cell } from '../campaign/cell.ts';
import type { Counts } from '../conversation/facts.ts';
import type { Heard } from '../delivery/follow-up.ts';
import type { LetterId } from '../delivery/receipt.ts';
import type { CommunityId, IssueId, PersonId } from '../ids.ts';
import type { Stance } from '../issue/issue.ts';
import type { SeatId } from '../official/seat.ts';

/** What is counted of a letter. */
export interface Counted {
  readonly person: PersonId;
  readonly community: CommunityId;
  readonly issue: IssueId;
  readonly letter: LetterId;
  readonly seat: SeatId;
  readonly stance: Stance;
}

/** Where a letter is counted, kept beside its person so that forgetting finds it. */
export interface CountedLetter extends Pick<Counted, 'community' | 'issue' | 'seat' | 'stance'> {
  /** Milliseconds since 1970. */
  readonly made: number;
  readonly alike?: Alike;
}

/** How many letters were made and sent, by issue and community. Raw numbers: what people see of them is rounded. */
export interface Tallies {
  /** A letter that was made, or said to be sent; what it is counted under is settled the first time. Harmless twice. */
  add(change: Counted & { readonly what: 'made' | 'sent'; readonly alike?: Alike }): Promise<void>;
  /** Its writer says whether an answer came; the last word counts. Harmless twice, and for what was never counted. */
  hear(of: Pick<Counted, 'person' | 'letter'> & { readonly heard: Heard }): Promise<void>;
  /** Its writer takes the word back; the letter stays counted as made. Harmless twice, and for what was never counted. */
  takeBack(of: Pick<Counted, 'person' | 'letter'>): Promise<void>;
  counts(community: CommunityId): Promise<ReadonlyMap<IssueId, Counts>>;
  /** The letters of one issue by day, seat and stance, those of 90 days, in no order. Adds up to `counts`. */
  cells(community: CommunityId, issue: IssueId): Promise<readonly Cell[]>;
  /** Where letters of this person are counted, in no order. */
  listed(person: PersonId): Promise<readonly CountedLetter[]>;
  /** Every letter of theirs is counted no more, wherever it was. Harmless twice. */
  forget(person: PersonId): Promise<void>;
  /** Takes out what has had its time. */
  sweep(): Promise<void>;
}
