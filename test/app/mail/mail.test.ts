import { join } from 'node:path';
import type { LetterId } from '../../../src/core/delivery/receipt.ts';
import { codeFor } from '../../../src/core/delivery/code.ts';
import type { Effect } from '../../../src/core/conversation/effect.ts';
import { SeatId } from '../../../src/core/official/seat.ts';
import { performMail, type PerformMailParts } from '../../../src/app/mail/perform-mail.ts';
import { createMailHealth } from '../../../src/app/mail/mail-health.ts';
import { createJobs } from '../../../src/delivery/queue.ts';
import { createRedisReceipts } from '../../../src/delivery/redis-receipts.ts';
import type { Paused } from '../../../src/delivery/stops.ts';
import type { Key } from '../../../src/sessions/keys.ts';
import { createMemoryTallies } from '../../../src/tallies/memory-tallies.ts';
import { HOUR, mailingFixture, sendingFixture } from '../../delivery/mail-world.ts';
import { ANI, NOW, sessionFixture } from '../../fixtures/conversation.ts';
import { campaignMailFixture } from '../../fixtures/counted.ts';
import { folderFixture } from '../../fixtures/folder.ts';
import { until } from '../../fixtures/until.ts';
import { keyFixture, vaultFixture } from '../../fixtures/vault.ts';
import { redisPeer } from '../../peers/redis.ts';
import { smtpPeer } from '../../peers/smtp.ts';
import { startProgram, type Program } from '../../program.ts';

/** What is under way may end for ten seconds, and nothing takes longer. */
const DRAIN_MS = 12_000;
const CANARY = 'ani-canary@home.example';
const MAYOR = SeatId.parse('office:mayor');

/** The outbox of another process, as the bot beside a worker has it. */
async function outboxOf(redis: string, key: Key) {
  const { db, vault } = await vaultFixture(redis, [key]);
  const clock = Date.now;
  const receipts = createRedisReceipts({ db, vault, clock });
  const jobs = await createJobs(redis);
  const { outbox } = sendingFixture({ db, vault, receipts, tallies: createMemoryTallies({ clock }), jobs, clock });
  return { outbox, receipts, jobs };
}

/** The program as it sends and has no door. */
const worker = (redis: string, key: Key, smtpPort: number): Program =>
  startProgram(folderFixture(), {
    ROLE: 'worker',
    REDIS_URL: redis,
    KEYS: `k1:${Buffer.from(key.bytes).toString('base64')}`,
    MAIL_URL: `smtp://127.0.0.1:${String(smtpPort)}`,
    MAIL_FROM: 'Letters of Millbrook <letters@millbrook.example>',
    OPERATOR_NAME: 'Millbrook Neighbors',
    OPERATOR_CONTACT: 'hello@millbrook.example',
    LOG_LEVEL: 'debug',
  });

