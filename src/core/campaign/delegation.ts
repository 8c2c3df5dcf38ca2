import type { Issue, Stance } from '../issue/issue.ts';
import { ownRecipients } from '../issue/recipients.ts';
import { isWhole, signOnStatus, type SignOnStatus } from '../issue/sign-on-status.ts';
import { chambersOf, stanceFor } from '../issue/stance.ts';
import { districtsIn, senateClassesOf } from '../official/apportionment.ts';
import type { When } from '../official/calendar.ts';
import type { Civic } from '../official/civic.ts';
import { holderOf } from '../official/roster.ts';
import { seatOf, SeatId, senateSeat } from '../official/seat.ts';

/** One member whom a campaign is about. `name`: of whoever holds the seat, where that is known. */
export interface Delegate {
  readonly seat: SeatId;
  readonly name?: string;
  readonly standing: SignOnStatus['kind'];
}

/**
 * Whom a campaign about a sign-on letter wants to reach, as they sit then: in the chambers that signed and are written to,
 * everybody of the states that the signers come from. Vacant seats are left out. Empty for an issue without such a letter.
 */
export function delegationOf(issue: Issue, { roster }: Pick<Civic, 'roster'>, on: When): readonly Delegate[] {
  const { signOn } = issue;
  if (!signOn) return [];
  const own = ownRecipients(issue);
  const chambers = [...chambersOf(signOn)].filter((chamber) => own.includes(`own-${chamber}`));
  const signers = [...signOn.leads, ...signOn.coLeads, ...signOn.signers];
  const states = [...new Set(signers.map(({ state }) => state))].toSorted();
  const seats = states.flatMap((state) => chambers.flatMap((chamber) => seatsOf(state, chamber)));
  return seats.flatMap((seat) => {
    const { status, official } = holderOf(roster, seat, on);
    if (status === 'vacant') return [];
    const { name } = official;
    return [{ seat, standing: signOnStatus(signOn, official).kind, ...(name && { name: name.full }) }];
  });
}

const seatsOf = (state: string, chamber: 'house' | 'senate'): SeatId[] =>
  chamber === 'house'
    ? districtsIn(state).map((district) => SeatId.parse(`house:${district}`))
    : senateClassesOf(state).map((seatClass) => senateSeat(state, seatClass));

/**
 * How the campaign approaches whoever holds this seat, by what everybody can know: of the letters themselves it says nothing. Who
 * signed is of the delegation, where that has members of the same chamber.
 */
export function approachOf(issue: Issue, seat: SeatId, delegation: readonly Delegate[]): Stance {
  const known = delegation.find((one) => one.seat === seat)?.standing;
  const { signOn } = issue;
  const isKnown = signOn && isWhole(signOn) && delegation.some((one) => seatOf(one.seat).kind === seatOf(seat).kind);
  return stanceFor(issue, { seat }, { kind: known ?? (isKnown ? 'not-signed' : 'unknown') });
}
