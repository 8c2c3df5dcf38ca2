import type { Settings } from '../facts.ts';
import type { View } from '../view.ts';
import { blocks, buttons, press, text, view, type Scene } from './scene.ts';

export function help(scene: Scene): View {
  const { say } = scene;
  const { title, intro, words, dm } = say.help;
  return view(scene, 'help', title, [
    text(intro),
    { kind: 'list', ordered: false, items: words },
    text(dm),
    buttons(
      press('write', say.buttons.write, { style: 'primary' }),
      press('privacy', say.buttons.privacy),
      press('language', say.language.title),
      press('close', say.buttons.close),
    ),
  ]);
}

/** Who runs this, what is kept how long, who else sees it, and how to have it deleted. */
export function privacy(scene: Scene): View {
  const { say, facts } = scene;
  const { name, contact } = facts.settings.operator;
  return view(scene, 'privacy', say.privacy.title, [
    text(name === '' ? say.privacy.nobody : say.privacy.runs(name, contact)),
    { kind: 'list', ordered: false, items: privacyItems(say, facts.settings) },
    buttons(
      press('export', say.buttons.export),
      press('forget', say.buttons.forget, { style: 'danger' }),
      press('close', say.buttons.close),
    ),
  ]);
}

/** What is kept how long, and who else sees it, as it is in this deployment. */
export function privacyItems({ privacy: says }: Scene['say'], { stored = 'redis', mail }: Settings): readonly string[] {
  const { draft, street, receipts, asked, signed, remembered, others, key, age, rights } = says;
  return [
    draft[stored],
    street,
    receipts,
    asked[stored],
    signed,
    remembered,
    others,
    ...(mail ? [says.mail] : []),
    key[stored],
    age,
    rights,
  ];
}

export function language(scene: Scene): View {
  const { say } = scene;
  const options = [
    { value: 'en', label: 'English' },
    { value: 'es', label: 'Español' },
  ];
  return view(scene, 'language', say.language.title, [
    text(say.language.text),
    { kind: 'select', verb: 'speak', label: say.language.title, options },
    buttons(press('close', say.buttons.close)),
  ]);
}

/** All that is stored, as a file to the person alone. */
export function exported(scene: Scene): View {
  const { say } = scene;
  return view(scene, 'export', say.export.title, [
    text(say.export.text),
    { kind: 'file', of: 'json', name: 'redress.json', alt: say.export.alt },
    buttons(press('forget', say.buttons.forget, { style: 'danger' }), press('close', say.buttons.close)),
  ]);
}

export function confirm(scene: Scene, what: 'cancel' | 'start-over' | 'forget'): View {
  const { say, session } = scene;
  const yes = { cancel: say.buttons.yesCancel, 'start-over': say.buttons.yesStartOver, forget: say.buttons.yesForget };
  return view(
    scene,
    'confirm',
    say.confirm[what].title,
    blocks(
      text(say.confirm[what].text),
      session.manner === 'talk' && text(say.confirm.talk),
      buttons(press('yes', yes[what], { style: 'danger' }), press('no', say.buttons.keep)),
    ),
  );
}

export function forgotten(scene: Scene): View {
  const { say } = scene;
  return view(scene, 'forgotten', say.forgotten.title, [
    text(say.forgotten.text),
    text(say.forgotten.yours),
    buttons(press('write', say.buttons.write)),
  ]);
}
