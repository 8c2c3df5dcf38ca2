import type { PersonId } from '../core/ids.ts';

/**
 * What one person writes one after the other is done at once and answered in that order, whatever the platform takes late: the
 * question that is open is the last one to be read. `before`: every answer before this one was given, or could not be.
 */
export type InOrder = (person: PersonId, work: (before: Promise<void>) => Promise<void>) => Promise<void>;

export function createInOrder(): InOrder {
  const last = new Map<PersonId, Promise<void>>();
  return async (person, work) => {
    const mine = work(last.get(person) ?? Promise.resolve());
    const ended = mine.catch(() => undefined);
    last.set(person, ended);
    try {
      await mine;
    } finally {
      if (last.get(person) === ended) last.delete(person);
    }
  };
}
