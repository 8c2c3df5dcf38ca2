import type { CommunityId } from '../../ids.ts';
import { readName } from '../../letter/writer.ts';
import { note, over, problem, tell, withEffects, type Advanced, type Notice } from '../advanced.ts';
import type { EffectOf } from '../effect.ts';
import type { Facts } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import type { Session } from '../session.ts';
import { openLetterOf, wordsOf, type OpenLetter } from '../open-letter.ts';

/** The letter that a community signs together, on screen. */
export function openLetter(session: Session, id: string, facts: Facts): Advanced {
  return withLetter(session, id, facts, (letter) => letterShown(session, letter));
}

/** A name as it is to be shown; it is asked once more before it stands anywhere. */
export function nameTyped(session: Session, id: string, typed: string, facts: Facts): Advanced {
  return whileOpen(session, id, facts, (letter) => {
    const read = readName(typed, session.language);
    return read.problem === undefined
      ? letterShown(session, letter, [], read.text)
      : letterShown(session, letter, [{ field: 'name', says: read.problem }]);
  });
}

/** "Yes" to the name on screen: a press from anywhere else shows the letter, and so does one to a letter that is another by now. */
export function signIt(session: Session, id: string, facts: Facts): Advanced {
  const { aside } = session;
  const { openLetter: say } = sayTo(session);
  const waiting = aside?.show === 'open-letter' && aside.issue === id ? aside : undefined;
  return whileOpen(session, id, facts, (letter, community) => {
    const name = waiting?.name;
    if (name === undefined) return letterShown(session, letter);
    if (waiting?.of !== wordsOf(letter.issue)) return letterShown(session, letter, [problem(say.changed)], name);
    const { issue } = letter;
    return withEffects(letterShown(session, letter, [note(say.signed)]), [
      { kind: 'sign', id: `sign:${facts.newHandle}`, community, issue: issue.id, name, words: wordsOf(issue) },
    ]);
  });
}

/** Other words were shown between the "yes" and the name: they are read, and said yes to, once more. */
export function notSigned(session: Session, { issue, name }: EffectOf<'sign'>, facts: Facts): Advanced {
  const changed = problem(sayTo(session).openLetter.changed);
  return whileOpen(session, issue, facts, (letter) => letterShown(session, letter, [changed], name));
}

export function takeNameOff(session: Session, id: string, facts: Facts): Advanced {
  return whileOpen(session, id, facts, (letter, community) =>
    withEffects(letterShown(session, letter, [note(sayTo(session).openLetter.off)]), [
      { kind: 'take-off', id: `take-off:${facts.newHandle}`, community, issue: letter.issue.id },
    ]),
  );
}

const letterShown = (
  session: Session,
  { issue }: OpenLetter,
  problems: readonly Notice[] = [],
  name?: string,
): Advanced =>
  over(
    session,
    { show: 'open-letter', issue: issue.id, ...(name !== undefined && { name, of: wordsOf(issue) }) },
    problems,
  );

function withLetter(
  session: Session,
  id: string,
  facts: Facts,
  then: (letter: OpenLetter, community: CommunityId) => Advanced,
): Advanced {
  const { openLetter: say } = sayTo(session);
  const letter = openLetterOf(id, facts, session.community);
  if (!letter) return tell(session, say.none);
  return session.community === undefined ? tell(session, say.where) : then(letter, session.community);
}

/** Afterwards nothing under the letter changes: it may have been delivered. */
const whileOpen = (
  session: Session,
  id: string,
  facts: Facts,
  then: (letter: OpenLetter, community: CommunityId) => Advanced,
): Advanced =>
  withLetter(session, id, facts, (letter, community) =>
    letter.isOpen ? then(letter, community) : letterShown(session, letter, [problem(sayTo(session).openLetter.closed)]),
  );
