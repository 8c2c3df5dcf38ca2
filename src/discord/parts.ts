import type { ChatDoorParts } from '../chat/door.ts';
import type { Times } from './limits.ts';

/** How Discord is reached. */
export interface DiscordSettings {
  readonly token: string;
  /** In place of Discord's own address, without a version: `http://127.0.0.1:4000/api`. */
  readonly apiUrl?: string;
  /** 64 hexadecimal digits. With it interactions come over HTTP and there is no gateway. */
  readonly publicKey?: string;
}

export type DiscordParts = ChatDoorParts<DiscordSettings, Times>;
