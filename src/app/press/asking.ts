import { dueOf, putTo, type FollowUp } from '../../core/delivery/follow-up.ts';
import { newSession } from '../../core/conversation/session.ts';
import type { View } from '../../core/conversation/view.ts';
import type { PersonId } from '../../core/ids.ts';
import type { FollowUps } from '../../core/promises/delivery.ts';
import type { Once } from '../../core/promises/sessions.ts';
import type { Log } from '../../log.ts';
import type { FactsFor } from './facts.ts';
import type { Flow } from './flow.ts';
import { traceOf } from '../trouble.ts';

/** Asks people whether they were answered, where they allowed it. */
export interface Asking {
  /** Puts every question that is due. Often enough once an hour; several processes may do it at once. */
  round(): Promise<void>;
  /** A question could not be brought to this person: it is shown at their next command. */
  isOpen(person: PersonId): boolean;
}

export interface AskingParts {
  readonly followUps: FollowUps;
  readonly once: Once;
  readonly flow: Pick<Flow, 'viewOf'>;
  readonly factsFor: FactsFor;
  /** As a door does it: true when the view stands in the person's direct messages. */
  readonly notify: (person: PersonId, view: View) => Promise<boolean>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Longer than asking takes, shorter than a round: after a crash the next round asks again. */
const CLAIM_MS = 10 * 60_000;

/** What is noted while somebody is asked, for all processes. */
export const claimOf = (person: PersonId): string => `asking ${person}`;

export function createAsking(parts: AskingParts): Asking {
  const { followUps, once, flow, factsFor, notify, log, clock } = parts;
  let open: ReadonlySet<PersonId> = new Set();

  const ask = async (person: PersonId, due: readonly FollowUp[]): Promise<readonly FollowUp[]> => {
    // Somebody else is at it, or was a moment ago.
    if (!(await once.first(claimOf(person), CLAIM_MS))) return due;
    const session = { ...newSession({ language: due[0]!.language }), aside: { show: 'follow-up' } as const };
    const isReached = await notify(person, flow.viewOf(session, await factsFor({ person }, session), []));
    const put = due.map((one) => putTo(one, clock(), isReached));
    for (const one of put) await followUps.change(person, one);
    return put;
  };

  return {
    isOpen: (person) => open.has(person),
    async round() {
      const stillOpen = new Set<PersonId>();
      for (const { person, followUps: kept } of await followUps.sweep()) {
        const due = kept.filter((one) => dueOf(one, clock()) !== undefined);
        try {
          const put = due.length > 0 ? await ask(person, due) : [];
          if ([...kept.filter((one) => !due.includes(one)), ...put].some((one) => one.open)) stillOpen.add(person);
        } catch (error) {
          log.warn(traceOf(error), 'Somebody could not be asked whether they were answered: tried again in an hour');
        }
      }
      open = stillOpen;
    },
  };
}
