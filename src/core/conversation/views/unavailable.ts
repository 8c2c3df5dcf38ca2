import type { Session } from '../session.ts';
import type { View } from '../view.ts';
import { blocks, buttons, press, text, view, type Scene } from './scene.ts';

/** A letter whose issue has closed for good, or cannot be used just now. What was written is shown, not lost. */
export function unavailable(scene: Scene<Exclude<Session, { step: 'choosing' }>>, why: 'closed' | 'gone'): View {
  const { session, say } = scene;
  const { typed } = session.draft;
  const yours = [typed.body, typed.story].find((words) => (words ?? '').trim() !== '');
  return view(
    scene,
    'unavailable',
    say.kit.unavailable.title,
    blocks(
      text(say.kit.unavailable[why]),
      yours !== undefined && [
        text(say.kit.unavailable.yours),
        { kind: 'copy', label: say.review.ownWords.title, text: yours },
      ],
      buttons(press('write', say.buttons.another), press('help', say.buttons.help)),
    ),
  );
}
