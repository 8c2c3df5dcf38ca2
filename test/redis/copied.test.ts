import { connect, type Db } from '../../src/redis/connection.ts';
import { createCopied, isCopied } from '../../src/redis/copied.ts';
import { until } from '../fixtures/until.ts';
import { redisPair } from '../peers/redis-pair.ts';
import { redisPeer } from '../peers/redis.ts';

const write = (db: Db): Promise<unknown> => db.call('SET', 'redress:one', 'two');

it('is copied where nothing may take over', async () => {
  const peer = await redisPeer();
  const db = await connect({ url: peer.url });
  await write(db);
  expect(await isCopied(db)).toBe(true);
  db.close();
});

it('is copied when the replica has it, and not while it lags', async () => {
  const pair = await redisPair();
  const db = await connect({ url: pair.url });
  await write(db);
  await until(
    () => isCopied(db),
    (is) => is,
  );
  await pair.lag(true);
  await write(db);
  expect(await isCopied(db)).toBe(false);
  const anew = await connect({ url: pair.url });
  expect(await isCopied(anew)).toBe(false);
  anew.close();
  await pair.lag(false);
  expect(await isCopied(db)).toBe(true);
  db.close();
});

it('waits for something of its own, written right before: a Redis since 7.2 knows of nothing else to wait for', async () => {
  const pair = await redisPair();
  const db = await connect({ url: pair.url });
  const asked: string[] = [];
  const listened: Db = { ...db, call: (command, ...args) => (asked.push(command), db.call(command, ...args)) };
  await until(
    () => isCopied(listened),
    (is) => is,
  );
  expect(asked.slice(0, 3)).toEqual(['INFO', 'SET', 'WAIT']);
  db.close();
});

it('is asked of a replica that lags once a second, however many letters wait for it', async () => {
  const pair = await redisPair();
  const db = await connect({ url: pair.url });
  let now = 0;
  const copied = createCopied(db, () => now);
  const waits = async (): Promise<number> =>
    Number(/cmdstat_wait:calls=(\d+)/.exec(String(await db.call('INFO', 'commandstats')))?.[1] ?? 0);
  await pair.lag(true);
  await write(db);
  expect(new Set(await Promise.all(Array.from({ length: 20 }, copied)))).toEqual(new Set([false]));
  expect(await waits()).toBe(1);
  await pair.lag(false);
  expect(await copied()).toBe(false);
  now += 1_000;
  expect(await until(copied, (is) => is || ((now += 1_000), false))).toBe(true);
  db.close();
});

it('is about to be undone where this became a replica since', async () => {
  const peer = await redisPeer();
  const db = await connect({ url: peer.url });
  await write(db);
  await (await peer.db()).call('REPLICAOF', '127.0.0.1', 9);
  await expect(isCopied(db)).rejects.toMatchObject({ code: 'read-only' });
  db.close();
});
