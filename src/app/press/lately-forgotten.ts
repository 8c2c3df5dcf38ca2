import type { PersonId } from '../../core/ids.ts';
import type { Cabinet } from '../../core/promises/sessions.ts';

/** Tells a session that its person had forgotten from one that time or a failover took. */
export interface LatelyForgotten {
  note(person: PersonId): Promise<void>;
  has(person: PersonId): Promise<boolean>;
}

/** Longer than another process takes to finish what it is at, in milliseconds. */
const NOTED_MS = 10 * 60_000;

export function createLatelyForgotten(cabinet: Pick<Cabinet, 'get' | 'put'>): LatelyForgotten {
  const nameOf = (person: PersonId): string => `forgotten ${person}`;
  return {
    note: (person) => cabinet.put(nameOf(person), '', NOTED_MS),
    has: async (person) => (await cabinet.get(nameOf(person))) !== undefined,
  };
}
