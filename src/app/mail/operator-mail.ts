import { UserError } from '../../core/errors.ts';
import type { Entry } from '../../delivery/entry.ts';
import { createLedger } from '../../delivery/ledger.ts';
import { createJobs } from '../../delivery/queue.ts';
import { createStops, type Stops } from '../../delivery/stops.ts';
import { openVault } from '../../sessions/vault.ts';
import { readRedisConfig } from '../config/redis-config.ts';
import { withRedis } from '../keeping/with-redis.ts';

/** What an operator may see and stop of the letters that the bot sends. */
export interface OperatorMail {
  readonly stops: Stops;
  readonly entries: () => AsyncIterable<Entry>;
  /** Whatever waits looks again now. */
  readonly hurry: () => Promise<void>;
}

/** Lets `work` at it. Throws a UserError where there is no Redis, or it does not answer. */
export async function withOperatorMail<T>(
  env: NodeJS.ProcessEnv,
  work: (mail: OperatorMail) => Promise<T>,
): Promise<T> {
  const config = readRedisConfig(env);
  if (!config)
    throw new UserError('settings', 'REDIS_URL is not set, and letters are only sent with it. Set it in .env.');
  return await withRedis(config, async (db) => {
    const vault = await openVault(db, config.keys);
    const hurry = async (): Promise<void> => {
      const jobs = await createJobs(config.url);
      try {
        await jobs.hurry();
      } finally {
        await jobs.close();
      }
    };
    const ledger = createLedger({ db, vault });
    return await work({ stops: createStops({ db, vault }), entries: () => ledger.entries(), hurry });
  });
}
