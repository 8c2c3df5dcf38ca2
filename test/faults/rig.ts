import { randomBytes } from 'node:crypto';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { StoreAway } from '../../src/core/errors.ts';
import { createJobs } from '../../src/delivery/queue.ts';
import type { Point } from '../../src/delivery/deliver.ts';
import { freePort, startRedisServer, type RedisPeer } from '../peers/redis-server.ts';
import { startTcpProxy } from '../peers/tcp-proxy-server.ts';
import { BREAKS, JUMPS_MS, type Break } from './breaks.ts';
import { machine, type Machine, type Setting } from './machine.ts';
import { arrivals, isSettled, judge, lettersOf, report, unsettled, type Judged, type Written } from './oracle.ts';
import { FULL, SHORT, type Story } from './stories.ts';

/** What is under way ends within that time when a worker is told to end. */
const GRACE_MS = 10_000;
/** A story that has not ended by then never does. */
const PATIENCE_MS = 300_000;

const here = dirname(fileURLToPath(import.meta.url));
const [wanted = ''] = process.argv.slice(2);
const isShort = wanted === '--short';
const lines = isShort ? SHORT : FULL.map((stories) => stories.filter(({ name }) => name.includes(wanted)));
if (lines.flat().length === 0) {
  const names = FULL.flat().map(({ name }) => `  ${name}\n`);
  process.stderr.write(
    `No story has "${wanted}" in its name. There are:\n${names.join('')}And --short, for small ones.\n`,
  );
  process.exit(2);
}
/** A busy machine takes many minutes over thousands of letters, and none of them is to be given up for its three days. */
const speed = isShort ? 600 : 120;
const judged: Judged[] = [];
const playing = lines.map(async (stories) => {
  for (const story of stories) {
    const began = performance.now();
    const one = await play(story);
    judged.push(one);
    const seconds = Math.round((performance.now() - began) / 1_000);
    process.stdout.write(`${story.name}: ${report(one)}, ${String(seconds)} s\n`);
  }
});
await Promise.all(playing);
const all = judged.reduce((sum, one) => ({
  letters: sum.letters + one.letters,
  lost: sum.lost + one.lost,
  standing: [...sum.standing, ...one.standing],
  poison: sum.poison + one.poison,
  unsure: sum.unsure + one.unsure,
  marked: sum.marked + one.marked,
  unmarked: sum.unmarked + one.unmarked,
}));
process.stdout.write(`${report(all)}\n`);
process.exit(all.lost + all.unmarked === 0 ? 0 : 1);

