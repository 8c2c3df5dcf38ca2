import { StoreAway } from '../../src/core/errors.ts';
import { connect, type Db } from '../../src/redis/connection.ts';
import { queueClient } from '../../src/redis/queue-client.ts';
import { step } from '../../src/redis/step.ts';
import { until } from '../fixtures/until.ts';
import { redisPeer, type RedisPeer } from '../peers/redis.ts';
import { freePort } from '../peers/redis-server.ts';

const PUT = step(`return redis.call('SET', KEYS[1], ARGV[1])`);
const CANARY = '12 Elm Street';

let peer: RedisPeer;
let operator: Db;
let db: Db;
beforeAll(async () => {
  peer = await redisPeer(['busy-reply-threshold 20']);
  operator = await peer.db();
  db = await connect({ url: peer.url });
});
afterAll(() => db.close());

const put = (): Promise<unknown> => db.run(PUT, ['redress:{a}'], [CANARY]);
/** The word for what is wrong; `done` when nothing is. */
const trouble = async (work: () => Promise<unknown> = put): Promise<string> => {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    expect(`${error.message} ${error.stack ?? ''}`).not.toContain(CANARY);
    return error.code;
  }
};
const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
const heals = (): Promise<string> => until(trouble, (word) => word === 'done');

describe('a Redis that', () => {
  it('knows no script any more is given it again, however many ask at once', async () => {
    await put();
    await operator.call('SCRIPT', 'FLUSH');
    expect(await Promise.all(Array.from({ length: 20 }, () => trouble()))).toEqual(Array(20).fill('done'));
    expect(await operator.call('SCRIPT', 'EXISTS', PUT.sha)).toEqual([1]);
  });

  it('is held up by a script is busy until that ends', async () => {
    const endless = operator.call('EVAL', 'while true do end', 0).catch(() => undefined);
    expect(await until(trouble, (word) => word !== 'done')).toBe('busy');
    await db.call('SCRIPT', 'KILL');
    await endless;
    expect(await heals()).toBe('done');
  });

  it('cannot write to its append-only file says so, and goes on when it can', async () => {
    peer.fullDisk(true);
    expect(await until(trouble, (word) => word !== 'done')).toBe('disk');
    peer.fullDisk(false);
    expect(await heals()).toBe('done');
  });

  it('asks for a password since, or lets us no longer, keeps us out until that is mended', async () => {
    await operator.call('ACL', 'SETUSER', 'default', '-eval', '-evalsha');
    expect(await trouble()).toBe('denied');
    await operator.call('ACL', 'SETUSER', 'default', '+@all', '-set');
    expect(await trouble()).toBe('denied');
    await operator.call('ACL', 'SETUSER', 'default', '+@all', 'resetkeys', '~other:*');
    expect(await trouble()).toBe('denied');
    await operator.call('ACL', 'SETUSER', 'default', 'allkeys');
    expect(await heals()).toBe('done');

    await operator.call('ACL', 'SETUSER', 'default', 'resetpass', '>hush-hush');
    try {
      await operator.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
      expect(await until(trouble, (word) => word === 'denied')).toBe('denied');
      expect(await trouble(() => connect({ url: peer.url }))).toBe('denied');
      expect(await trouble(() => queueClient(peer.url, 'work'))).toBe('denied');
      expect(await trouble(() => connect({ url: peer.url.replace('//', '//default:wrong@') }))).toBe('denied');
    } finally {
      await operator.call('ACL', 'SETUSER', 'default', 'nopass');
    }
    expect(await heals()).toBe('done');
  });

  it('has as many clients as it takes turns us away, and takes us when there is room', async () => {
    await operator.call('CONFIG', 'SET', 'maxclients', 1);
    try {
      expect(await trouble(() => connect({ url: peer.url }))).toBe('away');
      await operator.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
      expect(await until(trouble, (word) => word !== 'done')).toBe('away');
    } finally {
      await operator.call('CONFIG', 'SET', 'maxclients', 10_000);
    }
    expect(await heals()).toBe('done');
  });

  it('is not there keeps no program up that has given up', async () => {
    const url = `redis://127.0.0.1:${String(await freePort())}`;
    const before = timers();
    const givenUp = performance.now();
    expect(await trouble(() => connect({ url }))).toBe('away');
    await until(
      async () => timers(),
      (left) => left <= before,
    );
    expect(performance.now() - givenUp).toBeLessThan(1_000);
  });
});
