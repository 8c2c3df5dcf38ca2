import { StoreAway } from '../core/errors.ts';
import { counted } from '../core/wording.ts';
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

/** By a clock that is minutes off what a platform signed is refused, and what people read of times is wrong by as much. */
const OFF_MS = 60_000;

/** How Redis is now. Answers within two seconds. `clock`: of this process, in milliseconds since 1970. */
export async function redisHealth(db: Db, clock: () => number): Promise<PartHealth> {
  if (!db.isUp()) return AWAY;
  try {
    return judge(await askRedis(db), clock());
  } catch (error) {
    if (error instanceof StoreAway) return AWAY;
    throw error;
  }
}

function judge(state: RedisState, now: number): PartHealth {
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
  const off = now - (state.now ?? now);
  if (Math.abs(off) > OFF_MS) {
    const says = `The clock of this computer is ${inMinutes(Math.abs(off))} ${off > 0 ? 'ahead of' : 'behind'} that of Redis.`;
    return { part, status: 'yellow', says, fix: 'Set the clocks of both: timedatectl set-ntp true' };
  }
  return { part, status: 'green', says: 'Redis answers, and writes to disk.' };
}

const inMinutes = (ms: number): string => counted(Math.round(ms / 60_000), 'minute');
