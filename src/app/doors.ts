import type { Conversation, Paper } from '../core/promises.ts';
import type { WatchedIssues } from '../issues/watch-issues.ts';
import type { Log } from '../log.ts';
import type { HouseConfig } from './house-config.ts';
import type { Keys } from './keys.ts';
import type { Door } from './server.ts';

/** What the house hands to its doors. */
export interface DoorParts {
  readonly config: HouseConfig;
  readonly conversation: Conversation;
  readonly paper: Paper;
  readonly issues: Pick<WatchedIssues, 'current' | 'onChange'>;
  readonly keys: Keys;
  readonly log: Log;
  readonly clock: () => number;
  readonly newId: () => string;
  /** Aborted when the house closes: connections that stay open are to end then. */
  readonly closing: AbortSignal;
}

/** A door that is open: what it is called, and where it is found. */
export interface OpenDoor extends Door {
  readonly says: string;
}
