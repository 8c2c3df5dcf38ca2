import { Shape, titleIn } from '../../campaign/campaign.ts';
import { keptIn, NEW } from '../campaign-forms.ts';
import type { Organizing } from '../facts.ts';
import type { Option } from '../form.ts';
import type { View } from '../view.ts';
import { withEnd } from '../apart.ts';
import { campaignMarks } from '../campaign-titles.ts';
import { standsAs } from '../shelf.ts';
import { blocks, buttons, chosenFromMany, press, text, view, type Scene } from './scene.ts';

/** Every campaign of this community, those changed last first, and the ways to begin one. */
export function campaigns(scene: Scene, organizing: Organizing): View {
  const { say } = scene;
  const { page } = organizing;
  const { title, intro, none, begin, fromRelease, pick, more, buttons: labels } = say.campaigns;
  const options = optionsOf(scene, organizing);
  return view(
    scene,
    'campaigns',
    title,
    blocks(
      text(intro),
      chosenFromMany(scene, { verb: 'campaign', label: pick, options }, more),
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

/** Words that could not be stored come first: nothing else leads back to them. */
function optionsOf({ session, say, facts }: Scene, organizing: Organizing): Option[] {
  const { campaigns: all, community: here } = organizing;
  const { list, status, notSaved, noTitle } = say.campaigns;
  const homeless = (session.unsaved ?? [])
    .filter(({ campaign: id, community, why }) => why !== undefined && community === here && !keptIn(organizing, id))
    .map(({ campaign: id, typed }) => ({ id, title: typed['title']?.trim() || noTitle, stands: notSaved }));
  const stored = all
    .toSorted((a, b) => b.campaign.changed - a.campaign.changed)
    .map((kept) => {
      const { id, content } = kept.campaign;
      return { id, title: titleIn(content) || noTitle, stands: status[standsAs(kept, facts)] };
    });
  const marks = campaignMarks(organizing, say.campaigns);
  return [...homeless, ...stored].map(({ id, title, stands }) => ({
    value: id,
    label: withEnd(title, list(stands, marks.get(id))),
  }));
}
