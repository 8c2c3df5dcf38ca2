import type { Settings } from '../facts.ts';
import type { View } from '../view.ts';
import { buttons, list, press, text, view, type Scene } from './scene.ts';

/** Who runs this, what is kept how long, who else sees it, and how to have it deleted. */
export function privacy(scene: Scene): View {
  const { say, facts } = scene;
  const { name, contact } = facts.settings.operator;
  return view(scene, 'privacy', say.privacy.title, [
    text(name === '' ? say.privacy.nobody : say.privacy.runs(name, contact)),
    list(privacyItems(say, facts.settings)),
    buttons(
      press('export', say.buttons.export),
      press('forget', say.buttons.forget, { style: 'danger' }),
      press('close', say.buttons.close),
    ),
  ]);
}

/** What is kept how long, and who else sees it, as it is in this deployment. */
export function privacyItems({ privacy: says }: Scene['say'], { stored = 'redis', mail }: Settings): readonly string[] {
  const { draft, street, receipts, asked, signed, messages, remembered, others, key, age, rights } = says;
  return [
    draft[stored],
    street,
    receipts,
    asked[stored],
    signed,
    messages,
    remembered,
    others,
    ...(mail ? [says.mail] : []),
    key[stored],
    age,
    rights,
  ];
}
