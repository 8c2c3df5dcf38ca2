import type { ChatDoorParts } from '../chat/door.ts';
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

export type SlackParts = Omit<ChatDoorParts<SlackSettings, Times>, 'newId'>;
