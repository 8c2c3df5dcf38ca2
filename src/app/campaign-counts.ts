import type { Shelved } from '../core/conversation/facts.ts';
import { delegationOf } from '../core/campaign/delegation.ts';
import { progressOf } from '../core/campaign/progress.ts';
import { known } from '../core/conversation/shelf.ts';
import type { CampaignCounts } from '../core/promises/campaigns.ts';
import type { CivicSource } from '../core/promises/officials.ts';
import type { Tallies } from '../core/promises/tallies.ts';
import type { CampaignShelf } from './campaign-shelf.ts';

export interface CampaignCountsParts {
  readonly issues: { current(): { readonly issues: readonly Shelved[] } };
  readonly shelf: Pick<CampaignShelf, 'of'>;
  readonly civic: CivicSource;
  readonly tallies: Pick<Tallies, 'cells'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** The campaigns of a community, those of files and those made in chat, each with how it goes. */
export function createCampaignCounts({ issues, shelf, civic, tallies, clock }: CampaignCountsParts): CampaignCounts {
  return {
    async of(community) {
      const live = (await shelf.of(community)).flatMap((kept) => kept.live ?? []);
      const library = { issues: [...issues.current().issues, ...live] };
      const campaigns = known({ library }, community).filter(
        ({ issue: { status, own } }) => !own && (status === 'open' || status === 'closed'),
      );
      const now = new Date(clock());
      return await Promise.all(
        campaigns.map(async ({ issue }) => {
          const cells = await tallies.cells(community, issue.id);
          const delegation = delegationOf(issue, civic.current(), now);
          return { issue, cells, progress: progressOf({ issue, delegation, cells, now }) };
        }),
      );
    },
  };
}
