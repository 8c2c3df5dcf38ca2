import { connect, type Db } from '../../src/redis/connection.ts';
import { isCopied } from '../../src/redis/copied.ts';
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

it('is about to be undone where this became a replica since', async () => {
  const peer = await redisPeer();
  const db = await connect({ url: peer.url });
  await write(db);
  await (await peer.db()).call('REPLICAOF', '127.0.0.1', 9);
  await expect(isCopied(db)).rejects.toMatchObject({ code: 'read-only' });
  db.close();
});
