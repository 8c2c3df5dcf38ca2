import { note, tell, to, type Advanced, type Notice } from './advanced.ts';
import type { Draft } from './draft.ts';
import type { Facts, Shelved } from './facts.ts';
import { sayTo } from './sentences.ts';
import { MAX_PARKED, type Handing, type Parked, type Session } from './session.ts';
import { shelvedOf, titleOf } from './shelf.ts';
import { handedBack, settle } from './settle.ts';
import { base } from './base.ts';

/** Begins a letter about this issue, or goes on with the one there is. What was in hand is parked, never lost. */
export function begin(session: Session, shelved: Shelved, facts: Facts): Advanced {
  const { id } = shelved.issue;
  if (session.step !== 'choosing' && session.step !== 'done' && session.draft.issue === id) {
    const { aside: _aside, ...rest } = session;
    return to(rest);
  }
  const waiting = session.parked.find(({ draft, handed }) => draft.issue === id && !handed);
  if (waiting) return resume(session, waiting.draft.handle, facts);
  const room = park(session, facts);
  if (!room) return tell(session, sayTo(session).told.full);
  return settle(room.session, newDraft(room.session, shelved, facts), facts, { problems: room.notices });
}

/** A fresh draft with what the person asked us to remember. */
export function newDraft({ community, remembered }: Session, { issue }: Shelved, facts: Facts): Draft {
  return {
    handle: facts.newHandle,
    issue: issue.id,
    community: facts.community ?? community,
    began: facts.now,
    typed: { ...remembered },
    skipped: [],
    leftOut: [],
    saidSigned: [],
    round: 1,
  };
}

/** The session with its draft laid aside; undefined when there is no room left for it. */
export function park(
  session: Session,
  facts: Facts,
): { readonly session: Session; readonly notices: readonly Notice[] } | undefined {
  if (session.step === 'choosing') return { session: { ...base(session), step: 'choosing' }, notices: [] };
  const laid: Parked = { draft: session.draft, ...('consent' in session && { handed: handedOf(session) }) };
  const parked = roomFor(session.parked);
  // Letters already in the writer's hands have left nothing to lose.
  if (!parked && !laid.handed) return undefined;
  const shelved = shelvedOf(session.draft, facts);
  const title = shelved ? titleOf(shelved.issue, session.language) : session.draft.issue;
  return {
    session: { ...base(session), step: 'choosing', parked: parked ? [...parked, laid] : session.parked },
    notices: laid.handed ? [] : [note(sayTo(session).told.parked(title))],
  };
}

/** Goes on with a parked letter; the one in hand takes its place. */
export function resume(session: Session, handle: string, facts: Facts): Advanced {
  const wanted = session.parked.find(({ draft }) => draft.handle === handle);
  if (!wanted) return tell(session, sayTo(session).told.notYours);
  const without: Session = { ...session, parked: session.parked.filter((one) => one !== wanted) };
  const room = park(without, facts);
  if (!room) return tell(session, sayTo(session).told.full);
  if (wanted.handed) return to(handedBack(room.session, wanted.draft, wanted.handed), room.notices);
  return settle(room.session, wanted.draft, facts, { problems: room.notices });
}

function handedOf({ consent, recipients, marks }: Handing): NonNullable<Parked['handed']> {
  return { consent, recipients, marks };
}

/** The parked letters with one place free: one already handed over makes room. */
function roomFor(parked: readonly Parked[]): readonly Parked[] | undefined {
  if (parked.length < MAX_PARKED) return parked;
  const old = parked.findIndex(({ handed }) => handed !== undefined);
  return old < 0 ? undefined : parked.filter((_, at) => at !== old);
}
