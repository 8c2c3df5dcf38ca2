import { note, over, to, withEffects, type Advanced } from '../advanced.ts';
import { bare, base } from '../base.ts';
import type { Draft } from '../draft.ts';
import type { Facts } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import type { At, Handing } from '../session.ts';
import { settle, turnTo } from '../settle.ts';
import type { Press } from '../verbs.ts';
import { followedUp, mayAsk } from './follow-up.ts';
import { press as pressMail } from './mail.ts';
import { press as pressReviewing } from './reviewing.ts';
import { onward, turned } from './turn.ts';
import { notSent, nowSent } from './letter-effects.ts';

/** With the letters in the writer's hands: `handing-over` shows them office by office, `done` where they stand. */
export function press(session: Handing, pressed: Press, facts: Facts): Advanced | undefined {
  const here = pressed.at ?? session.at;
  switch (pressed.verb) {
    case 'sent':
    case 'posted':
    case 'not-yet':
      return mark(session, here, pressed.verb, facts);
    case 'may-ask':
    case 'may-not-ask':
      return mayAsk(session, pressed.verb === 'may-ask', facts);
    case 'next':
      return to(turned(session, here + 1));
    case 'back':
      return to(session.aside ? bare(session) : turned(session, Math.max(0, here - 1)));
    case 'go-on':
      return to(turned(session, 0));
    case 'other-ways':
      return over(session, { show: 'other-ways' });
    case 'read':
      return over(session, { show: 'letter-text' });
    case 'to-dm':
      return toDm(session);
    case 'write-again':
      return writeAgain(session, facts);
    case 'not-mine':
      return pressReviewing(readAgain(session), pressed, facts);
    default:
      return pressMail(session, pressed, facts);
  }
}

/** Takes the writer's word and turns to the next office that has none yet; after the last one all is done. */
function mark(session: Handing, at: number, verb: 'sent' | 'posted' | 'not-yet', facts: Facts): Advanced {
  const recipient = session.recipients[at];
  if (!recipient) return to(bare(session));
  const { seat } = recipient;
  if (session.draft.mailed?.[seat]) return to(bare(session), [note(sayTo(session).mailing.byMachine)]);
  const before = session.marks[seat];
  const now = verb === 'not-yet' ? 'not-yet' : 'sent';
  const marks: Handing['marks'] = { ...session.marks, [seat]: now };
  const marked = onward({ ...session, marks });
  const { kit } = sayTo(session);
  const told = note(now === 'sent' ? kit.sentNote : kit.notYetNote);
  if (before === now || (before === undefined && now === 'not-yet')) return to(marked, [told]);
  const { draft } = session;
  return withEffects(to(marked, [told]), [
    ...(verb === 'not-yet' ? notSent(draft, seat, facts) : nowSent(draft, seat, verb, facts)),
    ...followedUp(marked, seat, now, facts),
  ]);
}

function toDm(session: Handing): Advanced {
  const { kit } = sayTo(session);
  return session.dmClosed
    ? to(bare(session), [note(kit.dmClosed)])
    : to({ ...bare(session), step: 'handing-over', to: 'dm' }, [note(kit.toDm)]);
}

/** The same letters once more, because the writer says so: a new round, with the same words. */
function writeAgain(session: Handing, facts: Facts): Advanced {
  const draft: Draft = {
    ...session.draft,
    handle: facts.newHandle,
    began: facts.now,
    closedSeen: undefined,
    mayAsk: undefined,
    mailed: undefined,
    round: Math.min(99, session.draft.round + 1),
  };
  return settle(session, draft, facts);
}

/** Back to reading; getting the letters asks for the agreement again. */
export function readAgain(session: Handing): At<'reviewing'> {
  const { draft, recipients, at, seen } = session;
  return turnTo({ ...base(session), step: 'reviewing', draft, recipients, at, seen }, at);
}
