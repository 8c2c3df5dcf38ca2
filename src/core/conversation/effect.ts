import * as z from 'zod';
import { Alike } from '../campaign/cell.ts';
import { Mark } from '../campaign/campaign.ts';
import { Heard } from '../delivery/follow-up.ts';
import { Channel, LetterId } from '../delivery/receipt.ts';
import { CommunityId, IssueId, Language } from '../ids.ts';
import { Stance } from '../issue/issue.ts';
import { SeatId } from '../official/seat.ts';

/** Named by what it does, so that the same effect asked for twice is one. */
const id = z.string().min(1).max(120);

/**
 * What is done to a campaign; `undo` goes back to the text before, `card` posts a card of an open one, `discard` throws away one
 * that never was.
 */
export const CampaignDeed = z.enum([
  'write',
  'approve',
  'open',
  'use',
  'pause',
  'resume',
  'close',
  'undo',
  'card',
  'discard',
]);
export type CampaignDeed = z.infer<typeof CampaignDeed>;

/**
 * What is to be done in the world, as data. It is committed inside the session (`pending`) before anything happens, then
 * performed, and its result comes back as an action that names its id and takes it out of `pending`. Each may be performed
 * twice without harm: that is what a crash between commit and effect leads to.
 *
 * | kind          | performed by                                         | comes back as               |
 * | ------------- | ---------------------------------------------------- | --------------------------- |
 * | `locate`      | `Locator.locate` with the draft's place              | `located`, or `gave-up`     |
 * | `receipt`     | `Receipts.step`: made as `prepared` when it is new   | `performed`                 |
 * | `count`       | `Tallies.add`                                        | `performed`                 |
 * | `uncount`     | `Tallies.takeBack`: no longer said to be sent        | `performed`                 |
 * | `sign`        | `Signatures.sign`                                    | `performed`, or `not-signed` |
 * | `take-off`    | `Signatures.takeOff`                                 | `performed`                 |
 * | `remember`    | `SessionStore.remember`; both absent: forgotten      | `performed`                 |
 * | `ask-later`   | `FollowUps.begin`                                    | `performed`                 |
 * | `ask-no-more` | `FollowUps.drop`; without a letter all of them       | `performed`                 |
 * | `asked-here`  | `FollowUps.change`: these questions are open no more | `performed`                 |
 * | `heard`       | `Receipts.step` if it was an answer, `Tallies.hear`, `FollowUps.drop` | `performed` |
 * | `mail-code`   | `CodeMailer.send` with `Facts.codeFor`               | `code-mailed`               |
 * | `deliver`     | `Outbox.put` with the letter as `mailingOf` finds it | `performed`, `gave-up`, or `not-taken` |
 * | `cancel`      | `Outbox.cancel`                                      | `taken-back`                |
 * | `campaign`    | `Campaigns.put` of what comes of it, or `remove`     | `campaign-done`             |
 * | `hold`        | `CampaignMail.hold`, or `release`                    | `performed`, or `gave-up`   |
 * | `forget`      | everything about the person, in every store, at once | nothing: the session is gone |
 *
 * `locate` carries no street: the performer takes the place from the session's draft (`placeFor`), so that it stands in one
 * place only. `deliver` carries no text for the same reason, but the digest of what was agreed to: a letter that has become
 * another one since is given up. Where it stands after that is told by its receipt. A `campaign` that is written takes its text
 * from the session's `unsaved`.
 */
export const Effect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('locate'), id }),
  z.object({
    kind: z.literal('receipt'),
    id,
    letter: LetterId,
    issue: IssueId,
    seat: SeatId,
    round: z.number().int().min(1),
    channel: Channel,
    status: z.enum(['prepared', 'sent-by-you', 'answered']),
    at: z.number().int(),
  }),
  z.object({
    kind: z.literal('count'),
    id,
    community: CommunityId,
    issue: IssueId,
    letter: LetterId,
    seat: SeatId,
    stance: Stance,
    what: z.enum(['made', 'sent']),
    /** How alike it is, where it is made. */
    alike: Alike.optional(),
  }),
  z.object({ kind: z.literal('uncount'), id, letter: LetterId }),
  z.object({
    kind: z.literal('sign'),
    id,
    community: CommunityId,
    issue: IssueId,
    name: z.string().max(2_000),
    /** A digest of what was read; an earlier version did not note it. */
    words: z.string().optional(),
  }),
  z.object({ kind: z.literal('take-off'), id, community: CommunityId, issue: IssueId }),
  z.object({ kind: z.literal('remember'), id, name: z.string().optional(), zip: z.string().optional() }),
  z.object({
    kind: z.literal('ask-later'),
    id,
    letter: LetterId,
    seat: SeatId,
    sent: z.number().int(),
    language: Language,
  }),
  z.object({ kind: z.literal('ask-no-more'), id, letter: LetterId.optional() }),
  z.object({ kind: z.literal('asked-here'), id, letters: z.array(LetterId).max(60) }),
  z.object({ kind: z.literal('heard'), id, letter: LetterId, heard: Heard, at: z.number().int() }),
  z.object({
    kind: z.literal('mail-code'),
    id,
    address: z.string().max(254),
    language: Language,
    nonce: z.string().min(16).max(80),
  }),
  z.object({
    kind: z.literal('deliver'),
    id,
    letter: LetterId,
    issue: IssueId,
    seat: SeatId,
    round: z.number().int().min(1),
    /** The office's address, as the writer saw it. */
    to: z.string().max(254),
    /** The writer's own, proved by a code. */
    replyTo: z.string().max(254),
    /** When the writer agreed, in milliseconds since 1970: two minutes to undo begin there. */
    agreed: z.number().int(),
    /** `digestOf` the letter that was on screen. */
    digest: z.string().max(44),
  }),
  z.object({ kind: z.literal('cancel'), id, letter: LetterId }),
  z.object({
    kind: z.literal('campaign'),
    id,
    community: CommunityId,
    campaign: IssueId,
    /** The version that it was decided about; a newer one there is another's, and nothing is done. */
    version: z.number().int().min(0),
    what: CampaignDeed,
    by: Mark,
    /** Where its card is to stand, as the platform names the channel, and the language it is in. */
    channel: z.string().max(32).optional(),
    language: Language,
  }),
  z.object({ kind: z.literal('hold'), id, community: CommunityId, issue: IssueId, held: z.boolean() }),
  z.object({ kind: z.literal('forget'), id }),
]);
export type Effect = z.infer<typeof Effect>;
export type EffectOf<K extends Effect['kind']> = Extract<Effect, { kind: K }>;
