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
  /** Why it could not be changed when it was drawn last. */
  stuck: z.enum(['closed', 'refused']).optional(),
});
export type StandingCard = z.infer<typeof StandingCard>;

/** Those of a campaign, the newest first; an earlier version kept one alone. */
const Kept = z.union([z.array(StandingCard), StandingCard.transform((one) => [one])]);

/** Where the cards of campaigns stand. Apart from the campaigns, so that drawing one is no change to them. */
export interface StandingCards {
  of(community: CommunityId, issue: IssueId): Promise<readonly StandingCard[]>;
  /** Changes made at once, in whatever processes, lose nothing of each other. Gives those that there is no room for any more. */
  change(
    community: CommunityId,
    issue: IssueId,
    how: (before: readonly StandingCard[]) => readonly StandingCard[],
  ): Promise<readonly StandingCard[]>;
}

/** Cards of one campaign that are drawn anew. */
const MOST = 5;
/** As long as campaigns are kept, in milliseconds. */
const KEPT_MS = 400 * 24 * 3_600_000;

export function createStandingCards(cabinet: Cabinet): StandingCards {
  const placeOf = (community: CommunityId, issue: IssueId): string => `card:${community}:${issue}`;
  return {
    of: async (community, issue) => read(await cabinet.get(placeOf(community, issue))),
    async change(community, issue, how) {
      let over: readonly StandingCard[] = [];
      const changed = (text: string | undefined): string | undefined => {
        const all = how(read(text));
        over = all.slice(MOST);
        return all.length === 0 ? undefined : JSON.stringify(all.slice(0, MOST));
      };
      await cabinet.change(placeOf(community, issue), changed, KEPT_MS);
      return over;
    },
  };
}

const read = (text: string | undefined): readonly StandingCard[] =>
  text === undefined ? [] : (Kept.safeParse(JSON.parse(text)).data ?? []);
