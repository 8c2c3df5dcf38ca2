import { PersonId } from '../../src/core/ids.ts';
import { UNDO_MS } from '../../src/core/delivery/status.ts';
import type { LetterId } from '../../src/core/delivery/receipt.ts';
import type { Next } from '../../src/delivery/moves.ts';
import { createJobs, startWork, type Jobs, type Work } from '../../src/delivery/queue.ts';
import { letterFixture } from '../fixtures/letter.ts';
import { until } from '../fixtures/until.ts';
import { redisPeer, type RedisPeer } from '../peers/redis.ts';
import { smtpPeer } from '../peers/smtp.ts';
import type { SmtpServer } from '../peers/smtp-server.ts';
import { HOUR, mailingFixture, mailWorld } from './mail-world.ts';

const CANARIES = {
  name: 'Canaria Featherstone',
  story: 'The canary in our mine fell silent.',
  street: '4711 Songbird Terrace',
  office: 'canary-office@office.example',
  writer: 'canary-writer@home.example',
  person: 'slack:TCANARY1:UCANARY2',
};
const PERSON = PersonId.parse(CANARIES.person);

let peer: RedisPeer;
let office: SmtpServer;
const open: { jobs: Jobs[]; work: Work[] } = { jobs: [], work: [] };
beforeAll(async () => {
  peer = await redisPeer();
});
beforeEach(async () => {
  await (await peer.db()).call('FLUSHALL');
  office = await smtpPeer({ refuses: 0 });
});
afterEach(async () => {
  for (const work of open.work.splice(0)) await work.close(5_000);
  for (const jobs of open.jobs.splice(0)) await jobs.close();
});

const canary = (round = 1) => {
  const blocks = letterFixture().blocks.map((block) =>
    block.kind === 'signature' ? Object.assign({}, block, { name: CANARIES.name, lines: [CANARIES.street] }) : block,
  );
  const own = { kind: 'paragraph', parts: [{ text: CANARIES.story, from: 'own' }] } as const;
  const letter = letterFixture({ blocks: [...blocks, own] });
  return mailingFixture({ round, letter, to: CANARIES.office, replyTo: CANARIES.writer, agreed: Date.now() - UNDO_MS });
};

/** The machine with a real queue, on the clock on the wall. */
async function machine(workers = 1) {
  const jobs = await createJobs(peer.url);
  open.jobs.push(jobs);
  const world = await mailWorld(peer.url, office, { jobs, clock: Date.now });
  const troubles: unknown[] = [];
  const work = async (): Promise<Work> => {
    const made = await startWork({ ...world, url: peer.url, onTrouble: (error) => troubles.push(error) });
    open.work.push(made);
    return made;
  };
  for (let n = 0; n < workers; n += 1) await work();
  return { ...world, jobs, work, troubles };
}

it('what is written, who wrote it and to whom stands nowhere in Redis, its disk, its jobs or its errors', async () => {
  const { outbox, receipts } = await machine();
  office.next(
    { at: 'rcpt', does: `550 5.1.1 <${CANARIES.office}>: ${CANARIES.street}` },
    { at: 'dot', does: '451 Later' },
  );
  const [refused, busy] = [canary(1), canary(2)];
  await outbox.put(PERSON, refused);
  await until(
    () => receipts(PERSON),
    (list) => list.some(({ status }) => status === 'failed'),
  );
  await outbox.put(PERSON, busy);
  await until(
    () => receipts(PERSON),
    (list) => list.some(({ why }) => why === 'busy'),
  );

  await (await peer.db()).call('SAVE');
  const everything = Buffer.concat([Buffer.from((await peer.keys()).join('\n')), peer.bytesOnDisk()]);
  expect(everything.includes(busy.id)).toBe(true);
  const found = Object.entries(CANARIES).filter(([, text]) =>
    [
      Buffer.from(text),
      Buffer.from(
        Buffer.from(text)
          .toString('base64')
          .replace(/.{0,2}=*$/, ''),
      ),
    ].some((bytes) => everything.includes(bytes)),
  );
  expect(found).toEqual([]);
});

it('what an error says, which may repeat what is in a letter, stands nowhere in Redis or on its disk', async () => {
  const jobs = await createJobs(peer.url);
  open.jobs.push(jobs);
  const said = new Error(`550 <${CANARIES.office}>: ${CANARIES.street}`);
  const troubles: unknown[] = [];
  const deliver = async (): Promise<Next> => await Promise.reject(said);
  const onTrouble = (error: unknown): void => void troubles.push(error);
  open.work.push(await startWork({ url: peer.url, deliver, clock: Date.now, onTrouble }));
  const { id } = canary();
  await jobs.add(id, 0);
  const db = await peer.db();
  const [key] = await until(
    async () => ((await db.call('KEYS', `*${id}`)) as Buffer[]).map(String),
    () => troubles.length > 0,
  );
  await until(
    async () => (await db.call('HGET', key!, 'failedReason')) as Buffer | null,
    (reason) => String(reason) === 'failed',
  );

  await db.call('SAVE');
  expect(peer.bytesOnDisk().includes(id)).toBe(true);
  for (const text of [CANARIES.office, CANARIES.street]) expect(peer.bytesOnDisk().includes(text)).toBe(false);
});

