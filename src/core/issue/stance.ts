import type { Official } from '../official/official.ts';
import { seatOf } from '../official/seat.ts';
import type { Issue, Recipient, SignOn, Stance } from './issue.ts';
import type { SignOnStatus } from './sign-on-status.ts';

/** How a letter about this issue approaches this official. `status` is needed only where the issue has a sign-on letter. */
export function stanceFor(
  issue: Issue,
  recipient: Pick<Recipient, 'seat'>,
  official: Official,
  status?: SignOnStatus,
): Stance {
  const { signOn } = issue;
  const seat = seatOf(official.seat);
  if (seat.kind === 'office' || signOn?.to === official.seat || signOn?.to === recipient.seat) return 'direct';
  if (!signOn || seat.kind === 'state') return 'ask';
  if (status?.kind === 'signed') return 'thank';
  if (!chambersOf(signOn).has(seat.kind)) return seat.kind === 'senate' ? 'companion' : 'unknown';
  return status?.kind === 'not-signed' ? 'ask' : 'unknown';
}

/** Whether a letter to this official can be of this kind at all, whatever is known about who signed. */
export function mayTake({ signOn }: Issue, official: Official, stance: Stance): boolean {
  const { kind } = seatOf(official.seat);
  if (stance === 'direct' || kind === 'office')
    return stance === 'direct' && (kind === 'office' || official.seat === signOn?.to);
  if (stance === 'companion') return kind === 'senate' && signOn !== undefined && !chambersOf(signOn).has('senate');
  return stance === 'ask' || signOn !== undefined;
}

export function chambersOf({ leads, coLeads, signers }: SignOn): Set<'house' | 'senate'> {
  return new Set([...leads, ...coLeads, ...signers].map((signer) => signer.chamber));
}
