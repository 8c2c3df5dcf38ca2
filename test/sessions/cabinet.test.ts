import { createMemoryCabinet } from '../../src/sessions/memory-cabinet.ts';
import { createMemoryOnce } from '../../src/sessions/memory-once.ts';
import { createRedisCabinet } from '../../src/sessions/redis-cabinet.ts';
import { createRedisOnce } from '../../src/sessions/redis-once.ts';
import type { Cabinet, Once } from '../../src/core/promises/sessions.ts';
import { vaultFixture } from '../fixtures/vault.ts';
import { clusterPeer, type RedisPeer } from '../peers/redis.ts';

interface World {
  readonly cabinet: Cabinet;
  readonly once: Once;
  readonly pass: (ms: number) => Promise<void>;
}

let peer: RedisPeer;

beforeAll(async () => {
  peer = await clusterPeer();
});

async function inMemory(): Promise<World> {
  let now = 1_000;
  const clock = () => now;
  return {
    cabinet: createMemoryCabinet(clock),
    once: createMemoryOnce(clock),
    pass: async (ms) => void (now += ms),
  };
}

async function inRedis(): Promise<World> {
  await (await peer.db()).call('FLUSHALL');
  const parts = await vaultFixture(peer.url);
  return { cabinet: createRedisCabinet(parts), once: createRedisOnce(parts), pass: (ms) => peer.pass(ms) };
}

describe.each([
  ['memory', inMemory],
  ['redis', inRedis],
])('the cabinet and the once in %s', (_, make) => {
  it('keep one value by name, the last one, until it is dropped', async () => {
    const { cabinet } = await make();
    await cabinet.put('dm:ani', 'first');
    await cabinet.put('dm:ani', 'second');
    await cabinet.put('dm:bea', 'hers');

    expect(await cabinet.get('dm:ani')).toBe('second');
    await cabinet.drop('dm:ani');
    await cabinet.drop('dm:ani');
    expect([await cabinet.get('dm:ani'), await cabinet.get('dm:bea')]).toEqual([undefined, 'hers']);
  });

  it('let go of a value in its time, and a later one without a time stays', async () => {
    const { cabinet, pass } = await make();
    await cabinet.put('short', 'x', 10_000);
    await cabinet.put('kept', 'x', 10_000);
    await cabinet.put('kept', 'y');
    await pass(10_001);

    expect([await cabinet.get('short'), await cabinet.get('kept')]).toEqual([undefined, 'y']);
  });

  it('give a name that lies free to one of many, until its time is over or it is dropped', async () => {
    const { cabinet, pass } = await make();
    const all = await Promise.all(['a', 'b', 'c'].map((who) => cabinet.claim('seat', who, 10_000)));
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(await cabinet.get('seat')).toBe(['a', 'b', 'c'][all.indexOf(true)]);
    await pass(10_001);
    expect([await cabinet.claim('seat', 'd', 10_000), await cabinet.claim('seat', 'e', 10_000)]).toEqual([true, false]);
    await cabinet.drop('seat');
    expect(await cabinet.claim('seat', 'e', 10_000)).toBe(true);
  });

  it('let whoever has a name keep it for longer, also when it was lost, and nobody else', async () => {
    const { cabinet, pass } = await make();
    await cabinet.claim('seat', 'a', 10_000);
    await pass(9_000);
    expect([await cabinet.claim('seat', 'a', 10_000), await cabinet.claim('seat', 'b', 10_000)]).toEqual([true, false]);
    await pass(9_000);
    expect(await cabinet.get('seat')).toBe('a');
    await pass(1_001);
    expect([await cabinet.claim('seat', 'b', 10_000), await cabinet.claim('seat', 'a', 10_000)]).toEqual([true, false]);
  });

  it('drop a name for whoever has it, and nothing of another who has it by now', async () => {
    const { cabinet, pass } = await make();
    await cabinet.claim('seat', 'a', 10_000);
    await pass(10_001);
    await cabinet.claim('seat', 'b', 10_000);
    await cabinet.drop('seat', 'a');
    expect(await cabinet.get('seat')).toBe('b');
    await cabinet.drop('seat', 'b');
    await cabinet.drop('seat', 'b');
    expect(await cabinet.claim('seat', 'c', 10_000)).toBe(true);
  });

  it('drop nothing that another took while it was looked at', async () => {
    const { cabinet } = await make();
    const rounds = Array.from({ length: 20 }, (_unused, at) => `seat ${String(at)}`);
    for (const seat of rounds) await cabinet.claim(seat, 'a', 10_000);
    await Promise.all(
      rounds.map(async (seat) => {
        await Promise.all([cabinet.drop(seat, 'a'), cabinet.put(seat, 'b', 10_000), cabinet.drop(seat, 'a')]);
        expect(await cabinet.get(seat)).toBe('b');
      }),
    );
  });

  it('lose no change of many that are made at once, and lie empty when one makes nothing of it', async () => {
    const { cabinet } = await make();
    const add = async (who: string) =>
      await cabinet.change('places', (before) => [...(before?.split(' ') ?? []), who].join(' '), 10_000);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map(add));
    expect((await cabinet.get('places'))?.split(' ').toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);

    await cabinet.change('places', () => undefined, 10_000);
    expect(await cabinet.get('places')).toBeUndefined();
  });

  it('keep what is changed from then on for the time that goes with the change', async () => {
    const { cabinet, pass } = await make();
    await cabinet.put('place', 'x', 5_000);
    await cabinet.change('place', () => 'y', 10_000);
    await pass(5_001);
    expect(await cabinet.get('place')).toBe('y');
    await pass(5_000);
    expect(await cabinet.get('place')).toBeUndefined();
  });

  it('say first once, and again when its time is over', async () => {
    const { once, pass } = await make();
    expect([await once.first('link', 5_000), await once.first('link', 5_000)]).toEqual([true, false]);
    await pass(5_001);
    expect(await once.first('link', 5_000)).toBe(true);
  });
});

it('the cabinet in Redis shows neither name nor value', async () => {
  const { cabinet } = await inRedis();
  await cabinet.put('install:T123', 'xoxb-secret');
  const bytes = peer.bytesOnDisk().toString('latin1');
  expect((await peer.keys()).join()).not.toContain('T123');
  expect(bytes).not.toMatch(/xoxb-secret|T123/);
});
