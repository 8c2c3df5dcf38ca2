import type { IssueId } from '../../ids.ts';
import type { Stance } from '../../issue/issue.ts';
import { wholeText } from '../../letter/letter-text.ts';
import type { Letter } from '../../letter/letter.ts';
import type { Shelved } from '../facts.ts';
import { SAMPLE_MARK } from '../../letter/sample.ts';
import { previewLetters } from '../../library/samples.ts';
import { find, knownIn, letterLanguage, titleOf } from '../shelf.ts';
import { unlessRefused } from '../unless-refused.ts';
import type { View } from '../view.ts';
import { choosing } from './choosing.ts';
import { letterFile } from './letter-file.ts';
import { issueOptions } from '../issue-options.ts';
import { blocks, buttons, chosenFrom, chosenFromMany, heading, press, quote, text, view, type Scene } from './scene.ts';
import { today } from '../today.ts';

/** A letter as it can look, before anybody types anything. */
export function preview(scene: Scene, id: IssueId, wanted: Stance | undefined): View {
  const { session, facts, say, language } = scene;
  const shelved = find(facts, id, session.community);
  if (!shelved) return choosing(scene);
  const { issue } = shelved;
  const letters = lettersOf(scene, shelved);
  const kinds = letters.map((one) => one.stance);
  const letter = letters.find((one) => one.stance === wanted) ?? letters[0];
  const label = (one: Stance) => (issue.signOn || one === 'direct' ? say.preview.stance[one] : say.preview.plain);
  return view(
    scene,
    'preview',
    say.preview.title(titleOf(issue, language)),
    blocks(
      letter ? pages(letter, issue, scene) : text(say.preview.broken),
      kinds.length > 1 &&
        chosenFrom(scene, {
          verb: 'preview-as',
          handle: id,
          label: say.preview.pick,
          options: kinds.map((one) => ({ value: one, label: label(one) })),
        }),
      buttons(
        issue.status !== 'closed' && press('write', say.buttons.write, { handle: id, style: 'primary' }),
        press('close', say.buttons.close),
      ),
    ),
  );
}

/** Everything that has a sample, to pick from. */
export function previews(scene: Scene): View {
  const { session, facts, say, language } = scene;
  const usable = knownIn(facts, session.community).filter((one) => one.usable);
  const options = issueOptions(usable, language);
  return view(
    scene,
    'preview',
    say.preview.listTitle,
    blocks(
      text(options.length === 0 ? say.preview.noSuch : say.preview.list),
      chosenFromMany(scene, { verb: 'preview', label: say.preview.pickOne, options }, say.choosing.more),
      buttons(press('close', say.buttons.close)),
    ),
  );
}

function pages(letter: Letter, issue: Shelved['issue'], { say, language }: Scene) {
  return blocks(
    // The page has it in the letter's language, and whoever reads this may know another.
    letter.mark !== undefined && heading(issue.status === 'history' ? letter.mark : SAMPLE_MARK[language]),
    text(say.preview.text),
    letterFile(letter, 'png', say.preview.page(letter.title)),
    quote(wholeText(letter)),
  );
}

/**
 * One of each kind; none where they cannot be written just now. Without a letter by members of Congress there is nothing that
 * an official has or has not signed.
 */
function lettersOf({ facts, language }: Scene, shelved: Shelved): Letter[] {
  const { issue } = shelved;
  const all = unlessRefused(() =>
    previewLetters(shelved, { language: letterLanguage(issue, language), date: today(facts) }),
  );
  const kinds = new Map(all?.toReversed().map((letter) => [letter.stance, letter]));
  return [...kinds.values()].toReversed().filter(({ stance }) => issue.signOn !== undefined || stance !== 'unknown');
}
