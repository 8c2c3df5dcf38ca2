import type { PersonId } from '../core/ids.ts';

/** Something to look at or take along. `make` is called when it is asked for. */
export interface File {
  readonly name: string;
  readonly type: 'image/png' | 'application/pdf' | 'application/json' | 'text/csv' | 'text/plain';
  readonly make: () => Promise<Uint8Array>;
}

/** Files of people, by a random handle, for a while. */
export interface Files {
  /** The handle. */
  keep(person: PersonId, file: File): string;
  /** Undefined for anybody else's, and for what has had its time: the two look alike. */
  take(person: PersonId, handle: string): File | undefined;
}

/** A screen has at most a few, and a page is redrawn at every keystroke. */
const MOST_EACH = 24;
const MOST_PEOPLE = 500;
const KEPT_MS = 30 * 60_000;

/** In this process alone: behind a balancer, a person's requests must reach the same one. */
export function createFiles({ clock, newId }: { readonly clock: () => number; readonly newId: () => string }): Files {
  const people = new Map<PersonId, Map<string, { readonly file: File; readonly until: number }>>();
  return {
    keep(person, file) {
      const theirs = people.get(person) ?? new Map<string, { file: File; until: number }>();
      people.delete(person);
      people.set(person, theirs);
      const handle = newId();
      theirs.set(handle, { file, until: clock() + KEPT_MS });
      dropOldest(theirs, MOST_EACH);
      dropOldest(people, MOST_PEOPLE);
      return handle;
    },
    take(person, handle) {
      const kept = people.get(person)?.get(handle);
      return kept && clock() < kept.until ? kept.file : undefined;
    },
  };
}

function dropOldest<K>(map: Map<K, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
