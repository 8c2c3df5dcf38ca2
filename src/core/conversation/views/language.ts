import type { View } from '../view.ts';
import { buttons, press, text, view, type Scene } from './scene.ts';

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
