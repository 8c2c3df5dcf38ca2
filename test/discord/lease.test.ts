import { setTimeout as sleep } from 'node:timers/promises';
import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import type { Cabinet } from '../../src/core/promises/sessions.ts';
import { createLease } from '../../src/discord/lease.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryCabinet } from '../../src/sessions/memory-cabinet.ts';
import { createRedisCabinet } from '../../src/sessions/redis-cabinet.ts';
import { until } from '../fixtures/until.ts';
import { keyFixture, vaultFixture } from '../fixtures/vault.ts';
import { startDiscordPeer } from '../peers/discord/start-discord-peer.ts';
import { redisPeer, type RedisPeer } from '../peers/redis.ts';
import { doorFixture } from './discord-fixture.ts';

const log = createLog({ logLevel: 'silent' });
const never = new AbortController().signal;

let peer: RedisPeer;
beforeAll(async () => {
  peer = await redisPeer();
});

it('lets one of two programs answer; the other says so, and takes over when that one ends', async () => {
  const discord = await startDiscordPeer();
  // Nothing runs out here, however slow the machine is.
  const cabinet = createMemoryCabinet(() => 0);
  const one = await doorFixture({ discord, cabinet, times: { beat: 100 } });
  const other = await doorFixture({ discord, cabinet, isAway: true, times: { beat: 100 } });
  await until(
    () => Promise.resolve(other.lines.join('')),
    (lines) => lines.includes('same DISCORD_TOKEN and the same Redis'),
  );
  expect(other.door.health()).toMatchObject({
    status: 'yellow',
    says: expect.stringContaining('answers nothing') as string,
    fix: expect.stringContaining('Stop one') as string,
  });
  const maria = discord.user();
  expect((await maria.say('help')).text).toContain(SENTENCES.en.help.title);
  expect(discord.gateway).toMatchObject({ identifies: 1, connected: 1 });

  await one.close();
  await discord.until(() => discord.gateway.identifies === 2, 'the other program');
  expect((await maria.say('privacy')).text).toContain(SENTENCES.en.privacy.title);
  expect(other.door.health()).toMatchObject({ status: 'green' });
  expect(other.lines.join('')).toContain('The other program is gone');
  await other.close();
  await discord.close();
});

interface Shared {
  /** A connection of its own to what all share, as each program has. */
  readonly program: () => Promise<Cabinet>;
  readonly pass: (ms: number) => Promise<void>;
}

async function inMemory(): Promise<Shared> {
  let now = 0;
  const cabinet = createMemoryCabinet(() => now);
  return { program: () => Promise.resolve(cabinet), pass: async (ms) => void (now += ms) };
}
async function inRedis(): Promise<Shared> {
  await (await peer.db()).call('FLUSHALL');
  const keys = [keyFixture()];
  return {
    program: async () => createRedisCabinet(await vaultFixture(peer.url, keys)),
    pass: (ms) => peer.pass(ms),
  };
}

describe.each([
  ['memory', inMemory],
  ['Redis', inRedis],
])('the right to be connected, in %s', (_, make) => {
  /** Signs of life come rarely on these clocks, which are moved by hand; `fast`: those that wait look again soon. */
  const [slow, fast] = [60_000, 20];
  const leaseOf = (cabinet: Cabinet, id: string, beatMs: number, onLost = (): void => undefined, token = 'a token') =>
    createLease({ token, id, cabinet, log, beatMs, onLost });

  it('is had by one of many that come at the same moment, however slow the way, and for each token apart', async () => {
    const { program } = await make();
    const closing = new AbortController();
    const taken: string[] = [];
    const all = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (id, at) =>
        leaseOf(later(await program(), at * 15), id, 1_000, () => taken.push(`lost by ${id}`)),
      ),
    );
    const takes = all.map((lease, at) => lease.take(closing.signal).then(() => taken.push(String(at))));
    const apart = leaseOf(await program(), 'e', slow, undefined, 'another');
    await apart.take(never);
    await until(
      () => Promise.resolve(all.filter((lease) => lease.isTaken()).length),
      (waiting) => waiting === 3,
    );
    expect(taken).toEqual([expect.stringMatching(/^\d$/)]);
    closing.abort();
    await Promise.all([...takes, ...all.map((lease) => lease.end()), apart.end()]);
  });

  it('goes to the next when it is given back, and not before', async () => {
    const { program } = await make();
    const one = leaseOf(await program(), 'one', slow);
    const other = leaseOf(await program(), 'other', fast);
    await one.take(never);
    const next = other.take(never);
    await until(
      () => Promise.resolve(other.isTaken()),
      (isTaken) => isTaken,
    );
    await one.end();
    await next;
    expect(other.isTaken()).toBe(false);
    // What is ended again takes nothing from the one who has it now.
    await one.end();
    const third = leaseOf(await program(), 'third', slow);
    const closing = new AbortController();
    const waits = third.take(closing.signal);
    await until(
      () => Promise.resolve(third.isTaken()),
      (isTaken) => isTaken,
    );
    closing.abort();
    await waits;
    await other.end();
  });

  it('is lost by a program that was not heard of, which is told so', async () => {
    const { program, pass } = await make();
    let [stopped, lost] = [false, 0];
    const cabinet = await program();
    const held: Cabinet = {
      ...cabinet,
      claim: (...of) => (stopped ? new Promise<never>(() => undefined) : cabinet.claim(...of)),
    };
    const one = leaseOf(held, 'one', fast, () => (lost += 1));
    const other = leaseOf(await program(), 'other', slow);
    await one.take(never);
    stopped = true;
    await pass(3 * fast + 1);
    await other.take(never);
    stopped = false;
    await until(
      () => Promise.resolve(lost),
      (times) => times > 0,
    );
    expect(other.isTaken()).toBe(false);
    await one.end();
    await other.end();
  });
});

/** Over a way that takes so long, in milliseconds. */
const later = (cabinet: Cabinet, ms: number): Cabinet => ({
  ...cabinet,
  claim: async (...of) => {
    const answer = await cabinet.claim(...of);
    await sleep(ms);
    return answer;
  },
});
