import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { redisHealth } from '../../src/app/health/redis-health.ts';
import { openStores, type Stores } from '../../src/app/keeping/stores.ts';
import { createLog } from '../../src/log.ts';
import type { Db } from '../../src/redis/connection.ts';
import { newKeyLine } from '../../src/sessions/keys.ts';
import { askRedis } from '../../src/sessions/redis-safety.ts';
import { failFixture } from '../fixtures/fail.ts';
import { folderFixture } from '../fixtures/folder.ts';
import { until } from '../fixtures/until.ts';
import { redisPair } from '../peers/redis-pair.ts';
import { clusterPeer, redisPeer, type RedisPeer } from '../peers/redis.ts';
import { freePort } from '../peers/redis-server.ts';
import { tcpProxy } from '../peers/tcp-proxy.ts';

const KEYS = newKeyLine([]);
const log = createLog({ logLevel: 'silent' });

let peer: RedisPeer;
beforeAll(async () => {
  peer = await redisPeer();
});

const opened: Stores[] = [];
afterEach(() => opened.splice(0).forEach((stores) => stores.close()));

async function open(env: NodeJS.ProcessEnv, allowVolatile = false, clock = Date.now): Promise<Stores> {
  const own = { REDIS_URL: peer.url, KEYS, ...env };
  const stores = await openStores({ env: own, clock, log, fail: failFixture, allowVolatile });
  opened.push(stores);
  return stores;
}

/** What is said, or that it started. */
async function start(env: NodeJS.ProcessEnv = {}, allowVolatile = false): Promise<string> {
  try {
    const stores = await open(env, allowVolatile);
    return stores.says;
  } catch (error) {
    return error instanceof Error ? error.message : 'something else';
  }
}

/** With these set in Redis, and back again afterwards. */
async function having<T>(settings: Record<string, string>, work: () => Promise<T>): Promise<T> {
  const db = await peer.db();
  const before: [string, Buffer][] = [];
  for (const [name, value] of Object.entries(settings)) {
    before.push([name, ((await db.call('CONFIG', 'GET', name)) as Buffer[])[1]!]);
    await db.call('CONFIG', 'SET', name, value);
  }
  try {
    return await work();
  } finally {
    for (const [name, value] of before) await db.call('CONFIG', 'SET', name, value);
  }
}

describe('a start', () => {
  it('says where drafts are kept', async () => {
    expect(await start()).toBe(`in Redis at 127.0.0.1:${String(peer.port)}, sealed with the key k1`);
    expect(await start({ REDIS_URL: '' })).toBe('in memory: letters in progress are gone when this program stops');
  });

  it.each([
    ['appendonly', 'no', 'appendonly yes'],
    ['appendfsync', 'no', 'appendfsync everysec'],
    ['maxmemory-policy', 'allkeys-lru', 'maxmemory-policy noeviction'],
    ['maxmemory-policy', 'volatile-ttl', 'maxmemory-policy noeviction'],
  ])('is refused with %s %s, unless it is only a trial', async (name, value, fix) => {
    await having({ [name]: value }, async () => {
      const says = await start();
      expect(says).toContain('Redis is not safe to use as it is set up:');
      expect(says).toContain(`In redis.conf: ${fix}   At once: redis-cli CONFIG SET ${fix}`);
      expect(says).toContain('--allow-volatile');
      expect(await start({}, true)).toContain('it may lose them (--allow-volatile)');
    });
  });

  it('mends itself with the very line it gave', async () => {
    await having({ 'maxmemory-policy': 'allkeys-lru' }, async () => {
      const [, line] = /redis-cli (CONFIG SET .*)/.exec(await start())!;
      await (await peer.db()).call(...(line!.split(' ') as [string, ...string[]]));
      expect(await start()).toContain('in Redis at');
    });
  });

  it('is refused with a Redis older than 6.2, trial or not', async () => {
    const old = await tcpProxy(peer.port, (words) =>
      Buffer.from(
        words.toString('latin1').replace(/redis_version:\d\.\d\.\d+/, (was) => was.replace(/:\d/, ':5')),
        'latin1',
      ),
    );
    const env = { REDIS_URL: `redis://127.0.0.1:${String(old.port)}` };

    expect(await start(env)).toContain('6.2 or later is needed');
    expect(await start(env, true)).toContain('apt-get install redis-server');
  });

  it('is refused on a node of a cluster that has others, trial or not, and not on the only one', async () => {
    const node = await clusterPeer();
    const among = await tcpProxy(node.port, (words) =>
      Buffer.from(words.toString('latin1').replace('cluster_size:1', 'cluster_size:3'), 'latin1'),
    );

    expect(await start({ REDIS_URL: node.url })).toContain('in Redis at');
    expect(await start({ REDIS_URL: `redis://127.0.0.1:${String(among.port)}` }, true)).toContain(
      'This Redis has only a part of the keys, as one node of a cluster',
    );
  });

  it('is refused on a replica', async () => {
    const db = await peer.db();
    await db.call('REPLICAOF', '127.0.0.1', 9);
    try {
      expect(await start({}, true)).toContain('Set REDIS_URL to the address of its primary.');
    } finally {
      await db.call('REPLICAOF', 'NO', 'ONE');
    }
  });

  it('is refused without keys, with short ones, and with keys that others can read', async () => {
    const file = join(folderFixture({ keys: KEYS }), 'keys');
    chmodSync(file, 0o640);

    expect(await start({ KEYS: '' })).toBe('KEYS is needed with REDIS_URL. Make the line with: redress keys new');
    expect(await start({ KEYS: 'k1:c2hvcnQ=' })).toContain('has 5 bytes, and must have 32');
    expect(await start({ KEYS: '', KEYS_FILE: file })).toContain(`chmod 600 ${file}`);
    expect(await start({ KEYS_FILE: file })).toContain('Take one of them out');
    chmodSync(file, 0o600);
    expect(await start({ KEYS: '', KEYS_FILE: file })).toContain('in Redis at');
  });

  it('is refused with another key than the one that things are sealed with', async () => {
    await start();

    expect(await start({ KEYS: newKeyLine([]) })).toContain('Put the right one back: KEYS=k1:...');
    expect(await start({ KEYS: newKeyLine([]).replace('k1:', 'k9:') })).toContain('KEYS has no k1');
  });

  it('is refused while Redis is not there, without the password in its address', async () => {
    const nowhere = String(await freePort());

    const says = await start({ REDIS_URL: `redis://me:hush-hush@127.0.0.1:${nowhere}` });

    expect(says).toContain(`Redis does not answer (127.0.0.1:${nowhere})`);
    expect(says).not.toContain('hush-hush');
    expect(await start({ REDIS_URL: '127.0.0.1:6379' })).toContain('redis://127.0.0.1:6379');
  });
});

