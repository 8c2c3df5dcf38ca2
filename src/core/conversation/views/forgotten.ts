import type { View } from '../view.ts';
import { buttons, press, text, view, type Scene } from './scene.ts';

export function forgotten(scene: Scene): View {
  const { say } = scene;
  return view(scene, 'forgotten', say.forgotten.title, [
    text(say.forgotten.text),
    text(say.forgotten.yours),
    buttons(press('write', say.buttons.write)),
  ]);
}
