import type { Draft } from './draft.ts';
import { draftsOf, type Session } from './session.ts';

/** A street is kept this long once the letter is written. */
export const STREET_MS = 60 * 60_000;

/** A street is in it, which goes before the rest does. */
export const hasStreet = (session: Session): boolean =>
  draftsOf(session).some(({ streetAt }) => streetAt !== undefined);

/**
 * The session without what has had its time: a street an hour after it was typed, once it has done its work. Stores call it
 * when they sweep, `advance` at every touch; the very same object when there is nothing to take out.
 */
export function expire(session: Session, now: number): Session {
  if (session.step === 'choosing') return withParked(session, now);
  const draft = withoutStreet(session.draft, now, session.step !== 'asking' && session.step !== 'locating');
  const kept = draft === session.draft ? session : { ...session, draft };
  return withParked(kept, now);
}

function withParked(session: Session, now: number): Session {
  if (session.parked.length === 0) return session;
  const parked = session.parked.map((one) => {
    const draft = withoutStreet(one.draft, now, true);
    return draft === one.draft ? one : { ...one, draft };
  });
  return parked.some((one, at) => one !== session.parked[at]) ? { ...session, parked } : session;
}

function withoutStreet(draft: Draft, now: number, isWritten: boolean): Draft {
  if (!isWritten || draft.streetAt === undefined || now - draft.streetAt < STREET_MS) return draft;
  const { street: _street, ...typed } = draft.typed;
  const { streetAt: _at, ...rest } = draft;
  return { ...rest, typed };
}
