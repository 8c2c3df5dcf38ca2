import type { PersonAction } from '../core/conversation/action.ts';
import type { PersonId } from '../core/ids.ts';

/** What was pressed, by whom. `on`: the message or modal that it stands on, where it has an id. */
export interface Pressed {
  readonly person: PersonId;
  readonly action: PersonAction | undefined;
  readonly on: string | undefined;
}

/** Presses that are being answered just now: a button that is pressed twice in a hurry is answered once. */
export interface PressedNow {
  /** Calls `work`, or `again` where the same is being answered already. */
  once(pressed: Pressed, work: () => Promise<void>, again: () => Promise<void>): Promise<void>;
}

export function createPressedNow(): PressedNow {
  const now = new Set<string>();
  return {
    async once({ person, action, on }, work, again) {
      const name = JSON.stringify([person, on, action]);
      if (now.has(name)) return await again();
      now.add(name);
      try {
        await work();
      } finally {
        now.delete(name);
      }
    },
  };
}
