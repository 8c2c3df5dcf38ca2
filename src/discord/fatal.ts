import { REVOKED } from './calls.ts';
import { statusOf } from './errors.ts';

/** What cannot be mended by trying again, in words for the operator; undefined for everything else. */
export const fatalIn = (error: unknown): string | undefined =>
  error instanceof Error ? FATAL[error.message] : undefined;

const FATAL: Readonly<Record<string, string>> = {
  'Authentication failed': REVOKED,
  'Used disallowed intents':
    'Discord refuses the events that we ask for. Update Redress; it needs no privileged intents.',
  'Used invalid intents': 'Discord refuses the events that we ask for. Update Redress.',
  'Used an invalid API version': 'Discord does not speak this version any more. Update Redress.',
  'Invalid shard': 'Discord refuses this share of the servers. Start a single process with this token.',
  'Sharding is required': 'The bot is on too many servers for one connection. Set DISCORD_PUBLIC_KEY and use HTTP.',
};

/** The token, and nothing else. */
export const isTokenRefused = (error: unknown): boolean =>
  statusOf(error) === 401 || (error instanceof Error && 'code' in error && error.code === 'TokenInvalid');
