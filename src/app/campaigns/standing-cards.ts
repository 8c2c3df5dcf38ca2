import * as z from 'zod';
import { Language, type CommunityId, type IssueId } from '../../core/ids.ts';
import type { Cabinet } from '../../core/promises/sessions.ts';

/** Where a card stands, and what was drawn there last. */
const StandingCard = z.object({
  channel: z.string(),
  message: z.string(),
  picture: z.string().optional(),
  language: Language,
  /** Of the campaign when it was posted. */
  version: z.number(),
  digest: z.string(),
});
export type StandingCard = z.infer<typeof StandingCard>;

/** Those of a campaign, the newest first; an earlier version kept one alone. */
const Kept = z.union([z.array(StandingCard), StandingCard.transform((one) => [one])]);

/** Where the cards of campaigns stand. Apart from the campaigns, so that drawing one is no change to them. */
export interface StandingCards {
  of(community: CommunityId, issue: IssueId): Promise<readonly StandingCard[]>;
  change(
    community: CommunityId,
    issue: IssueId,
    how: (before: readonly StandingCard[]) => readonly StandingCard[],
  ): Promise<void>;
}

/** Cards of one campaign that are drawn anew; an older one stays as it is. */
const MOST = 5;
/** As long as campaigns are kept, in milliseconds. */
const KEPT_MS = 400 * 24 * 3_600_000;

export function createStandingCards(cabinet: Cabinet): StandingCards {
  const placeOf = (community: CommunityId, issue: IssueId): string => `card:${community}:${issue}`;
  const read = async (community: CommunityId, issue: IssueId): Promise<readonly StandingCard[]> => {
    const text = await cabinet.get(placeOf(community, issue));
    return text === undefined ? [] : (Kept.safeParse(JSON.parse(text)).data ?? []);
  };
  const change: StandingCards['change'] = async (community, issue, how) => {
    const now = how(await read(community, issue)).slice(0, MOST);
    const place = placeOf(community, issue);
    if (now.length === 0) await cabinet.drop(place);
    else await cabinet.put(place, JSON.stringify(now), KEPT_MS);
  };
  // One that is posted and one that is drawn at that moment lose nothing of each other.
  let turn: Promise<void> = Promise.resolve();
  return {
    of: read,
    async change(...parts) {
      const done = turn.then(() => change(...parts));
      turn = done.catch(() => undefined);
      await done;
    },
  };
}
