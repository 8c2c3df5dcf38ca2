import { createRewriter, SHARED_MS, waitingSince } from '../../src/redis/rewriter.ts';
import type { Db } from '../../src/redis/connection.ts';
import { NOW } from '../fixtures/conversation.ts';
import { until } from '../fixtures/until.ts';
import { redisPeer, type RedisPeer } from '../peers/redis.ts';

const MINUTE = 60_000;
const CANARY = 'The canary in our mine fell silent.';

let peer: RedisPeer;
let db: Db;
let now: number;
let refusals: number;

beforeAll(async () => {
  peer = await redisPeer(['auto-aof-rewrite-percentage 0']);
});
beforeEach(async () => {
  db = await peer.db();
  await idle();
  await db.call('FLUSHALL');
  await db.call('CONFIG', 'RESETSTAT');
  now = NOW;
  refusals = 0;
});

const rewriter = (link = db) => createRewriter({ db: link, clock: () => now, onRefused: () => void (refusals += 1) });
const rewritings = async (link = db): Promise<number> =>
  Number(/cmdstat_bgrewriteaof:calls=(\d+)/.exec(String(await link.call('INFO', 'commandstats')))?.[1] ?? 0);
const idle = async (): Promise<unknown> =>
  await until(
    async () => String(await db.call('INFO', 'persistence')),
    (info) => info.includes('aof_rewrite_in_progress:0') && info.includes('aof_rewrite_scheduled:0'),
  );

/** While its disk is busy Redis answers up to two seconds before it writes. */
const onDisk = async (text: string): Promise<unknown> =>
  await until(
    async () => peer.bytesOnDisk().includes(text),
    (isThere) => isThere,
  );

it('has what was forgotten out of the file within the hour, and many share one rewriting', async () => {
  await db.call('SET', 'redress:{x}:kept', CANARY);
  await db.call('DEL', 'redress:{x}:kept');
  await onDisk(CANARY);
  const [one, other] = [rewriter(), rewriter()];

  for (let minute = 0; minute < 60; minute += 1) {
    if (minute < 15) await one.ask();
    await Promise.all([one.round(), other.round()]);
    await idle();
    now += MINUTE;
  }

  expect(peer.bytesOnDisk().includes(CANARY)).toBe(false);
  expect(await rewritings()).toBe(1);
  expect(await waitingSince(db)).toBeUndefined();
});

it('is due again for whoever is forgotten while the file is being written', async () => {
  await rewriter().ask();
  now += SHARED_MS;
  await rewriter().round();
  await rewriter().ask();
  await idle();
  await rewriter().round();
  expect(await waitingSince(db)).toBe(now);
  now += SHARED_MS;
  await rewriter().round();
  expect(await rewritings()).toBe(2);
});

it('begins again what a crash or a restart left undone', async () => {
  await db.call('HSET', 'redress:rewrite', 'begun', NOW - SHARED_MS);
  await rewriter().round();
  expect(await waitingSince(db)).toBe(NOW - SHARED_MS);
  await rewriter().round();
  await idle();
  await rewriter().round();
  expect([await rewritings(), await waitingSince(db)]).toEqual([1, undefined]);
});

it('costs nothing where nothing was forgotten', async () => {
  for (let at = 0; at < 3; at += 1) await rewriter().round();
  expect(await rewritings()).toBe(0);
});

it('does no harm where Redis refuses, tells once, and goes on waiting', async () => {
  const strict = await redisPeer(['rename-command BGREWRITEAOF nobody']);
  const link = await strict.db();
  const refused = rewriter(link);
  await refused.ask();
  for (let at = 0; at < 3; at += 1) {
    now += SHARED_MS;
    await refused.round();
  }
  expect(refusals).toBe(1);
  expect(await waitingSince(link)).toBe(NOW);
});

it('asks nothing of a Redis that keeps no file', async () => {
  const volatile = await redisPeer(['appendonly no']);
  const link = await volatile.db();
  await rewriter(link).ask();
  now += SHARED_MS;
  await rewriter(link).round();
  expect([await rewritings(link), await waitingSince(link)]).toEqual([0, undefined]);
});
