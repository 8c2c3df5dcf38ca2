import { UserError } from '../core/errors.ts';
import type { Db } from '../redis/connection.ts';

/** What Redis says of itself. Bytes of memory; `most` 0 is no limit. `now`: its clock, in milliseconds since 1970; undefined where it does not say. */
export interface RedisState {
  readonly version: string;
  readonly isPrimary: boolean;
  /** It answers for every key, and not as one node of a cluster for a part of them. */
  readonly hasAll: boolean;
  readonly keepsLog: boolean;
  /** `always | everysec | no`; undefined when it may not be asked. */
  readonly flushes: string | undefined;
  readonly eviction: string;
  readonly used: number;
  readonly most: number;
  readonly now: number | undefined;
}

/** `waivable`: only what is kept is at risk, which a trial may allow. `fix`: the line that mends it. */
export interface Danger {
  readonly says: string;
  readonly fix: string;
  readonly waivable: boolean;
}

/** Since 6.2 every command and every rule of scripts that we rely on is there. */
const LEAST = [6, 2] as const;

export async function askRedis(db: Db): Promise<RedisState> {
  const [info, flushes] = await Promise.all([db.call('INFO'), askFlushes(db)]);
  const facts = new Map(
    String(info)
      .split('\r\n')
      .map((line) => line.split(/:(.*)/s) as [string, string | undefined]),
  );
  const usec = facts.get('server_time_usec');
  const fact = (name: string): string => facts.get(name) ?? '';
  return {
    version: fact('redis_version'),
    isPrimary: fact('role') !== 'slave',
    hasAll: fact('cluster_enabled') !== '1' || (await askNodes(db)) <= 1,
    keepsLog: fact('aof_enabled') === '1',
    flushes,
    eviction: fact('maxmemory_policy'),
    used: Number(fact('used_memory')),
    most: Number(fact('maxmemory')),
    now: usec === undefined ? undefined : Number(usec) / 1_000,
  };
}

/** Where CONFIG is closed to us, as with some hosts, the rest is judged without it. */
async function askFlushes(db: Db): Promise<string | undefined> {
  try {
    const [, value] = (await db.call('CONFIG', 'GET', 'appendfsync')) as Buffer[];
    return value === undefined ? undefined : String(value);
  } catch {
    return undefined;
  }
}

/** How many nodes share the keys; 1 where we may not ask. */
async function askNodes(db: Db): Promise<number> {
  try {
    return Number(/cluster_size:(\d+)/.exec(String(await db.call('CLUSTER', 'INFO')))?.[1] ?? 1);
  } catch {
    return 1;
  }
}

/** Why this Redis may lose what it said it had saved. Empty: nothing is known against it. */
export function dangersOf(state: RedisState): readonly Danger[] {
  const { version, isPrimary, hasAll, keepsLog, flushes, eviction } = state;
  const dangers: Danger[] = [];
  if (isOld(version))
    dangers.push({
      says: `This Redis is version ${version || 'unknown'}; 6.2 or later is needed.`,
      fix: 'Install a later one: apt-get install redis-server',
      waivable: false,
    });
  if (!isPrimary)
    dangers.push({
      says: 'This Redis is a replica and takes no writes.',
      fix: 'Set REDIS_URL to the address of its primary.',
      waivable: false,
    });
  if (!hasAll)
    dangers.push({
      says: 'This Redis has only a part of the keys, as one node of a cluster; Redress asks one Redis for all of them.',
      fix: 'Set REDIS_URL to one that is no cluster, or has one node. Replicas may stand behind it.',
      waivable: false,
    });
  if (!keepsLog)
    dangers.push(setting('Redis keeps no append-only file: drafts are lost when it stops.', 'appendonly', 'yes'));
  else if (flushes === 'no')
    dangers.push(setting('Redis leaves it to chance when it writes to disk.', 'appendfsync', 'everysec'));
  if (eviction !== 'noeviction')
    dangers.push(
      setting(
        `Redis may throw drafts away when memory is short (${eviction || 'policy unknown'}).`,
        'maxmemory-policy',
        'noeviction',
      ),
    );
  return dangers;
}

/** Throws a UserError that lists every danger with the line to mend it; `allowVolatile` waives those of a trial. */
export function refuseUnsafe(state: RedisState, allowVolatile: boolean): readonly Danger[] {
  const dangers = dangersOf(state);
  const left = dangers.filter(({ waivable }) => !(waivable && allowVolatile));
  if (left.length === 0) return dangers;
  const hint = left.every(({ waivable }) => waivable) ? ['For a trial only: npm start -- --allow-volatile'] : [];
  const lines = left.flatMap(({ says, fix }) => [`  ${says}`, `    ${fix}`]);
  throw new UserError('redis-unsafe', ['Redis is not safe to use as it is set up:', ...lines, ...hint].join('\n'));
}

function isOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return !(major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]));
}

function setting(says: string, name: string, value: string): Danger {
  return {
    says,
    fix: `In redis.conf: ${name} ${value}   At once: redis-cli CONFIG SET ${name} ${value}`,
    waivable: true,
  };
}