it('a worker sends what a bot has put, as a page that was really set, and ends in peace', async () => {
  const redis = await redisPeer();
  const office = await smtpPeer({ refuses: 0 });
  const key = keyFixture();
  const program = worker(redis.url, key, office.port);
  const address = await program.address;
  const { outbox, receipts, jobs } = await outboxOf(redis.url, key);
  await outbox.put(ANI, mailingFixture({ agreed: Date.now() - HOUR, replyTo: CANARY }));
  const [receipt] = await until(
    () => receipts.list(ANI),
    ([one]) => one?.status === 'accepted',
  );

  expect(receipt).toMatchObject({ channel: 'email' });
  expect(office.arrived).toHaveLength(1);
  const pdf = /application\/pdf[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(office.arrived[0]!.text)![1]!;
  expect(Buffer.from(pdf, 'base64').toString('latin1')).toMatch(/^%PDF-/);
  expect(program.printed.out).toContain(`letters leave through 127.0.0.1:${String(office.port)}`);
  expect(program.printed.out).toContain('none is open');
  const { parts } = (await (await fetch(`${address}healthz`)).json()) as { parts: object[] };
  expect(parts).toContainEqual(expect.objectContaining({ part: 'mail', status: 'green' }));

  await jobs.close();
  program.child.kill('SIGTERM');
  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect(program.printed.out + program.printed.err).not.toMatch(/canary|Ana Sample|office\.example/);
});

it('a worker ends in time while Redis hangs, and knows of the letter that was just taken that it may have been', async () => {
  const redis = await redisPeer();
  const key = keyFixture();
  let stopped = 0;
  const office = await smtpPeer({
    refuses: 0,
    onArrived() {
      redis.signal('SIGSTOP');
      stopped = performance.now();
      program.child.kill('SIGTERM');
    },
  });
  const program = worker(redis.url, key, office.port);
  await program.address;
  const { outbox, jobs } = await outboxOf(redis.url, key);
  await outbox.put(ANI, mailingFixture({ agreed: Date.now() - HOUR }));

  await jobs.close();
  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect(performance.now() - stopped).toBeLessThan(DRAIN_MS);

  redis.signal('SIGCONT');
  const { sending } = await until(
    () => outbox.kept(ANI).catch(() => ({ sending: [] })),
    ({ sending: some }) => some.length > 0,
  );
  // Redis may still do what it was asked before the worker ended: then it knows more than that.
  const state = expect.stringMatching(/^(sending|accepted)$/) as string;
  expect(sending).toEqual([expect.objectContaining({ state, attempt: 1, dotted: expect.any(Number) as number })]);
  expect(office.arrived).toHaveLength(1);
});

describe('what the conversation asks of the mail', () => {
  const noneKept = async () => ({ toBeSent: [], sending: [], lately: { letters: [], codes: [] }, isBlocked: false });
  const id = mailingFixture().id satisfies LetterId;
  const { letter: _letter, community: _community, ...about } = mailingFixture();
  const deliver: Effect = { kind: 'deliver', ...about, id: 'deliver:1', letter: id, digest: 'd' };
  const parts = (rest: Partial<PerformMailParts> = {}): PerformMailParts => ({
    outbox: {
      put: async () => true,
      cancel: async () => true,
      stopped: async () => new Map(),
      kept: noneKept,
      forget: async () => undefined,
    },
    codeMailer: { send: async () => 'too-many' },
    codeFor: ({ address, nonce }, person) => codeFor({ person, address, nonce }, new Uint8Array(32)),
    mailingOf: async () => mailingFixture(),
    campaigns: campaignMailFixture().mail,
    ...rest,
  });
  const perform = (effect: Parameters<typeof performMail>[0], rest?: Partial<PerformMailParts>) =>
    performMail(effect, ANI, sessionFixture(), parts(rest));

  it('is put into the outbox, given up when it is not what was agreed to, and not taken twice', async () => {
    const put: LetterId[] = [];
    const outbox = { ...parts().outbox, put: async (_: unknown, one: { id: LetterId }) => put.push(one.id) === 1 };

    expect(await perform(deliver, { outbox })).toEqual({ kind: 'performed', effect: 'deliver:1' });
    expect(await perform(deliver, { outbox, mailingOf: async () => undefined })).toMatchObject({ kind: 'gave-up' });
    expect(put).toEqual([id]);
    expect(await perform(deliver, { outbox })).toEqual({ kind: 'not-taken', effect: 'deliver:1' });
  });

  it('comes back with what became of it', async () => {
    const nonce = 'n'.repeat(22);
    const code: Effect = { kind: 'mail-code', id: 'code:1', address: 'ani@home.example', language: 'en', nonce };
    const mailed: object[] = [];
    const codeMailer = { send: async (mail: object) => (mailed.push(mail), 'sent' as const) };

    expect(await perform(code, { codeMailer })).toEqual({ kind: 'code-mailed', effect: 'code:1', outcome: 'sent' });
    expect(mailed).toEqual([
      expect.objectContaining({ person: ANI, code: expect.stringMatching(/^\d{6}$/) as string }),
    ]);
    expect(await perform(code)).toMatchObject({ outcome: 'too-many' });
    expect(await perform({ kind: 'cancel', id: 'cancel:1', letter: id })).toEqual({
      kind: 'taken-back',
      effect: 'cancel:1',
      letter: id,
      inTime: true,
    });
  });
});

it('tells the operator for ten minutes that the mail server had trouble, and of what is held back', async () => {
  let now = NOW;
  const paused: Paused[] = [];
  const relay = { host: 'mail.example.org', port: 25 };
  const health = createMailHealth({ relay, stops: { paused: async () => paused }, clock: () => now });
  expect(await health.now()).toMatchObject({ status: 'green' });

  health.trouble('EAUTH');
  expect(await health.now()).toMatchObject({ status: 'yellow', fix: expect.stringContaining('password') as string });
  now += HOUR;
  paused.push('everything');
  expect(await health.now()).toMatchObject({ status: 'yellow', fix: 'To go on: redress queue resume' });
  paused.push(MAYOR);
  const fix = 'To go on: redress queue resume; redress queue resume --office office:mayor';
  expect(await health.now()).toMatchObject({ status: 'yellow', fix });
});

it('tells the operator of a log that it may not read: without it letters whose answer was lost are sent twice', async () => {
  const folder = folderFixture({ 'mail.log': '' });
  const relay = { host: '127.0.0.1', port: 25 };
  const parts = { relay, stops: { paused: async () => [] }, clock: () => NOW };

  const missing = createMailHealth({ ...parts, log: join(folder, 'mial.log') });
  expect(await missing.now()).toMatchObject({ status: 'yellow', fix: expect.stringContaining('MAIL_LOG') as string });
  const there = createMailHealth({ ...parts, log: join(folder, 'mail.log') });
  expect(await there.now()).toMatchObject({ status: 'green' });
});
