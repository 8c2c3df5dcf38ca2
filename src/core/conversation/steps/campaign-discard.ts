import { mayDiscard } from '../../campaign/change.ts';
import { over, problem, to, type Advanced } from '../advanced.ts';
import { keptIn } from '../campaign-forms.ts';
import { handleFor, readHandle } from '../campaign-handle.ts';
import { mayOrganize, type Facts, type Kept, type OrganizerFacts } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import type { Session } from '../session.ts';
import { deed } from './campaign-deeds.ts';
import { shown, withCampaign } from './campaign-screens.ts';

/** Asked first: there is no way back. */
export function discardAsked(session: Session, { campaign }: Kept): Advanced {
  const { id } = campaign;
  return mayDiscard(campaign)
    ? over(session, { show: 'campaign-discard', handle: handleFor(campaign) })
    : to(withCampaign(session, id), [problem(sayTo(session).campaigns.discard.wasOpen)]);
}

interface Asked {
  readonly handle: string;
  readonly kept: Kept;
  readonly facts: OrganizerFacts;
}

/** The question that is open; undefined also where the campaign is gone, was opened since, or is not theirs to throw away. */
export function discardOpen({ aside }: Session, facts: Facts): Asked | undefined {
  if (!mayOrganize(facts) || aside?.show !== 'campaign-discard') return undefined;
  const { handle } = aside;
  const read = readHandle(handle);
  const kept = read?.kind === 'known' ? keptIn(facts.organizing, read.campaign) : undefined;
  return kept && mayDiscard(kept.campaign) ? { handle, kept, facts } : undefined;
}

/** The answer to that in talk: to the very campaign that was asked about. */
export const discardAnswered = (session: Session, isMeant: boolean, { handle, kept, facts }: Asked): Advanced =>
  isMeant ? deed(session, 'discard', kept, { handle, facts }) : shown(session, kept.campaign.id);
