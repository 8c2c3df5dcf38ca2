import type { View } from '../view.ts';
import { blocks, buttons, press, text, view, type Scene } from './scene.ts';

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
