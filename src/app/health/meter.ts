import type { Action } from '../../core/conversation/action.ts';
import type { Effect } from '../../core/conversation/effect.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Committed } from '../../core/promises/sessions.ts';

export const DOORS = ['discord', 'slack', 'web'] as const;
export type DoorName = (typeof DOORS)[number];

/** How an interaction ended. */
const OUTCOMES = ['shown', 'later', 'seen', 'too-fast', 'not-saved', 'newer', 'refused', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Counts and timings, in milliseconds. Every label is from a closed list: never a person, an issue or a text. */
export interface Meter {
  interaction(of: {
    readonly door: DoorName;
    readonly action: Action['kind'];
    readonly outcome: Outcome;
    readonly ms: number;
  }): void;
  effect(of: {
    readonly kind: Effect['kind'];
    readonly outcome: 'done' | 'gave-up' | 'left';
    readonly ms: number;
  }): void;
  commit(answer: Committed | 'failed', ms: number): void;
}

/** A person's id begins with their door's name. */
export const doorOf = (person: PersonId): DoorName => DOORS.find((door) => person.startsWith(`${door}:`)) ?? 'web';
