import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { createLease } from '../../src/discord/lease.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryCabinet } from '../../src/sessions/memory-cabinet.ts';
import { until } from '../fixtures/until.ts';
import { startDiscordPeer } from '../peers/discord/start-discord-peer.ts';
import { doorFixture } from './discord-fixture.ts';

const log = createLog({ logLevel: 'silent' });
const never = new AbortController().signal;

it('lets one of two programs answer; the other says so, and takes over when that one ends', async () => {
  const discord = await startDiscordPeer();
  const cabinet = createMemoryCabinet(Date.now);
  const one = await doorFixture({ discord, cabinet });
  const other = await doorFixture({ discord, cabinet, isAway: true });
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

it('is lost by a program that was not heard of, which is told so', async () => {
  let now = 0;
  const cabinet = createMemoryCabinet(() => now);
  let puts = 0;
  /** As of a program that is stopped after its first sign of life: nothing that it writes arrives. */
  const stopped = {
    ...cabinet,
    put: (...of: Parameters<typeof cabinet.put>) =>
      (puts += 1) === 1 ? cabinet.put(...of) : Promise.reject(new Error()),
  };
  let lost = 0;
  const parts = { token: 'one token', log, beatMs: 10 };
  const one = createLease({ ...parts, id: 'one', cabinet: stopped, onLost: () => (lost += 1) });
  const other = createLease({ ...parts, id: 'other', cabinet, onLost: () => undefined });
  await one.take(never);
  now += 31;
  await other.take(never);
  await until(
    () => Promise.resolve(lost),
    (times) => times > 0,
  );
  expect(lost).toBe(1);
  await one.end();
  expect(other.isTaken()).toBe(false);
  await other.end();
});

it('is had by one of many that come at the same moment, and for each token apart', async () => {
  const cabinet = createMemoryCabinet(Date.now);
  const closing = new AbortController();
  const taken: string[] = [];
  const all = ['a', 'b', 'c', 'd'].map((id) =>
    createLease({ token: 'one token', id, cabinet, log, beatMs: 20, onLost: () => taken.push(`lost by ${id}`) }),
  );
  const takes = all.map((lease, at) => lease.take(closing.signal).then(() => taken.push(String(at))));
  const apart = createLease({ token: 'another', id: 'e', cabinet, log, beatMs: 20, onLost: () => undefined });
  await apart.take(never);
  await until(
    () => Promise.resolve(all.filter((lease) => lease.isTaken()).length),
    (waiting) => waiting === 3,
  );
  expect(taken).toEqual(['3']);
  closing.abort();
  await Promise.all([...takes, ...all.map((lease) => lease.end()), apart.end()]);
});
