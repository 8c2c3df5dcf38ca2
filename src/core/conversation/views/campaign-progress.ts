import { MOST_LISTED, progressAlt, progressText, quietLine, reachedLine } from '../../campaign/progress-text.ts';
import type { Progress } from '../../campaign/progress.ts';
import { inWords, total } from '../../campaign/shown.ts';
import type { IssueId, Language } from '../../ids.ts';
import type { Issue } from '../../issue/issue.ts';
import { SENTENCES } from '../sentences.ts';
import { titleAmong } from '../issue-options.ts';
import { byId, countedIn, titleOf } from '../shelf.ts';
import type { Block, View } from '../view.ts';
import { campaignPick } from './campaign-pick.ts';
import { blocks, buttons, list, press, text, view, type Scene } from './scene.ts';

/** How a campaign goes: in words, and as a picture that says the same. Without one: the list to pick it from. */
export function campaignProgress(scene: Scene, id: IssueId | undefined): View {
  const { facts, say, language } = scene;
  const { organizing, progress } = facts;
  const { progress: words, buttons: labels } = say.campaigns;
  const counted = countedIn(facts, organizing?.community);
  const one = id && byId(counted, id);
  const page = organizing?.page;
  const ways = buttons(
    one && press('campaign-letters', labels.letters, { handle: one.issue.id }),
    one && press('campaign-files', labels.files, { handle: one.issue.id }),
    page !== undefined && { kind: 'link', label: labels.page, url: page },
    press('campaigns', labels.all),
    press('close', say.buttons.close),
  );
  if (!one || !progress) {
    const body = [...campaignPick(scene, 'campaign-progress', words.pick), ways];
    return view(scene, 'campaign-progress', words.title, body);
  }
  return view(
    scene,
    'campaign-progress',
    words.of(titleAmong(counted, one.issue, language)),
    blocks(
      facts.stuckCards !== undefined && facts.stuckCards > 0 && stuckText(facts.stuckCards, language),
      one.issue.together && facts.openLetter && text(namesText(facts.openLetter.signers, language)),
      list(progressText(progress, language)),
      pictureOf(one.issue, progress, language),
      ways,
    ),
  );
}

const stuckText = (cards: number, language: Language): Block => ({
  kind: 'notice',
  tone: 'problem',
  text: SENTENCES[language].campaigns.card.stuck(cards),
});

/** How many names stand under its open letter. */
export function namesText(signers: number, language: Language): string {
  const { campaigns, openLetter } = SENTENCES[language];
  return campaigns.progress.names(inWords(total(signers), openLetter.names));
}

/** What stands of it on a card for everybody: whom it has reached and where nobody wrote yet, and the picture. */
export function goesBlocks({ facts: { progress }, language }: Scene, issue: Issue): Block[] {
  if (!progress) return [];
  const items = reachedText(progress, language);
  return blocks(items.length > 0 && list(items), pictureOf(issue, progress, language));
}

/** Whom it has reached and where nobody wrote, a line each. */
export const reachedText = (progress: Progress, language: Language): string[] =>
  [reachedLine(progress, language), quietLine(progress, language, MOST_LISTED.picture)]
    .filter((line) => line !== '')
    .map((line) => `${line}.`);

function pictureOf(issue: Issue, progress: Progress, language: Language): Block {
  const title = titleOf(issue, language);
  return {
    kind: 'file',
    of: 'progress',
    sheet: { progress, title, language },
    name: 'progress.png',
    alt: progressAlt(progress, title, language),
  };
}
