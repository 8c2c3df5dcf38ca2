import type { CodeMailed } from '../conversation/action.ts';
import type { Sending } from '../campaign/sending.ts';
import type { FollowUp } from '../delivery/follow-up.ts';
import type { Mailing } from '../delivery/mailing.ts';
import type { LetterId, Receipt } from '../delivery/receipt.ts';
import type { CommunityId, IssueId, Language, PersonId } from '../ids.ts';
import type { Issue } from '../issue/issue.ts';

/** What stays of letters for 90 days, so that a person can see where they stand. */
export interface Receipts {
  list(person: PersonId): Promise<readonly Receipt[]>;
  /** Puts a new receipt, or takes the one of that id a step on where that step counts (`stepped`). Harmless twice. */
  step(person: PersonId, receipt: Receipt): Promise<void>;
  forget(person: PersonId): Promise<void>;
  /** Takes out what has had its time. */
  sweep(): Promise<void>;
}

/** Letters whose writers allowed that they are asked whether an answer came: 60 days from the day each was sent. */
export interface FollowUps {
  list(person: PersonId): Promise<readonly FollowUp[]>;
  /** Keeps a new one. That of a letter known already stays as it is. */
  begin(person: PersonId, followUp: FollowUp): Promise<void>;
  /** Puts it in the place of the one of its letter; of one that was dropped meanwhile nothing comes back. */
  change(person: PersonId, followUp: FollowUp): Promise<void>;
  /** That of one letter; without a letter everything of the person. Harmless twice. */
  drop(person: PersonId, letter?: LetterId): Promise<void>;
  /** Takes out what has had its time. Answers everybody with something kept. */
  sweep(): Promise<readonly { readonly person: PersonId; readonly followUps: readonly FollowUp[] }[]>;
}

/** What counts for the limits: letters of the last day, mails with a code of the last hour. Times in milliseconds since 1970. */
export interface Lately {
  readonly letters: readonly { readonly id: LetterId; readonly at: number }[];
  readonly codes: readonly number[];
}

/** All that is kept of what the bot sends for a person. */
export interface KeptOfSending {
  /** Letters whose text is still kept: those of which is not known yet how they end. */
  readonly toBeSent: readonly Mailing[];
  /** How the sending of each letter of the last 90 days went, as the ledger has it. */
  readonly sending: readonly Readonly<Record<string, unknown>>[];
  readonly lately: Lately;
  /** The operator lets nothing of theirs be sent. This alone outlives `forget`, which would else be the way around it. */
  readonly isBlocked: boolean;
}

/** Why a letter does not leave: the operator or an organizer says so. */
export type Stopped = 'paused' | 'held' | 'blocked';

/**
 * Sends letters, each once. Where one stands is told by its receipt: `waiting` from `put` on, with the reason and until when.
 * All of these reject with a StoreAway when the store does.
 */
export interface Outbox {
  /**
   * It leaves no sooner than `UNDO_MS` after its writer agreed. Harmless twice: the first one stays as it was. False: that one
   * was agreed to at another time, and nothing leaves by this.
   */
  put(person: PersonId, mailing: Mailing): Promise<boolean>;
  /** Whether it was still in time: then it never leaves. Of another person's letter it never is. Harmless twice. */
  cancel(person: PersonId, letter: LetterId): Promise<boolean>;
  /** Of these letters of theirs those that can still be taken back and would not leave after that, as things stand, with the reason. */
  stopped(person: PersonId, letters: readonly LetterId[]): Promise<ReadonlyMap<LetterId, Stopped>>;
  kept(person: PersonId): Promise<KeptOfSending>;
  /** What has not left never leaves, and nothing is known any more of what has. Harmless twice. */
  forget(person: PersonId): Promise<void>;
}

/** Sends the six digits that prove an address. Never rejects. Twice is two mails with the same code. */
export interface CodeMailer {
  send(mail: {
    readonly person: PersonId;
    readonly address: string;
    readonly code: string;
    readonly language: Language;
  }): Promise<CodeMailed>;
}

/** What organizers see and stop of the letters that the bot sends for a campaign. Rejects with a StoreAway when the store does. */
export interface CampaignMail {
  now(community: CommunityId, issue: Issue, language: Language): Promise<Sending>;
  /** From the next letter on, wherever it leaves from. Harmless twice. */
  hold(community: CommunityId, issue: IssueId): Promise<void>;
  /** Whatever was held goes on, within seconds. Harmless twice. */
  release(community: CommunityId, issue: IssueId): Promise<void>;
}
