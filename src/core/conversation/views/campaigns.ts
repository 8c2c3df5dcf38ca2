import { Shape, titleIn } from '../../campaign/campaign.ts';
import type { Organizing } from '../facts.ts';
import type { View } from '../view.ts';
import { blocks, buttons, chosenFrom, clipped, MOST_OPTIONS, press, text, view, type Scene } from './scene.ts';

/** Every campaign of this community, those changed last first, and three ways to begin one. */
export function campaigns(scene: Scene, { campaigns: all, page }: Organizing): View {
  const { say } = scene;
  const { title, intro, none, begin, pick, list, status, noTitle, buttons: labels } = say.campaigns;
  const options = all
    .map(({ campaign }) => campaign)
    .toSorted((a, b) => b.changed - a.changed)
    .slice(0, MOST_OPTIONS)
    .map((one) => ({
      value: one.id as string,
      label: clipped(list(titleIn(one.content) || noTitle, status[one.status])),
    }));
  return view(
    scene,
    'campaigns',
    title,
    blocks(
      text(intro),
      options.length > 0 && chosenFrom(scene, { verb: 'campaign', label: pick, options }),
      text(options.length > 0 ? begin : none),
      buttons(...Shape.options.map((shape) => press('campaign-form', labels.shape[shape], { handle: shape }))),
      buttons(page !== undefined && { kind: 'link', label: labels.page, url: page }, press('close', say.buttons.close)),
    ),
  );
}
