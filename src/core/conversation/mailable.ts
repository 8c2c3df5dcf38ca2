import type { LetterId } from '../delivery/receipt.ts';
import type { SeatId } from '../official/seat.ts';
import type { Draft, Mailed } from './draft.ts';
import type { Facts } from './facts.ts';
import { isExample, recipientsOf, type To } from './recipients.ts';
import type { Handing, Session } from './session.ts';
import { writingOf, type Writing } from './writing.ts';

/** A letter that the bot may send: the office's address is known, and nothing was done with the letter yet. */
export interface Mailable {
  readonly writing: Writing;
  readonly to: To & { readonly official: To['official'] & { readonly email: string } };
}

/** Undefined where the bot sends none, or this letter was sent, taken back, or is not for sending. `at`: the recipient by number. */
export function mailableTo(session: Handing, at: number, facts: Facts): Mailable | undefined {
  const { draft, marks } = session;
  const writing = writingOf(session, facts);
  if (!facts.settings.mail || !writing?.shelved.usable || isExample(writing)) return undefined;
  const to = recipientsOf(writing)[at];
  const { seat, email } = to?.official ?? {};
  if (!to || seat === undefined || email === undefined || marks[seat] === 'sent' || draft.mailed?.[seat] !== undefined)
    return undefined;
  return { writing, to: { ...to, official: { ...to.official, email } } };
}

/** The session with what is kept of one mailed letter changed, or taken out, wherever that letter is by now. */
export function withMailed(
  session: Session,
  letter: LetterId,
  facts: Facts,
  change: (given: Mailed[SeatId]) => Mailed[SeatId] | undefined,
): Session {
  const changed = (draft: Draft): Draft => {
    const { issue, round, mailed = {} } = draft;
    const seat = (Object.keys(mailed) as SeatId[]).find(
      (one) => facts.letterId({ issue, seat: one, round }) === letter,
    );
    if (seat === undefined) return draft;
    const { [seat]: given, ...others } = mailed;
    const next = given && change(given);
    return { ...draft, mailed: next ? { ...others, [seat]: next } : others };
  };
  const parked = session.parked.map((one) => ({ ...one, draft: changed(one.draft) }));
  return session.step === 'choosing' ? { ...session, parked } : { ...session, parked, draft: changed(session.draft) };
}
