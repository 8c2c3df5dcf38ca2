import { channelCard } from '../../core/conversation/channel-card.ts';
import type { View } from '../../core/conversation/view.ts';
import { PersonId, type CommunityId, type IssueId, type Language } from '../../core/ids.ts';
import type { FactsFor } from '../press/facts.ts';
import type { Flow } from '../press/flow.ts';

type ViewFor = (community: CommunityId, issue: IssueId, language: Language) => Promise<View>;

export interface CardViewsParts {
  readonly factsFor: FactsFor;
  readonly flow: Pick<Flow, 'viewOf'>;
}

/** What stands on a card: `now`, and `last` without numbers, which would grow old. */
export interface CardViews {
  readonly now: ViewFor;
  readonly last: ViewFor;
}

export function createCardViews({ factsFor, flow }: CardViewsParts): CardViews {
  return {
    async now(community, issue, language) {
      const session = channelCard(issue, community, language);
      return flow.viewOf(session, await factsFor({ person: NOBODY, community }, session), []);
    },
    async last(community, issue, language) {
      const session = channelCard(issue, community, language);
      const { counts: _counts, progress: _progress, ...facts } = await factsFor({ person: NOBODY, community }, session);
      return flow.viewOf(session, facts, []);
    },
  };
}

const NOBODY = PersonId.parse('web:nobody');
