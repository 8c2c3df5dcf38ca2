import { chaseFrom } from '../../delivery/follow-up.ts';
import { LetterId, type Receipt } from '../../delivery/receipt.ts';
import { approach } from '../../issue/approach.ts';
import { sameLines } from '../../official/maps.ts';
import { holderOf } from '../../official/roster.ts';
import { seatOf } from '../../official/seat.ts';
import { note, over, problem, tell, type Advanced } from '../advanced.ts';
import { newDraft, park } from '../begin.ts';
import type { Draft } from '../draft.ts';
import type { Facts } from '../facts.ts';
import { sayTo } from '../sentences.ts';
import { draftsOf, type Session } from '../session.ts';
import { settle } from '../settle.ts';
import { byId, shelf } from '../shelf.ts';

/** Letters that were sent long enough ago, have no answer that we know of, and were not written again since: the oldest first. */
export function chaseable({ community }: Session, facts: Facts): readonly Receipt[] {
  const { receipts = [], now } = facts;
  const open = shelf(facts, facts.community ?? community);
  return receipts
    .filter((one) => (one.status === 'sent-by-you' || one.status === 'accepted') && isLongAgo(one, now))
    .filter(
      (one) =>
        !receipts.some(({ issue, seat, round }) => issue === one.issue && seat === one.seat && round > one.round),
    )
    .filter((one) => {
      const shelved = byId(open, one.issue);
      return shelved !== undefined && !isThanks(one, shelved.issue, facts) && !isRedrawn(one, facts);
    })
    .toSorted((a, b) => a.changed - b.changed);
}

export const isLongAgo = ({ changed, channel }: Receipt, now: number): boolean =>
  now >= chaseFrom({ sent: changed, channel });

/** Who holds the seat is asked anew: whoever signed meanwhile is thanked, not chased. */
function isThanks({ seat }: Receipt, issue: Parameters<typeof approach>[0], { civic, now }: Facts): boolean {
  const { kind } = seatOf(seat);
  if (kind !== 'house' && kind !== 'senate') return false;
  return approach(issue, holderOf(civic.roster, seat, new Date(now)).official, true).stance === 'thank';
}

/** The district is, or will be when one may write again, another place than when the letter was sent: nobody knows whose it is. */
export function isRedrawn({ seat, changed, channel }: Receipt, { civic, now }: Facts): boolean {
  const place = seatOf(seat);
  if (place.kind !== 'house' || civic.roster?.fictional) return false;
  const again = Math.max(now, chaseFrom({ sent: changed, channel }));
  return !sameLines(place.state, new Date(changed), new Date(again));
}

/** Begins the letter that comes back to another. Name and words are asked anew: they were not kept. */
export function chase(session: Session, picked: string, facts: Facts): Advanced {
  const letter = LetterId.safeParse(picked).data;
  const receipt = facts.receipts?.find(({ id }) => id === letter);
  const { told, followUp } = sayTo(session);
  const isSent = receipt && ['sent-by-you', 'accepted', 'answered'].includes(receipt.status);
  // The list of letters offers what may be written again.
  if (!isSent || !isLongAgo(receipt, facts.now)) return over(session, { show: 'status' }, [problem(told.stale)]);
  if (isRedrawn(receipt, facts)) return over(session, { show: 'status' }, [problem(followUp.chase.moved)]);
  const shelved = byId(shelf(facts, facts.community ?? session.community), receipt.issue);
  if (!shelved) return tell(session, followUp.chase.closed);
  const room = park(session, facts);
  if (!room) return tell(session, told.full);
  const { seat, changed: sent, channel } = receipt;
  const draft: Draft = {
    ...newDraft(room.session, shelved, facts),
    round: nextRound(receipt, session, facts),
    chase: { seat, sent, channel },
  };
  return settle(room.session, draft, facts, { problems: [...room.notices, note(followUp.chase.begun)] });
}

/** No letter to this office has had this round yet, whether its receipt is written or not. */
function nextRound({ issue, seat }: Receipt, session: Session, { receipts = [] }: Facts): number {
  const rounds = [...receipts.filter((one) => one.seat === seat), ...draftsOf(session)]
    .filter((one) => one.issue === issue)
    .map(({ round }) => round);
  return Math.min(99, Math.max(...rounds) + 1);
}
