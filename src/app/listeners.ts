import type { View } from '../core/conversation/view.ts';
import type { PersonId } from '../core/ids.ts';

export type Listener = (view: View) => void;

/** Who is told of views that come after their answer. A listener does not throw. */
export interface Listeners {
  add(person: PersonId, listener: Listener): () => void;
  tell(person: PersonId, view: View): void;
}

export function createListeners(): Listeners {
  const all = new Map<PersonId, Set<Listener>>();
  return {
    add(person, listener) {
      const theirs = all.get(person) ?? new Set<Listener>();
      all.set(person, theirs.add(listener));
      return () => {
        theirs.delete(listener);
        if (theirs.size === 0 && all.get(person) === theirs) all.delete(person);
      };
    },
    tell: (person, view) => all.get(person)?.forEach((listener) => listener(view)),
  };
}
