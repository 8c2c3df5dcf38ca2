import { UNDO_MS } from '../../delivery/status.ts';
import type { SeatId } from '../../official/seat.ts';
import type { Mailed } from '../draft.ts';
import { waysTo } from '../kit.ts';
import { mailableTo } from '../mailable.ts';
import { isExample, nameOf, recipientsOf, type To } from '../recipients.ts';
import type { Handing } from '../session.ts';
import { isInTime } from '../steps/mail.ts';
import type { View } from '../view.ts';
import { notMine } from './not-mine.ts';
import { blocks, buttons, heading, nobody, press, text, view, type LetterScene } from './scene.ts';
import { way } from './way.ts';

type Hands = LetterScene<Handing>;

/** One office: the one way that is recommended, ready to be done. */
export function kit(scene: Hands): View {
  const { session, draft, say, language, facts } = scene;
  const { at, recipients } = session;
  const to = recipientsOf(scene)[at];
  const [best, ...others] = to ? waysTo(to.official, draft) : [];
  if (!to || !best) return nobody(scene, 'kit');
  const { handle } = draft;
  const given = draft.mailed?.[to.official.seat];
  if (given) return sent(scene, at, to, given);
  const able = mailableTo(session, at, facts) !== undefined;
  const mark = session.marks[to.official.seat];
  return view(
    scene,
    'kit',
    say.kit.title(nameOf(to, language)),
    blocks(
      text(able ? say.mailing.offer : first(scene, mark)),
      heading(say.kit.best(say.kit.ways[best.kind], say.kit.minutes(best.minutes))),
      way(best, to, scene),
      session.manner === 'talk' && text(say.kit.talk),
      buttons(
        able && press('mail-it', say.buttons.mailIt, { handle, at, style: 'primary' }),
        press('sent', say.buttons.sent, { handle, at, ...(!able && { style: 'primary' }) }),
        press('not-yet', say.buttons.notYet, { handle, at }),
        others.length > 0 ? press('other-ways', say.buttons.otherWays, { handle }) : notMine(scene, to),
        at > 0 && press('back', say.buttons.back, { handle, at }),
      ),
    ),
    { audience: audienceOf(session), progress: { at: at + 1, of: recipients.length } },
  );
}

/** A letter that the bot sends: nothing is left to do for its writer but to take it back in time. */
function sent(scene: Hands, at: number, to: To, given: Mailed[SeatId]): View {
  const { session, say, language } = scene;
  const { handle } = session.draft;
  const body = blocks(
    text(sendingSays(scene, nameOf(to, language), given)),
    buttons(
      isInTime(given, scene.facts.now) && press('mail-undo', say.buttons.mailUndo, { handle, at, style: 'danger' }),
      press('next', say.buttons.next, { handle, at }),
      at > 0 && press('back', say.buttons.back, { handle, at }),
      press('status', say.buttons.status),
    ),
  );
  const progress = { at: at + 1, of: session.recipients.length };
  return view(scene, 'kit', say.mailing.title(nameOf(to, language)), body, { audience: audienceOf(session), progress });
}

/** How long it can be taken back, that it is with the mail, or why nothing leaves. */
export function sendingSays({ facts, say: { mailing } }: Hands, name: string, given: Mailed[SeatId]): string {
  if (given.takenBack) return mailing.takenBack(name);
  if (given.before) return mailing.before(name);
  const left = given.at + UNDO_MS - facts.now;
  return left > 0 ? mailing.leaves(name, Math.max(1, Math.ceil(left / MINUTE))) : mailing.left(name);
}

const MINUTE = 60_000;

export const audienceOf = ({ to, dmClosed }: Handing): View['audience'] =>
  to === 'dm' && !dmClosed ? 'dm' : 'only-you';

function first(scene: Hands, mark: 'sent' | 'not-yet' | undefined): string {
  const { session, draft, say } = scene;
  if (isExample(scene)) return say.kit.exampleFirst;
  if (mark === 'sent') return `${say.kit.status.words['sent-by-you']}.`;
  const isUnderWay = Object.values(draft.mailed ?? {}).some(({ takenBack }) => !takenBack);
  return isUnderWay || Object.values(session.marks).includes('sent') ? say.kit.firstOfRest : say.kit.first;
}
