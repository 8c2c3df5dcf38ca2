import { StoreAway, type StoreTrouble } from '../../core/errors.ts';
import { counted } from '../../core/wording.ts';
import type { Db } from '../../redis/connection.ts';
import { PREFIX } from '../../redis/place.ts';
import { askRedis, dangersOf, type RedisState } from '../../sessions/redis-safety.ts';
import type { PartHealth } from './health.ts';
import { REDIS_TROUBLES } from './redis-trouble.ts';

/** From here on the operator is told, while there is still room. */
const FULL = 0.7;

/** Written to nobody: deleting it is refused whenever writing would be, by a Redis that is not merely full. */
const NOTHING = `${PREFIX}nothing`;

const LAGS: PartHealth = {
  part: 'redis',
  status: 'yellow',
  says: 'A replica of Redis does not keep up. Letters that the bot sends wait until it has what was written.',
  fix: 'See to that replica, or take it out: redis-cli INFO replication names it.',
};

/** By a clock that is minutes off what a platform signed is refused, and what people read of times is wrong by as much. */
const OFF_MS = 60_000;

export interface RedisHealthParts {
  readonly db: Db;
  /** Of this process, in milliseconds since 1970. */
  readonly clock: () => number;
  /** Whether replicas have what was written. */
  readonly isCopied: () => Promise<boolean>;
}

/** How Redis is now. Answers within two seconds. */
export async function redisHealth({ db, clock, isCopied }: RedisHealthParts): Promise<PartHealth> {
  if (!db.isUp()) return troubled('away');
  try {
    const state = await askRedis(db);
    await db.call('DEL', NOTHING);
    const found = judge(state, clock());
    return found.status === 'green' && !(await isCopied()) ? LAGS : found;
  } catch (error) {
    if (error instanceof StoreAway) return troubled(error.code);
    throw error;
  }
}

function troubled(code: StoreTrouble): PartHealth {
  const { says, fix } = REDIS_TROUBLES[code];
  return {
    part: 'redis',
    status: 'red',
    says: `${says}. Nothing can be saved; people are asked to press again.`,
    fix: `${fix} Redress goes on by itself then.`,
  };
}

function judge(state: RedisState, now: number): PartHealth {
  const { used, most } = state;
  const part = 'redis';
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
