import * as z from 'zod';
import type { Cabinet } from '../../core/promises/sessions.ts';

/** `once`: what the platform was to know it by. `at`: when, in milliseconds since 1970. */
const Begun = z.object({ once: z.string(), at: z.number() });
export type Begun = z.infer<typeof Begun>;

/**
 * Postings that nobody heard the end of: a crash came between posting a card and noting where it stands, or the platform's
 * answer was lost. Whether such a card stands in the channel cannot be known.
 */
export interface BegunPostings {
  /** The one that was begun here before and not ended; else this one is, from now on. */
  begin(place: string, now: Begun): Promise<Begun>;
  end(place: string): Promise<void>;
}

/** As long as a session may wait for what it asked for, in milliseconds. */
const KEPT_MS = 7 * 24 * 3_600_000;

export function createBegunPostings(cabinet: Cabinet): BegunPostings {
  const nameOf = (place: string): string => `begun ${place}`;
  return {
    async begin(place, now) {
      const text = await cabinet.get(nameOf(place));
      const before = text === undefined ? undefined : Begun.safeParse(JSON.parse(text)).data;
      if (!before) await cabinet.put(nameOf(place), JSON.stringify(now), KEPT_MS);
      return before ?? now;
    },
    end: async (place) => await cabinet.drop(nameOf(place)),
  };
}
