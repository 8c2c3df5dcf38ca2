import type { ReadSession } from '../conversation/read-session.ts';
import type { Remembered, Session } from '../conversation/session.ts';
import type { EventId, PersonId } from '../ids.ts';

/**
 * `none`: nothing but, perhaps, what the person asked us to remember. `newer`, `unreadable`: as `readSession` says. The
 * `version` of what cannot be read is known, so that something new can take its place.
 */
export type Loaded =
  | { readonly kind: 'none'; readonly remembered?: Remembered }
  | { readonly kind: 'stored'; readonly session: Session; readonly version: number }
  | { readonly kind: 'unreadable'; readonly version: number }
  | Extract<ReadSession, { kind: 'newer' }>;

/** `seen`: this event before. `stale`: someone else saved first, load and try again. */
export type Committed = 'saved' | 'seen' | 'stale' | 'too-fast';

/**
 * Keeps one session per person: 24 h from the last touch and 7 days in all, of a street 60 minutes (`expire` takes out what
 * has had its time). What a person asked us to remember is kept apart, until 180 days unused.
 */
export interface SessionStore {
  load(person: PersonId): Promise<Loaded>;
  /**
   * One step. `version`: of the session that was loaded, 0 for none; what is saved has `versionAfter`. `ours`: an event of
   * our own, such as the result of an effect, which is never too fast.
   */
  commit(change: {
    readonly person: PersonId;
    readonly event: EventId;
    readonly version: number;
    readonly session: Session;
    readonly ours?: boolean;
  }): Promise<Committed>;
  /** Undefined forgets it. */
  remember(person: PersonId, what: Remembered | undefined): Promise<void>;
  /** Session and remembered things, at once. Harmless twice. */
  forget(person: PersonId): Promise<void>;
  /** Takes out what has had its time. Answers the persons whose session has effects not yet known to be done. */
  sweep(): Promise<readonly PersonId[]>;
}

/** Lets things happen that may happen once only. */
export interface Once {
  /** True the first time that this id is seen within `ttlMs` milliseconds, false after that. */
  first(id: string, ttlMs: number): Promise<boolean>;
}

export interface OnceStore extends Once {
  /** It was never seen. Harmless twice. */
  forget(id: string): Promise<void>;
}

/**
 * Small things that a door keeps beside sessions, sealed: who installed it, which messages stand in a person's DM. One value
 * by name; what names are there cannot be listed.
 */
export interface Cabinet {
  get(name: string): Promise<string | undefined>;
  /** Gone `ttlMs` milliseconds later; without one it stays. */
  put(name: string, text: string, ttlMs?: number): Promise<void>;
  /**
   * The same where nothing lies, or this very text, which then has its time anew; false: another lies there, and stays. Of many
   * who come at once one has it.
   */
  claim(name: string, text: string, ttlMs: number): Promise<boolean>;
  /**
   * What lies there becomes what `how` makes of it; undefined: nothing lies there. Changes made at once are made one after the
   * other, so `how` may be called more than once. What it leaves as it was keeps its time.
   */
  change(name: string, how: (before: string | undefined) => string | undefined, ttlMs: number): Promise<void>;
  /** `only`: where this text lies, and no other that took its place meanwhile. */
  drop(name: string, only?: string): Promise<void>;
}

/** Keeps what is stored from whoever has a copy of the store without the keys. */
export interface Vault {
  /** 22 characters for a key in the store: the same for the same thing for ever, and nobody without the keys can tell whose. */
  name(of: string): string;
  /** `place`: where it will lie. Moved anywhere else it opens no more. */
  seal(text: string, place: string): Uint8Array;
  /** Undefined: cut short, changed, or of another place. Throws when the key that it was sealed with is not at hand. */
  open(sealed: Uint8Array, place: string): string | undefined;
}
