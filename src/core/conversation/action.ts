import * as z from 'zod';
import type { Refusal } from '../campaign/change.ts';
import type { LetterId } from '../delivery/receipt.ts';
import type { IssueId } from '../ids.ts';
import type { Located } from '../official/civic.ts';
import type { CampaignDeed } from './effect.ts';
import { FormName } from './form.ts';
import { MAX_RELEASE } from '../release/release.ts';
import { Press } from './verbs.ts';

/**
 * `gone`: there is no such channel or message in that community. `closed`: we may not write there. `refused`: the platform does not
 * take what is on it, and will not take the same again.
 */
export type NoCard = 'gone' | 'closed' | 'refused';

/**
 * What came of a card: `instead`: posted, and the oldest is drawn no more. `twice`: posted, and an earlier try may have been too.
 * `away`: not just now.
 */
export type CardPosted = 'posted' | 'instead' | 'twice' | NoCard | 'away';

/** What stands after `/letter`; `start over`, `back`, `skip` and `cancel` are words of a conversation only. */
export const CommandName = z.enum([
  'write',
  'preview',
  'share',
  'who',
  'status',
  'undo',
  'forget',
  'export',
  'help',
  'privacy',
  'language',
  'back',
  'skip',
  'cancel',
  'start-over',
]);
export type CommandName = z.infer<typeof CommandName>;

/** A channel as its platform names it. */
const ChannelName = z.string().regex(/^[A-Za-z0-9]{1,32}$/);

/** What stands after `/campaign`. */
export const OrganizeName = z.enum([
  'list',
  'new',
  'edit',
  'preview',
  'open',
  'card',
  'pause',
  'resume',
  'close',
  'discard',
  'progress',
  'letters',
  'hold',
  'release',
  'export',
]);
export type OrganizeName = z.infer<typeof OrganizeName>;

/**
 * Why a release was not read: longer than 1 MB, of a kind that holds no plain text, not to be had from its platform just now,
 * more than one at once, or such that reading it did not end in its time.
 */
export const Unread = z.enum(['too-long', 'not-text', 'away', 'several', 'too-hard', 'busy']);
export type Unread = z.infer<typeof Unread>;

/** What stood after a command, as typed. */
export const CommandArgs = z.object({
  issue: z.string().max(200).optional(),
  stance: z.string().max(40).optional(),
  language: z.string().max(20).optional(),
  zip: z.string().max(40).optional(),
});
export type CommandArgs = z.infer<typeof CommandArgs>;

/**
 * What a person did, as a door reads it off its platform. Doors build these and decide nothing:
 *
 * - `say`: a message in a DM (or typed into the talk side of the playground), as typed.
 * - `command`: a slash command. `issue`, `stance`, `language`, `zip` are what stood after it, as typed; near misses are forgiven.
 * - `press`: a button, or a chosen option (`values`). Everything but `values` comes back out of the id that the view gave.
 * - `submit`: a filled-in form. `form`, `handle` and `at` come back out of its id; `values` by the inputs' `field`: a text, or
 *   a list where several options may be picked. A field left out was not on the form; an empty text empties it.
 * - `release`: a press release to begin a campaign from; `unread`: why the file that was handed in was not read.
 * - `organize`: a slash command of organizers, `campaign` as typed; `channel`: where its card is to stand, where one was named.
 * - `platform`: a fact about the platform, not about the person.
 */
export const PersonAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('say'), text: z.string().max(MAX_RELEASE) }),
  z.object({
    kind: z.literal('command'),
    name: CommandName,
    args: CommandArgs.default({}),
  }),
  Press,
  z.object({
    kind: z.literal('submit'),
    form: FormName,
    handle: z.string().max(80).default(''),
    at: z.number().int().min(0).max(999).optional(),
    values: z.record(z.string().max(80), z.union([z.string().max(200_000), z.array(z.string().max(200)).max(100)])),
  }),
  z.object({
    kind: z.literal('organize'),
    what: OrganizeName,
    campaign: z.string().max(200).optional(),
    channel: ChannelName.optional(),
  }),
  z.object({ kind: z.literal('release'), text: z.string().max(MAX_RELEASE) }),
  z.object({ kind: z.literal('unread'), why: Unread }),
  z.object({ kind: z.literal('platform'), fact: z.enum(['dm-closed', 'dm-open']) }),
]);
export type PersonAction = z.infer<typeof PersonAction>;

/** What came of a mail with a code. `refused`: there is no such mailbox. `too-many`: of this person, or to this address, within the hour. */
export type CodeMailed = 'sent' | 'refused' | 'away' | 'too-many';

/**
 * `refused`: it did not end in the time and room that an issue has. `nothing`: there is no earlier text. `signed`: names stand
 * under the open letter that writers see, and this would be another.
 */
export type CampaignOutcome = 'saved' | 'stale' | 'full' | 'refused' | 'gone' | 'nothing' | 'signed' | Refusal;

/** What came of an effect, told by the performer alone: a door never builds these. */
export type ResultAction =
  | { readonly kind: 'located'; readonly effect: string; readonly answer: Located }
  | { readonly kind: 'performed'; readonly effect: string }
  /** The open letter has other words by now. */
  | { readonly kind: 'not-signed'; readonly effect: string }
  | { readonly kind: 'code-mailed'; readonly effect: string; readonly outcome: CodeMailed }
  /** `inTime`: it had not begun to leave, and never will now. */
  | { readonly kind: 'taken-back'; readonly effect: string; readonly letter: LetterId; readonly inTime: boolean }
  | {
      readonly kind: 'campaign-done';
      readonly effect: string;
      readonly campaign: IssueId;
      readonly what: CampaignDeed;
      readonly outcome: CampaignOutcome;
      /** What came of its card, where one was to be posted; `none`: it was opened, and no card of it stands anywhere. */
      readonly card?: CardPosted | 'none';
      /** Cards of it that still stand and could not be changed. */
      readonly stuck?: number;
    }
  /** The letter is known already, from another time that its writer agreed: nothing leaves by this one. */
  | { readonly kind: 'not-taken'; readonly effect: string }
  /** It could not be done and will not be tried again. `too-many`: of the look-ups that one person has. */
  | { readonly kind: 'gave-up'; readonly effect: string; readonly why?: 'too-many' };

export type Action = PersonAction | ResultAction;

/** An action that came as JSON; undefined when it is none that we know. */
export function readAction(value: unknown): PersonAction | undefined {
  const parsed = PersonAction.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