it('of two workers and two puts at once, one sends', async () => {
  const { outbox, receipts } = await machine(2);
  const letters = Array.from({ length: 8 }, (_, at) => canary(at + 1));
  await Promise.all([...letters, ...letters].map((letter) => outbox.put(PERSON, letter)));
  await until(
    () => receipts(PERSON),
    (list) => list.filter(({ status }) => status === 'accepted').length === letters.length,
  );

  expect(office.arrived).toHaveLength(letters.length);
  expect(new Set(office.arrived.map(({ messageId }) => messageId)).size).toBe(letters.length);
});

it('sends nothing while Redis is full, since what it intends cannot be written; and goes on by itself', async () => {
  const { outbox, jobs, troubles } = await machine();
  const db = await peer.db();
  await outbox.put(PERSON, canary());
  await until(
    async () => office.arrived.length,
    (many) => many === 1,
  );
  await jobs.add(canary(2).id, 300);
  await db.call('CONFIG', 'SET', 'maxmemory', '1');
  const refused = await outbox.put(PERSON, canary(2)).catch((error: { code?: string }) => error.code);
  await until(
    async () => troubles.length,
    (many) => many > 0,
  );
  // As long as it would take to be refused some hundred times.
  await new Promise((resolve) => void setTimeout(resolve, 300));
  expect([refused, office.arrived.length, troubles.length]).toEqual(['full', 1, 1]);

  await db.call('CONFIG', 'SET', 'maxmemory', '0');
  await outbox.put(PERSON, canary(2));
  await until(
    async () => office.arrived.length,
    (many) => many === 2,
  );
});

it('lets what is under way end when it stops, and leaves the rest', async () => {
  const { outbox, work, receipts } = await machine(0);
  const letters = Array.from({ length: 9 }, (_, at) => canary(at + 1));
  for (const letter of letters) await outbox.put(PERSON, letter);
  const stopped = await work();
  await until(
    async () => office.arrived.length,
    (many) => many > 0,
  );
  await stopped.close(5_000);

  const accepted = (await receipts(PERSON)).filter(({ status }) => status === 'accepted').length;
  expect(office.arrived).toHaveLength(accepted);
});

it('stops without Redis as soon as what is under way has ended', async () => {
  const jobs = await createJobs(peer.url);
  let isTaken = false;
  let end = (): void => undefined;
  const deliver = async (): Promise<Next> => {
    isTaken = true;
    return await new Promise((resolve) => (end = () => resolve({ kind: 'done' })));
  };
  // One at once: a worker that also waits for others keeps a timer for some seconds.
  const parts = { url: peer.url, deliver, concurrency: 1, clock: Date.now, onTrouble: () => undefined };
  const work = await startWork(parts);
  await jobs.add(mailingFixture().id, 0);
  await until(
    async () => isTaken,
    (is) => is,
  );
  await peer.kill();
  await until(
    () => jobs.hurry().catch((error: { code?: string }) => error.code),
    (code) => code === 'away',
  );
  const stopped = work.close(600_000);
  end();
  await stopped;
  await jobs.close();
  await peer.start();
});

it('stops soon when Redis hangs, whatever it is given for it', async () => {
  const jobs = await createJobs(peer.url);
  const deliver = async (): Promise<Next> => ({ kind: 'done' });
  const work = await startWork({ url: peer.url, deliver, clock: Date.now, onTrouble: () => undefined });
  peer.signal('SIGSTOP');
  await work.close(600_000);
  await jobs.close();
  peer.signal('SIGCONT');
});

it('looks again at once when it is told to hurry', async () => {
  const { jobs, work } = await machine(0);
  const db = await peer.db();
  const id = mailingFixture().id satisfies LetterId;
  await jobs.add(id, HOUR);
  await jobs.hurry();
  await work();
  await until(
    async () => ((await db.call('KEYS', `*${id}*`)) as Buffer[]).length,
    (left) => left === 0,
  );
});

it('does not leave a letter waiting that is due, whose job a clock ahead of all others put off', async () => {
  const { jobs, outbox } = await machine();
  const letter = canary();
  await jobs.add(letter.id, 5 * HOUR);
  await outbox.put(PERSON, letter);
  await outbox.sweep();
  await until(
    async () => office.arrived,
    ({ length }) => length === 1,
  );
});
