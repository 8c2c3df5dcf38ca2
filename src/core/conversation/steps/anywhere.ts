import type { Language } from '../../ids.ts';
import { Stance } from '../../issue/issue.ts';
import { LetterId } from '../../delivery/receipt.ts';
import { note, over, tell, to, withEffects, type Advanced } from '../advanced.ts';
import { bare, base } from '../base.ts';
import { begin, newDraft, park, resume } from '../begin.ts';
import type { Facts } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import { draftOf, newSession, type Session } from '../session.ts';
import { settle } from '../settle.ts';
import { byId, find, shelf } from '../shelf.ts';
import type { Press } from '../verbs.ts';
import { chase } from './chase.ts';
import { heard, noMoreAsking, notNow } from './follow-up.ts';
import { openLetter, signIt, takeNameOff } from './open-letter.ts';
import { takeBack } from './undo.ts';

/** Presses that mean the same at every step. Undefined: the step's own. */
export function press(session: Session, { verb, handle, values = [] }: Press, facts: Facts): Advanced | undefined {
  const [value = ''] = values;
  switch (verb) {
    case 'help':
    case 'privacy':
    case 'language':
    case 'export':
    case 'status':
      return over(session, { show: verb });
    case 'who':
      return over(session, { show: 'who' });
    case 'forget':
      return over(session, { show: 'confirm', what: 'forget' });
    case 'undo':
      return takeBack(session, LetterId.safeParse(value).data, facts);
    case 'heard':
      return heard(session, handle, value, facts);
    case 'chase':
      return chase(session, value === '' ? handle : value, facts);
    case 'no-more-asking':
      return noMoreAsking(session, facts);
    case 'speak':
      return speak(session, value, facts);
    case 'close':
      return to(bare(session), session.aside?.show === 'follow-up' ? notNow(session, facts) : []);
    case 'here':
      return to(session);
    case 'yes':
      return confirmed(session, facts);
    case 'no':
      return to(bare(session), [note(sayTo(session).told.kept)]);
    case 'community':
      return belonging(session, value);
    case 'choose':
      return session.manner === 'talk' ? chosen(session, value, facts) : card(session, value, facts);
    case 'write':
      return handle === '' ? writing(session, facts) : chosen({ ...session, manner: 'talk' }, handle, facts);
    case 'resume':
      return resume(session, value === '' ? handle : value, facts);
    case 'open-letter':
    case 'sign':
      return openLetter(session, handle, facts);
    case 'sign-it':
      return signIt(session, handle, facts);
    case 'take-off':
      return takeNameOff(session, handle, facts);
    case 'preview':
      return preview(session, handle === '' ? value : handle, undefined, facts);
    case 'preview-as':
      return preview(session, handle, value, facts);
    case 'remember':
      return remember(session);
    case 'forget-remembered':
      return forgetRemembered(session, facts);
    default:
      return undefined;
  }
}

/** What is begun now is of this community, one of those the person has acted in. */
function belonging(session: Session, picked: string): Advanced {
  const community = session.communities?.find(({ id }) => id === picked)?.id;
  return community === undefined ? tell(session, sayTo(session).told.stale) : to({ ...bare(session), community });
}

/** The card of an issue, from which a letter is begun. */
export function card(
  session: Session,
  id: string,
  facts: Facts,
  audience: 'only-you' | 'channel' = 'only-you',
): Advanced {
  const shelved = find(facts, id, session.community);
  return shelved
    ? over(session, { show: 'card', issue: shelved.issue.id, audience })
    : tell(session, sayTo(session).preview.noSuch);
}

/** A letter about this issue, or its card where none can be begun. */
export function chosen(session: Session, id: string, facts: Facts): Advanced {
  const shelved = byId(shelf(facts, session.community), id);
  return shelved ? begin(session, shelved, facts) : card(session, id, facts);
}

/** On with the letter in hand, or the list of those there are. */
export function writing(session: Session, facts: Facts): Advanced {
  if (session.step !== 'done') return to(bare(session));
  const room = park(session, facts);
  return room ? to(room.session, room.notices) : to(bare(session));
}

export function preview(session: Session, id: string, as: string | undefined, facts: Facts): Advanced {
  const shelved = find(facts, id, session.community);
  if (!shelved) return tell(session, sayTo(session).preview.noSuch);
  const stance = Stance.safeParse(as).data;
  return over(session, { show: 'preview', issue: shelved.issue.id, ...(stance && { stance }) });
}

export function speak(session: Session, typed: string, facts: Facts): Advanced {
  const named: Language | undefined = /^(es|esp|spa|cast)/i.test(typed.trim())
    ? 'es'
    : /^(en|ing)/i.test(typed.trim())
      ? 'en'
      : undefined;
  if (named === undefined) return over(session, { show: 'language' });
  const spoken: Session = { ...bare(session), language: named };
  const told = note(sayTo(spoken).language.set);
  // The letters change their language too, and are read again.
  return spoken.step === 'reviewing' && named !== session.language
    ? settle(spoken, spoken.draft, facts, { at: spoken.at, problems: [told] })
    : to(spoken, [told]);
}

/** Takes a draft away after "yes"; forgets everything after "yes" to that. */
export function confirmed(session: Session, facts: Facts): Advanced {
  if (session.aside?.show !== 'confirm') return tell(session, sayTo(session).told.pressInstead);
  const { told } = sayTo(session);
  switch (session.aside.what) {
    case 'forget': {
      const { language, community, dmClosed } = session;
      const fresh = { ...newSession({ language, community }), dmClosed, aside: { show: 'forgotten' as const } };
      return withEffects(to(fresh), [{ kind: 'forget', id: `forget:${facts.newHandle}` }]);
    }
    case 'cancel':
      return to({ ...base(session), step: 'choosing' }, [note(told.cancelled)]);
    case 'start-over': {
      const issue = draftOf(session)?.issue;
      const shelved = issue && byId(shelf(facts, session.community), issue);
      const empty: Session = { ...base(session), step: 'choosing' };
      return shelved
        ? settle(empty, newDraft(empty, shelved, facts), facts, { problems: [note(told.startedOver)] })
        : to(empty, [note(told.startedOver)]);
    }
  }
}

function remember(session: Session): Advanced {
  if (session.step === 'choosing') return to(session);
  const { name = '', zip = '' } = session.draft.typed;
  if (name.trim() === '') return to(session);
  const remembered = { name, zip };
  const kept: Session = { ...bare(session), remembered };
  const { pending } = kept;
  const fresh = { ...kept, pending: pending.filter(({ kind }) => kind !== 'remember') };
  return withEffects(to(fresh, [note(sayTo(session).kit.done.remembered)]), [
    { kind: 'remember', id: `remember:${session.draft.handle}`, name, zip },
  ]);
}

function forgetRemembered(session: Session, facts: Facts): Advanced {
  const { remembered: _remembered, ...rest } = bare(session);
  const fresh: Session = { ...rest, pending: rest.pending.filter(({ kind }) => kind !== 'remember') };
  return withEffects(to(fresh, [note(sayTo(session).kit.done.notRemembered)]), [
    { kind: 'remember', id: `forget-remembered:${facts.newHandle}` },
  ]);
}
