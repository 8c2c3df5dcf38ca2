import { problem, type Notice } from '../advanced.ts';
import type { Facts } from '../facts.ts';
import { missing, problemsIn } from '../questions.ts';
import { sayTo } from '../sentences.ts';
import type { At } from '../session.ts';
import { needed } from '../settle.ts';
import { shelvedOf, standingOf } from '../shelf.ts';

/** Why these letters cannot be taken along; undefined when they can. */
export function canBeKept(session: At<'reviewing'>, facts: Facts): Notice | undefined {
  const { draft, language } = session;
  const { kit, review } = sayTo(session);
  const standing = standingOf(draft, facts);
  const shelved = shelvedOf(draft, facts);
  if (standing === 'gone' || !shelved) return problem(kit.unavailable.gone);
  if (standing === 'paused' || standing === 'closed') return problem(kit.unavailable[standing]);
  if (shelved.issue.status === 'history') return problem(review.notForSending.history);
  const [wrong] = problemsIn(draft, shelved.issue, language);
  if (wrong) return wrong;
  return needed(missing(draft, shelved.issue), session)[0];
}
