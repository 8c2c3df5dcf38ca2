import type { Facts } from '../facts.ts';
import type { Aside } from '../session.ts';
import type { View } from '../view.ts';
import { askedField } from '../steps/organizing-talk.ts';
import { optionsOf, wordsOf } from '../campaign-forms.ts';
import { blocks, buttons, chosenFrom, press, text, view, type Scene } from './scene.ts';

/** One field of an organizer's form, in talk. */
export function campaignQuestion(
  scene: Scene,
  aside: Extract<Aside, { show: 'campaign-question' }>,
  facts: Facts,
): View | undefined {
  const { say, session } = scene;
  const { desk, fields, field } = askedField(session, aside, facts);
  if (!facts.organizing || !desk || !field) return undefined;
  const { campaigns: words } = say;
  const { label, hint } = wordsOf(field, words);
  const value = aside.typed[field.name] ?? desk.typed[field.name] ?? '';
  const at = fields.indexOf(field);
  const options = field.kind === 'choice' ? optionsOf(field, words) : [];
  return view(
    scene,
    'campaign-question',
    label,
    blocks(
      hint !== undefined && text(hint),
      value !== '' && text(words.now(value)),
      options.length > 0 && chosenFrom(scene, { verb: 'campaign-answer', at, label, options }),
      text(words.talk),
      buttons(press('campaign-answer', words.buttons.skip, { at }), press('close', say.buttons.close)),
    ),
    { progress: { at: at + 1, of: fields.length } },
  );
}
