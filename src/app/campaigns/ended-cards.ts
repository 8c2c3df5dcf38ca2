import type { Campaign } from '../../core/campaign/campaign.ts';
import { lastDayOf } from '../../core/campaign/change.ts';
import { dayOf } from '../../core/official/calendar.ts';
import type { Campaigns } from '../../core/promises/campaigns.ts';
import type { Cards } from './cards.ts';

export interface EndedCardsParts {
  readonly campaigns: Pick<Campaigns, 'all'>;
  readonly cards: Pick<Cards, 'touch'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** A program that stood still over a weekend comes back in time, and so do whose rights were taken from us for a day. */
const LATELY_MS = 3 * 24 * 3_600_000;

/**
 * A last day passes without anybody doing anything: the cards that it ends are drawn anew with the next `flush`. So are those of
 * campaigns that somebody stopped: they may not have been drawn then, where we could not write or the program ended before.
 */
export async function touchEnded({ campaigns, cards, clock }: EndedCardsParts): Promise<void> {
  const today = dayOf(new Date(clock()));
  const before = dayOf(new Date(clock() - LATELY_MS));
  for await (const campaign of campaigns.all()) {
    const isStopped = STOPPED.has(campaign.status) && before <= dayOf(new Date(campaign.changed));
    if (isStopped || lastDaysOf(campaign).some((day) => before <= day && day < today))
      cards.touch(campaign.community, campaign.id, 'ended');
  }
}

const STOPPED: ReadonlySet<Campaign['status']> = new Set(['paused', 'closed']);

/** To write, and to sign the open letter. */
const lastDaysOf = ({ live }: Campaign): string[] =>
  live ? [lastDayOf(live) ?? '', live.typed['until']?.trim() ?? ''] : [];
