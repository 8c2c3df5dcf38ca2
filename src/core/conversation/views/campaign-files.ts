import { exportCsv, exportJson, repliesCsv } from '../../campaign/export-files.ts';
import { openLetterSheet } from '../../campaign/open-letter-sheet.ts';
import type { IssueId } from '../../ids.ts';
import type { Issue } from '../../issue/issue.ts';
import { dayOf } from '../../official/calendar.ts';
import { exportName } from '../export-name.ts';
import type { Facts } from '../facts.ts';
import { titleAmong } from '../issue-options.ts';
import { byId, countedIn } from '../shelf.ts';
import type { Block, View } from '../view.ts';
import { campaignPick } from './campaign-pick.ts';
import { blocks, buttons, press, text, view, type Scene } from './scene.ts';

/** The counts of a campaign and its open letter as files to take along. Without one: the list to pick it from. */
export function campaignFiles(scene: Scene, id: IssueId | undefined): View {
  const { facts, say, language } = scene;
  const { organizing, takeAlong } = facts;
  const { files: words, buttons: labels } = say.campaigns;
  const counted = countedIn(facts, organizing?.community);
  const one = id && byId(counted, id);
  const ways = buttons(
    one && press('campaign-progress', labels.goes, { handle: one.issue.id }),
    press('campaigns', labels.all),
    press('close', say.buttons.close),
  );
  if (!one || !takeAlong)
    return view(scene, 'campaign-files', words.title, [...campaignPick(scene, 'campaign-files', words.pick), ways]);
  return view(
    scene,
    'campaign-files',
    words.of(titleAmong(counted, one.issue, language)),
    blocks(text(words.counts), countFiles(scene, one.issue, takeAlong), signed(scene, one.issue, takeAlong), ways),
  );
}

type TakeAlong = NonNullable<Facts['takeAlong']>;

function named({ facts, language }: Scene, issue: Issue): (ending: string) => string {
  const all = countedIn(facts, facts.organizing?.community).map((one) => one.issue);
  return exportName(issue, all, language);
}

function countFiles(scene: Scene, issue: Issue, { progress, cells }: TakeAlong): Block[] {
  const { files: words } = scene.say.campaigns;
  const name = named(scene, issue);
  const file = (ending: string, content: string, alt: string): Block => ({
    kind: 'file',
    of: 'text',
    text: content,
    name: name(ending),
    alt,
  });
  return blocks(
    file('counts.csv', exportCsv({ progress }), words.csv),
    file('counts.json', exportJson({ issue, progress, cells }), words.json),
    progress.replies && file('replies.csv', repliesCsv(progress), words.replies),
  );
}

function signed(scene: Scene, issue: Issue, { names }: TakeAlong): Block[] {
  const { facts, say, language } = scene;
  const { files: words } = say.campaigns;
  const sheet = openLetterSheet(issue, names, { day: dayOf(new Date(facts.now)), language });
  if (!sheet) return [];
  const name = named(scene, issue)('open-letter.pdf');
  return [text(words.signed), { kind: 'file', of: 'open-letter', sheet, name, alt: words.letter }];
}
