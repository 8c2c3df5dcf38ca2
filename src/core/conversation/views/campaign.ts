import { isFlawed, type Campaign } from '../../campaign/campaign.ts';
import { mayApprove, mayOpen, mayUse } from '../../campaign/change.ts';
import { RECIPIENTS_MAX } from '../../campaign/fields.ts';
import type { IssueId } from '../../ids.ts';
import { onDesk, type OnDesk } from '../campaign-forms.ts';
import { handleFor } from '../campaign-handle.ts';
import type { Kept, Organizing } from '../facts.ts';
import type { Block, View } from '../view.ts';
import { flaws, says, unsavedBlocks } from './campaign-text.ts';
import { countsOf } from './card.ts';
import { blocks, buttons, chosenFrom, clipped, press, row, text, view, type Scene } from './scene.ts';

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
    scene,
    'campaign',
    (desk.typed['title'] ?? '').trim() || say.campaigns.noTitle,
    blocks(
      unsaved && unsavedBlocks(scene, unsaved, desk),
      kept && standing(scene, kept, organizing),
      !isAsked && kept && says(scene, desk, kept.campaign),
      !isAsked && kept && flaws(scene, kept.campaign),
      !isAsked && organizing && forms(scene, desk),
      !isAsked && kept && organizing && deeds(scene, kept.campaign, organizing),
      buttons(organizing && press('campaigns', say.campaigns.buttons.all), press('close', say.buttons.close)),
    ),
  );
}

function standing(scene: Scene, { campaign: one, live }: Kept, organizing: Organizing | undefined): Block[] {
  const { campaigns: words } = scene.say;
  const waits = organizing?.review && (mayOpen(one) || mayUse(one)) && !isFlawed(one);
  const counted = live && countsOf(live.issue, scene);
  return blocks(
    text(words.stands[one.status]),
    counted !== undefined && text(counted),
    mayUse(one) && text(words.differs),
    waits && text(one.approvedBy === undefined ? words.needsSecond : words.approved),
  );
}

/** What can be changed: of a local matter each recipient, and one more. */
function forms(scene: Scene, { shape, typed, handle }: OnDesk): Block[] {
  const { change, forms: names, buttons: labels } = scene.say.campaigns;
  const named = (at: number): string => (typed[`office.${String(at)}`] ?? '').trim();
  const places = Array.from({ length: RECIPIENTS_MAX }, (_, at) => at);
  const next = places.find((at) => named(at) === '');
  const recipients = places
    .filter((at) => named(at) !== '' || at === next)
    .map((at) => ({
      value: `to.${String(at)}`,
      label: clipped(named(at) === '' ? (at === 0 ? names.to : labels.another) : `${names.to}: ${named(at)}`),
    }));
  const options = [
    { value: 'about', label: names.about },
    ...(shape === 'local' ? recipients : [{ value: 'to', label: names.to }]),
    { value: 'facts', label: names.facts },
    { value: 'letter', label: names.letter },
  ];
  return chosenFrom(scene, { verb: 'campaign-form', handle, label: change, options });
}

/** What is likely to be done next as buttons, all else in a list. */
function deeds({ say }: Scene, one: Campaign, { review, markFor, channel }: Organizing): Block[] {
  const { buttons: labels, other } = say.campaigns;
  const handle = handleFor(one);
  const ready = !isFlawed(one) && (!review || one.approvedBy !== undefined);
  const approvable = review && mayApprove(one) && one.writtenBy !== markFor(one.id);
  const next = approvable ? 'approve' : ready && mayOpen(one) ? 'open' : ready && mayUse(one) ? 'use' : undefined;
  const others = [
    one.status === 'open' && channel !== undefined && ('card' as const),
    one.status === 'open' && ('pause' as const),
    one.status === 'paused' && ('resume' as const),
    one.version > 1 && ('undo' as const),
    one.status !== 'closed' && one.live !== undefined && ('close' as const),
  ].filter((what) => what !== false);
  const options = others.map((what) => ({ value: what as string, label: labels[what] }));
  return blocks(
    row(
      !isFlawed(one) && press('campaign-sample', labels.sample, { handle }),
      one.live !== undefined && press('campaign-progress', labels.goes, { handle: one.id }),
      next !== undefined && press(`campaign-${next}`, labels[next], { handle, style: 'primary' }),
    ),
    options.length > 0 && { kind: 'select', verb: 'campaign-do', handle, label: other, options },
  );
}
