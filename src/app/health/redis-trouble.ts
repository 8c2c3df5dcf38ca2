import { StoreAway, UserError, type StoreTrouble } from '../../core/errors.ts';
import { addressOf, type RedisConfig } from '../config/redis-config.ts';

/** What keeps Redis from its work, and what somebody who runs it does then. */
export interface RedisTrouble {
  readonly says: string;
  readonly fix: string;
}

const AWAY = {
  says: 'Redis does not answer',
  fix: 'Check that it runs (systemctl status redis-server), or correct REDIS_URL.',
};

export const REDIS_TROUBLES: Readonly<Record<StoreTrouble, RedisTrouble>> = {
  away: AWAY,
  timeout: AWAY,
  full: { says: 'Redis is full', fix: 'Give it more memory: redis-cli CONFIG SET maxmemory 512mb' },
  'read-only': {
    says: 'Redis is a replica and takes no writes',
    fix: 'Set REDIS_URL to the address of its primary.',
  },
  disk: { says: 'Redis cannot write to its disk', fix: 'Make room on the disk that holds its files.' },
  busy: { says: 'Redis is held up by a script', fix: 'Wait, or end that script: redis-cli SCRIPT KILL' },
  denied: {
    says: 'Redis does not let us do what we need',
    fix: 'Correct the name and password in REDIS_URL: ACL SETUSER NAME on >PASSWORD ~redress:* +@all',
  },
};

/** A Redis that is away, as whoever started the program or a command of it is told; any other error as it is. */
export function redisAway(error: unknown, config: RedisConfig): unknown {
  if (!(error instanceof StoreAway)) return error;
  const { says, fix } = REDIS_TROUBLES[error.code];
  return new UserError('redis-away', `${says} (${addressOf(config)}). ${fix}`);
}
