import type { View } from '../view.ts';
import { buttons, list, press, text, view, type Scene } from './scene.ts';

export function help(scene: Scene): View {
  const { say, facts } = scene;
  const { title, intro, words, dm, channel, organizer } = say.help;
  return view(scene, 'help', title, [
    text(intro),
    list(words),
    text(dm),
    text(channel),
    ...(facts.organizing ? [text(organizer)] : []),
    buttons(
      press('write', say.buttons.write, { style: 'primary' }),
      press('privacy', say.buttons.privacy),
      press('language', say.language.title),
      press('close', say.buttons.close),
    ),
  ]);
}
