import { atStart } from '../../wording.ts';
import { lettersOf } from '../letters.ts';
import { nameOf, recipientsOf } from '../recipients.ts';
import type { Handing } from '../session.ts';
import { isOpenToAsk } from '../steps/follow-up.ts';
import type { View } from '../view.ts';
import { audienceOf } from './kit.ts';
import { blocks, buttons, list, press, text, view, type LetterScene } from './scene.ts';

/** Where the letters stand, and what may come next. */
export function done(scene: LetterScene<Handing>): View {
  const { session, draft, shelved, say, language, facts } = scene;
  const { marks, remembered } = session;
  const { handle } = draft;
  const { words } = say.kit.status;
  const open = isOpenToAsk(session, facts);
  const { stored = 'redis' } = facts.settings;
  const listed = lettersOf(session, facts);
  const lines = recipientsOf(scene).map((to) => {
    const { seat } = to.official;
    const known = listed.find((one) => one.seat === seat && one.issue === draft.issue && one.round === draft.round);
    const said = marks[seat] === 'sent' ? words['sent-by-you'] : words.prepared;
    return `${atStart(nameOf(to, language))}: ${draft.mailed?.[seat] && known ? words[known.status] : said}`;
  });
  return view(
    scene,
    'done',
    say.kit.done.title,
    blocks(
      shelved.issue.status === 'example' && text(say.kit.example),
      text(say.kit.done.thanks),
      list(lines),
      text(shelved.issue.status === 'example' ? say.kit.done.againExample : say.kit.done.again),
      open ? text(say.followUp.mayAsk[stored]) : !remembered && text(say.kit.done.remember[stored]),
      open && session.manner === 'talk' && text(say.followUp.talk),
      buttons(
        open && press('may-ask', say.buttons.mayAsk, { handle, style: 'primary' }),
        open && press('may-not-ask', say.buttons.mayNotAsk, { handle }),
        press('go-on', say.buttons.lettersAgain, { handle }),
        !open &&
          (remembered
            ? press('forget-remembered', say.buttons.forgetRemembered)
            : press('remember', say.buttons.remember)),
        !open && press('write-again', say.buttons.writeAgain, { handle }),
        press('write', say.buttons.another),
        Object.values(marks).includes('sent') && press('undo', say.buttons.undo),
      ),
    ),
    { audience: audienceOf(session) },
  );
}
