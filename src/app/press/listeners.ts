import type { View } from '../../core/conversation/view.ts';
import type { PersonId } from '../../core/ids.ts';

export type Listener = (view: View) => void;

/** Who is told of views that come after their answer. A listener does not throw. */
export interface Listeners {
  add(person: PersonId, listener: Listener): () => void;
  tell(person: PersonId, view: View): void;
}

export function createListeners(): Listeners {
  const all = new Map<PersonId, readonly Listener[]>();
  return {
    add(person, listener) {
      // One at a time is what there nearly always is.
      all.set(person, [...(all.get(person) ?? []), listener]);
      return () => {
        const others = all.get(person)?.filter((one) => one !== listener) ?? [];
        if (others.length > 0) all.set(person, others);
        else all.delete(person);
      };
    },
    tell: (person, view) => all.get(person)?.forEach((listener) => listener(view)),
  };
}
