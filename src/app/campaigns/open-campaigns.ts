import type { CampaignCounts } from '../../core/promises/campaigns.ts';
import { createTrial } from '../../issues/try-issue.ts';
import { createCampaignCounts, type CampaignCountsParts } from './campaign-counts.ts';
import { createCampaignShelf, type CampaignShelf } from './campaign-shelf.ts';
import { createCards, type Cards, type CardsParts } from './cards.ts';
import type { CampaignParts } from '../press/perform-campaign.ts';
import type { Stores } from '../keeping/stores.ts';

export interface OpenCampaignsParts
  extends Pick<CampaignCountsParts, 'issues' | 'civic'>, Pick<CardsParts, 'boardFor' | 'factsFor' | 'flow' | 'log'> {
  readonly stores: Stores;
  /** A change waits for a second look. */
  readonly review: boolean;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** The issues made in chat: read, changed, counted, and shown on cards. */
export interface OpenCampaigns extends CampaignParts {
  readonly shelf: CampaignShelf;
  readonly cards: Cards;
  readonly counts: CampaignCounts;
  close(): Promise<void>;
}

export function openCampaigns({ stores, issues, civic, review, clock, ...parts }: OpenCampaignsParts): OpenCampaigns {
  const shelf = createCampaignShelf({ ...stores, clock });
  const trial = createTrial();
  return {
    campaigns: stores.campaigns,
    signatures: stores.signatures,
    shelf,
    trial,
    cards: createCards({ ...stores, ...parts, clock }),
    counts: createCampaignCounts({ ...stores, issues, shelf, civic, clock }),
    review,
    clock,
    close: () => trial.close(),
  };
}
