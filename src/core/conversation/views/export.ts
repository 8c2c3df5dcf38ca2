import type { View } from '../view.ts';
import { buttons, press, text, view, type Scene } from './scene.ts';

/** All that is stored, as a file to the person alone. */
export function exported(scene: Scene): View {
  const { say } = scene;
  return view(scene, 'export', say.export.title, [
    text(say.export.text),
    { kind: 'file', of: 'json', name: 'redress.json', alt: say.export.alt },
    buttons(press('forget', say.buttons.forget, { style: 'danger' }), press('close', say.buttons.close)),
  ]);
}
