import type { Listing } from '../../core/conversation/facts.ts';
import type { Present } from '../../core/promises/conversation.ts';
import type { CampaignShelf } from './campaign-shelf.ts';
import { mayOrganize, settingsFor, withCampaigns, type FactsParts } from '../press/facts.ts';

export interface ListingParts extends Pick<FactsParts, 'issues' | 'organisers' | 'settings' | 'clock'> {
  readonly shelf: Pick<CampaignShelf, 'known'>;
}

export type ListingFor = (who: Present) => Listing;

/** What lists offer: the issues of files, and what was read last of this community's campaigns. Asks no store and never waits. */
export function createListing({ issues, shelf, organisers, settings, clock }: ListingParts): ListingFor {
  return (who) => {
    const kept = who.community === undefined ? [] : shelf.known(who.community);
    return {
      now: clock(),
      library: withCampaigns(issues.current(), kept),
      settings: settingsFor(who.person, settings),
      ...(mayOrganize(who, who.community, organisers) && { campaigns: kept }),
    };
  };
}
