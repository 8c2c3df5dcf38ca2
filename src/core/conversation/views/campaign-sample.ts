import { titleIn } from '../../campaign/campaign.ts';
import { titleToWhom } from '../../campaign/open-letter-fields.ts';
import type { IssueId } from '../../ids.ts';
import { inLanguage } from '../../issue/issue.ts';
import type { Letter } from '../../letter/letter.ts';
import { previewLetters } from '../../library/samples.ts';
import { dayOf } from '../../official/calendar.ts';
import { keptIn } from '../campaign-forms.ts';
import { handleFor } from '../campaign-handle.ts';
import { campaignTitle } from '../campaign-titles.ts';
import type { Facts, Kept } from '../facts.ts';
import { wholeText } from '../../letter/letter-text.ts';
import { letterLanguage } from '../shelf.ts';
import type { View } from '../view.ts';
import { blocks, buttons, heading, press, quote, text, view, type Scene } from './scene.ts';

/** A letter as the text stands now, which writers may not see yet. */
export function campaignSample(scene: Scene, id: IssueId): View | undefined {
  const { facts, say, language } = scene;
  const kept = facts.organizing && keptIn(facts.organizing, id);
  if (!kept) return undefined;
  const { sample, sampleBroken, signedTogether, fields } = say.campaigns;
  const together = kept.draft?.issue.together;
  const isSigned = kept.draft?.issue.signOn !== undefined;
  const letters = samplesOf(kept, facts, language);
  const back = press('campaign', say.buttons.close, { handle: handleFor(kept.campaign) });
  return view(
    scene,
    'campaign-sample',
    sample(campaignTitle({ id, title: titleIn(kept.campaign.content) }, facts.organizing, say.campaigns)),
    blocks(
      letters.length === 0 && text(sampleBroken),
      letters.flatMap((letter) =>
        blocks(isSigned && heading(fields[`text.${letter.stance}`].label), quote(wholeText(letter))),
      ),
      together !== undefined && [
        heading(signedTogether),
        { kind: 'fields', items: [{ label: say.card.goesTo, value: titleToWhom(kept.campaign.content) }] },
        quote(inLanguage(together.text, language)),
      ],
      buttons(back),
    ),
  );
}

/** One of each kind where members of Congress have signed or not; else three are enough to see how they differ. */
function samplesOf({ draft }: Kept, { now }: Facts, language: Scene['language']): Letter[] {
  if (!draft?.usable) return [];
  const letters = previewLetters(draft, {
    language: letterLanguage(draft.issue, language),
    date: dayOf(new Date(now)),
  });
  if (!draft.issue.signOn) return letters.slice(0, 3);
  return letters.filter(({ stance }, at) => letters.findIndex((one) => one.stance === stance) === at);
}