async function play(story: Story): Promise<Judged> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-faults-'));
  const redis = await startRedisServer();
  const proxy = await startTcpProxy(redis.port);
  const [seen, log] = ['seen', 'mail.log'].map((name) => join(folder, name)) as [string, string];
  writeFileSync(seen, '');
  writeFileSync(log, '');
  const smtpPort = await freePort();
  const office = await started('office', [String(smtpPort), seen, log, story.office ?? 'calm']);
  const line = await startTcpProxy(smtpPort);
  const began = Date.now();
  const { poison = 0, dies = [] } = story;
  // The clock of the rig begins with the one on the wall.
  const letters = lettersOf(story.letters, poison, began);
  const setting: Setting = {
    redis: `redis://127.0.0.1:${String(proxy.port)}`,
    key: randomBytes(32).toString('base64'),
    smtpPort: line.port,
    began,
    speed,
    poison: letters.flatMap(({ mailing, isPoison }) => (isPoison ? [mailing.id] : [])),
    ...(story.looksUp && { log }),
  };
  const { outbox, receipts } = await machine(setting, { jobs: await createJobs(setting.redis) });
  const writing = writeAll(letters, outbox);
  let worker = hire(setting, dies[0]);
  const breaks = spread(story.breaks ?? {});
  const jumps = breaks.map((_, nth) => JUMPS_MS[nth % JUMPS_MS.length]!);
  try {
    for (const [nth, what] of breaks.entries()) {
      await until(() => arrivals(seen).size >= ((nth + 1) * story.letters) / (breaks.length + 1), worker);
      if (what === 'worker') worker = await replaced(worker, setting);
      else if (what === 'restart') worker = await tookOver(worker, setting);
      else if (what === 'hung-restart') worker = await endedWhileHung(worker, setting, redis);
      else if (what === 'clock') worker.send(jumps.shift()!);
      else await BREAKS[what]({ redis, proxy, office, line });
    }
    for (const nth of dies.keys()) {
      const dying = worker;
      await until(() => dying.signalCode !== null, dying);
      worker = hire(setting, dies[nth + 1]);
    }
    await ends(writing);
    const settled = async (): Promise<boolean> => {
      if (poison > 0 && hasEnded(worker)) worker = hire(setting);
      return await isSettled(letters, receipts);
    };
    await until(settled, poison > 0 ? undefined : worker);
    return await judge(letters, receipts, arrivals(seen));
  } catch (error) {
    const left = await unsettled(letters, receipts).catch(() => 'nobody knows how many');
    throw new Error(`This story did not end: ${story.name}. Not settled: ${left}.`, { cause: error });
  } finally {
    worker.kill('SIGKILL');
    office.kill('SIGKILL');
    proxy.close();
    line.close();
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** People write while things break, and what could not be saved is put again, as an effect that stays pending is. */
async function writeAll(letters: readonly Written[], outbox: Machine['outbox']): Promise<void> {
  const left = [...letters];
  const write = async (): Promise<void> => {
    for (let one = left.shift(); one; one = left.shift()) {
      for (;;) {
        try {
          await outbox.put(one.person, one.mailing);
          break;
        } catch (error) {
          if (!(error instanceof StoreAway)) throw error;
          await sleep(50);
        }
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, write));
}

/** What is broken how often, as evenly over one another as can be. */
function spread(breaks: NonNullable<Story['breaks']>): Break[] {
  return Object.entries(breaks)
    .flatMap(([what, many]) =>
      Array.from({ length: many }, (_, nth) => ({ what: what as Break, when: (nth + 0.5) / many })),
    )
    .toSorted((one, other) => one.when - other.when)
    .map(({ what }) => what);
}

function hire(setting: Setting, killAt?: Point): ChildProcess {
  return fork(join(here, 'worker.mjs'), [JSON.stringify({ ...setting, ...(killAt && { killAt }) })]);
}

async function replaced(worker: ChildProcess, setting: Setting): Promise<ChildProcess> {
  const ended = once(worker, 'exit');
  worker.kill('SIGKILL');
  await ended;
  return hire(setting);
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** As in a rolling restart: the next one works before this one is told to end, which it does in peace and in time. */
async function tookOver(worker: ChildProcess, setting: Setting): Promise<ChildProcess> {
  const next = hire(setting);
  await once(next, 'message');
  await toldToEnd(worker);
  return next;
}

async function endedWhileHung(worker: ChildProcess, setting: Setting, redis: RedisPeer): Promise<ChildProcess> {
  redis.signal('SIGSTOP');
  try {
    await toldToEnd(worker);
  } finally {
    redis.signal('SIGCONT');
  }
  return hire(setting);
}

async function toldToEnd(worker: ChildProcess): Promise<void> {
  const ended = once(worker, 'exit');
  worker.kill('SIGTERM');
  const late = AbortSignal.timeout(GRACE_MS);
  const [code] = await Promise.race([ended, once(late, 'abort').then(() => ['late'])]);
  if (code !== 0) throw new Error(`A worker that was told to end did not in time: ${String(code)}`);
}

async function started(name: string, args: readonly string[]): Promise<ChildProcess> {
  const child = fork(join(here, `${name}.mjs`), args);
  await once(child, 'message');
  return child;
}

/** Asks until it is so, and no longer than anything here may last; `worker`: it is to go on working meanwhile. */
async function until(isSo: () => boolean | Promise<boolean>, worker?: ChildProcess): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  const asked = async (): Promise<boolean> => {
    try {
      return await isSo();
    } catch (error) {
      if (error instanceof StoreAway) return false;
      throw error;
    }
  };
  while (!(await asked())) {
    if (Date.now() > end) throw new Error('The letters did not come to an end');
    if (worker && hasEnded(worker))
      throw new Error(`A worker ended by itself: ${worker.signalCode ?? String(worker.exitCode)}`);
    await sleep(20);
  }
}

async function ends(work: Promise<void>): Promise<void> {
  let isOver = false;
  await Promise.race([work.then(() => (isOver = true)), until(() => isOver)]);
}
