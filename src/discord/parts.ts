import type { PersonId } from '../core/ids.ts';
import type { Cabinet, Conversation, Once, Paper } from '../core/promises.ts';
import type { Log } from '../log.ts';
import type { Times } from './limits.ts';

/** How Discord is reached. */
export interface DiscordSettings {
  readonly token: string;
  /** In place of Discord's own address, without a version: `http://127.0.0.1:4000/api`. */
  readonly apiUrl?: string;
  /** 64 hexadecimal digits. With it interactions come over HTTP and there is no gateway. */
  readonly publicKey?: string;
}

/** What the door is made from. */
export interface DiscordParts {
  readonly settings: DiscordSettings;
  readonly conversation: Conversation;
  readonly paper: Pick<Paper, 'pdf' | 'pictures'>;
  readonly cabinet: Cabinet;
  readonly once: Once;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly newId: () => string;
  /** Aborted when everything ends. */
  readonly closing: AbortSignal;
  /** The signed link to a person's own page; absent where there is none. */
  readonly privateLink?: (person: PersonId) => string;
  /** Discord takes the token no more: nothing can go on. */
  readonly fail: (says: string) => void;
  /** In place of the usual ones. */
  readonly times?: Partial<Times>;
}

export interface DiscordHealth {
  readonly part: 'discord';
  readonly status: 'green' | 'yellow' | 'red';
  readonly says: string;
  readonly fix?: string;
}
