import type { ReadText } from '../campaign/read-text.ts';
import type { Day } from '../ids.ts';
import type { Civic, Located, Place } from '../official/civic.ts';

/** Places a writer: by ZIP at once, by street over the network. Whatever was typed gets an answer, never an exception. */
export interface Locator {
  locate(place: Place): Promise<Located>;
}

/** The civic data in hand. It is replaced as a whole when it changes: ask each time and keep none of it. */
export interface CivicSource {
  current(): Civic;
}

/** Reads a text that strangers wrote where it can do no harm, against the members in hand; as of `today` where it has no day. */
export interface ReleaseReader {
  read(text: string, today: Day): Promise<ReadText>;
}
