import { Day } from '../ids.ts';
import { lastDay } from '../issue/last-day.ts';
import { dayOf } from '../official/calendar.ts';
import { isFlawed, type Campaign, type Content, type Flaw, type Mark } from './campaign.ts';
import { missingIn } from './fields.ts';
import { wholeOr } from './read-field.ts';

/** What an organizer does to a campaign. `write` puts in another text; `use` shows the text to writers of an open one. */
export type Change =
  | { readonly kind: 'write'; readonly content: Content; readonly flaws: readonly Flaw[] }
  | { readonly kind: 'approve' | 'open' | 'use' | 'pause' | 'resume' | 'close' };

/**
 * `flawed`: the linter found an error, or its last day is over. `unapproved`: a second organizer must look first. `own`: one's
 * own text needs somebody else. `not-now`: it makes no sense as the campaign stands.
 */
export type Refusal = 'flawed' | 'unapproved' | 'own' | 'not-now';

export type Changed =
  { readonly kind: 'changed'; readonly campaign: Campaign } | { readonly kind: 'refused'; readonly why: Refusal };

export interface Changing {
  readonly by: Mark;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A second organizer has to approve before anything is shown to writers. */
  readonly review: boolean;
}

/** The next version of a campaign, or why there is none. */
export function changed(before: Campaign, change: Change, { by, now, review }: Changing): Changed {
  const next = (more: Partial<Campaign>): Changed => ({
    kind: 'changed',
    campaign: { ...before, version: before.version + 1, changed: now, ...more },
  });
  switch (change.kind) {
    case 'write': {
      const { content, flaws } = change;
      return next({ content, flaws: [...flaws], writtenBy: by, approvedBy: undefined });
    }
    case 'approve':
      if (!mayApprove(before)) return refused('not-now');
      return before.writtenBy === by ? refused('own') : next({ approvedBy: by });
    case 'open':
    case 'use': {
      if (!(change.kind === 'open' ? mayOpen(before) : mayUse(before))) return refused('not-now');
      if (!isWhole(before) || (change.kind === 'open' && isOver(before.content, dayOf(new Date(now)))))
        return refused('flawed');
      if (review && before.approvedBy === undefined) return refused('unapproved');
      return next({ live: before.content, ...(change.kind === 'open' && { status: 'open' }) });
    }
    case 'pause':
      return before.status === 'open' ? next({ status: 'paused' }) : refused('not-now');
    case 'resume':
      return before.status === 'paused' ? next({ status: 'open' }) : refused('not-now');
    case 'close':
      return before.status === 'closed' || mayDiscard(before) ? refused('not-now') : next({ status: 'closed' });
  }
}

/** Nothing in it is wrong, and no field is empty that every campaign needs. */
export const isWhole = (campaign: Campaign): boolean => !isFlawed(campaign) && missingIn(campaign.content).length === 0;

/** Its last day to write has passed; it may have been to come when it was typed. */
export const isOver = (content: Pick<Content, 'shape' | 'typed'>, today: Day): boolean => {
  const last = lastDayOf(content);
  return last !== undefined && last < today;
};

/** The last day to write, as far as what was typed says one. */
export function lastDayOf({ shape, typed }: Pick<Content, 'shape' | 'typed'>): Day | undefined {
  const congress = shape === 'bill' ? wholeOr(typed['congress'] ?? '') : undefined;
  return lastDay(Day.safeParse(typed['closes']?.trim()).data, typeof congress === 'number' ? congress : undefined);
}

const refused = (why: Refusal): Changed => ({ kind: 'refused', why });

export const mayApprove = (campaign: Campaign): boolean =>
  campaign.approvedBy === undefined && isWhole(campaign) && (mayOpen(campaign) || mayUse(campaign));

export const mayOpen = ({ status }: Campaign): boolean => status === 'draft' || status === 'closed';

/** Nobody can have written yet: it was never open. */
export const mayDiscard = ({ live }: Pick<Campaign, 'live'>): boolean => live === undefined;

/** Writers see another text than organizers do. */
export const mayUse = ({ status, live, content }: Campaign): boolean =>
  (status === 'open' || status === 'paused') && JSON.stringify(live) !== JSON.stringify(content);

/** The first version of a campaign. */
export function begun(
  { id, community }: Pick<Campaign, 'id' | 'community'>,
  { content, flaws }: Extract<Change, { kind: 'write' }>,
  { by, now }: Changing,
): Campaign {
  return { id, community, version: 1, status: 'draft', content, flaws: [...flaws], writtenBy: by, changed: now };
}
