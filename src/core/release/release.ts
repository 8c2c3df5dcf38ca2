import type { Day } from '../ids.ts';

/** The most characters a text may have: enough for any page, little enough to be read while somebody waits. */
export const MAX_RELEASE = 1_000_000;

/** Where in the text as it was given, in UTF-16 units; `end` is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * `sure`: text and tables say so outright. `likely`: one of the two leaves a little open. `unsure`: an organiser should look.
 */
export type Confidence = 'sure' | 'likely' | 'unsure';

/** A value and what it was read from. */
export interface Read<T> {
  readonly value: T;
  readonly span: Span;
  readonly confidence: Confidence;
}

/** Somebody who put their name to the letter, with the seat they held on its date where that can be known. */
export interface Signatory {
  /** As printed; in full from the table where only a surname is printed. */
  readonly name: string;
  readonly chamber: 'house' | 'senate';
  readonly state: string;
  /** `21`, or `AL` where a state has a single seat; absent for senators. */
  readonly district?: string;
  readonly bioguide: string;
  /** Who holds that seat today, where it is somebody else. */
  readonly seatToday?: { readonly name: string; readonly bioguide: string };
}

/** `name` is absent where only an office is written to, `office` where nothing says what the person holds. */
export interface Addressee {
  readonly name?: string;
  readonly office?: string;
}

export interface Target {
  readonly name: string;
  readonly kind: 'person' | 'programme';
  readonly office?: string;
}

export interface Quote {
  readonly speaker: string;
  readonly text: string;
}

export interface Detail {
  readonly name?: string;
  readonly numbers?: readonly number[];
}

/** Something an organiser should know before relying on what was read. `about` is a path like `signers.3`. */
export interface ReleaseFinding {
  readonly about: string;
  readonly code: string;
  /** In English. */
  readonly says: string;
  /** What the sentence names and counts, for another language. */
  readonly detail?: Detail;
  readonly confidence?: Confidence;
  readonly span?: Span;
}

/** What is not in the text is absent or empty, and a finding says so. */
export interface Release {
  readonly isLetter: true;
  readonly title?: Read<string>;
  readonly date?: Read<Day>;
  readonly sourceOffice?: Read<string>;
  readonly leads: readonly Read<Signatory>[];
  readonly coLeads: readonly Read<Signatory>[];
  readonly signers: readonly Read<Signatory>[];
  /** `stated`: all, as the text says. `others`: those beside the ones it names first, as it says. `listed`: named, counted by us. */
  readonly signerCount: {
    readonly stated?: Read<number>;
    readonly others?: Read<number>;
    readonly listed: number;
  };
  readonly recipients: readonly Read<Addressee>[];
  readonly asks: readonly Read<string>[];
  readonly targets: readonly Read<Target>[];
  readonly quotes: readonly Read<Quote>[];
  readonly excerpts: readonly Read<string>[];
  readonly link?: Read<string>;
  readonly findings: readonly ReleaseFinding[];
}

/** Why a text announces no letter. */
export type Unannounced = 'no-letter' | 'no-member' | 'received' | 'outside' | 'other-news';
/**
 * Why nothing is begun from a text. `no-list`: there are no members to look names up among. `capitals`: written in capitals
 * throughout, so that names look like all other words.
 */
export type NoLetterReason = Unannounced | 'no-list' | 'capitals';

export interface NoLetter {
  readonly isLetter: false;
  readonly reason: NoLetterReason;
  /** The reason in a sentence. */
  readonly why: string;
  readonly title?: Read<string>;
  readonly date?: Read<Day>;
  readonly findings: readonly ReleaseFinding[];
}
