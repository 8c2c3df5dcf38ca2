import { blockOf } from '../../letter/letter.ts';
import { wholeText } from '../../letter/letter-text.ts';
import { nameOf, recipientsOf } from '../recipients.ts';
import type { At, Handing } from '../session.ts';
import type { View } from '../view.ts';
import { written } from '../written.ts';
import { buttons, nobody, press, quote, view, type LetterScene } from './scene.ts';

/** The whole letter to read, for everybody who does not see a picture. */
export function letterText(scene: LetterScene<At<'reviewing'> | Handing>): View {
  const { session, say, language } = scene;
  const to = recipientsOf(scene)[session.at];
  if (!to) return nobody(scene, 'letter-text');
  const { letter } = written(scene, to);
  const whole = [...blockOf(letter, 'insideAddress').lines, '', wholeText(letter)].join('\n');
  return view(scene, 'letter-text', say.review.textTitle(nameOf(to, language)), [
    quote(whole),
    buttons(press('close', say.buttons.close)),
  ]);
}
