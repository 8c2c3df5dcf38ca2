import type { Campaign } from '../campaign/campaign.ts';
import type { Cell } from '../campaign/cell.ts';
import type { Progress } from '../campaign/progress.ts';
import type { CommunityId, IssueId } from '../ids.ts';
import type { Issue } from '../issue/issue.ts';

/**
 * Issues made in chat, each community's own: what is asked for by one name is never another's. At most 100 of a community, the
 * last 20 versions of each, until 400 days after the community's last change.
 */
export interface Campaigns {
  /** The newest version of each, in the order of their ids. */
  list(community: CommunityId): Promise<readonly Campaign[]>;
  /** The newest version of each of every community, in no order; one may come twice. */
  all(): AsyncIterable<Campaign>;
  /** The versions there are of one, the newest first; empty where there is no such campaign in this community. */
  versions(community: CommunityId, id: IssueId): Promise<readonly Campaign[]>;
  /** `stale`: it was not made from the newest version (its own is one higher). `full`: one more has no room. */
  put(campaign: Campaign): Promise<'saved' | 'stale' | 'full'>;
  /** All versions of one, for good; harmless twice. `stale`: that version is not the newest, and all are still there. */
  remove(campaign: Pick<Campaign, 'community' | 'id' | 'version'>): Promise<'removed' | 'stale'>;
}

/** One campaign in one community. `cells` are raw: only what `progress` and the export's rows make of them is shown. */
export interface CampaignCount {
  readonly issue: Issue;
  readonly progress: Progress;
  readonly cells: readonly Cell[];
}

/** How the campaigns of a community go, at this moment. Rejects with a StoreAway when a store does. */
export interface CampaignCounts {
  of(community: CommunityId): Promise<readonly CampaignCount[]>;
}
