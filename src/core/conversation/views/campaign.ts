import { isFlawed, titleIn, type Campaign, type Flaw } from '../../campaign/campaign.ts';
import { mayApprove, mayOpen, mayUse } from '../../campaign/change.ts';
import { missingIn, RECIPIENTS_MAX, wordOf } from '../../campaign/fields.ts';
import type { IssueId } from '../../ids.ts';
import { dayOf } from '../../official/calendar.ts';
import { previewLetters } from '../../library/samples.ts';
import { onDesk, type OnDesk } from '../campaign-forms.ts';
import { handleFor } from '../campaign-handle.ts';
import type { Facts, Kept, Organizing } from '../facts.ts';
import { wholeText } from '../letter-text.ts';
import { figure } from '../../wording.ts';
import type { Unsaved } from '../session.ts';
import { letterLanguage } from '../shelf.ts';
import type { Block, Button, View } from '../view.ts';
import { countsOf } from './card.ts';
import { blocks, buttons, chosenFrom, clipped, heading, press, text, view, type Scene } from './scene.ts';

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

/** What is typed and not stored, beside what is there now, so that nothing is chosen blindly. */
function unsavedBlocks(scene: Scene, unsaved: Unsaved, { kept }: OnDesk): Block[] {
  const { say, facts } = scene;
  const { campaigns: words } = say;
  const { typed, why } = unsaved;
  if (why === undefined) return [text(words.waiting)];
  const stored = kept?.campaign.content.typed ?? {};
  const differing = Object.keys(typed).filter((name) => typed[name] !== (stored[name] ?? ''));
  const handle = handleFor({ id: unsaved.campaign, version: kept?.campaign.version ?? 0 });
  return blocks(
    differing.flatMap((name) => {
      const yours = [text(words.yours(labelOf(name, scene))), quoted(typed[name], scene)];
      return why === 'stale'
        ? yours.concat(text(words.theirs(labelOf(name, scene))), quoted(stored[name], scene))
        : yours;
    }),
    why === 'stale' && text(words.staleAsk),
    row(
      facts.organizing && press('campaign-mine', words.buttons.mine, { handle, style: 'primary' }),
      facts.organizing && press('campaign-drop', words.buttons.drop, { handle, style: 'danger' }),
    ),
  );
}

const quoted = (value: string | undefined, { say }: Scene): Block => ({
  kind: 'quote',
  text: value || say.campaigns.empty,
});

function labelOf(name: string, { say }: Scene): string {
  const word = wordOf(name) as keyof typeof say.campaigns.fields;
  return Object.hasOwn(say.campaigns.fields, word) ? say.campaigns.fields[word].label : name;
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

/** The most of what was typed, so that a second organizer can approve what they have read. */
function says(scene: Scene, { typed }: OnDesk, { content }: Campaign): Block | undefined {
  const order = ['ask', 'by', 'office', 'leads', 'number', 'position', 'address', 'fact', 'source', 'closes', 'goal'];
  const names = Object.keys(typed)
    .filter((name) => order.includes(wordOf(name)) && (content.typed[name] ?? '').trim() !== '')
    .toSorted((a, b) => order.indexOf(wordOf(a)) - order.indexOf(wordOf(b)));
  const items = names.map((name) => ({
    label: labelOf(name, scene),
    value: shownOf(name, content.typed[name]!, scene),
  }));
  return items.length === 0 ? undefined : { kind: 'fields', items };
}

function shownOf(name: string, value: string, { say }: Scene): string {
  if (name === 'goal' && /^\d+$/.test(value)) return say.campaigns.goalIs(figure(Number(value)));
  const labels: Readonly<Record<string, string>> | undefined =
    name === 'position' ? say.campaigns.options.position : undefined;
  return labels?.[value] ?? value;
}

/** While fields are missing only they are told: the linter says of each once more that it is not there. */
function flaws(scene: Scene, one: Campaign): Block[] {
  const { mistakes, missing: still, notes, fine } = scene.say.campaigns;
  const missing = missingIn(one.content).map(({ name }) => labelOf(name, scene));
  const listed = (severity: Flaw['severity']): string[] => [
    ...new Set(one.flaws.filter((flaw) => flaw.severity === severity).map((flaw) => inWords(flaw, scene))),
  ];
  const errors = missing.length > 0 ? [still(missing.join(', '))] : listed('error');
  const warnings = listed('warning');
  if (errors.length + warnings.length === 0) return one.status === 'draft' ? [text(fine)] : [];
  return blocks(
    errors.length > 0 && [heading(mistakes), { kind: 'list', ordered: false, items: errors }],
    warnings.length > 0 && [heading(notes), { kind: 'list', ordered: false, items: warnings }],
  );
}

/** Fields are called what the forms call them, not what a file would. */
function inWords({ says: what, fix }: Flaw, scene: Scene): string {
  return `${what} ${fix}`.replace(/^"([a-z]+)"/i, (_, name: string) => `"${labelOf(name, scene)}"`);
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
      next !== undefined && press(`campaign-${next}`, labels[next], { handle, style: 'primary' }),
    ),
    options.length > 0 && { kind: 'select', verb: 'campaign-do', handle, label: other, options },
  );
}

/** A row with nothing in it is left out. */
function row(...all: readonly (Button | false | undefined)[]): Block | undefined {
  return all.some(Boolean) ? buttons(...all) : undefined;
}

/** A letter as the text stands now, which writers may not see yet. */
export function campaignSample(scene: Scene, id: IssueId): View | undefined {
  const { facts, say, language } = scene;
  const kept = facts.organizing?.campaigns.find((one) => one.campaign.id === id);
  if (!kept) return undefined;
  const { sample, sampleBroken, noTitle } = say.campaigns;
  const letters = samplesOf(kept, facts, language);
  const back = press('campaign', say.buttons.close, { handle: handleFor(kept.campaign) });
  return view(
    scene,
    'campaign-sample',
    sample(titleIn(kept.campaign.content) || noTitle),
    blocks(
      letters.length === 0 && text(sampleBroken),
      letters.map((letter): Block => ({ kind: 'quote', text: wholeText(letter) })),
      buttons(back),
    ),
  );
}

/** Three are enough to see how they differ. */
function samplesOf({ draft }: Kept, { now }: Facts, language: Scene['language']) {
  if (!draft?.usable) return [];
  return previewLetters(draft, {
    language: letterLanguage(draft.issue, language),
    date: dayOf(new Date(now)),
  }).slice(0, 3);
}
