import type { Shelved } from '../facts.ts';
import { furtherQuestions } from '../questions.ts';
import { nameOf, numberOf, recipientsOf } from '../recipients.ts';
import type { At } from '../session.ts';
import type { View } from '../view.ts';
import { notMine } from './not-mine.ts';
import { blocks, buttons, press, text, view, type Scene } from './scene.ts';

/** What is not about the words: read it, say that somebody is wrong here, answer more. */
export function more(scene: Scene<At<'reviewing'>>, shelved: Shelved): View {
  const { session, say, language, facts } = scene;
  const { draft, at } = session;
  const { handle } = draft;
  const to = recipientsOf(draft, shelved, facts)[at];
  const name = to ? nameOf(to, language) : '';
  const number = to ? numberOf(to, draft, shelved, facts) : at;
  const canSign = to?.evidence !== undefined && to.evidence.kind !== 'signed' && to.stance !== 'companion';
  return view(
    scene,
    'more',
    say.review.menuTitle(name),
    blocks(
      text(canSign ? say.review.menuSigned : say.review.menuText),
      buttons(
        press('read', say.buttons.read, { handle }),
        draft.leftOut.length > 0
          ? press('everyone-again', say.buttons.everyone, { handle })
          : to && notMine(scene, shelved, to),
        canSign && press('i-know-signed', say.buttons.signed, { handle, at: number }),
        furtherQuestions(shelved.issue).length > 0 && press('more', say.buttons.more, { handle }),
        press('close', say.buttons.close),
      ),
    ),
  );
}
