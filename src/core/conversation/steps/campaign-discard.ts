import { mayDiscard } from '../../campaign/change.ts';
import { to, type Advanced } from '../advanced.ts';
import { keptIn } from '../campaign-forms.ts';
import { handleFor, readHandle } from '../campaign-handle.ts';
import type { Facts, Kept } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import type { Session } from '../session.ts';
import { deed } from './campaign-deeds.ts';
import { lost, over, refused, shown } from './campaign-screens.ts';

/** Asked first: there is no way back. */
export function discardAsked(session: Session, { campaign }: Kept): Advanced {
  const { id } = campaign;
  return mayDiscard(campaign)
    ? to({ ...session, aside: { show: 'campaign-discard', handle: handleFor(campaign) } })
    : to(over(session, id), [{ field: '', says: sayTo(session).campaigns.discard.wasOpen }]);
}

/** The answer to that in talk: to the very campaign that was asked about. */
export function discardAnswered(session: Session, isMeant: boolean, facts: Facts): Advanced {
  const { aside } = session;
  const { organizing } = facts;
  if (!organizing || aside?.show !== 'campaign-discard') return refused(session, facts);
  const read = readHandle(aside.handle);
  const kept = read?.kind === 'known' ? keptIn(organizing, read.campaign) : undefined;
  if (!kept) return lost(session);
  return isMeant
    ? deed(session, 'discard', kept, { handle: aside.handle, organizing, facts })
    : shown(session, kept.campaign.id);
}
