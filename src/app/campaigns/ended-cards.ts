import type { Campaign } from '../../core/campaign/campaign.ts';
import { dayOf } from '../../core/official/calendar.ts';
import type { Campaigns } from '../../core/promises/campaigns.ts';
import type { Cards } from './cards.ts';

export interface EndedCardsParts {
  readonly campaigns: Pick<Campaigns, 'all'>;
  readonly cards: Pick<Cards, 'touch'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** A program that stood still over a weekend comes back in time. */
const LATELY_MS = 3 * 24 * 3_600_000;

/** A last day passes without anybody doing anything: the cards that it ends are drawn anew with the next `flush`. */
export async function touchEnded({ campaigns, cards, clock }: EndedCardsParts): Promise<void> {
  const today = dayOf(new Date(clock()));
  const before = dayOf(new Date(clock() - LATELY_MS));
  for await (const campaign of campaigns.all())
    if (lastDaysOf(campaign).some((day) => before <= day && day < today))
      cards.touch(campaign.community, campaign.id, 'ended');
}

/** To write, and to sign the open letter. */
const lastDaysOf = ({ live }: Campaign): string[] =>
  ['closes', 'until'].flatMap((name) => live?.typed[name]?.trim() ?? []);
