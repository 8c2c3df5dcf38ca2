import type { PersonId } from '../core/ids.ts';
import type { ForDoors } from '../core/promises/for-doors.ts';
import type { Log } from '../log.ts';
import type { OAuthSettings } from './oauth.ts';
import type { Times } from './limits.ts';

/** How Slack is reached. */
export interface SlackSettings {
  /** `xoxb-...`: of the one workspace that the app is installed in. Without one, any workspace may install it by `oauth`. */
  readonly botToken?: string;
  readonly oauth?: OAuthSettings;
  /** `xapp-...`: Slack is called, and needs no address of ours. */
  readonly appToken?: string;
  /** Proves that a request over HTTP is Slack's. */
  readonly signingSecret?: string;
  /** In place of Slack's own: `http://127.0.0.1:4000/api/`. */
  readonly apiUrl?: string;
}

/** What the door is made from. */
export interface SlackParts extends Omit<ForDoors, 'issues' | 'newId'> {
  readonly settings: SlackSettings;
  readonly log: Log;
  /** The signed link to a person's own page; absent where there is none. */
  readonly privateLink?: (person: PersonId) => string;
  /** Slack takes the token no more: nothing can go on. */
  readonly fail: (says: string) => void;
  /** In place of the usual ones. */
  readonly times?: Partial<Times>;
}

export interface SlackHealth {
  readonly part: 'slack';
  readonly status: 'green' | 'yellow' | 'red';
  readonly says: string;
  readonly fix?: string;
}
