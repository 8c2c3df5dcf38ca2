import type { LetterId } from '../../delivery/receipt.ts';
import { UNDO_MS } from '../../delivery/status.ts';
import type { SeatId } from '../../official/seat.ts';
import { note, over, problem, tell, to, withEffects, type Advanced } from '../advanced.ts';
import type { ResultAction } from '../action.ts';
import { bare } from '../base.ts';
import { leaves, type Mailed } from '../draft.ts';
import type { Effect } from '../effect.ts';
import type { Facts } from '../facts.ts';
import { mailableTo, withMailed } from '../mailable.ts';
import { digestOf } from '../mailing.ts';
import { sayTo } from '../sentences.ts';
import type { Handing, Mail, Session } from '../session.ts';
import type { Press } from '../verbs.ts';
import { written } from '../written.ts';
import { mailCode, takeAddress, takeCode } from './mail-address.ts';
import { onward } from './turn.ts';

/** Raise when the line that is agreed to before a letter is sent says something else than before. */
export const MAIL_CONSENT_VERSION = 2;

/** Presses about a letter that the bot sends. `at`: its recipient by number. */
export function press(session: Handing, { verb, at = session.at }: Press, facts: Facts): Advanced | undefined {
  switch (verb) {
    case 'mail-it':
    case 'mail-code':
      return mailScreen(session, at, facts);
    case 'mail-other':
      return mailScreen({ ...session, mail: { address: session.mail?.address ?? '', tries: 0 } }, at, facts);
    case 'mail-again':
      return mailCode(session, at, facts);
    case 'mail-agree':
      return agree(session, at, facts);
    case 'mail-undo':
      return undo(session, at, facts);
    default:
      return undefined;
  }
}

/** The screen about this letter: what it asks follows from what is known. */
function mailScreen(session: Handing, at: number, facts: Facts): Advanced {
  const seat = session.recipients[at]?.seat;
  const isThere =
    mailableTo(session, at, facts) !== undefined || (seat !== undefined && session.draft.mailed?.[seat] !== undefined);
  return isThere ? over(session, { show: 'mail', at }) : tell(bare(session), sayTo(session).mailing.notHere);
}

/** What was written in talk while that screen is there. Undefined: nothing is asked. */
export function answer(session: Handing, text: string, at: number, facts: Facts): Advanced | undefined {
  const { mail } = session;
  if (mail?.proved !== undefined) return undefined;
  return mail?.nonce === undefined ? takeAddress(session, text, at, facts) : takeCode(session, text, at, facts);
}

/** The letter goes to the machine, which lets two minutes pass. Only from the line that says who sees what. */
export function agree(session: Handing, at: number, facts: Facts): Advanced {
  const able = mailableTo(session, at, facts);
  const { mail, aside, draft } = session;
  const isAsked = aside?.show === 'mail' && aside.at === at && mail?.proved !== undefined;
  if (!able || !isAsked) return mailScreen(session, at, facts);
  const { seat, email } = able.to.official;
  const { issue, round } = draft;
  const letter = facts.letterId({ issue, seat, round });
  const { letter: text } = written(able.writing, able.to);
  const given = { version: MAIL_CONSENT_VERSION, at: facts.now };
  const effect: Effect = {
    kind: 'deliver',
    id: `deliver:${letter}`,
    letter,
    issue,
    seat,
    round,
    to: email,
    replyTo: mail.address,
    agreed: facts.now,
    digest: digestOf(text),
  };
  const sent = onward({ ...session, draft: { ...draft, mailed: { ...draft.mailed, [seat]: given } } });
  return withEffects(over(sent, { show: 'mail', at }), [effect]);
}

/** Asks the machine to let it be; whether that was in time only it knows. */
function undo(session: Handing, at: number, facts: Facts): Advanced {
  const seat = session.recipients[at]?.seat;
  const given = seat === undefined ? undefined : session.draft.mailed?.[seat];
  if (seat === undefined || !given || !leaves(given)) return mailScreen(session, at, facts);
  const { issue, round } = session.draft;
  return cancel(session, facts.letterId({ issue, seat, round }));
}

export function cancel(session: Session, letter: LetterId): Advanced {
  return withEffects(to(session, [note(sayTo(session).mailing.back.asked)]), [
    { kind: 'cancel', id: `cancel:${letter}`, letter },
  ]);
}

/** Whether it can still be taken back: the two minutes are not over, and it will leave. */
export const isInTime = (given: Mailed[SeatId], now: number): boolean => leaves(given) && now - given.at < UNDO_MS;

/** What came of an effect that has to do with mail; undefined where it was another. */
export function result(
  session: Session,
  of: Effect | undefined,
  action: ResultAction,
  facts: Facts,
): Advanced | undefined {
  const { mailing } = sayTo(session);
  switch (action.kind) {
    case 'code-mailed': {
      const { mail } = session;
      if (of?.kind !== 'mail-code' || mail?.nonce !== of.nonce) return undefined;
      if (action.outcome === 'sent') return to({ ...session, mail: { ...mail, mailed: facts.now } });
      const unsent: Mail = { address: mail.address, tries: 0 };
      return to({ ...session, mail: unsent }, [{ field: 'email', says: mailing.notMailed[action.outcome] }]);
    }
    case 'taken-back': {
      if (!action.inTime) return tell(session, mailing.back.late);
      const back = withMailed(session, action.letter, facts, (given) => ({ ...given, takenBack: true }));
      // What could not be put yet is not put any more.
      const pending = back.pending.filter((one) => one.kind !== 'deliver' || one.letter !== action.letter);
      return to({ ...back, pending }, [note(mailing.back.done)]);
    }
    case 'gave-up':
      if (of?.kind !== 'deliver') return undefined;
      return to(
        withMailed(session, of.letter, facts, (given) => (given.at === of.agreed ? undefined : given)),
        [problem(mailing.gaveUp)],
      );
    case 'not-taken':
      if (of?.kind !== 'deliver') return undefined;
      return to(
        withMailed(session, of.letter, facts, (given) => (given.at === of.agreed ? { ...given, before: true } : given)),
        [problem(mailing.notTaken)],
      );
    default:
      return undefined;
  }
}
