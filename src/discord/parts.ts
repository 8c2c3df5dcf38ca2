import type { PersonId } from '../core/ids.ts';
import type { ForDoors } from '../core/promises/for-doors.ts';
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
export interface DiscordParts extends Omit<ForDoors, 'issues'> {
  readonly settings: DiscordSettings;
  readonly log: Log;
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
