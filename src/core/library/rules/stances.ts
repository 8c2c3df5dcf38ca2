import type { Issue, Stance } from '../../issue/issue.ts';

/** Why no letter of this issue can have this stance; undefined when one can. */
export function whyUnreachable(issue: Issue, stance: Stance): string | undefined {
  const seats = issue.recipients.map(({ seat }) => seat);
  const members = seats.some((seat) => /^(own-|house:|senate:)/.test(seat));
  const member = unless(members, 'no member of Congress is among the recipients');
  const senator = unless(
    seats.some((seat) => /^(own-senate$|senate:)/.test(seat)),
    'no senator is among the recipients',
  );
  const houseLetter = issue.signOn?.leads.some(({ chamber }) => chamber === 'house');
  const reasons: Readonly<Record<Stance, string | undefined>> = {
    ask: member,
    unknown: member,
    thank: member ?? unless(issue.signOn !== undefined, 'nobody can have signed: the issue has no "signOn"'),
    companion: senator ?? unless(houseLetter, 'the issue is not about a letter by members of the House'),
    direct: unless(
      seats.some((seat) => !seat.startsWith('own-')),
      'no office is among the recipients',
    ),
  };
  return reasons[stance];
}

export function reachable(issue: Issue): Stance[] {
  const all: readonly Stance[] = ['ask', 'thank', 'companion', 'direct', 'unknown'];
  return all.filter((stance) => whyUnreachable(issue, stance) === undefined);
}

const unless = (reached: boolean | undefined, why: string): string | undefined => (reached ? undefined : why);
