import { isFlawed, type Campaign } from '../../campaign/campaign.ts';
import { isOver, isWhole, mayApprove, mayDiscard, mayOpen, mayUse } from '../../campaign/change.ts';
import type { IssueId } from '../../ids.ts';
import type { Notice } from '../advanced.ts';
import { onDesk } from '../campaign-forms.ts';
import { handleFor } from '../campaign-handle.ts';
import { campaignTitle } from '../campaign-titles.ts';
import type { Kept, Organizing } from '../facts.ts';
import { standsAs } from '../shelf.ts';
import { today } from '../today.ts';
import type { Block, View } from '../view.ts';
import { campaignMenu } from './campaign-menu.ts';
import { flaws, labelOf, says, unsavedBlocks } from './campaign-text.ts';
import { reachedText } from './campaign-progress.ts';
import { countsOf } from './card.ts';
import { blocks, buttons, heading, list, press, row, text, view, type Scene } from './scene.ts';

/** One campaign as organizers see it: where it stands, what is missing, and everything that may be done to it. */
export function campaign(scene: Scene, id: IssueId): View | undefined {
  const { session, facts, say } = scene;
  const desk = onDesk(session, id, facts);
  if (!desk) return undefined;
  const { kept, unsaved } = desk;
  const { organizing } = facts;
  // What is to become of it is asked before anything else.
  const isAsked = unsaved?.why !== undefined;
  return view(
    { ...scene, notices: scene.notices.map((notice) => ofField(notice, scene)) },
    'campaign',
    campaignTitle({ id, title: desk.typed['title'] ?? '' }, organizing, say.campaigns),
    blocks(
      unsaved && unsavedBlocks(scene, unsaved, desk),
      kept && standing(scene, kept, organizing),
      !isAsked && kept && says(scene, kept.campaign),
      !isAsked &&
        kept &&
        flaws(scene, kept.campaign, waits(kept.campaign, organizing) ? say.campaigns.whole : say.campaigns.fine),
      !isAsked && organizing && campaignMenu(scene, desk),
      !isAsked && kept && organizing && deeds(scene, kept.campaign, organizing),
      buttons(organizing && press('campaigns', say.campaigns.buttons.all), press('close', say.buttons.close)),
    ),
  );
}

/** The form is gone by now: what is wrong on it is told with the name of its field. */
const ofField = (notice: Notice, scene: Scene): Notice =>
  notice.field === '' ? notice : { ...notice, says: `${labelOf(notice.field, scene)}: ${notice.says}` };

function standing(scene: Scene, kept: Kept, organizing: Organizing | undefined): Block[] {
  const { campaign: one, live } = kept;
  const { campaigns: words } = scene.say;
  const counted = live && countsOf(live.issue, scene);
  return blocks(
    text(words.stands[standsAs(kept, scene.facts)]),
    counted !== undefined && text(counted),
    one.status === 'closed' && cameOfIt(scene),
    mayUse(one) && text(words.differs),
    waits(one, organizing) && text(mayBeApproved(one, organizing) ? words.toApprove : words.needsSecond),
    isReviewed(one, organizing) && one.approvedBy !== undefined && text(words.approved),
  );
}

/** A second organizer looks at it before it goes on, and can by now. */
const isReviewed = (one: Campaign, organizing: Organizing | undefined): boolean =>
  organizing?.review === true && (mayOpen(one) || mayUse(one)) && isWhole(one);

const waits = (one: Campaign, organizing: Organizing | undefined): boolean =>
  isReviewed(one, organizing) && one.approvedBy === undefined;

const mayBeApproved = (one: Campaign, organizing: Organizing | undefined): boolean =>
  organizing?.review === true && mayApprove(one) && one.writtenBy !== organizing.markFor(one.id);

/** The same in words as stands on its card. */
function cameOfIt({ facts: { progress }, language, say }: Scene): Block[] {
  const items = progress ? reachedText(progress, language) : [];
  return items.length === 0 ? [] : [heading(say.campaigns.cameOfIt), list(items)];
}

/** What is likely to be done next as buttons, all else in a list. */
function deeds({ say, facts }: Scene, one: Campaign, organizing: Organizing): Block[] {
  const { review, channel } = organizing;
  const { buttons: labels, other } = say.campaigns;
  const handle = handleFor(one);
  const ready = isWhole(one) && (!review || one.approvedBy !== undefined);
  const approvable = mayBeApproved(one, organizing);
  const openable = mayOpen(one) && !isOver(one.content, today(facts));
  const next = approvable ? 'approve' : ready && openable ? 'open' : ready && mayUse(one) ? 'use' : undefined;
  const others = [
    one.status === 'open' && channel !== undefined && ('card' as const),
    one.status === 'open' && ('pause' as const),
    one.status === 'paused' && ('resume' as const),
    one.version > 1 && ('undo' as const),
    one.status !== 'closed' && one.live !== undefined && ('close' as const),
    mayDiscard(one) && ('discard' as const),
  ].filter((what) => what !== false);
  const options = others.map((what) => ({ value: what as string, label: labels[what] }));
  return blocks(
    row(
      !isFlawed(one) && press('campaign-sample', labels.sample, { handle }),
      one.content.reading !== undefined && press('campaign-read', labels.read, { handle }),
      one.live !== undefined && press('campaign-progress', labels.goes, { handle: one.id }),
      next !== undefined && press(`campaign-${next}`, labels[next], { handle, style: 'primary' }),
    ),
    options.length > 0 && { kind: 'select', verb: 'campaign-do', handle, label: other, options },
  );
}
