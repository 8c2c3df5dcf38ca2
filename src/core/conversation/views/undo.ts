import { seatName } from '../seat-name.ts';
import { undoable } from '../steps/undo.ts';
import type { View } from '../view.ts';
import { aboutIssue } from './about-issue.ts';
import { clipped } from '../clipped.ts';
import { blocks, buttons, chosenFrom, press, text, view, type Scene } from './scene.ts';

/** Which letter is taken back. */
export function undo(scene: Scene): View {
  const { session, facts, say, language } = scene;
  const options = undoable(session, facts).map(({ id, seat, issue, written }) => ({
    value: id as string,
    label: clipped(`${seatName(seat, written, facts, language)}, ${aboutIssue(issue, scene)}`),
  }));
  const { none, text: some } = facts.settings.mail ? { ...say.kit.undo, ...say.kit.undo.mail } : say.kit.undo;
  return view(
    scene,
    'undo',
    say.kit.undo.title,
    blocks(
      text(options.length === 0 ? none : some),
      options.length > 0 && chosenFrom(scene, { verb: 'undo', label: say.kit.undo.pick, options }),
      buttons(press('close', say.buttons.close)),
    ),
  );
}
