import type { At } from '../session.ts';
import type { View } from '../view.ts';
import { buttons, press, text, view, type Scene } from './scene.ts';

export function locating(scene: Scene<At<'locating'>>): View {
  const { say, session } = scene;
  return view(scene, 'locating', say.locating.title, [
    text(say.locating.text),
    buttons(press('back', say.buttons.back, { handle: session.draft.handle })),
  ]);
}
