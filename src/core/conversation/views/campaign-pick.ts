import { countedIn } from '../shelf.ts';
import { issueOptions } from '../issue-options.ts';
import type { Verb } from '../verbs.ts';
import type { Block } from '../view.ts';
import { blocks, chosenFrom, MOST_OPTIONS, text, type Scene } from './scene.ts';

/** The list to pick a campaign from that is counted, those of files too. */
export function campaignPick(scene: Scene, verb: Verb, asks: string): Block[] {
  const { facts, say, language } = scene;
  const { none, choose } = say.campaigns.progress;
  const all = issueOptions(countedIn(facts, facts.organizing?.community), language);
  const options = all.slice(0, MOST_OPTIONS);
  return blocks(
    text(options.length === 0 ? none : asks),
    options.length > 0 && chosenFrom(scene, { verb, label: choose, options }),
    all.length > options.length && text(say.campaigns.more(all.length - options.length)),
  );
}
