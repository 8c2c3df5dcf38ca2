import type { SeatId } from '../../official/seat.ts';
import { note, to, withEffects, type Advanced } from '../advanced.ts';
import { bare, base } from '../base.ts';
import type { Draft } from '../draft.ts';
import type { Effect } from '../effect.ts';
import type { Facts } from '../facts.ts';
import { stanceTo } from '../recipients.ts';
import { sayTo } from '../sentences.ts';
import type { At, Handing } from '../session.ts';
import { settle, turnTo } from '../settle.ts';
import { find } from '../shelf.ts';
import type { Press } from '../verbs.ts';
import { press as pressReviewing } from './reviewing.ts';

/** With the letters in the writer's hands: `handing-over` shows them office by office, `done` where they stand. */
export function press(session: Handing, pressed: Press, facts: Facts): Advanced | undefined {
  const here = pressed.at ?? session.at;
  switch (pressed.verb) {
    case 'sent':
    case 'not-yet':
      return mark(session, here, pressed.verb, facts);
    case 'next':
      return to(turned(session, here + 1));
    case 'back':
      return to(session.aside ? bare(session) : turned(session, Math.max(0, here - 1)));
    case 'go-on':
      return to(turned(session, 0));
    case 'other-ways':
      return to({ ...session, aside: { show: 'other-ways' } });
    case 'read':
      return to({ ...session, aside: { show: 'letter-text' } });
    case 'to-dm':
      return toDm(session);
    case 'write-again':
      return writeAgain(session, facts);
    case 'not-mine':
      return pressReviewing(readAgain(session), pressed, facts);
    default:
      return undefined;
  }
}

/** The effects of the writer's word that one letter is on its way. */
function nowSent(draft: Draft, seat: SeatId, facts: Facts): Effect[] {
  const { issue, community } = draft;
  const receipt = became(draft, seat, 'sent-by-you', facts);
  if (!receipt || community === undefined) return receipt ? [receipt] : [];
  const { letter, at } = receipt;
  const stance = stanceTo(seat, draft, facts);
  const id = `count:sent:${letter}:${String(at)}`;
  return [receipt, { kind: 'count', id, community, issue, letter, seat, stance, what: 'sent' }];
}

/** The effects of that word taken back. */
export function notSent(of: About, seat: SeatId, facts: Facts): Effect[] {
  const receipt = became(of, seat, 'prepared', facts);
  if (!receipt) return [];
  const { letter, at } = receipt;
  return [receipt, { kind: 'uncount', id: `uncount:${letter}:${String(at)}`, letter }];
}

type About = Pick<Draft, 'issue' | 'round' | 'community'>;

/** Nothing stays of an example. */
function became(
  { issue, round, community }: About,
  seat: SeatId,
  status: 'sent-by-you' | 'prepared',
  facts: Facts,
): Extract<Effect, { kind: 'receipt' }> | undefined {
  if (find(facts, issue, community)?.issue.status === 'example') return undefined;
  const letter = facts.letterId({ issue, seat, round });
  const at = facts.now;
  const id = `receipt:${status}:${letter}:${String(at)}`;
  return { kind: 'receipt', id, letter, issue, seat, round, channel: 'hand', status, at };
}

/** Takes the writer's word and turns to the next office that has none yet; after the last one all is done. */
function mark(session: Handing, at: number, verb: 'sent' | 'not-yet', facts: Facts): Advanced {
  const recipient = session.recipients[at];
  if (!recipient) return to(bare(session));
  const before = session.marks[recipient.seat];
  const marks: Handing['marks'] = { ...session.marks, [recipient.seat]: verb };
  const next = session.recipients.findIndex(({ seat }) => marks[seat] === undefined);
  const marked: Handing =
    next < 0 ? { ...bare(session), step: 'done', marks } : { ...turned({ ...session, marks }, next) };
  const { kit } = sayTo(session);
  const told = note(verb === 'sent' ? kit.sentNote : kit.notYetNote);
  if (before === verb || (before === undefined && verb === 'not-yet')) return to(marked, [told]);
  const { draft } = session;
  const { seat } = recipient;
  return withEffects(to(marked, [told]), (verb === 'sent' ? nowSent : notSent)(draft, seat, facts));
}

/** Another office on screen; past the last one the writer has seen them all. */
function turned(session: Handing, at: number): Handing {
  return at < session.recipients.length
    ? { ...bare(session), step: 'handing-over', at }
    : { ...bare(session), step: 'done' };
}

function toDm(session: Handing): Advanced {
  const { kit } = sayTo(session);
  return session.dmClosed
    ? to(bare(session), [note(kit.dmClosed)])
    : to({ ...bare(session), step: 'handing-over', to: 'dm' }, [note(kit.toDm)]);
}

/** The same letters once more, because the writer says so: a new round, with the same words. */
function writeAgain(session: Handing, facts: Facts): Advanced {
  const draft: Draft = {
    ...session.draft,
    handle: facts.newHandle,
    began: facts.now,
    closedSeen: undefined,
    round: Math.min(99, session.draft.round + 1),
  };
  return settle(session, draft, facts);
}

/** Back to reading; getting the letters asks for the agreement again. */
export function readAgain(session: Handing): At<'reviewing'> {
  const { draft, recipients, at, seen } = session;
  return turnTo({ ...base(session), step: 'reviewing', draft, recipients, at, seen }, at);
}
