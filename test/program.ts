import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(__dirname, '../dist/bin/main.js');

/** Nothing is downloaded and nobody is asked: the program sees no network. */
export const OFFLINE: NodeJS.ProcessEnv = Object.fromEntries(
  [
    'MEMBERS',
    'SENATE_FORMS',
    'HOUSE_FORMS',
    'OFFICES',
    'ZIPS',
    'ZIPS_NEXT',
    'ZIPS_APPROXIMATE',
    'MEMBERS_PAST',
    'GEOCODER',
  ].map((name) => [`REDRESS_${name}_URL`, 'off']),
);

export interface Program {
  readonly child: ChildProcessWithoutNullStreams;
  /** Everything it printed so far. */
  readonly printed: { out: string; err: string };
  /** What it ended with. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** Where it answers, once it says so; rejects with what it printed when it ends before. */
  readonly address: Promise<string>;
}

const running = new Set<ChildProcessWithoutNullStreams>();

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** The built program as `npm start` runs it, in a folder of its own, with these settings alone. */
export function startProgram(folder: string, env: NodeJS.ProcessEnv = {}, args: readonly string[] = []): Program {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, REDRESS_DATA: join(folder, 'data'), ...OFFLINE, PORT: '0', ...env },
  });
  running.add(child);
  const printed = { out: '', err: '' };
  const ended = new Promise<Awaited<Program['ended']>>((resolve) => {
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal });
    });
  });
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      printed.out += data.toString();
      const found = /(http:\S+\/)healthz\n/.exec(printed.out)?.[1];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error(`It ended before it answered: ${printed.err}`)));
  });
  address.catch(() => undefined);
  child.stderr.on('data', (data: Buffer) => (printed.err += data.toString()));
  return { child, printed, ended, address };
}
