import { countedIn } from '../shelf.ts';
import { issueOptions } from '../issue-options.ts';
import type { Verb } from '../verbs.ts';
import type { Block } from '../view.ts';
import { blocks, chosenFromMany, text, type Scene } from './scene.ts';

/** The list to pick a campaign from that is counted, those of files too. */
export function campaignPick(scene: Scene, verb: Verb, asks: string): Block[] {
  const { facts, say, language } = scene;
  const { none, choose } = say.campaigns.progress;
  const options = issueOptions(countedIn(facts, facts.organizing?.community), language);
  return blocks(
    text(options.length === 0 ? none : asks),
    chosenFromMany(scene, { verb, label: choose, options }, say.campaigns.more),
  );
}
