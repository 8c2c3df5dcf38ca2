import { note, to, type Advanced } from './advanced.ts';
import { expire } from './expire.ts';
import type { Facts } from './facts.ts';
import { recipientsOf, shown } from './recipients.ts';
import { sayTo } from './sentences.ts';
import type { Session } from './session.ts';
import { settle } from './settle.ts';
import { find, standingOf } from './shelf.ts';

/** What the world has changed since the last touch: streets run out, issues close, offices change hands. */
export function refresh(before: Session, facts: Facts): Advanced {
  const session = closing(here(expire(before, facts.now), facts), facts);
  if (session.step !== 'reviewing' && session.step !== 'handing-over') return to(session);
  const { draft, recipients } = session;
  const shelved = find(facts, draft.issue, draft.community);
  if (!shelved?.usable) return to(session);
  const now = recipientsOf(draft, shelved, facts).map(shown);
  if (now.length === recipients.length && now.every((one, at) => same(one, recipients[at]))) return to(session);
  // Nobody's letter goes to somebody they have not read it for: back to reading, and the agreement is asked for anew.
  const says = sayTo(session).review;
  const changed = now.find((one, at) => one.seat === recipients[at]?.seat && one.name !== recipients[at]?.name);
  const told = changed?.name ? says.changed(changed.name) : says.recipientsChanged;
  return settle(session, draft, facts, { problems: [note(told)] });
}

const same = (a: { seat: string; name: string }, b: { seat: string; name: string } | undefined): boolean =>
  a.seat === b?.seat && a.name === b.name;

function here(session: Session, { community }: Facts): Session {
  return community === undefined || community === session.community ? session : { ...session, community };
}

/** The moment an issue is first seen closed starts the day that a letter in progress has left. */
function closing(session: Session, facts: Facts): Session {
  if (session.step === 'choosing' || session.draft.closedSeen !== undefined) return session;
  const standing = standingOf(session.draft, facts);
  return standing === 'grace' ? { ...session, draft: { ...session.draft, closedSeen: facts.now } } : session;
}
