import { note, to, type Advanced } from './advanced.ts';
import { expire } from './expire.ts';
import type { Facts } from './facts.ts';
import type { ShownRecipient } from './draft.ts';
import { nameShown, recipientsOf, shown, type To } from './recipients.ts';
import { sayTo } from './sentences.ts';
import type { Session } from './session.ts';
import { settle } from './settle.ts';
import { standingOf } from './shelf.ts';
import { writingOf } from './writing.ts';

/** What the world has changed since the last touch: streets run out, issues close, offices change hands. */
export function refresh(before: Session, facts: Facts): Advanced {
  const session = closing(here(expire(before, facts.now), facts), facts);
  if (session.step !== 'reviewing' && session.step !== 'handing-over') return to(session);
  const { draft, recipients } = session;
  const writing = writingOf(session, facts);
  if (!writing?.shelved.usable) return to(session);
  const all = recipientsOf(writing);
  if (areSame(all, recipients)) return to(session);
  // Nobody's letter goes to somebody they have not read it for: back to reading, and the agreement is asked for anew.
  const says = sayTo(session).review;
  const now = all.map(shown);
  const changed = now.find((one, at) => one.seat === recipients[at]?.seat && one.name !== recipients[at]?.name);
  const told = changed?.name ? says.changed(changed.name) : says.recipientsChanged;
  return settle(session, draft, facts, { problems: [note(told)] });
}

function areSame(all: readonly To[], recipients: readonly ShownRecipient[]): boolean {
  for (const [at, { official }] of all.entries()) {
    const before = recipients[at];
    if (before?.seat !== official.seat || before.name !== nameShown(official)) return false;
  }
  return all.length === recipients.length;
}

/** The communities a person is known to act in: a DM belongs to the last, and asks where there are several. */
const MOST_COMMUNITIES = 5;

function here(session: Session, { community, communityName }: Facts): Session {
  if (community === undefined) return session;
  const { communities: before = session.community === undefined ? [] : [{ id: session.community, name: undefined }] } =
    session;
  const name = communityName ?? before.find(({ id }) => id === community)?.name;
  const [last] = before;
  if (session.community === community && last?.id === community && last.name === name) return session;
  if (before.length === 0 && name === undefined) return { ...session, community };
  const now = { id: community, ...(name !== undefined && { name: name.slice(0, 120) }) };
  const others = before.filter(({ id }) => id !== community);
  return { ...session, community, communities: [now, ...others].slice(0, MOST_COMMUNITIES) };
}

/** The moment an issue is first seen closed starts the day that a letter in progress has left. */
function closing(session: Session, facts: Facts): Session {
  if (session.step === 'choosing' || session.draft.closedSeen !== undefined) return session;
  const standing = standingOf(session.draft, facts);
  return standing === 'grace' ? { ...session, draft: { ...session.draft, closedSeen: facts.now } } : session;
}
