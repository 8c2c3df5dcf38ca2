import { titleIn } from '../../campaign/campaign.ts';
import type { IssueId } from '../../ids.ts';
import { nearest } from '../../nearest.ts';
import { over, problem, tell, type Advanced } from '../advanced.ts';
import { marked, marksOf } from '../apart.ts';
import { bare } from '../base.ts';
import { keptIn } from '../campaign-forms.ts';
import type { readHandle } from '../campaign-handle.ts';
import type { Facts, Kept, Organizing } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import type { Session } from '../session.ts';
import { countedIn, titleOf } from '../shelf.ts';

/** The campaign that a handle names; undefined for one that is yet to begin. */
export const idIn = (read: ReturnType<typeof readHandle>): IssueId | undefined =>
  read?.kind === 'known' ? read.campaign : undefined;

/** One by its title, its title with its mark, or its id, forgiving slips. `several`: more than one is called so. */
type Named = { readonly kind: 'one'; readonly id: IssueId } | { readonly kind: 'none' | 'several' };

function named(typed: string, all: readonly { readonly id: IssueId; readonly title: string }[]): Named {
  const wanted = typed.trim().toLowerCase();
  const own = all.filter(({ id }) => id === wanted);
  if (own.length > 0) return oneOf(own);
  const marks = marksOf(all);
  const exact = all.filter(({ id, title }) => marked(title, marks.get(id)).toLowerCase() === wanted);
  if (exact.length > 0) return oneOf(exact);
  const names = all.map(({ title }) => title.toLowerCase());
  const called = (name: string | undefined) => all.filter((_, at) => names[at] === name);
  if (names.includes(wanted)) return oneOf(called(wanted));
  const inside = [...new Set(names)].filter((name) => wanted.length > 3 && name.includes(wanted));
  return oneOf(called(nearest(wanted, names) ?? (inside.length === 1 ? inside[0] : undefined)));
}

const oneOf = (found: readonly { readonly id: IssueId }[]): Named =>
  found.length === 1 ? { kind: 'one', id: found[0]!.id } : { kind: found.length === 0 ? 'none' : 'several' };

/** What is told of a name that is not one campaign's; nothing where no name was typed, and the list alone asks. */
export function unnamed(session: Session, kind: 'none' | 'several', typed: string): string {
  const { campaigns: say } = sayTo(session);
  if (typed === '') return '';
  return (kind === 'several' ? say.severalSo : say.noSuch)(typed.slice(0, 60));
}

/** The campaign made here that was typed after a command; where nothing was, the only one. */
export function meant(typed: string, { campaigns }: Organizing): Kept | 'none' | 'several' {
  const [only, ...more] = campaigns;
  if (typed === '') return only && more.length === 0 ? only : 'several';
  const found = named(
    typed,
    campaigns.map(({ campaign }) => ({ id: campaign.id, title: titleIn(campaign.content) })),
  );
  return found.kind === 'one' ? keptIn({ campaigns }, found.id)! : found.kind;
}

/** The campaign that was typed, those of files too; where nothing was, the only one. */
export function countedMeant(session: Session, typed: string, facts: Facts): Named {
  const campaigns = countedIn(facts, facts.organizing?.community);
  const all = campaigns.map(({ issue }) => ({ id: issue.id, title: titleOf(issue, session.language) }));
  return typed === '' ? oneOf(all) : named(typed, all);
}

/** How one goes, or its files; where it is not clear which, the list of them. */
export function ofOne(
  session: Session,
  show: 'campaign-progress' | 'campaign-files',
  typed: string,
  facts: Facts,
): Advanced {
  const found = countedMeant(session, typed, facts);
  if (found.kind === 'one') return over(session, { show, issue: found.id });
  const says = unnamed(session, found.kind, typed);
  return over(session, { show }, says === '' ? [] : [problem(says)]);
}

/** All of them. */
export function listed(session: Session, says = ''): Advanced {
  return over(session, { show: 'campaigns' }, says === '' ? [] : [problem(says)]);
}

export const lost = (session: Session): Advanced => listed(session, sayTo(session).campaigns.gone);

export const shown = (
  session: Session,
  campaign: IssueId,
  show: 'campaign' | 'campaign-sample' | 'campaign-read' = 'campaign',
): Advanced => over(session, { show, campaign });

/** Not theirs to do, or not here. */
export function refused(session: Session, { community }: Facts): Advanced {
  const { campaigns: say } = sayTo(session);
  const isNowhere = community === undefined && session.community === undefined;
  return tell(bare(session), isNowhere ? say.notHere : say.noRight);
}

/** One of them, above whatever was on screen. */
export const withCampaign = (session: Session, campaign: IssueId): Session => ({
  ...session,
  aside: { show: 'campaign', campaign },
});
