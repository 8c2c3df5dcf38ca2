import type { PersonId } from '../core/ids.ts';

/** Something to look at or take along. `make` is called when it is asked for. */
export interface File {
  readonly name: string;
  readonly type: 'image/png' | 'application/pdf' | 'application/json' | 'text/csv' | 'text/plain';
  readonly make: () => Promise<Uint8Array>;
}

/** Files of people, by a random handle, for half an hour. */
export interface Files {
  /** The handle. */
  keep(person: PersonId, file: File): string;
  /** Undefined for anybody else's, and for what has had its time: the two look alike. */
  take(person: PersonId, handle: string): File | undefined;
  /** Lets go of all of this person's. */
  forget(person: PersonId): void;
}

/** A screen has at most a few, and a page is redrawn at every keystroke. */
const MOST_EACH = 24;
const MOST_PEOPLE = 500;
const KEPT_MS = 30 * 60_000;

/** In this process alone: behind a balancer, a person's requests must reach the same one. */
export function createFiles({ newId }: { readonly newId: () => string }): Files {
  const people = new Map<PersonId, Map<string, File>>();
  return {
    keep(person, file) {
      const theirs = people.get(person) ?? new Map<string, File>();
      people.delete(person);
      people.set(person, theirs);
      const handle = newId();
      theirs.set(handle, file);
      dropOldest(theirs, MOST_EACH);
      dropOldest(people, MOST_PEOPLE);
      // A letter has its writer's name and street on it: it goes in time, whether or not somebody asks for it again.
      setTimeout(() => theirs.delete(handle), KEPT_MS).unref();
      return handle;
    },
    take: (person, handle) => people.get(person)?.get(handle),
    forget(person) {
      // Their times hold on to them.
      people.get(person)?.clear();
      people.delete(person);
    },
  };
}

function dropOldest<K>(map: Map<K, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
