import type { LetterId } from '../../delivery/receipt.ts';
import type { IssueId } from '../../ids.ts';
import type { SeatId } from '../../official/seat.ts';
import { note, over, to, withEffects, type Advanced } from '../advanced.ts';
import { bare } from '../base.ts';
import { leaves } from '../draft.ts';
import type { Facts } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import type { Handing, Session } from '../session.ts';
import { askNoMore } from './follow-up.ts';
import { cancel } from './mail.ts';
import { notSent } from './letter-effects.ts';

/** A letter that can be taken back: its writer said that they sent it, or the bot has not sent it yet (`waits`). */
export interface Undoable {
  readonly id: LetterId;
  readonly issue: IssueId;
  readonly seat: SeatId;
  readonly round: number;
  /** Milliseconds since 1970. */
  readonly written: number;
  readonly waits: boolean;
}

/** All of them: those in hand, and those that receipts tell of. */
export function undoable(session: Session, facts: Facts): Undoable[] {
  const here = inHand(session, facts);
  const stored = (facts.receipts ?? [])
    .filter(({ status }) => status === 'sent-by-you' || status === 'waiting')
    .filter(({ id }) => !here.some((one) => one.id === id))
    .map(({ id, issue, seat, round, prepared, status }) => ({
      id,
      issue,
      seat,
      round,
      written: prepared,
      waits: status === 'waiting',
    }));
  return [...here, ...stored].slice(0, 25);
}

function inHand(session: Session, facts: Facts): Undoable[] {
  if (!('marks' in session)) return [];
  const { draft, recipients, marks, consent } = session;
  const { issue, round } = draft;
  return recipients.flatMap(({ seat }) => {
    const given = draft.mailed?.[seat];
    const id = facts.letterId({ issue, seat, round });
    // Whether it is in time only the machine knows; once its receipt says more, nothing is offered.
    const status = facts.receipts?.find((one) => one.id === id)?.status ?? 'waiting';
    const waits = given !== undefined && leaves(given) && (status === 'waiting' || status === 'prepared');
    return waits || marks[seat] === 'sent' ? [{ id, issue, seat, round, written: consent.at, waits }] : [];
  });
}

/** On screen again, to be sent or not. */
function withAnew(session: Handing, seat: SeatId): Session {
  const at = session.recipients.findIndex((one) => one.seat === seat);
  return { ...bare(session), at: at === -1 ? session.at : at, marks: { ...session.marks, [seat]: 'not-yet' } };
}

/** Takes back the letter that was picked; without one it is asked which. */
export function takeBack(session: Session, picked: LetterId | undefined, facts: Facts): Advanced {
  const letter = picked === undefined ? undefined : undoable(session, facts).find(({ id }) => id === picked);
  if (!letter) return over(session, { show: 'undo' });
  if (letter.waits) return cancel(bare(session), letter.id);
  const { issue, seat, round } = letter;
  const done = note(sayTo(session).kit.undo.done);
  const isHere = 'marks' in session && session.draft.issue === issue && session.draft.round === round;
  const back: Session = isHere ? withAnew(session, seat) : bare(session);
  const community = isHere ? session.draft.community : undefined;
  return withEffects(to(back, [done]), [
    askNoMore(letter.id, facts),
    ...notSent({ issue, round, community }, seat, facts),
  ]);
}
