import { titleIn } from '../../campaign/campaign.ts';
import type { IssueId } from '../../ids.ts';
import { nearest } from '../../nearest.ts';
import { note, to, type Advanced } from '../advanced.ts';
import { bare } from '../base.ts';
import type { readHandle } from '../campaign-handle.ts';
import type { Facts, Kept, Organizing } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import type { Session } from '../session.ts';

/** The campaign that a handle names; undefined for one that is yet to begin. */
export const idIn = (read: ReturnType<typeof readHandle>): IssueId | undefined =>
  read?.kind === 'known' ? read.campaign : undefined;

/** By title or id, forgiving slips. */
export function named(typed: string, { campaigns }: Organizing): Kept | undefined {
  const wanted = typed.trim().toLowerCase();
  const names = campaigns.map(({ campaign }) => titleIn(campaign.content).toLowerCase());
  const exact = campaigns.find(({ campaign }, at) => campaign.id === wanted || names[at] === wanted);
  if (exact) return exact;
  const near = nearest(wanted, names);
  const inside = names.filter((name) => wanted.length > 3 && name.includes(wanted));
  const name = near ?? (inside.length === 1 ? inside[0] : undefined);
  return name === undefined ? undefined : campaigns[names.indexOf(name)];
}

/** All of them. */
export function listed(session: Session, problem = ''): Advanced {
  const problems = problem === '' ? [] : [{ field: '', says: problem }];
  return to({ ...session, aside: { show: 'campaigns' } }, problems);
}

/** Pictures and files of counts are on the organizers' page, whose link stands on the list. */
export function counted(session: Session, { page }: Organizing): Advanced {
  const { onPage, noPage } = sayTo(session).campaigns;
  return page === undefined
    ? listed(session, noPage)
    : to({ ...session, aside: { show: 'campaigns' } }, [note(onPage)]);
}

export const lost = (session: Session): Advanced => listed(session, sayTo(session).campaigns.gone);

export const shown = (
  session: Session,
  campaign: IssueId,
  show: 'campaign' | 'campaign-sample' = 'campaign',
): Advanced => to({ ...session, aside: { show, campaign } });

/** Not theirs to do, or not here. */
export function refused(session: Session, { community }: Facts): Advanced {
  const { campaigns: say } = sayTo(session);
  const isNowhere = community === undefined && session.community === undefined;
  return to(bare(session), [{ field: '', says: isNowhere ? say.notHere : say.noRight }]);
}

/** One of them, above whatever was on screen. */
export const over = (session: Session, campaign: IssueId): Session => ({
  ...session,
  aside: { show: 'campaign', campaign },
});
