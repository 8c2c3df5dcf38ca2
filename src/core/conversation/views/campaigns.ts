import { Shape, titleIn } from '../../campaign/campaign.ts';
import { NEW } from '../campaign-forms.ts';
import type { Organizing } from '../facts.ts';
import type { View } from '../view.ts';
import { clipped } from '../clipped.ts';
import { blocks, buttons, chosenFrom, MOST_OPTIONS, press, text, view, type Scene } from './scene.ts';

/** Every campaign of this community, those changed last first, and the ways to begin one. */
export function campaigns(scene: Scene, { campaigns: all, page }: Organizing): View {
  const { say } = scene;
  const { title, intro, none, begin, fromRelease, pick, list, status, noTitle, buttons: labels } = say.campaigns;
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
      options.length === 0 && text(none),
      {
        kind: 'select',
        verb: 'campaign-form',
        handle: NEW,
        label: begin,
        options: Shape.options.map((shape) => ({ value: shape, label: labels.shape[shape] })),
      },
      text(fromRelease),
      buttons(page !== undefined && { kind: 'link', label: labels.page, url: page }, press('close', say.buttons.close)),
    ),
  );
}
