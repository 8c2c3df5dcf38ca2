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
  /** Calls `work`, or `again` where the last press there was the same and is being answered still. */
  once(pressed: Pressed, work: () => Promise<void>, again: () => Promise<void>): Promise<void>;
}

export function createPressedNow(): PressedNow {
  const last = new Map<string, Pick<Pressed, 'action'>>();
  return {
    async once({ person, action, on = '' }, work, again) {
      const place = `${person} ${on}`;
      const before = last.get(place);
      // Made comparable only where there is something to compare with, which is rare.
      if (before && JSON.stringify(before.action) === JSON.stringify(action)) return await again();
      const mine = { action };
      last.set(place, mine);
      try {
        await work();
      } finally {
        if (last.get(place) === mine) last.delete(place);
      }
    },
  };
}
