import { titleIn } from '../../campaign/campaign.ts';
import type { IssueId } from '../../ids.ts';
import { nearest } from '../../nearest.ts';
import { to, type Advanced } from '../advanced.ts';
import { bare } from '../base.ts';
import type { readHandle } from '../campaign-handle.ts';
import type { Facts, Kept, Organizing } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import type { Session } from '../session.ts';
import { countedIn, titleOf } from '../shelf.ts';

/** The campaign that a handle names; undefined for one that is yet to begin. */
export const idIn = (read: ReturnType<typeof readHandle>): IssueId | undefined =>
  read?.kind === 'known' ? read.campaign : undefined;

/** The one of that title or id, forgiving slips. */
function named(typed: string, all: readonly { readonly id: IssueId; readonly title: string }[]): IssueId | undefined {
  const wanted = typed.trim().toLowerCase();
  const names = all.map(({ title }) => title.toLowerCase());
  const exact = all.find(({ id }, at) => id === wanted || names[at] === wanted);
  if (exact) return exact.id;
  const near = nearest(wanted, names);
  const inside = names.filter((name) => wanted.length > 3 && name.includes(wanted));
  const name = near ?? (inside.length === 1 ? inside[0] : undefined);
  return name === undefined ? undefined : all[names.indexOf(name)]?.id;
}

/** The campaign made here that was typed after a command; where nothing was, the only one. */
export function meant(typed: string, { campaigns }: Organizing): Kept | undefined {
  const [only, ...more] = campaigns;
  if (typed === '') return more.length === 0 ? only : undefined;
  const id = named(
    typed,
    campaigns.map(({ campaign }) => ({ id: campaign.id, title: titleIn(campaign.content) })),
  );
  return id && campaigns.find(({ campaign }) => campaign.id === id);
}

/** The campaign that was typed, those of files too; where nothing was, the only one. */
export function countedMeant(session: Session, typed: string, facts: Facts): IssueId | undefined {
  const campaigns = countedIn(facts, facts.organizing?.community);
  const all = campaigns.map(({ issue }) => ({ id: issue.id, title: titleOf(issue, session.language) }));
  return typed === '' ? (all.length === 1 ? all[0]?.id : undefined) : named(typed, all);
}

/** How one goes, or its files; where it is not clear which, the list of them. */
export function ofOne(
  session: Session,
  show: 'campaign-progress' | 'campaign-files',
  typed: string,
  facts: Facts,
): Advanced {
  const issue = countedMeant(session, typed, facts);
  const says = typed !== '' && issue === undefined ? sayTo(session).campaigns.noSuch(typed.slice(0, 60)) : '';
  return to({ ...session, aside: { show, ...(issue && { issue }) } }, says === '' ? [] : [{ field: '', says }]);
}

/** All of them. */
export function listed(session: Session, problem = ''): Advanced {
  const problems = problem === '' ? [] : [{ field: '', says: problem }];
  return to({ ...session, aside: { show: 'campaigns' } }, problems);
}

export const lost = (session: Session): Advanced => listed(session, sayTo(session).campaigns.gone);

export const shown = (
  session: Session,
  campaign: IssueId,
  show: 'campaign' | 'campaign-sample' | 'campaign-read' = 'campaign',
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
