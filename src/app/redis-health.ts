import { StoreAway } from '../core/errors.ts';
import type { Db } from '../redis/connection.ts';
import { askRedis, dangersOf, type RedisState } from '../sessions/redis-safety.ts';
import type { PartHealth } from './health.ts';

/** From here on the operator is told, while there is still room. */
const FULL = 0.7;

const AWAY: PartHealth = {
  part: 'redis',
  status: 'red',
  says: 'Redis does not answer. Nothing can be saved; people are asked to press again.',
  fix: 'See whether it runs: systemctl status redis-server. Redress finds it again by itself.',
};

/** How Redis is now. Answers within two seconds. */
export async function redisHealth(db: Db): Promise<PartHealth> {
  if (!db.isUp()) return AWAY;
  try {
    return judge(await askRedis(db));
  } catch (error) {
    if (error instanceof StoreAway) return AWAY;
    throw error;
  }
}

function judge(state: RedisState): PartHealth {
  const { used, most, lastWriteWorked } = state;
  const part = 'redis';
  if (!lastWriteWorked) {
    const says = 'Redis cannot write to its disk. Nothing can be saved.';
    return { part, status: 'red', says, fix: 'Make room on the disk that holds the append-only file.' };
  }
  const share = most > 0 ? used / most : 0;
  if (share >= FULL) {
    const says = `Redis has used ${String(Math.round(share * 100))} % of the memory it may use.`;
    const fix = `redis-cli CONFIG SET maxmemory ${String(most * 2)}`;
    return { part, status: share >= 1 ? 'red' : 'yellow', says, fix };
  }
  const [danger] = dangersOf(state);
  if (danger) return { part, status: danger.waivable ? 'yellow' : 'red', says: danger.says, fix: danger.fix };
  return { part, status: 'green', says: 'Redis answers, and writes to disk.' };
}
