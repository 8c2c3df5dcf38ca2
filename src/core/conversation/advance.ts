import type { Action } from './action.ts';
import { note, tell, to, type Advanced } from './advanced.ts';
import { refresh } from './refresh.ts';
import type { Facts } from './facts.ts';
import { isCampaignForm } from './form.ts';
import { sayTo } from './sentences.ts';
import type { Session } from './session.ts';
import { command } from './steps/commands.ts';
import { begunFrom, unread } from './steps/campaign-import.ts';
import * as campaignDeeds from './steps/campaign-deeds.ts';
import * as campaignWriting from './steps/campaign-writing.ts';
import * as organizing from './steps/organizing.ts';
import { found } from './steps/placing.ts';
import { press } from './steps/pressing.ts';
import * as mail from './steps/mail.ts';
import { notSigned } from './steps/open-letter.ts';
import { submit } from './steps/submitting.ts';
import { say } from './steps/talking.ts';

/**
 * What becomes of a session when somebody does something. Synchronous and pure: the same three things give the same answer.
 * A stale, foreign or hostile action leaves the session as it is and says so; what was typed is never lost to it.
 */
export function advance(session: Session, action: Action, facts: Facts): Advanced {
  const { session: now, problems } = refresh(session, facts);
  const led = step(now, action, facts);
  return problems.length === 0 ? led : { ...led, problems: [...problems, ...led.problems] };
}

function step(session: Session, action: Action, facts: Facts): Advanced {
  switch (action.kind) {
    case 'say':
      return say(session, action.text, facts);
    case 'command':
      // A slash command comes from where buttons and forms are at hand; the same word in a DM is said.
      return command({ ...session, manner: 'form' }, action.name, action.args, facts);
    case 'press':
      return press(session, action, facts);
    case 'submit':
      return isCampaignForm(action.form)
        ? campaignWriting.submit(session, { ...action, form: action.form }, facts)
        : submit(session, { ...action, form: action.form }, facts);
    case 'organize':
      return organizing.organize({ ...session, manner: 'form' }, action, facts);
    case 'release':
      return begunFrom(session, facts);
    case 'unread':
      return unread(session, action.why, facts);
    case 'platform':
      return platform(session, action.fact);
    case 'located':
    case 'performed':
    case 'not-signed':
    case 'code-mailed':
    case 'taken-back':
    case 'campaign-done':
    case 'not-taken':
    case 'gave-up':
      return result(session, action, facts);
    default:
      return tell(session, sayTo(session).told.unknown);
  }
}

/** Letters that were on their way to a DM which is closed stay where they were asked for, and the writer is told. */
function platform(session: Session, fact: 'dm-closed' | 'dm-open'): Advanced {
  const isClosed = fact === 'dm-closed';
  const wasGoing = isClosed && 'to' in session && session.to === 'dm';
  return to({ ...session, dmClosed: isClosed }, wasGoing ? [note(sayTo(session).kit.dmClosed)] : []);
}

/** An effect was performed, or given up: it is pending no more. Its answer counts only where it is awaited. */
function result(before: Session, action: Extract<Action, { effect: string }>, facts: Facts): Advanced {
  const session: Session = { ...before, pending: before.pending.filter(({ id }) => id !== action.effect) };
  if (action.kind === 'campaign-done') return campaignDeeds.done(session, action);
  const ended = before.pending.find(({ id }) => id === action.effect);
  if (action.kind === 'not-signed' && ended?.kind === 'sign') return notSigned(session, ended, facts);
  const mailed = mail.result(session, ended, action, facts);
  if (mailed) return mailed;
  const isAnswer = action.kind === 'located' || action.kind === 'gave-up';
  return isAnswer && session.step === 'locating' && session.effect === action.effect
    ? found(session, action, facts)
    : to(session);
}
