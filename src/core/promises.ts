import type { Civic, Located, Place } from './official/civic.ts';
import type { Letter } from './letter/letter.ts';

/** A character that no font at hand can draw, and how often it stands in the letter. */
export interface MissingGlyph {
  readonly character: string;
  /** `U+1F600` */
  readonly code: string;
  readonly times: number;
}

export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Empty in the usual case; else the writer is told before anything is printed or sent. */
  readonly missing: readonly MissingGlyph[];
}

/** One page as a 4-bit grey PNG, 816 x 1056 pixels, at most 60 KB; `alt` says which page of which letter it is. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly alt: string;
}

/** Sets a letter on US Letter paper. The picture is drawn from the very PDF: what is previewed is what is sent. */
export interface Paper {
  pdf(letter: Letter): Promise<Pdf>;
  pictures(letter: Letter): Promise<readonly Picture[]>;
  /** Stops the worker thread; the next letter starts it again. */
  close(): Promise<void>;
}

/** Places a writer: by ZIP at once, by street over the network. Whatever was typed gets an answer, never an exception. */
export interface Locator {
  locate(place: Place): Promise<Located>;
}

/** The civic data in hand. It is replaced as a whole when it changes: ask each time and keep none of it. */
export interface CivicSource {
  current(): Civic;
}
