import type { SeatId } from '../../official/seat.ts';
import type { Mailed } from '../draft.ts';
import { mailableTo, type Mailable } from '../mailable.ts';
import { nameOf, recipientsOf } from '../recipients.ts';
import type { Handing } from '../session.ts';
import { isInTime } from '../steps/mail.ts';
import type { Block, View } from '../view.ts';
import { seesOf } from './consent.ts';
import { audienceOf, sendingSays } from './kit.ts';
import { blocks, buttons, list, press, text, view, type LetterScene } from './scene.ts';

type Hands = LetterScene<Handing>;

/** A letter that the bot sends: the address, the code, the line that is agreed to, and the two minutes after. */
export function mail(scene: Hands, at: number): View | undefined {
  const { session, draft, facts, say, language } = scene;
  const to = recipientsOf(scene)[at];
  const given = to && draft.mailed?.[to.official.seat];
  const able = mailableTo(session, at, facts);
  if (!to || (!given && !able)) return undefined;
  const name = nameOf(to, language);
  const body = given ? sending(scene, at, name, given) : able ? asked(scene, at, able) : [];
  return view(scene, 'mail', say.mailing.title(name), body, { audience: audienceOf(session) });
}

function asked(scene: Hands, at: number, able: Mailable): Block[] {
  const { session, say } = scene;
  const { mailing } = say;
  const { handle } = session.draft;
  const { mail: known } = session;
  if (known?.proved !== undefined) return agreed(scene, at, able);
  const back = press('close', say.buttons.back);
  if (known?.nonce === undefined) {
    return blocks(
      text(mailing.address.ask),
      buttons(press('mail-other', say.buttons.mailAddress, { handle, at, style: 'primary' }), back),
    );
  }
  return blocks(
    text(mailing.code.ask(known.address)),
    session.manner === 'talk' && text(mailing.code.talk),
    buttons(
      press('mail-code', say.buttons.mailCode, { handle, at, style: 'primary' }),
      press('mail-again', say.buttons.mailAgain, { handle, at }),
      press('mail-other', say.buttons.mailOther, { handle, at }),
      back,
    ),
  );
}

/** Who gets it, and what of the writer they see. Change MAIL_CONSENT_VERSION with it. */
function agreed(scene: Hands, at: number, { to }: Mailable): Block[] {
  const { session, say, language } = scene;
  const { consent } = say.mailing;
  const { handle } = session.draft;
  return blocks(
    text(consent.line(nameOf(to, language), to.official.email)),
    list([consent.reply(session.mail?.address ?? ''), ...seesOf(to, scene)]),
    text(`${consent.undo} ${consent.relay}`),
    text(consent.limits),
    text(consent.kept),
    session.manner === 'talk' && text(consent.talk),
    buttons(
      press('mail-agree', say.buttons.mailAgree, { handle, at, style: 'primary' }),
      press('mail-other', say.buttons.mailOther, { handle, at }),
      press('close', say.buttons.back),
    ),
  );
}

/** Of a letter that was agreed to just now. */
function sending(scene: Hands, at: number, name: string, given: Mailed[SeatId]): Block[] {
  const { session, facts, say } = scene;
  const { handle } = session.draft;
  return blocks(
    text(sendingSays(scene, name, given)),
    buttons(
      isInTime(given, facts.now) && press('mail-undo', say.buttons.mailUndo, { handle, at, style: 'danger' }),
      press('close', say.buttons.goOn),
      press('status', say.buttons.status),
    ),
  );
}
