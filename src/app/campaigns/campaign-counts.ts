import type { Shelved } from '../../core/conversation/facts.ts';
import { delegationOf } from '../../core/campaign/delegation.ts';
import { progressOf } from '../../core/campaign/progress.ts';
import { countedIn } from '../../core/conversation/shelf.ts';
import type { CommunityId } from '../../core/ids.ts';
import type { Issue } from '../../core/issue/issue.ts';
import type { CampaignCount, CampaignCounts } from '../../core/promises/campaigns.ts';
import type { CivicSource } from '../../core/promises/officials.ts';
import type { Tallies } from '../../core/promises/tallies.ts';
import type { CampaignShelf } from './campaign-shelf.ts';

export interface CampaignCountsParts {
  readonly issues: { current(): { readonly issues: readonly Shelved[] } };
  readonly shelf: Pick<CampaignShelf, 'of'>;
  readonly civic: CivicSource;
  readonly tallies: Pick<Tallies, 'cells'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** One campaign in one community at this moment. Rejects with a StoreAway when the store does. */
export async function countOf(
  issue: Issue,
  community: CommunityId,
  { civic, tallies, clock }: Pick<CampaignCountsParts, 'civic' | 'tallies' | 'clock'>,
): Promise<CampaignCount> {
  const now = new Date(clock());
  const cells = await tallies.cells(community, issue.id);
  const delegation = delegationOf(issue, civic.current(), now);
  return { issue, cells, progress: progressOf({ issue, delegation, cells, now }) };
}

/** The campaigns of a community, those of files and those made in chat, each with how it goes. */
export function createCampaignCounts(parts: CampaignCountsParts): CampaignCounts {
  const { issues, shelf } = parts;
  return {
    async of(community) {
      const live = (await shelf.of(community)).flatMap((kept) => kept.live ?? []);
      const library = { issues: [...issues.current().issues, ...live] };
      const campaigns = countedIn({ library }, community);
      return await Promise.all(campaigns.map(async ({ issue }) => await countOf(issue, community, parts)));
    },
  };
}
