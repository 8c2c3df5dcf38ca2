import type { CommunityId, IssueId } from '../../ids.ts';
import { readName } from '../../letter/writer.ts';
import { note, to, withEffects, type Advanced } from '../advanced.ts';
import type { Facts } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import type { Session } from '../session.ts';
import { openLetterOf, type OpenLetter } from '../open-letter.ts';

/** The letter that a community signs together, on screen. */
export function openLetter(session: Session, id: string, facts: Facts): Advanced {
  return withLetter(session, id, facts, ({ issue }) => to(over(session, issue.id)));
}

/** A name as it is to be shown; it is asked once more before it stands anywhere. */
export function nameTyped(session: Session, id: string, typed: string, facts: Facts): Advanced {
  return whileOpen(session, id, facts, ({ issue }) => {
    const { text, problem } = readName(typed, session.language);
    return problem === undefined
      ? to(over(session, issue.id, text))
      : to(over(session, issue.id), [{ field: 'name', says: problem }]);
  });
}

/** "Yes" to the name on screen: a press from anywhere else shows the letter. */
export function signIt(session: Session, id: string, facts: Facts): Advanced {
  const { aside } = session;
  const name = aside?.show === 'open-letter' && aside.issue === id ? aside.name : undefined;
  return whileOpen(session, id, facts, ({ issue }, community) =>
    name === undefined
      ? to(over(session, issue.id))
      : withEffects(to(over(session, issue.id), [note(sayTo(session).openLetter.signed)]), [
          { kind: 'sign', id: `sign:${facts.newHandle}`, community, issue: issue.id, name },
        ]),
  );
}

export function takeNameOff(session: Session, id: string, facts: Facts): Advanced {
  return whileOpen(session, id, facts, ({ issue }, community) =>
    withEffects(to(over(session, issue.id), [note(sayTo(session).openLetter.off)]), [
      { kind: 'take-off', id: `take-off:${facts.newHandle}`, community, issue: issue.id },
    ]),
  );
}

const over = (session: Session, issue: IssueId, name?: string): Session => ({
  ...session,
  aside: { show: 'open-letter', issue, ...(name !== undefined && { name }) },
});

function withLetter(
  session: Session,
  id: string,
  facts: Facts,
  then: (letter: OpenLetter, community: CommunityId) => Advanced,
): Advanced {
  const { openLetter: say } = sayTo(session);
  const letter = openLetterOf(id, facts, session.community);
  if (!letter) return to(session, [{ field: '', says: say.none }]);
  return session.community === undefined
    ? to(session, [{ field: '', says: say.where }])
    : then(letter, session.community);
}

/** Afterwards nothing under the letter changes: it may have been delivered. */
const whileOpen = (
  session: Session,
  id: string,
  facts: Facts,
  then: (letter: OpenLetter, community: CommunityId) => Advanced,
): Advanced =>
  withLetter(session, id, facts, (letter, community) =>
    letter.isOpen
      ? then(letter, community)
      : to(over(session, letter.issue.id), [{ field: '', says: sayTo(session).openLetter.closed }]),
  );
