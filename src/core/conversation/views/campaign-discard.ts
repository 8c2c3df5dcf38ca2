import { mayDiscard } from '../../campaign/change.ts';
import { titleIn } from '../../campaign/campaign.ts';
import { readHandle } from '../campaign-handle.ts';
import { campaignTitle } from '../campaign-titles.ts';
import { keptIn } from '../campaign-forms.ts';
import type { View } from '../view.ts';
import { campaign } from './campaign.ts';
import { blocks, buttons, press, text, view, type Scene } from './scene.ts';

/** Whether this campaign is really to be thrown away. */
export function campaignDiscard(scene: Scene, handle: string): View | undefined {
  const { session, facts, say } = scene;
  const read = readHandle(handle);
  const kept = read?.kind === 'known' && facts.organizing ? keptIn(facts.organizing, read.campaign) : undefined;
  if (!kept) return undefined;
  const { campaign: one } = kept;
  if (!mayDiscard(one)) return campaign(scene, one.id);
  const { discard: words, buttons: labels } = say.campaigns;
  return view(
    scene,
    'campaign-discard',
    words.title,
    blocks(
      text(words.of(campaignTitle({ id: one.id, title: titleIn(one.content) }, facts.organizing, say.campaigns))),
      text(words.text),
      session.manner === 'talk' && text(say.confirm.talk),
      buttons(
        press('campaign-discard', labels.discard, { handle, style: 'danger' }),
        press('campaign', say.buttons.keep, { handle }),
      ),
    ),
  );
}
