import type { Issue } from '../../issue/issue.ts';
import { tell, to, type Advanced } from '../advanced.ts';
import { base } from '../base.ts';
import type { Facts } from '../facts.ts';
import { fill } from '../fill.ts';
import { placeWords } from '../place-words.ts';
import { askedBy, given, nextQuestion, problemsIn } from '../questions.ts';
import { sayTo } from '../sentences.ts';
import type { At, InWork, Session } from '../session.ts';
import { settle } from '../settle.ts';
import { shelvedOf } from '../shelf.ts';
import type { Press } from '../verbs.ts';
import { livesAbroad } from './abroad.ts';
import { pickPlace } from './placing.ts';

type Asking = At<'asking'>;

export function press(session: Asking, { verb, values = [] }: Press, facts: Facts): Advanced | undefined {
  const { draft } = session;
  const talk: Session = { ...session, manner: 'talk' };
  switch (verb) {
    case 'fill-in':
      return settle(talk, draft, facts);
    case 'story':
    case 'help-words':
      return to({ ...session, manner: 'talk', question: 'story' });
    case 'street':
      return to(session, [{ field: 'street', says: placeWords(session, facts).streetTalk }]);
    case 'more':
    case 'go-on':
      return settle(verb === 'more' ? talk : session, draft, facts, { judged: true });
    case 'skip':
      return skip(session, facts);
    case 'back':
      return back(session, facts);
    case 'abroad':
      return livesAbroad(session, facts);
    case 'pick-place':
      return pickPlace(session, values[0] ?? '', facts);
    case 'everyone-again':
      return settle(session, { ...draft, leftOut: [] }, facts);
    case 'without-house':
      return settle(session, { ...draft, home: undefined, without: 'house' }, facts);
    case 'without-own':
      return settle(session, { ...draft, home: undefined, without: 'own' }, facts);
    default:
      return undefined;
  }
}

export function skip(session: Asking, facts: Facts): Advanced {
  const { draft } = session;
  const shelved = shelvedOf(draft, facts);
  const field = shelved && questionNow(session, shelved.issue);
  if (!shelved || field === undefined) return settle(session, draft, facts, { judged: true });
  const asked = askedBy(shelved.issue).find((one) => one.field === field);
  const wrong = problemsIn(draft, shelved.issue, session.language).some((one) => one.field === field);
  if (given(draft, field) && !wrong) return settle(session, draft, facts);
  if (!asked || asked.required) return to(session, [{ field, says: sayTo(session).letter.cannotSkip }]);
  const emptied = fill(draft, { [field]: field === 'reasons' ? [] : '' }, shelved.issue, facts.now).draft;
  return settle(session, { ...emptied, skipped: [...new Set([...emptied.skipped, field])] }, facts);
}

/** To the question before this one, in talk; its answer stays until another is given. */
export function back(session: Asking, facts: Facts): Advanced {
  const shelved = shelvedOf(session.draft, facts);
  const fields = shelved ? askedBy(shelved.issue).map(({ field }) => field) : [];
  const now = shelved && questionNow(session, shelved.issue);
  const at = now === 'place' ? fields.indexOf('zip') + 1 : now === undefined ? fields.length : fields.indexOf(now);
  const before = fields[at - 1];
  if (before === undefined) return tell(session, sayTo(session).told.nowhereBack);
  return to({ ...session, manner: 'talk', question: before });
}

/** The field that a message answers. */
export function questionNow({ question, draft, language }: Asking, issue: Issue): string | undefined {
  return question ?? nextQuestion(draft, issue, language);
}

/** The step before the letters, with everything that was answered. */
export function askAgain(session: InWork, question: string | undefined): Advanced {
  return to({ ...base(session), step: 'asking', draft: session.draft, question });
}
