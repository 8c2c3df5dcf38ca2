import type { Campaign } from '../core/campaign/campaign.ts';
import type { CommunityId, IssueId } from '../core/ids.ts';
import type { Campaigns } from '../core/promises/campaigns.ts';
import { KEPT_MS, MOST_CAMPAIGNS, MOST_VERSIONS } from './limits.ts';

/** For one process, until it stops. `clock`: milliseconds since 1970. */
export function createMemoryCampaigns({ clock }: { readonly clock: () => number }): Campaigns {
  const communities = new Map<CommunityId, { readonly until: number; readonly all: Map<IssueId, Campaign[]> }>();
  const of = (community: CommunityId): Map<IssueId, Campaign[]> => {
    const found = communities.get(community);
    if (found && found.until > clock()) return found.all;
    communities.delete(community);
    return new Map();
  };
  return {
    list: async (community) =>
      [...of(community).values()].map(([newest]) => newest!).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    async *all() {
      for (const community of communities.keys()) for (const [newest] of of(community).values()) yield newest!;
    },
    versions: async (community, id) => of(community).get(id) ?? [],
    async put(campaign) {
      const { id, community, version } = campaign;
      const all = of(community);
      const versions = all.get(id) ?? [];
      if ((versions[0]?.version ?? 0) !== version - 1) return 'stale';
      if (versions.length === 0 && all.size >= MOST_CAMPAIGNS) return 'full';
      all.set(id, [campaign, ...versions].slice(0, MOST_VERSIONS));
      communities.set(community, { until: clock() + KEPT_MS, all });
      return 'saved';
    },
    async remove({ community, id, version }) {
      const all = of(community);
      const newest = all.get(id)?.[0];
      if (newest && newest.version !== version) return 'stale';
      all.delete(id);
      return 'removed';
    },
  };
}
