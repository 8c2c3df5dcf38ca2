import { note, over, to, withEffects, type Advanced } from '../advanced.ts';
import { KEY_MAX, type Draft } from '../draft.ts';
import type { Facts } from '../facts.ts';
import { nameOf, numbered, recipientsOf, type To } from '../recipients.ts';
import { sayTo } from '../sentences.ts';
import type { At, Handing } from '../session.ts';
import { settle, turnTo } from '../settle.ts';
import { bare, base } from '../base.ts';
import { seatOf } from '../../official/seat.ts';
import type { Press } from '../verbs.ts';
import { askAgain } from './asking.ts';
import { writingOf } from '../writing.ts';
import { canBeKept } from './kept.ts';
import { nowMade } from './letter-effects.ts';
import { useShort } from './own-words.ts';

type Reviewing = At<'reviewing'>;

/** Raise when the consent line says something else than before. */
export const CONSENT_VERSION = 1;

export function press(session: Reviewing, { verb, at, values = [] }: Press, facts: Facts): Advanced | undefined {
  const { draft } = session;
  const here = at ?? session.at;
  switch (verb) {
    case 'next':
      return to(turnTo(session, Math.min(here + 1, session.recipients.length - 1)));
    case 'back':
      return back(session, here);
    case 'own-words':
      return over(session, { show: 'own-words' });
    case 'menu':
      return over(session, { show: 'more' });
    case 'read':
      return over(session, { show: 'letter-text' });
    case 'story':
      return ask(session, 'story');
    case 'help-words':
      return ask(session, 'help:0');
    case 'edit-all':
      return ask(session, 'body');
    case 'edit-one':
      return ask(session, `body:${session.recipients[here]?.seat ?? ''}`);
    case 'edit-part':
      return values[0] === undefined ? undefined : ask(session, `part:${values[0].slice(0, KEY_MAX)}`);
    case 'use-short':
      return useShort(session, facts);
    case 'more':
    case 'fill-in':
      return askAgain({ ...session, manner: 'talk' }, undefined);
    case 'not-mine':
      return notMine(session, at, facts);
    case 'i-know-signed':
      return knowSigned(session, at, facts);
    case 'everyone-again':
      return settle(session, { ...draft, leftOut: [] }, facts, { problems: [note(sayTo(session).review.everyone)] });
    case 'get-letters':
      return askConsent(session, facts);
    case 'agree':
    case 'to-dm':
      return agree(session, verb === 'to-dm' ? 'dm' : 'here', facts);
    default:
      return undefined;
  }
}

export function askConsent(session: Reviewing, facts: Facts): Advanced {
  const refusal = canBeKept(session, facts);
  return refusal ? to(bare(session), [refusal]) : to({ ...bare(session), question: undefined, asked: true });
}

/** The letters are handed over. Only from the consent line: a press that comes from anywhere else shows that line. */
export function agree(session: Reviewing, where: 'here' | 'dm', facts: Facts): Advanced {
  if (!session.asked) return askConsent(session, facts);
  const refusal = canBeKept(session, facts);
  if (refusal) return to({ ...bare(session), asked: false }, [refusal]);
  const { draft, recipients, seen } = session;
  const handing: Handing = {
    ...base(session),
    step: 'handing-over',
    draft,
    recipients,
    at: 0,
    seen,
    consent: { version: CONSENT_VERSION, at: facts.now },
    marks: {},
    to: where,
  };
  const closed = where === 'dm' && session.dmClosed ? [note(sayTo(session).kit.dmClosed)] : [];
  return withEffects(
    to(handing, closed),
    recipients.flatMap(({ seat }) => nowMade(session, seat, facts)),
  );
}

function back(session: Reviewing, here: number): Advanced {
  if (session.aside || session.asked || session.question !== undefined) return to(turnTo(session, session.at));
  return here > 0 ? to(turnTo(session, here - 1)) : askAgain(session, session.manner === 'talk' ? 'name' : undefined);
}

const ask = (session: Reviewing, question: string): Advanced => to({ ...bare(session), manner: 'talk', question });

/** Whom a button was about, by the number it bears; without one, whoever is on screen. */
function meant(session: Reviewing, at: number | undefined, facts: Facts): To | undefined {
  const writing = writingOf(session, facts);
  if (!writing) return undefined;
  return at === undefined ? recipientsOf(writing)[session.at] : numbered(at, writing);
}

/** That official gets no letter. A House member who is not theirs means that the district is wrong: it is asked again. */
function notMine(session: Reviewing, at: number | undefined, facts: Facts): Advanced {
  const wrong = meant(session, at, facts);
  if (!wrong) return to(bare(session));
  const { seat } = wrong.official;
  const draft: Draft = { ...session.draft, leftOut: [...session.draft.leftOut, seat] };
  if (seatOf(seat).kind === 'house' && draft.home) {
    const { home: _home, pick: _pick, ...rest } = draft;
    return askAgain({ ...session, draft: rest }, 'place');
  }
  const told = note(sayTo(session).review.leftOut(nameOf(wrong, session.language)));
  return settle(session, draft, facts, { at: session.at, problems: [told] });
}

function knowSigned(session: Reviewing, at: number | undefined, facts: Facts): Advanced {
  const who = meant(session, at, facts);
  if (!who?.evidence || who.evidence.kind === 'signed') return to(bare(session));
  const { seat } = who.official;
  const draft: Draft = { ...session.draft, saidSigned: [...session.draft.saidSigned, seat] };
  const told = note(sayTo(session).review.nowSigned(nameOf(who, session.language)));
  const here = session.recipients.findIndex((one) => one.seat === seat);
  return to({ ...turnTo(session, here === -1 ? session.at : here), draft }, [told]);
}
