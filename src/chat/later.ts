import type { View } from '../core/conversation/view.ts';
import type { PersonId } from '../core/ids.ts';
import type { Conversation } from '../core/promises/conversation.ts';

/** Views that come after their answer: one place for each person, where they were last told to wait. */
export interface Later {
  /**
   * Gives an answer; `give` says whether another view may follow it, for as long as the answer can be changed. That one is shown
   * once the answer was given, or could not be. `show` never rejects; the rest does as `give` does.
   */
  following(person: PersonId, give: () => Promise<boolean>, show: (view: View) => Promise<void>): Promise<void>;
}

/** The conversation waits a second for what it does itself; an answer that took this long has something to follow. */
const LONG_MS = 900;

/** Whether another view follows this one without anything being done. `tookMs`: until the conversation gave it. */
export const isFollowed = ({ screen }: View, tookMs: number): boolean => screen === 'locating' || tookMs >= LONG_MS;

/** More people than this do not wait at once; those who began longest ago are let go, and see it with their next press. */
const MOST = 1_000;

/** `forMs`: how long an answer can be changed, in milliseconds. */
export function createLater(conversation: Pick<Conversation, 'onView'>, forMs: number): Later {
  const waiting = new Map<PersonId, () => void>();
  const listen = (person: PersonId, show: (view: View) => void): Listening => {
    const stop = conversation.onView(person, (view) => {
      finish();
      show(view);
    });
    let timer: NodeJS.Timeout | undefined;
    let isOver = false;
    const finish = (): void => {
      isOver = true;
      stop();
      clearTimeout(timer);
      if (waiting.get(person) === finish) waiting.delete(person);
    };
    return {
      end(waits) {
        if (isOver) return;
        if (!waits) return finish();
        waiting.get(person)?.();
        waiting.set(person, finish);
        timer = setTimeout(finish, forMs).unref();
        if (waiting.size > MOST) waiting.values().next().value?.();
      },
    };
  };
  return {
    async following(person, give, show) {
      let given: Promise<unknown> = Promise.resolve();
      const listening = listen(person, (view) => void given.then(() => show(view)));
      const mine = give();
      given = mine.catch(() => undefined);
      let waits = false;
      try {
        waits = await mine;
      } finally {
        listening.end(waits);
      }
    },
  };
}

interface Listening {
  /** The answer is given. `waits`: another view may follow it. */
  end(waits: boolean): void;
}
