import { UNDO_MS } from '../../src/core/delivery/status.ts';
import { createJobs, startWork } from '../../src/delivery/queue.ts';
import { newKeyLine, type Key } from '../../src/sessions/keys.ts';
import { block } from '../../src/tools/block.ts';
import { queue } from '../../src/tools/queue.ts';
import { mailingFixture, mailWorld } from '../delivery/mail-world.ts';
import { ANI } from '../fixtures/conversation.ts';
import { ioFixture } from '../fixtures/io.ts';
import { until } from '../fixtures/until.ts';
import { keyFixture } from '../fixtures/vault.ts';
import { redisPeer, type RedisPeer } from '../peers/redis.ts';
import { smtpPeer } from '../peers/smtp.ts';
import type { SmtpServer } from '../peers/smtp-server.ts';

const KEY: Key = keyFixture();
/** As promised to operators. */
const WITHIN_MS = 5_000;

let peer: RedisPeer;
let office: SmtpServer;
beforeAll(async () => {
  peer = await redisPeer();
  office = await smtpPeer({ refuses: 0 });
});

async function run(command: typeof queue, ...args: string[]): Promise<string> {
  const env = { REDIS_URL: peer.url, KEYS: `k1:${Buffer.from(KEY.bytes).toString('base64')}` };
  const io = ioFixture({ env, now: new Date() });
  expect(await command.run(args, io)).toBe(0);
  return io.printed.out;
}

const due = (round: number) => mailingFixture({ round, agreed: Date.now() - UNDO_MS });

it('holds letters to an office back, says so, and lets them go within five seconds', async () => {
  const jobs = await createJobs(peer.url);
  const world = await mailWorld(peer.url, office, { jobs, clock: Date.now, key: KEY });
  const work = await startWork({ ...world, url: peer.url, onTrouble: () => undefined });
  const letter = due(1);
  const receipt = (is: (status?: string, why?: string) => boolean) =>
    until(
      () => world.receipt(letter.id),
      (one) => is(one?.status, one?.why),
    );

  const resume = `redress queue resume --office ${letter.seat}`;
  expect(await run(queue, 'pause', '--office', letter.seat)).toContain(`To let them go: ${resume}\n`);
  await world.outbox.put(ANI, letter);
  await receipt((_, why) => why === 'paused');
  const status = await run(queue, 'status');
  expect(status).toContain(`Held back: ${letter.seat}. To let it go on: ${resume}\n`);
  expect(status).toMatch(/^ {4}1 {2}waiting +house:CA-21: held back, goes on .* UTC$/m);
  expect(office.arrived).toEqual([]);

  const resumed = Date.now();
  await run(queue, ...resume.split(' ').slice(2));
  await receipt((is) => is === 'accepted');
  expect(Date.now() - resumed).toBeLessThan(WITHIN_MS);
  expect(await run(queue, 'status')).toBe('1 letter accepted in the last 90 days.\n');

  await work.close(1_000);
  await jobs.close();
});

it('says what still holds letters back after something was let go, and shows one office alone', async () => {
  const [all, mayor] = ['redress queue resume', 'redress queue resume --office office:mayor'];
  await run(queue, 'pause');
  await run(queue, 'pause', '--office', 'office:mayor');
  expect(await run(queue, 'resume', '--office', 'office:mayor')).toBe(
    `Letters to office:mayor are still held back with all others. To let them go: ${all}\n`,
  );
  await run(queue, 'pause', '--office', 'office:mayor');
  expect(await run(queue, 'resume')).toBe(`Letters go on.\nStill held back: office:mayor. To let it go on: ${mayor}\n`);
  expect(await run(queue, 'status', '--office', 'office:other')).toBe('0 letters accepted in the last 90 days.\n');
  expect(await run(queue, 'status', '--office', 'office:mayor')).toContain('Held back: office:mayor.');
  expect(await run(queue, 'resume', '--office', 'office:mayor')).toBe('Letters to office:mayor go on.\n');
});

it('ends the sending for an office or a person, and begins it again', async () => {
  const world = await mailWorld(peer.url, office, { clock: Date.now, key: KEY });
  await run(block, 'person', ANI);
  const [blocked, sent] = [due(2), due(3)];
  await world.outbox.put(ANI, blocked);
  await world.turn();
  expect(await world.receipt(blocked.id)).toMatchObject({ status: 'failed', why: 'blocked' });
  expect(await run(queue, 'status')).toMatch(/failed +house:CA-21: blocked/);
  await run(block, 'office', 'office:mayor');
  const status = await run(queue, 'status');
  expect(status).toContain('Blocked: office:mayor. To lift it: redress block office office:mayor --lift\n');
  expect(status).toContain(
    'Blocked: 1 person, by an id that is not kept. To lift it: redress block person ID --lift\n',
  );
  expect(status).not.toContain(ANI);
  expect(await run(queue, 'status', '--office', 'office:other')).not.toContain('Blocked');
  await run(block, 'office', 'office:mayor', '--lift');

  expect(await run(block, 'person', ANI, '--lift')).toContain('are sent again');
  await world.outbox.put(ANI, sent);
  await world.turn();
  expect(await world.receipt(sent.id)).toMatchObject({ status: 'accepted' });
});

it('ends what waits for hours when its office is blocked, within five seconds', async () => {
  const jobs = await createJobs(peer.url);
  const world = await mailWorld(peer.url, office, { jobs, clock: Date.now, key: KEY });
  const work = await startWork({ ...world, url: peer.url, onTrouble: () => undefined });
  const letter = due(4);
  const receipt = (wanted: string) =>
    until(
      () => world.receipt(letter.id),
      (one) => one?.why === wanted,
    );
  office.next({ at: 'rcpt', does: '451 Later' });
  await world.outbox.put(ANI, letter);
  await receipt('busy');

  const blocked = Date.now();
  await run(block, 'office', letter.seat);
  await receipt('blocked');
  expect(Date.now() - blocked).toBeLessThan(WITHIN_MS);
  await run(block, 'office', letter.seat, '--lift');

  await work.close(1_000);
  await jobs.close();
});

it.each([
  [queue, ['halt']],
  [queue, ['pause', 'office:mayor']],
  [queue, ['pause', '--seat', 'x']],
  [block, ['house:CA-22']],
  [block, ['office']],
] as const)('says how it is used where it is used otherwise (%#)', async (command, args) => {
  const io = ioFixture();
  expect(await command.run([...args], io)).toBe(2);
  expect(io.printed.err).toMatch(/^(Status, pause or resume|Which office, or which person)\?\n/);
  expect(io.printed.err).toContain(command.usage);
});

it('says in a sentence what it cannot do', async () => {
  await expect(queue.run(['status'], ioFixture())).rejects.toThrow('REDIS_URL is not set');
  await expect(run(queue, 'pause', '--office', 'the mayor')).rejects.toThrow('"the mayor" is not an office');
  await expect(run(block, 'person', 'Ani')).rejects.toThrow('A person is written like');

  const db = await peer.db();
  await db.call('CONFIG', 'SET', 'maxmemory', 1);
  await expect(run(queue, 'pause')).rejects.toThrow('Redis is full (127.0.0.1');
  await db.call('CONFIG', 'SET', 'maxmemory', 0);
  const env = { REDIS_URL: 'redis://me:hush-hush@127.0.0.1:1', KEYS: newKeyLine([]) };
  await expect(block.run(['office', 'house:CA-22'], ioFixture({ env }))).rejects.toThrow(
    'Redis does not answer (127.0.0.1:1). Check that it runs',
  );
});
