import { connect, type Db } from '../../redis/connection.ts';
import { clientName } from '../../sessions/rotate-keys.ts';
import type { RedisConfig } from '../config/redis-config.ts';
import { redisAway } from '../health/redis-trouble.ts';

/** Lets `work` at Redis, for a command. Rejects with a UserError where it does not answer. */
export async function withRedis<T>(config: RedisConfig, work: (db: Db) => Promise<T>): Promise<T> {
  try {
    const db = await connect({ url: config.url, name: clientName(config.keys) });
    try {
      return await work(db);
    } finally {
      db.close();
    }
  } catch (error) {
    throw redisAway(error, config);
  }
}
