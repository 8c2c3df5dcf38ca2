import type { Official } from '../official/official.ts';
import { seatOf } from '../official/seat.ts';
import type { Issue, Stance } from './issue.ts';
import { signOnStatus, type SignOnStatus } from './sign-on-status.ts';
import { stanceFor } from './stance.ts';

/** What part a member has in the sign-on letter that an issue is about; empty when none that we know of. */
export type SignOnPart = 'lead' | 'co-lead' | 'signer' | '';

/** How one official is approached, and what that rests on. */
export interface Approach {
  readonly issue: Issue;
  readonly official: Official;
  readonly stance: Stance;
  readonly part: SignOnPart;
  /** True only when this official was found by where the writer lives: anything else would be a claim about the writer. */
  readonly represents: boolean;
  /** Whether they signed, by which list of which day; absent where the issue has no sign-on letter or this is not a member. */
  readonly evidence?: SignOnStatus;
}

export function approach(issue: Issue, official: Official, represents: boolean): Approach {
  const member = seatOf(official.seat).kind !== 'office';
  const evidence = issue.signOn && member ? signOnStatus(issue.signOn, official) : undefined;
  return {
    issue,
    official,
    stance: stanceFor(issue, official, evidence),
    part: evidence?.kind === 'signed' ? evidence.as : '',
    represents,
    ...(evidence && { evidence }),
  };
}
