import type { OpenLetterSheet } from '../campaign/open-letter-sheet.ts';
import type { ProgressSheet } from '../campaign/progress.ts';
import type { Letter } from '../letter/letter.ts';

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

/** Draws what is not a letter, in the same worker. */
export interface Sheets {
  /** How a campaign goes: 800 pixels wide, as high as it needs, a grey PNG of at most 100 KB; `alt` says the same in words. */
  progress(sheet: ProgressSheet): Promise<Picture>;
  /** A letter with all the names under it, on as many pages as that takes. */
  openLetter(sheet: OpenLetterSheet): Promise<Pdf>;
}
