import { furtherQuestions } from '../questions.ts';
import { nameOf, numberOf, recipientsOf } from '../recipients.ts';
import type { At } from '../session.ts';
import type { View } from '../view.ts';
import { notMine } from './not-mine.ts';
import { blocks, buttons, press, text, view, type LetterScene } from './scene.ts';

/** What is not about the words: read it, say that somebody is wrong here, answer more. */
export function more(scene: LetterScene<At<'reviewing'>>): View {
  const { session, draft, shelved, say, language } = scene;
  const { at } = session;
  const { handle } = draft;
  const to = recipientsOf(scene)[at];
  const name = to ? nameOf(to, language) : '';
  const number = to ? numberOf(to, scene) : at;
  const canSign = to?.evidence !== undefined && to.evidence.kind !== 'signed' && to.stance !== 'companion';
  return view(
    scene,
    'more',
    say.review.menuTitle(name),
    blocks(
      text(canSign ? say.review.menuSigned : say.review.menuText),
      buttons(
        press('read', say.buttons.read, { handle }),
        draft.leftOut.length > 0 ? press('everyone-again', say.buttons.everyone, { handle }) : to && notMine(scene, to),
        canSign && press('i-know-signed', say.buttons.signed, { handle, at: number }),
        furtherQuestions(shelved.issue).length > 0 && press('more', say.buttons.more, { handle }),
        press('close', say.buttons.close),
      ),
    ),
  );
}
