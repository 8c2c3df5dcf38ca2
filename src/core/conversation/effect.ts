import { z } from 'zod';
import { Channel, LetterId } from '../delivery/receipt.ts';
import { CommunityId, IssueId } from '../ids.ts';
import { Stance } from '../issue/issue.ts';
import { SeatId } from '../official/seat.ts';

/** Named by what it does, so that the same effect asked for twice is one. */
const id = z.string().min(1).max(120);

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
 * | `remember`    | `SessionStore.remember`; both absent: forgotten      | `performed`                 |
 * | `forget`      | everything about the person, in every store, at once | nothing: the session is gone |
 *
 * `locate` carries no street: the performer takes the place from the session's draft (`placeToLocate`), so that it
 * stands in one place only.
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
  }),
  z.object({ kind: z.literal('uncount'), id, letter: LetterId }),
  z.object({ kind: z.literal('remember'), id, name: z.string().optional(), zip: z.string().optional() }),
  z.object({ kind: z.literal('forget'), id }),
]);
export type Effect = z.infer<typeof Effect>;
