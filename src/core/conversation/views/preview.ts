import { UserError } from '../../errors.ts';
import type { IssueId } from '../../ids.ts';
import type { Stance } from '../../issue/issue.ts';
import { bodyText } from '../../letter/likeness.ts';
import { blockOf, type Letter } from '../../letter/letter.ts';
import type { Shelved } from '../facts.ts';
import { kindsOf, sampleLetter } from '../preview-letter.ts';
import { find, titleOf } from '../shelf.ts';
import type { View } from '../view.ts';
import { choosing } from './choosing.ts';
import { fileName } from './review.ts';
import { blocks, buttons, heading, press, text, view, type Scene } from './scene.ts';

/** A letter as it can look, before anybody types anything. */
export function preview(scene: Scene, id: IssueId, wanted: Stance | undefined): View {
  const { session, facts, say, language } = scene;
  const shelved = find(facts, id, session.community);
  if (!shelved) return choosing(scene);
  const { issue } = shelved;
  const kinds = kindsOf(issue);
  const stance = wanted !== undefined && kinds.includes(wanted) ? wanted : (kinds[0] ?? 'ask');
  const letter = letterOf(scene, shelved, stance);
  const label = (one: Stance) => (issue.signOn || one === 'direct' ? say.preview.stance[one] : say.preview.plain);
  return view(
    scene,
    'preview',
    say.preview.title(titleOf(issue, language)),
    blocks(
      letter ? pages(letter, scene) : text(say.preview.broken),
      kinds.length > 1 && {
        kind: 'select',
        verb: 'preview-as',
        handle: id,
        label: say.preview.pick,
        options: kinds.map((one) => ({ value: one, label: label(one) })),
      },
      buttons(
        issue.status !== 'closed' && press('write', say.buttons.write, { handle: id, style: 'primary' }),
        press('close', say.buttons.close),
      ),
    ),
  );
}

function pages(letter: Letter, { say }: Scene) {
  const whole = [blockOf(letter, 'salutation').text, bodyText(letter), blockOf(letter, 'closing').text, blockOf(letter, 'signature').name];
  return blocks(
    heading(letter.mark ?? say.preview.mark),
    text(say.preview.text),
    { kind: 'file', of: 'png', letter, name: fileName({ letter }, 'png'), alt: say.review.page(letter.title) },
    { kind: 'quote', text: whole.join('\n\n') },
  );
}

/** A template that somebody is editing may be refused just now: their own finding says why, this only that. */
function letterOf({ facts, say, language }: Scene, shelved: Shelved, stance: Stance): Letter | undefined {
  try {
    return sampleLetter(shelved, stance, facts, language, say.preview.mark);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
