import { numberOf, type To } from '../recipients.ts';
import type { At, Handing } from '../session.ts';
import type { Button } from '../view.ts';
import { press, type LetterScene } from './scene.ts';

/** Says that somebody is not the writer's member, or that an office gets no letter; not of the only letter there is. */
export function notMine(scene: LetterScene<At<'reviewing'> | Handing>, to: To): Button | undefined {
  const { session, draft, say } = scene;
  if (!to.represents && session.recipients.length === 1) return undefined;
  const label = to.represents ? say.buttons.notMine : say.buttons.leaveOut;
  return press('not-mine', label, { handle: draft.handle, at: numberOf(to, scene), style: 'danger' });
}
