import { comesAgain, Heard, mayBeAnswered, type FollowUp } from '../../delivery/follow-up.ts';
import { LetterId } from '../../delivery/receipt.ts';
import type { SeatId } from '../../official/seat.ts';
import type { CommandArgs, CommandName } from '../action.ts';
import { note, over, tell, to, withEffects, type Advanced, type Notice } from '../advanced.ts';
import { bare } from '../base.ts';
import { leaves, type Draft, type Mailed } from '../draft.ts';
import type { Effect } from '../effect.ts';
import type { Facts } from '../facts.ts';
import { isExample, recipientsOf } from '../recipients.ts';
import { sayTo } from '../sentences.ts';
import type { Handing, Session } from '../session.ts';
import { shelvedOf } from '../shelf.ts';
import { writingOf } from '../writing.ts';

/** Commands that a question stands before. The others are about leaving, or go to everybody in a channel. */
const STANDS_BEFORE: ReadonlySet<CommandName> = new Set<CommandName>(['write', 'status', 'who', 'preview', 'help']);

/** The letters that were sent and want an answer: of a thank-you nobody is asked, nor of an example or an issue that is gone. */
function wantAnswer(session: Handing, facts: Facts): readonly SeatId[] {
  const { draft, marks } = session;
  const writing = writingOf(session, facts);
  if (!writing || isExample(writing)) return [];
  const { mailed = {} } = draft;
  const hasFailed = (seat: SeatId): boolean =>
    facts.receipts?.find(({ id }) => id === letterOf(draft, seat, facts))?.status === 'failed';
  const hasLeft = (seat: SeatId, given: Mailed[SeatId] | undefined): boolean =>
    given !== undefined && leaves(given) && !hasFailed(seat);
  const isSent = (seat: SeatId): boolean => marks[seat] === 'sent' || hasLeft(seat, mailed[seat]);
  return recipientsOf(writing)
    .filter(({ official, stance }) => stance !== 'thank' && isSent(official.seat))
    .map(({ official }) => official.seat);
}

/** Whether the writer is still to be asked if they may be asked. */
export function isOpenToAsk(session: Session, facts: Facts): session is Handing {
  return session.step === 'done' && session.draft.mayAsk === undefined && wantAnswer(session, facts).length > 0;
}

/** Takes the writer's word on being asked later, for all letters of this draft. */
export function mayAsk(session: Handing, may: boolean, facts: Facts): Advanced {
  const { will, willNot } = sayTo(session).followUp;
  const said: Handing = { ...bare(session), draft: { ...session.draft, mayAsk: may } };
  if (!may || !shelvedOf(said.draft, facts)) return to(said, [note(willNot)]);
  return withEffects(
    to(said, [note(will)]),
    wantAnswer(said, facts).map((seat) => askLater(said, seat, facts)),
  );
}

/** What follows for being asked when the word on one letter changes: none where the writer did not allow it. */
export function followedUp(session: Handing, seat: SeatId, verb: 'sent' | 'not-yet', facts: Facts): readonly Effect[] {
  const { draft } = session;
  if (draft.mayAsk !== true || !shelvedOf(draft, facts)) return [];
  if (verb === 'not-yet') return [askNoMore(letterOf(draft, seat, facts), facts)];
  return wantAnswer(session, facts).includes(seat) ? [askLater(session, seat, facts)] : [];
}

export const askNoMore = (letter: LetterId, { now }: Facts): Effect => ({
  kind: 'ask-no-more',
  id: `ask-no-more:${letter}:${String(now)}`,
  letter,
});

function askLater({ draft, language }: Handing, seat: SeatId, facts: Facts): Effect {
  const letter = letterOf(draft, seat, facts);
  return { kind: 'ask-later', id: `ask-later:${letter}`, letter, seat, sent: facts.now, language };
}

const letterOf = ({ issue, round }: Draft, seat: SeatId, facts: Facts): LetterId =>
  facts.letterId({ issue, seat, round });

/** Questions that may be answered now, the oldest letter first, without those whose answer is under way. */
export function openQuestions({ pending }: Session, { followUps = [], now }: Facts): readonly FollowUp[] {
  const isEnding = ({ letter }: FollowUp): boolean =>
    pending.some(
      (one) =>
        (one.kind === 'heard' && one.letter === letter) ||
        (one.kind === 'ask-no-more' && (one.letter === undefined || one.letter === letter)),
    );
  return followUps.filter((one) => mayBeAnswered(one, now) && !isEnding(one)).toSorted((a, b) => a.sent - b.sent);
}

/** A question that could not be brought to the person stands before what they ask for, once. */
export function askedFirst(
  session: Session,
  wanted: { readonly name: CommandName; readonly args: CommandArgs },
  facts: Facts,
): Advanced | undefined {
  const unseen = openQuestions(session, facts).filter(({ open }) => open);
  if (unseen.length === 0 || !STANDS_BEFORE.has(wanted.name)) return undefined;
  return withEffects(over(session, { show: 'follow-up', wanted }), [
    { kind: 'asked-here', id: `asked-here:${String(facts.now)}`, letters: unseen.map(({ letter }) => letter) },
  ]);
}

/** The writer's answer about one letter; the next question, if there is one, is on the screen that follows. */
export function heard(session: Session, handle: string, picked: string | undefined, facts: Facts): Advanced {
  const [letter, answer] = [LetterId.safeParse(handle).data, Heard.safeParse(picked).data];
  if (letter === undefined || answer === undefined) return tell(session, sayTo(session).told.stale);
  const wanted = session.aside?.show === 'follow-up' ? session.aside.wanted : undefined;
  return withEffects(over(session, { show: 'follow-up', heard: answer, letter, ...(wanted && { wanted }) }), [
    { kind: 'heard', id: `heard:${letter}`, letter, heard: answer, at: facts.now },
  ]);
}

/** What is told to whoever puts off the question on screen. */
export function notNow(session: Session, facts: Facts): Notice[] {
  const [first] = openQuestions(session, facts);
  const { later, last } = sayTo(session).followUp;
  return first ? [note(comesAgain(first) ? later : last)] : [];
}

export function noMoreAsking(session: Session, { newHandle }: Facts): Advanced {
  return withEffects(to(bare(session), [note(sayTo(session).followUp.off)]), [
    { kind: 'ask-no-more', id: `ask-no-more:${newHandle}` },
  ]);
}
