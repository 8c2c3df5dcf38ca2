import type { Library } from '../library/library.ts';
import type { Conversation } from './conversation.ts';
import type { Paper, Sheets } from './paper.ts';
import type { Cabinet, Once } from './sessions.ts';

/** The issues as they are read now, and word when a file of theirs changed. */
export interface IssuesInHand {
  /** How findings name their folder. */
  readonly shown: string;
  current(): Library;
  /** Call what it gives to hear no more. */
  onChange(listener: () => void): () => void;
}

/** A message in somebody's direct messages, by the platform's ids. */
export interface StandingMessage {
  readonly channel: string;
  readonly message: string;
}

/** What the house hands to every door. Each takes what it uses (`Pick`), and adds what it alone needs. */
export interface ForDoors {
  readonly conversation: Conversation;
  readonly paper: Pick<Paper, 'pdf' | 'pictures'> & Sheets;
  readonly issues: IssuesInHand;
  readonly cabinet: Cabinet;
  readonly once: Once;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** 128 random bits in base64url. */
  readonly newId: () => string;
  /** Aborted when the house closes: what stays connected lets go. */
  readonly closing: AbortSignal;
}
