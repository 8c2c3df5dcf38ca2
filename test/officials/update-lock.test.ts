import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { loadCivicData } from '../../src/officials/load-civic-data.ts';
import { takeUpdateLock } from '../../src/officials/update-lock.ts';
import { updateCivicData } from '../../src/officials/update-civic-data.ts';
import { nationalSources, serveNational } from '../fixtures/civic/serve-national.ts';
import { startCivicPeer } from '../peers/civic.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'redress-lock-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const path = () => join(directory, 'update.lock');

it('is held by one at a time, and free again when released', async () => {
  const first = await takeUpdateLock(directory);
  expect(await takeUpdateLock(directory)).toBeUndefined();

  await first?.release();

  const second = await takeUpdateLock(directory);
  expect(await second?.isHeld()).toBe(true);
  await second?.release();
});

it.each([-3_600_000, 365 * 86_400_000])(
  'is taken over from a holder that fell silent (last heard %i ms from now)',
  async (ms) => {
    const silent = await takeUpdateLock(directory);
    const heard = new Date(Date.now() + ms);
    await utimes(path(), heard, heard);

    const next = await takeUpdateLock(directory);

    expect(await next?.isHeld()).toBe(true);
    expect(await silent?.isHeld()).toBe(false);
    await silent?.release();
    expect(await next?.isHeld()).toBe(true);
    await next?.release();
  },
);

it('is taken over from a process that is gone, and not from one on another machine', async () => {
  const gone = spawn(process.execPath, ['-e', '']);
  await ended(gone);
  await writeFile(path(), JSON.stringify({ token: 'x', pid: gone.pid, host: 'another-machine' }));
  expect(await takeUpdateLock(directory)).toBeUndefined();

  await writeFile(path(), JSON.stringify({ token: 'x', pid: gone.pid, host: hostname() }));

  const lock = await takeUpdateLock(directory);
  expect(await lock?.isHeld()).toBe(true);
  await lock?.release();
});

it('is taken over from a process that had our number before us, as in a container that was started again', async () => {
  await writeFile(path(), JSON.stringify({ token: 'x', pid: process.pid, host: hostname() }));
  const before = new Date(Date.now() - process.uptime() * 1000 - 1000);
  await utimes(path(), before, before);

  const lock = await takeUpdateLock(directory);

  expect(await lock?.isHeld()).toBe(true);
  await lock?.release();
});

it('goes to one of many that find it stale at once', async () => {
  await writeFile(path(), 'left by a crash');
  const past = new Date(Date.now() - 3_600_000);
  await utimes(path(), past, past);

  const locks = await Promise.all(Array.from({ length: 8 }, () => takeUpdateLock(directory)));

  const held = await Promise.all(locks.map(async (lock) => (await lock?.isHeld()) ?? false));
  expect(held.filter(Boolean).length).toBeLessThanOrEqual(1);
  for (const lock of locks) await lock?.release();
});

describe('several processes on one directory', () => {
  const built = fileURLToPath(new URL('../../dist/officials/', import.meta.url));
  const script = `
    import { readSources } from '${built}sources.js';
    import { updateCivicData } from '${built}update-civic-data.js';
    const [directory, env] = process.argv.slice(1);
    const { changed, unchanged, warnings } = await updateCivicData({
      directory, sources: readSources(JSON.parse(env)), now: () => new Date('2026-11-25T12:00:00Z'), which: 'all',
    });
    process.stdout.write(JSON.stringify({ done: changed.length + unchanged.length, codes: warnings.map((w) => w.code) }));
  `;

  it('leave no lock where the disk is full: whoever makes room need not wait', async () => {
    // As a disk that takes the name of a file and nothing in it.
    const full = `trap '' XFSZ; ulimit -f 0; exec "$@"`;
    const args = ['-c', full, 'sh', process.execPath, '--input-type=module', '-e', script, directory, '{}'];
    const child = spawn('sh', args);
    let out = '';
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    await ended(child);

    expect(JSON.parse(out)).toEqual({ done: 0, codes: ['disk'] });
    expect(await readdir(directory)).toEqual([]);
  });

  it('update at once, some of them killed in the middle: a whole good copy stays', async () => {
    const peer = await startCivicPeer();
    serveNational(peer);
    const env = envFor(peer.base);
    const start = () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, directory, env]);
      let out = '';
      child.stdout.on('data', (text: Buffer) => (out += text.toString()));
      return { child, result: ended(child).then(() => out) };
    };

    const first = [start(), start(), start()];
    await sleep(250);
    first[0]!.child.kill('SIGKILL');
    await sleep(150);
    const second = [start(), start()];
    second[0]!.child.kill('SIGKILL');
    const results = await Promise.all([...first, ...second].map(({ result }) => result));
    const last = await updateCivicData({
      directory,
      sources: nationalSources(peer.base),
      now: () => new Date('2026-11-25T12:00:00Z'),
      which: 'all',
    });
    await peer.close();

    for (const result of results.filter((text) => text !== '')) {
      const { done, codes } = JSON.parse(result) as { done: number; codes: string[] };
      expect(codes).toEqual(done === 5 ? [] : ['busy']);
    }
    expect(last.warnings).toEqual([]);
    const { civic, warnings } = loadCivicData(directory);
    expect(warnings).toEqual([]);
    expect(civic.roster?.members.size).toBe(541);
    expect(civic.tables).toHaveLength(1);
    expect((await readdir(directory)).filter((name) => name === 'update.lock')).toEqual([]);
  }, 60_000);
});

function envFor(base: string): string {
  const entries = Object.values(nationalSources(base)).map(({ setting, url }) => [setting, url ?? 'off']);
  return JSON.stringify(Object.fromEntries(entries));
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('close', () => resolve()));
}
