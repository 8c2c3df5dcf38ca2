import { changed, mayDiscard } from '../../campaign/change.ts';
import type { IssueId } from '../../ids.ts';
import type { ResultAction } from '../action.ts';
import { note, over, problem, tell, to, withEffects, type Advanced, type Notice } from '../advanced.ts';
import { unsavedOf } from '../campaign-forms.ts';
import { readHandle } from '../campaign-handle.ts';
import { CampaignDeed, type EffectOf } from '../effect.ts';
import type { Kept, OrganizerFacts } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import type { Session, Unsaved } from '../session.ts';
import { lost, withCampaign } from './campaign-screens.ts';
import { withoutUnsaved, withUnsaved } from './unsaved.ts';

/** All that is done to a campaign by one press. */
export const Deed = CampaignDeed.exclude(['write']);
export type Deed = Exclude<CampaignDeed, 'write'>;

interface Pressing {
  /** As the button had it; empty after a command, which is about the campaign as it is. */
  readonly handle: string;
  readonly facts: OrganizerFacts;
  /** Where the card is to stand; without one here. */
  readonly channel?: string | undefined;
}

/** What is refused as things stand is told at once; everything else is decided again where it is stored. */
export function deed(session: Session, what: Deed, { campaign }: Kept, { handle, facts, channel }: Pressing): Advanced {
  const { organizing } = facts;
  const here = withCampaign(session, campaign.id);
  const { campaigns: say } = sayTo(session);
  const read = readHandle(handle);
  if (read?.kind === 'known' && read.version !== campaign.version) return tell(here, say.changedMeanwhile);
  const posts = what === 'open' || what === 'card' ? (channel ?? organizing.channel) : undefined;
  if (what === 'card') {
    if (campaign.status !== 'open') return tell(here, say.refusal['not-now']);
    if (posts === undefined) return tell(here, say.card.nowhere);
  } else if (what === 'discard') {
    if (!mayDiscard(campaign)) return tell(here, say.discard.wasOpen);
  } else if (what !== 'undo') {
    const changing = { by: organizing.markFor(campaign.id), now: facts.now, review: organizing.review };
    const tried = changed(campaign, { kind: what }, changing);
    if (tried.kind === 'refused') return tell(here, say.refusal[tried.why]);
  }
  const doing = {
    campaign: campaign.id,
    version: campaign.version,
    what,
    ...(posts !== undefined && { channel: posts }),
  };
  return askFor(here, doing, facts);
}

function cardsTold(session: Session, { card, stuck }: Done): Notice[] {
  const { card: say } = sayTo(session).campaigns;
  const told: Notice[] = [];
  if (card !== undefined) told.push(FINE.has(card) ? note(say[card]) : problem(say[card]));
  if (stuck !== undefined) told.push(problem(say.stuck(stuck)));
  return told;
}

const FINE: ReadonlySet<Done['card']> = new Set<Done['card']>(['posted', 'instead', 'twice', 'none']);

/** Asks for something to be done to the campaign where it is stored. */
export function askFor(
  session: Session,
  doing: Pick<EffectOf<'campaign'>, 'campaign' | 'version' | 'what' | 'channel'>,
  { organizing, newHandle }: OrganizerFacts,
): Advanced {
  const { community } = organizing;
  const by = organizing.markFor(doing.campaign);
  const id = `campaign:${newHandle}`;
  return withEffects(to(session), [{ kind: 'campaign', id, community, ...doing, by, language: session.language }]);
}

type Done = Extract<ResultAction, { kind: 'campaign-done' }>;

const isOnScreen = ({ aside }: Session, id: IssueId): boolean => aside?.show === 'campaign' && aside.campaign === id;

/** What came of it. What was typed goes from the session once it is stored, and no earlier. */
export function done(session: Session, result: Done): Advanced {
  const { campaign, what, outcome } = result;
  const { campaigns: say } = sayTo(session);
  const unsaved = unsavedOf(session, campaign);
  const isWriting = session.pending.some(
    (one) => one.kind === 'campaign' && one.campaign === campaign && one.what === 'write',
  );
  if (outcome === 'saved' && what === 'discard') {
    const left = withoutUnsaved(session, campaign);
    return over(left, { show: 'campaigns' }, [note(say.did.discard)]);
  }
  if (outcome === 'saved') {
    const told = [...(what === 'card' ? [] : [note(say.did[what])]), ...cardsTold(session, result)];
    return to(what === 'write' && !isWriting ? withoutUnsaved(session, campaign) : session, told);
  }
  const kept = (why: Unsaved['why'], says: string): Advanced =>
    to(unsaved && what === 'write' ? withUnsaved(session, { ...unsaved, why }) : session, [problem(says)]);
  switch (outcome) {
    case 'stale':
      return kept('stale', what === 'write' ? say.stale : say.changedMeanwhile);
    case 'refused':
      return kept('refused', say.refused);
    case 'full':
      return kept('full', say.full);
    case 'gone':
      if (!unsaved && isOnScreen(session, campaign)) return lost(session);
      return kept('gone', unsaved ? say.goneKept : say.gone);
    case 'nothing':
      return tell(session, say.noEarlier);
    default:
      return tell(session, say.refusal[outcome]);
  }
}
