import { isCampaign, shelf, shelvedOf, titleOf } from '../shelf.ts';
import type { Block, View } from '../view.ts';
import { clipped } from '../clipped.ts';
import { issueOptions } from '../issue-options.ts';
import { blocks, buttons, chosenFromMany, press, text, view, type Scene } from './scene.ts';

export function choosing(scene: Scene): View {
  const { session, facts, say, language } = scene;
  const offered = shelf(facts, session.community);
  const campaigns = offered.some(isCampaign);
  const options = issueOptions(offered, language);
  const { title, intro, none, noneOwn, organiser, organiserHere, pick, more } = say.choosing;
  return view(
    scene,
    'choosing',
    title,
    blocks(
      belongsTo(scene),
      campaigns ? text(intro) : text(none),
      !campaigns && offered.some(({ issue }) => issue.own) && text(noneOwn),
      !campaigns && text(facts.organizing ? organiserHere : organiser),
      chosenFromMany(scene, { verb: 'choose', label: pick, options }, more),
      parked(scene),
      buttons(
        press('who', say.buttons.who),
        press('status', say.buttons.status),
        press('help', say.buttons.help),
        facts.organizing && press('campaigns', say.campaigns.title),
      ),
    ),
  );
}

/** In a DM, which community this is about, and which others it could be. */
function belongsTo({ session, facts, say }: Scene): Block[] {
  const { communities = [], community } = session;
  if (facts.community !== undefined || communities.length === 0) return [];
  const nameOf = ({ id, name }: (typeof communities)[number]): string => name ?? say.chat.community(id.slice(-4));
  const now = communities.find(({ id }) => id === community);
  const others = communities.filter(({ id }) => id !== community);
  const options = others.map((one) => ({ value: one.id as string, label: clipped(nameOf(one)) }));
  return blocks(
    now && text(say.chat.about(nameOf(now))),
    options.length > 0 && { kind: 'select', verb: 'community', label: say.chat.otherCommunity, options },
  );
}

function parked({ session, facts, say, language }: Scene): Block | undefined {
  const options = session.parked.map(({ draft }) => {
    const shelved = shelvedOf(draft, facts);
    return { value: draft.handle, label: clipped(shelved ? titleOf(shelved.issue, language) : draft.issue) };
  });
  return options.length === 0 ? undefined : { kind: 'select', verb: 'resume', label: say.choosing.pickParked, options };
}
