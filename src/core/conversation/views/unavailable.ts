import type { InWork } from '../session.ts';
import type { View } from '../view.ts';
import { blocks, buttons, press, text, view, type Scene } from './scene.ts';

/** A letter that cannot go on, with the reason. What was written is shown, not lost; `mend`: changing it may help. */
export function unavailable(scene: Scene<InWork>, why: string, mend = false): View {
  const { session, say } = scene;
  const { typed } = session.draft;
  const yours = [typed.body, typed.story].find((words) => (words ?? '').trim() !== '');
  return view(
    scene,
    'unavailable',
    say.kit.unavailable.title,
    blocks(
      text(why),
      yours !== undefined && [
        text(say.kit.unavailable.yours),
        { kind: 'copy', label: say.review.ownWords.title, text: yours },
      ],
      buttons(
        mend && press('own-words', say.buttons.ownWords, { handle: session.draft.handle }),
        press('write', say.buttons.another),
        press('help', say.buttons.help),
      ),
    ),
  );
}
