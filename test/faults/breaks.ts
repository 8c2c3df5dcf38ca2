import { setTimeout as sleep } from 'node:timers/promises';
import type { ChildProcess } from 'node:child_process';
import type { RedisPeer } from '../peers/redis-server.ts';
import type { TcpProxy } from '../peers/tcp-proxy-server.ts';

interface Broken {
  readonly redis: RedisPeer;
  readonly proxy: TcpProxy;
  readonly office: Pick<ChildProcess, 'kill'>;
  /** Between workers and the office. */
  readonly line: TcpProxy;
}

/** How long what breaks stays so, in milliseconds: less than a lock lasts, and more. */
const LASTS_MS = 1_500;

/** What may happen to Redis, and how it ends. */
export const BREAKS = {
  async redis({ redis }: Broken) {
    await redis.kill();
    await redis.start();
  },
  async full({ redis }: Broken) {
    const db = await redis.db();
    await db.call('CONFIG', 'SET', 'maxmemory', '1');
    await sleep(LASTS_MS);
    await db.call('CONFIG', 'SET', 'maxmemory', '0');
  },
  async 'read-only'({ redis }: Broken) {
    const db = await redis.db();
    await db.call('REPLICAOF', '127.0.0.1', 9);
    await sleep(LASTS_MS);
    await db.call('REPLICAOF', 'NO', 'ONE');
  },
  async 'out-of-disk'({ redis }: Broken) {
    redis.fullDisk(true);
    await sleep(LASTS_MS);
    redis.fullDisk(false);
  },
  async slow({ proxy }: Broken) {
    proxy.slow(500);
    await sleep(LASTS_MS);
    proxy.slow(0);
  },
  async 'without-scripts'({ redis }: Broken) {
    await (await redis.db()).call('SCRIPT', 'FLUSH');
  },
  async hung({ redis }: Broken) {
    redis.signal('SIGSTOP');
    await sleep(2 * LASTS_MS);
    redis.signal('SIGCONT');
  },
  /** The office first, so that letters are under way when nothing of them can be written down; some lose their line in it. */
  async 'hung-and-silent'({ redis, office, line }: Broken) {
    office.kill('SIGSTOP');
    await sleep(LASTS_MS / 5);
    redis.signal('SIGSTOP');
    await sleep(LASTS_MS);
    line.cut();
    await sleep(LASTS_MS / 2);
    redis.signal('SIGCONT');
    office.kill('SIGCONT');
  },
  async cut({ proxy }: Broken) {
    proxy.deaf(true);
    proxy.cut();
    await sleep(LASTS_MS);
    proxy.deaf(false);
    proxy.cut();
  },
};

const MINUTE = 60_000;
/** How far the clock of a worker is ahead of the others, from one jump to the next. */
export const JUMPS_MS = [6 * MINUTE, -6 * MINUTE, 60 * MINUTE, -60 * MINUTE];

/**
 * Or a worker is killed, another one takes over from it before it is told to end, it is told to end while Redis hangs, or its
 * clock jumps: which the rig does itself.
 */
export type Break = keyof typeof BREAKS | 'worker' | 'restart' | 'hung-restart' | 'clock';
