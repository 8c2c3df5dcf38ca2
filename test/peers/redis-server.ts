import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createConnection, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type Db } from '../../src/redis/connection.ts';

/** A real Redis in a process of its own, with an append-only file in a folder of its own. */
export interface RedisPeer {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  /** A connection for the test's own questions. */
  db(): Promise<Db>;
  /** Every key, and every byte that stands on disk. */
  keys(): Promise<string[]>;
  bytesOnDisk(): Buffer;
  /** Lets time pass for whatever has a time to live, in milliseconds. */
  pass(ms: number): Promise<void>;
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  /** While its disk is full, no file grows by a byte. */
  fullDisk(is: boolean): void;
  /** As when the power goes, for the process alone: SIGKILL, and it is gone. */
  kill(): Promise<void>;
  /** Again on the same port, with the same folder. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const INSTALL = 'apt-get install -y redis-server';

/** All of its files. Redis takes some away while it writes them anew: then they are listed once more. */
function bytesIn(folder: string): Buffer {
  for (;;) {
    try {
      return Buffer.concat(filesIn(folder).map((path) => readFileSync(path)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** `settings`: lines of redis.conf, over the safe ones. */
export async function startRedisServer(settings: readonly string[] = []): Promise<RedisPeer> {
  if (spawnSync('redis-server', ['--version']).status !== 0)
    throw new Error(`These tests need a real redis-server, and there is none. Install it: ${INSTALL}`);
  const folder = mkdtempSync(join(tmpdir(), 'redress-redis-'));
  const port = await freePort();
  const safe = ['bind 127.0.0.1', 'appendonly yes', 'appendfsync everysec', 'loglevel warning'];
  const lines = [`port ${String(port)}`, `dir ${folder}`, ...safe, ...settings];
  const args = ['--save', '', ...lines.flatMap((line) => `--${line}`.split(' '))];
  let child: ChildProcess | undefined;
  let own: Db | undefined;
  const url = `redis://127.0.0.1:${String(port)}`;
  const db = async (): Promise<Db> => (own?.isUp() ? own : (own = await connect({ url })));
  const peer: RedisPeer = {
    url,
    port,
    folder,
    db,
    async keys() {
      return ((await (await db()).call('KEYS', '*')) as Buffer[]).map(String);
    },
    bytesOnDisk: () => bytesIn(folder),
    async pass(ms) {
      const link = await db();
      for (const key of await peer.keys()) {
        const left = (await link.call('PTTL', key)) as number;
        if (left >= 0) await link.call('PEXPIRE', key, left - ms);
      }
    },
    signal: (name) => void child?.kill(name),
    fullDisk(is) {
      const most = `--fsize=${is ? '1' : 'unlimited'}:unlimited`;
      if (spawnSync('prlimit', ['--pid', String(child!.pid), most]).status !== 0)
        throw new Error('This test needs prlimit, of the package util-linux');
    },
    async kill() {
      own?.close();
      const ended = new Promise((resolve) => child!.once('exit', resolve));
      child!.kill('SIGKILL');
      await ended;
      child = undefined;
    },
    async start() {
      // A file that may not grow is then an error to it, and not its end.
      child = spawn('sh', ['-c', `trap '' XFSZ; exec redis-server "$@"`, 'sh', ...args], { stdio: 'ignore' });
      await answering(port);
    },
    async stop() {
      if (child) await peer.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await peer.start();
  return peer;
}

/** The nodes of a cluster speak to each other on the port that is 10,000 higher. */
const MOST_PORT = 55_535;

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port > MOST_PORT ? await freePort() : port;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await answers(port)) return;
    await sleep(25);
  }
  throw new Error(`redis-server did not begin to answer on port ${String(port)}`);
}

/** Ready, and done reading its append-only file. */
async function answers(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const done = (is: boolean): void => {
      socket.destroy();
      resolve(is);
    };
    socket.once('data', (data) => done(String(data).startsWith('+PONG')));
    socket.once('error', () => done(false));
  });
}
