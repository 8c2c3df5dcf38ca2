import type { At } from '../session.ts';
import type { Block, View } from '../view.ts';
import { press, text, view, type Scene } from './scene.ts';

export function locating(scene: Scene<At<'locating'>>): View {
  const { say, session } = scene;
  const back: Block = { kind: 'buttons', buttons: [press('back', say.buttons.back, { handle: session.draft.handle })] };
  return view(scene, 'locating', say.locating.title, [text(say.locating.text), back]);
}
