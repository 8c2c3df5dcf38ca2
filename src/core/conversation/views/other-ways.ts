import { SMALLEST_FORM } from '../../letter/fit.ts';
import { shortMessage, waysTo, type Way } from '../kit.ts';
import { nameOf, recipientsOf } from '../recipients.ts';
import type { Handing } from '../session.ts';
import type { Block, View } from '../view.ts';
import { audienceOf } from './kit.ts';
import { notMine } from './not-mine.ts';
import { blocks, buttons, heading, nobody, press, text, view, type LetterScene } from './scene.ts';
import { copy, way } from './way.ts';

type Hands = LetterScene<Handing>;

/** All the other ways to the same office, and what to do when this office is the wrong one. */
export function otherWays(scene: Hands): View {
  const { session, draft, say, language, facts } = scene;
  const { at } = session;
  const to = recipientsOf(scene)[at];
  if (!to) return nobody(scene, 'other-ways');
  const [best, ...others] = waysTo(to.official, draft);
  const short = best?.kind === 'form' ? shortMessage(scene, to) : undefined;
  const { handle } = draft;
  const elsewhere = facts.community !== undefined && session.to !== 'dm' && !session.dmClosed;
  return view(
    scene,
    'other-ways',
    say.kit.waysTitle(nameOf(to, language)),
    blocks(
      short !== undefined && copy(say.kit.short(short.length - SMALLEST_FORM), short),
      others.length === 0 && text(say.kit.noOtherWay),
      others.flatMap((one) => [named(one, say), way(one, to, scene)].flat()),
      buttons(
        press('close', say.buttons.close),
        press('read', say.buttons.read, { handle }),
        notMine(scene, to),
        best?.kind !== 'post' && press('posted', say.buttons.posted, { handle, at }),
        elsewhere && press('to-dm', say.buttons.toDm, { handle }),
      ),
    ),
    { audience: audienceOf(session) },
  );
}

const named = ({ kind, minutes }: Way, { kit: words }: Hands['say']): Block =>
  heading(words.way(words.waysStart[kind], words.minutes(minutes)));
