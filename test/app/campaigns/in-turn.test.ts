import { setTimeout as sleep } from 'node:timers/promises';
import { inTurn } from '../../../src/app/campaigns/in-turn.ts';
import type { Cabinet } from '../../../src/core/promises/sessions.ts';
import { createMemoryCabinet } from '../../../src/sessions/memory-cabinet.ts';
import { createRedisCabinet } from '../../../src/sessions/redis-cabinet.ts';
import { gateFixture } from '../../fixtures/gate.ts';
import { keyFixture, vaultFixture } from '../../fixtures/vault.ts';
import { redisPeer, type RedisPeer } from '../../peers/redis.ts';

const place = 'posting:here';
const turnMs = 500;

let peer: RedisPeer;
beforeAll(async () => {
  peer = await redisPeer();
});

/** Gives each process its own way to what all share. */
async function inMemory(): Promise<() => Promise<Cabinet>> {
  const cabinet = createMemoryCabinet(() => performance.now());
  return () => Promise.resolve(cabinet);
}
async function inRedis(): Promise<() => Promise<Cabinet>> {
  await (await peer.db()).call('FLUSHALL');
  const keys = [keyFixture()];
  return async () => createRedisCabinet(await vaultFixture(peer.url, keys));
}

describe.each([
  ['memory', inMemory],
  ['Redis', inRedis],
])('turns that processes take over %s', (_, make) => {
  it('come one after the other, and each comes', async () => {
    const process = await make();
    const told: string[] = [];
    const work = async (who: string) =>
      await inTurn(await process(), { place, turnMs: 5_000 }, async () => {
        told.push(`${who} begins`);
        await sleep(20);
        told.push(`${who} ends`);
        return who;
      });
    expect(await Promise.all(['a', 'b', 'c'].map(work))).toEqual(['a', 'b', 'c']);
    const order = told.filter((_line, at) => at % 2 === 0).map((line) => line[0]!);
    expect(told).toEqual(order.flatMap((who) => [`${who} begins`, `${who} ends`]));
  });

  it('last as long as they take: who waits too long is told so, and takes none', async () => {
    const process = await make();
    const { opened, open } = gateFixture();
    const long = inTurn(await process(), { place, turnMs }, () => opened);
    await sleep(turnMs / 10);
    expect(await inTurn(await process(), { place, turnMs }, async () => 'got in')).toBeUndefined();
    open();
    await long;
    expect(await inTurn(await process(), { place, turnMs }, async () => 'got in')).toBe('got in');
  });

  it('that were lost end nothing of whoever has one by now', async () => {
    const process = await make();
    const cabinet = await process();
    const [stopped, working] = [gateFixture(), gateFixture()];
    const stops = { ...cabinet, claim: cabinet.claim.bind(cabinet) };
    const lost = inTurn(stops, { place, turnMs }, () => stopped.opened);
    await sleep(turnMs / 10);
    // As of a process that stands still: no sign of life comes any more.
    stops.claim = () => new Promise(() => undefined);
    const next = inTurn(await process(), { place, turnMs: turnMs * 3 }, () => working.opened);
    await sleep(turnMs * 2);
    stopped.open();
    await lost;
    expect(await inTurn(await process(), { place, turnMs }, async () => 'got in')).toBeUndefined();
    working.open();
    await next;
  });

  it('of a process that died come to the next', async () => {
    const process = await make();
    await (await process()).claim(place, 'died', turnMs / 2);
    expect(await inTurn(await process(), { place, turnMs }, async () => 'got in')).toBe('got in');
  });

  it('are given back though the work failed, which is what is told', async () => {
    const process = await make();
    const fails = inTurn(await process(), { place, turnMs }, () => Promise.reject(new Error('no channel')));
    await expect(fails).rejects.toThrow('no channel');
    expect(await inTurn(await process(), { place, turnMs }, async () => 'got in')).toBe('got in');
  });
});
