import type { LetterId } from '../../delivery/receipt.ts';
import type { IssueId } from '../../ids.ts';
import type { SeatId } from '../../official/seat.ts';
import { note, to, withEffects, type Advanced } from '../advanced.ts';
import { bare } from '../base.ts';
import type { Facts } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import type { Session } from '../session.ts';
import { askNoMore } from './follow-up.ts';
import { notSent } from './word.ts';

/** A letter that its writer said they sent. */
export interface SaidSent {
  readonly id: LetterId;
  readonly issue: IssueId;
  readonly seat: SeatId;
  readonly round: number;
}

/** All of them: those in hand, and those that receipts tell of. */
export function saidSent(session: Session, facts: Facts): SaidSent[] {
  const inHand = 'marks' in session ? session.recipients.filter(({ seat }) => session.marks[seat] === 'sent') : [];
  const { issue, round } = 'marks' in session ? session.draft : { issue: undefined, round: 1 };
  const here =
    issue === undefined
      ? []
      : inHand.map(({ seat }) => ({ id: facts.letterId({ issue, seat, round }), issue, seat, round }));
  const stored = (facts.receipts ?? []).filter(
    ({ id, status }) => status === 'sent-by-you' && !here.some((one) => one.id === id),
  );
  return [
    ...here,
    ...stored.map(({ id, issue: about, seat, round: nth }) => ({ id, issue: about, seat, round: nth })),
  ].slice(0, 25);
}

/** Takes back "I sent it" for the letter that was picked; without one it is asked which. */
export function takeBack(session: Session, picked: LetterId | undefined, facts: Facts): Advanced {
  const letters = saidSent(session, facts);
  const letter = picked === undefined ? undefined : letters.find(({ id }) => id === picked);
  if (!letter) return to({ ...session, aside: { show: 'undo' } });
  const { issue, seat, round } = letter;
  const done = note(sayTo(session).kit.undo.done);
  const inHand = 'marks' in session && session.draft.issue === issue && session.draft.round === round;
  const back: Session = inHand ? { ...bare(session), marks: { ...session.marks, [seat]: 'not-yet' } } : bare(session);
  const community = inHand ? session.draft.community : undefined;
  return withEffects(to(back, [done]), [
    askNoMore(letter.id, facts),
    ...notSent({ issue, round, community }, seat, facts),
  ]);
}