describe('health', () => {
  it.each([
    [6, 'The clock of this computer is 6 minutes ahead of that of Redis.'],
    [-60, 'The clock of this computer is 60 minutes behind that of Redis.'],
  ])('tells of a clock that is %d minutes off', async (minutes, says) => {
    const stores = await open({}, false, () => Date.now() + minutes * 60_000);
    expect(await stores.health()).toMatchObject({
      status: 'yellow',
      says,
      fix: expect.stringContaining('timedatectl') as string,
    });
  });

  it('is red while Redis can or will write nothing, whatever it says of itself', async () => {
    const ill = await redisPeer();
    const operator = await ill.db();
    const stores = await open({ REDIS_URL: ill.url });
    const turns = async (says: string): Promise<void> => {
      await until(
        () => stores.health(),
        (now) => now.says.includes(says),
      );
    };
    await operator.call('ACL', 'SETUSER', 'default', '-del');
    await turns('does not let us');
    await operator.call('ACL', 'SETUSER', 'default', '+@all');
    await operator.call('REPLICAOF', '127.0.0.1', 9);
    await turns('is a replica');
    await operator.call('REPLICAOF', 'NO', 'ONE');
    await turns('writes to disk');

    ill.fullDisk(true);
    await operator.call('SET', 'a', '1');
    await turns('cannot write to its disk');
    ill.fullDisk(false);
    await turns('writes to disk');
  });

  it('shows a replica that lags, for which letters wait', async () => {
    const pair = await redisPair();
    const stores = await open({ REDIS_URL: pair.url });
    await until(
      () => stores.health(),
      ({ status }) => status === 'green',
    );
    await pair.lag(true);
    expect(await stores.health()).toMatchObject({
      status: 'yellow',
      says: expect.stringContaining('does not keep up'),
    });
    await pair.lag(false);
    await until(
      () => stores.health(),
      ({ status }) => status === 'green',
    );
  });

  it('tells nothing of clocks where Redis does not say what time it is', async () => {
    const db = await peer.db();
    const call: Db['call'] = async (command, ...args) => {
      const answer = await db.call(command, ...args);
      return command === 'INFO' ? String(answer).replace(/server_time_usec:.*\r\n/, '') : answer;
    };
    expect(await redisHealth({ db: { ...db, call }, clock: Date.now, isCopied: async () => true })).toMatchObject({
      status: 'green',
    });
  });

  it('shows Redis with what to do', async () => {
    const stores = await open({});
    expect(await stores.health()).toMatchObject({ part: 'redis', status: 'green' });

    const { used } = await askRedis(await peer.db());
    const most = Math.round(used * 1.2);
    await having({ maxmemory: String(most) }, async () => {
      expect(await stores.health()).toMatchObject({
        status: expect.not.stringMatching('green'),
        fix: `redis-cli CONFIG SET maxmemory ${String(most * 2)}`,
      });
    });
    await having({ appendonly: 'no' }, async () => {
      expect(await stores.health()).toMatchObject({ status: 'yellow', fix: expect.stringContaining('appendonly yes') });
    });
    await peer.kill();
    expect(await stores.health()).toMatchObject({ status: 'red', fix: expect.stringContaining('systemctl status') });

    await peer.start();
    await until(
      () => stores.health(),
      ({ status }) => status === 'green',
    );
  });
});
