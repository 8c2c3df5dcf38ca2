import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { IssueId, type PersonId } from '../ids.ts';
import { SeatId } from '../official/seat.ts';
import { LETTER_MS, mayBecome, Status, Why } from './status.ts';

/** 43 characters of base64url: no colon, never only digits, so it may be a queue's job id and a button's handle. */
export const LetterId = z
  .string()
  .regex(/^l[A-Za-z0-9_-]{43}$/)
  .brand('LetterId');
export type LetterId = z.infer<typeof LetterId>;

/** How a letter travels. `hand`: it is in its writer's hands, and how it goes on is not known yet. */
export const Channel = z.enum(['form', 'email', 'post', 'phone', 'hand']);
export type Channel = z.infer<typeof Channel>;

/** All that stays of a letter, 90 days: no name, no text, no street. Times in milliseconds since 1970. */
export const Receipt = z.object({
  id: LetterId,
  issue: IssueId,
  seat: SeatId,
  round: z.number().int().min(1),
  channel: Channel,
  status: Status,
  prepared: z.number().int(),
  changed: z.number().int(),
  why: Why.optional(),
  /** When it goes on by itself: the end of the time to undo, of a limit, of a pause between attempts. */
  until: z.number().int().optional(),
  /** Of what the bot sends: after how many changes of its ledger it stood so. */
  version: z.number().int().optional(),
});
export type Receipt = z.infer<typeof Receipt>;

/** What makes two letters the same letter. The round rises only when the writer says so: written again, or a chase. */
export interface LetterKey {
  readonly person: PersonId;
  readonly issue: IssueId;
  readonly seat: SeatId;
  readonly round: number;
}

/** The same letter has the same id for ever, and nobody without the key can tell whose it is. `key`: 32 bytes or more. */
export function letterId({ person, issue, seat, round }: LetterKey, key: Uint8Array): LetterId {
  const parts = [person, issue, seat, String(round)];
  // Lengths stand before the parts so that no two different letters spell the same text.
  const text = parts.map((part) => `${String(part.length)}:${part}`).join('');
  return LetterId.parse(`l${createHmac('sha256', key).update(text).digest('base64url')}`);
}

/** The receipt one step on, or as it was where that step does not count. Standing still, only what is told of it changes. */
export function stepped(receipt: Receipt, next: Step): Receipt {
  const { status, changed, channel, why, until, version } = next;
  const stays = receipt.status === status;
  const isSame = stays && receipt.why === why && receipt.until === until && version === undefined;
  if (!counts(receipt, next) || isSame) return receipt;
  const { why: _why, until: _until, ...kept } = receipt;
  return {
    ...kept,
    ...(channel && { channel }),
    status,
    changed: stays ? receipt.changed : changed,
    ...(why && { why }),
    ...(until !== undefined && { until }),
    ...(version !== undefined && { version }),
  };
}

/** Where a letter stands now, and since when. Without a channel it travels as before; without a version it is somebody's word. */
export type Step = Pick<Receipt, 'status' | 'changed' | 'why' | 'until' | 'version'> & { readonly channel?: Channel };

/**
 * A word counts where the ladder has that step. What the ledger says counts wherever the receipt stood, which may have missed
 * something; but not what comes late, and nothing undoes an answer.
 */
function counts({ status, version = 0 }: Receipt, next: Step): boolean {
  if (next.version === undefined) return mayBecome(status, next.status);
  return status !== 'answered' && next.version > version;
}

/**
 * As it is read: of a letter that is kept no longer, and of which nobody was there to tell it, that it will not leave any more. It may
 * have been agreed to days after it was made: counted is from what was told last.
 */
export function asRead(receipt: Receipt, now: number): Receipt {
  const { status, until: _until, ...rest } = receipt;
  const changed = receipt.changed + LETTER_MS;
  if (now < changed) return receipt;
  if (status === 'waiting') return { ...rest, status: 'failed', why: 'out-of-time', changed };
  const isOpen = status === 'sending' || (status === 'in-doubt' && receipt.why !== 'unsure');
  return isOpen ? { ...rest, status: 'in-doubt', why: 'unsure', changed } : receipt;
}
