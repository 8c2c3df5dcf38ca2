import type { Campaign, Mark } from '../campaign/campaign.ts';
import type { Cell } from '../campaign/cell.ts';
import type { Sending } from '../campaign/sending.ts';
import type { ReadText } from '../campaign/read-text.ts';
import type { Progress } from '../campaign/progress.ts';
import type { CommunityId, IssueId } from '../ids.ts';
import type { Issue } from '../issue/issue.ts';
import type { IssueTemplates } from '../letter/template.ts';
import type { Civic } from '../official/civic.ts';
import type { SeatId } from '../official/seat.ts';
import type { FollowUp } from '../delivery/follow-up.ts';
import type { LetterId, Receipt } from '../delivery/receipt.ts';
import type { DraftHandle } from './draft.ts';
import type { Memo } from './memo.ts';

/** An issue as the library holds it; `usable`: letters may be written. */
export interface Shelved {
  readonly issue: Issue;
  readonly templates: IssueTemplates;
  readonly usable: boolean;
  /** An organizer stopped it for a while: nothing is begun and nothing finished, and nothing lost. */
  readonly paused?: boolean;
}

/** A campaign made in chat with the issues that come of it: what writers see, and what organizers work on where it can be read. */
export interface Kept {
  readonly campaign: Campaign;
  readonly live?: Shelved;
  readonly draft?: Shelved;
}

/** What is listed while somebody types a name, out of memory alone. `campaigns`: those made here; absent for whoever may not run any. */
export interface Listing extends Pick<Facts, 'now' | 'library' | 'settings'> {
  readonly campaigns?: readonly Kept[];
}

/** What somebody who may run campaigns here is handed beside the rest. */
export interface Organizing {
  readonly community: CommunityId;
  readonly campaigns: readonly Kept[];
  /** A second organizer has to approve (`REVIEW=on`). */
  readonly review: boolean;
  /** Where a card would be posted: the channel that this was done in, as the platform names it. */
  readonly channel?: string;
  /** The address of this community's page on the web, good for ten minutes; absent where there is none. */
  readonly page?: string;
  /** What the text of this very action was read as, where it may be a press release (`releaseIn`). */
  readonly release?: ReadText;
  /** Who this is, to the campaign of that id. */
  readonly markFor: (campaign: IssueId) => Mark;
}

/** What the operator decided. */
export interface Settings {
  /** `my-own-letter` is offered. */
  readonly ownLetters: boolean;
  /** Examples and worked pieces of history are offered beside what is open. */
  readonly examples: boolean;
  /** Where letters in progress are kept: in Redis, sealed, unless it says `memory`. */
  readonly stored?: 'memory' | 'redis';
  readonly operator: { readonly name: string; readonly contact: string };
  /** There is a private page to send people to (`PUBLIC_URL`). */
  readonly privatePage: boolean;
  /** A street can be looked up (`REDRESS_GEOCODER_URL` is not `off`). */
  readonly streets: boolean;
  /** The bot can send e-mail itself (`MAIL_URL`, `MAIL_FROM`, and a store that outlives it). */
  readonly mail: boolean;
}

/** Letters of one issue in one community. Rounded for showing by `campaign/shown.ts`. */
export interface Counts {
  readonly made: number;
  readonly sent: number;
}

/** What is handed in beside session and action. Nothing in here is kept. */
export interface Facts {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Where the action was made; absent in a DM, which belongs to the session's last community. */
  readonly community?: CommunityId;
  /** As the platform calls it, where it says. */
  readonly communityName?: string;
  /** The issues of files, and the campaigns of the communities that this session is about. */
  readonly library: { readonly issues: readonly Shelved[] };
  readonly civic: Civic;
  readonly settings: Settings;
  /** Fresh for every action: 128 random bits in base64url. Used at most once, for a new draft. */
  readonly newHandle: DraftHandle;
  /** The person's letter ids: `letterId` with person and key filled in. */
  letterId(of: { readonly issue: IssueId; readonly seat: SeatId; readonly round: number }): LetterId;
  /** Six digits: `codeFor` with person and key filled in. */
  codeFor(of: { readonly address: string; readonly nonce: string }): string;
  /** Signs of a text that the printed page shows as a box, since no font has them: as they were typed, each once. */
  unprintable(text: string): readonly string[];
  /** One for the whole process (`createMemo()`); a press that changes no text writes no letter anew. */
  readonly memo: Memo;
  /** Needed by the screens that `needs(session)` names; elsewhere absent. */
  readonly receipts?: readonly Receipt[];
  readonly counts?: ReadonlyMap<IssueId, Counts>;
  /** Beside those screens also there when a question is open that could not be brought to the person. */
  readonly followUps?: readonly FollowUp[];
  /** The name of this person under the open letter on screen, and how many names there are. */
  readonly openLetter?: { readonly own?: string; readonly signers: number };
  /** How the campaign on screen goes. */
  readonly progress?: Progress;
  /** Of the campaign on screen, for organizers alone. `sending`: absent where the bot sends nothing itself. */
  readonly letters?: { readonly cells: readonly Cell[]; readonly sending?: Sending };
  /** Cards of the campaign on screen that could not be changed any more, for organizers alone. */
  readonly stuckCards?: number;
  /** What there is to take along of the campaign on screen, for organizers alone. `names`: under its open letter. */
  readonly takeAlong?: {
    readonly progress: Progress;
    readonly cells: readonly Cell[];
    readonly names: readonly string[];
  };
  /** Absent for whoever may not run campaigns in this community, by what the platform said of this very event. */
  readonly organizing?: Organizing;
}

/** The facts of somebody who may run campaigns here. */
export interface OrganizerFacts extends Facts {
  readonly organizing: Organizing;
}

export const mayOrganize = (facts: Facts): facts is OrganizerFacts => facts.organizing !== undefined;
