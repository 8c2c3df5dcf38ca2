import { alikeOf, type Alike } from '../../campaign/cell.ts';
import type { Channel } from '../../delivery/receipt.ts';
import type { SeatId } from '../../official/seat.ts';
import type { Draft } from '../draft.ts';
import type { Effect, EffectOf } from '../effect.ts';
import type { Facts } from '../facts.ts';
import { waysTo } from '../kit.ts';
import { recipientAt, stanceTo } from '../recipients.ts';
import { shelvedOf } from '../shelf.ts';
import { unlessRefused } from '../unless-refused.ts';
import { writingOf, type Writing } from '../writing.ts';
import { written } from '../written.ts';

/** What stays of a letter when it is made. */
export function nowMade(session: Pick<Writing, 'draft' | 'language'>, seat: SeatId, facts: Facts): Effect[] {
  const { draft } = session;
  const { issue, community } = draft;
  const made = became(draft, seat, { status: 'prepared', channel: 'hand' }, facts);
  if (!made) return [];
  const { letter } = made;
  // Without the time: it is made once.
  const receipt = { ...made, id: `receipt:prepared:${letter}` };
  if (community === undefined) return [receipt];
  const stance = stanceTo(seat, draft, facts);
  const alike = alikeAs(seat, writingOf(session, facts));
  const count = { community, issue, letter, seat, stance, what: 'made', ...(alike && { alike }) } as const;
  return [receipt, { kind: 'count', id: `count:made:${letter}`, ...count }];
}

/** As the writer was shown it; undefined where the letter goes nowhere any more, or cannot be written just now. */
function alikeAs(seat: SeatId, writing: Writing | undefined): Alike | undefined {
  const recipient = writing && recipientAt(seat, writing);
  return recipient && unlessRefused(() => alikeOf(written(writing, recipient).likeness.share));
}

/**
 * The effects of the writer's word that one letter is on its way. The way that was recommended is taken for the way it went,
 * unless the writer says that it went by mail.
 */
export function nowSent(draft: Draft, seat: SeatId, verb: 'sent' | 'posted', facts: Facts): Effect[] {
  const { issue, community } = draft;
  const channel = verb === 'posted' ? 'post' : recommended(draft, seat, facts);
  const receipt = became(draft, seat, { status: 'sent-by-you', channel }, facts);
  if (!receipt || community === undefined) return receipt ? [receipt] : [];
  const { letter, at } = receipt;
  const stance = stanceTo(seat, draft, facts);
  const id = `count:sent:${letter}:${String(at)}`;
  return [receipt, { kind: 'count', id, community, issue, letter, seat, stance, what: 'sent' }];
}

/** The effects of that word taken back. */
export function notSent(of: About, seat: SeatId, facts: Facts): Effect[] {
  const receipt = became(of, seat, { status: 'prepared', channel: 'hand' }, facts);
  if (!receipt) return [];
  const { letter, at } = receipt;
  return [receipt, { kind: 'uncount', id: `uncount:${letter}:${String(at)}`, letter }];
}

type About = Pick<Draft, 'issue' | 'round' | 'community'>;
type Receipt = EffectOf<'receipt'>;

/** Nothing stays of an example. */
function became(
  of: About,
  seat: SeatId,
  { status, channel }: Pick<Receipt, 'status' | 'channel'>,
  facts: Facts,
): Receipt | undefined {
  if (shelvedOf(of, facts)?.issue.status === 'example') return undefined;
  const { issue, round } = of;
  const letter = facts.letterId({ issue, seat, round });
  const at = facts.now;
  const id = `receipt:${status}:${letter}:${String(at)}`;
  return { kind: 'receipt', id, letter, issue, seat, round, channel, status, at };
}

function recommended(draft: Draft, seat: SeatId, facts: Facts): Channel {
  const shelved = shelvedOf(draft, facts);
  const to = shelved && recipientAt(seat, { draft, shelved, facts });
  const kind = to ? waysTo(to.official, draft)[0]?.kind : undefined;
  return kind === undefined ? 'hand' : kind === 'site' ? 'form' : kind;
}
