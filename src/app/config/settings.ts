import type { Settings } from '../../core/conversation/facts.ts';
import type { HouseConfig } from './house-config.ts';

/** What the conversation is told of what the operator decided. */
export const settingsOf = (config: HouseConfig): Settings => ({
  ...config,
  privatePage: config.publicUrl !== undefined,
  mail: config.mail !== undefined,
});
