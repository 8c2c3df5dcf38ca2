import type { Official } from '../official/official.ts';
import { seatOf } from '../official/seat.ts';
import type { Issue, SignOn, Stance } from './issue.ts';
import type { SignOnStatus } from './sign-on-status.ts';

/** How a letter about this issue approaches this official. `status` is needed only where the issue has a sign-on letter. */
export function stanceFor(
  { signOn }: Issue,
  official: Pick<Official, 'seat'>,
  status?: Pick<SignOnStatus, 'kind'>,
): Stance {
  const { kind } = seatOf(official.seat);
  if (kind === 'office' || signOn?.to === official.seat) return 'direct';
  if (!signOn || kind === 'state') return 'ask';
  if (status?.kind === 'signed') return 'thank';
  if (!chambersOf(signOn).has(kind)) return kind === 'senate' ? 'companion' : 'unknown';
  return status?.kind === 'not-signed' ? 'ask' : 'unknown';
}

/** Whether a letter to this official can be of this kind at all: whatever is known about who signed may be another tomorrow. */
export function mayTake({ signOn }: Issue, { seat }: Pick<Official, 'seat'>, stance: Stance): boolean {
  const { kind } = seatOf(seat);
  if (kind === 'office' || signOn?.to === seat) return stance === 'direct';
  if (!signOn || kind === 'state') return stance === 'ask';
  if (stance === 'companion') return kind === 'senate' && !chambersOf(signOn).has('senate');
  return stance !== 'direct';
}

export function chambersOf({ leads, coLeads, signers }: SignOn): Set<'house' | 'senate'> {
  return new Set([...leads, ...coLeads, ...signers].map((signer) => signer.chamber));
}
