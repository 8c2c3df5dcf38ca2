import type { Issue, Stance } from '../../issue/issue.ts';
import { chambersOf } from '../../issue/stance.ts';
import type { Unreachable } from '../what.ts';

/**
 * Why no letter of this issue can have this stance; undefined when one can. Kept in step with `stanceFor`, except that an
 * `ask` is let be while a list of signers is not complete: it may become so.
 */
export function whyUnreachable(issue: Issue, stance: Stance): Unreachable | undefined {
  const { signOn } = issue;
  const { house, senate, state, office } = seatsOf(issue);
  const senatorsSign = signOn !== undefined && chambersOf(signOn).has('senate');
  const member = unless(house || senate, 'no-member');
  const signed = unless(signOn !== undefined, 'nothing-to-sign');
  const reasons: Readonly<Record<Stance, Unreachable | undefined>> = {
    ask: state ? undefined : member,
    thank: member ?? signed,
    unknown: member ?? signed,
    companion: unless(senate, 'no-senator') ?? signed ?? unless(!senatorsSign, 'senators-sign'),
    direct: unless(office, 'no-office'),
  };
  return reasons[stance];
}

export function reachable(issue: Issue): Stance[] {
  const all: readonly Stance[] = ['ask', 'thank', 'companion', 'direct', 'unknown'];
  return all.filter((stance) => whyUnreachable(issue, stance) === undefined);
}

function seatsOf({ recipients, sample, signOn }: Issue) {
  const seats = [...recipients, ...sample].map(({ seat }) => String(seat));
  const some = (pattern: RegExp) => seats.some((seat) => pattern.test(seat));
  return {
    house: some(/^(own-house$|house:)/),
    senate: some(/^(own-senate$|senate:)/),
    state: some(/^state:/),
    office: some(/^office:/) || seats.includes(String(signOn?.to)),
  };
}

const unless = (reached: boolean, why: Unreachable): Unreachable | undefined => (reached ? undefined : why);
