import { titleIn } from '../../campaign/campaign.ts';
import type { IssueId } from '../../ids.ts';
import { inLanguage } from '../../issue/issue.ts';
import { previewLetters } from '../../library/samples.ts';
import { dayOf } from '../../official/calendar.ts';
import { handleFor } from '../campaign-handle.ts';
import type { Facts, Kept } from '../facts.ts';
import { wholeText } from '../letter-text.ts';
import { letterLanguage } from '../shelf.ts';
import type { Block, View } from '../view.ts';
import { blocks, buttons, heading, press, text, view, type Scene } from './scene.ts';

/** A letter as the text stands now, which writers may not see yet. */
export function campaignSample(scene: Scene, id: IssueId): View | undefined {
  const { facts, say, language } = scene;
  const kept = facts.organizing?.campaigns.find((one) => one.campaign.id === id);
  if (!kept) return undefined;
  const { sample, sampleBroken, signedTogether, noTitle } = say.campaigns;
  const together = kept.draft?.issue.together;
  const letters = samplesOf(kept, facts, language);
  const back = press('campaign', say.buttons.close, { handle: handleFor(kept.campaign) });
  return view(
    scene,
    'campaign-sample',
    sample(titleIn(kept.campaign.content) || noTitle),
    blocks(
      letters.length === 0 && text(sampleBroken),
      letters.map((letter): Block => ({ kind: 'quote', text: wholeText(letter) })),
      together !== undefined && [heading(signedTogether), { kind: 'quote', text: inLanguage(together.text, language) }],
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
