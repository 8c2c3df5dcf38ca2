import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { realDisk } from './disk.ts';

export interface UpdateLock {
  /** Asked once more right before files are replaced: a process that slept may have lost it. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** A holder says every 20 s that it lives; after 2 minutes of silence the lock may be taken over. */
const BEAT_MS = 20_000;
const SILENT_MS = 120_000;

const Holder = z.object({ token: z.string(), pid: z.number().int(), host: z.string() });

/** One updater at a time in one directory. Undefined: another one is at work. */
export async function takeUpdateLock(directory: string): Promise<UpdateLock | undefined> {
  const path = join(directory, 'update.lock');
  const token = randomUUID();
  if (!(await create(path, token))) {
    if (!(await isStale(path))) return undefined;
    await setAside(path);
    if (!(await create(path, token))) return undefined;
  }
  const beat = setInterval(() => void touch(path, token), BEAT_MS);
  beat.unref();
  return {
    isHeld: async () => (await holderOf(path))?.token === token,
    release: async () => {
      clearInterval(beat);
      if ((await holderOf(path))?.token === token) await rm(path, { force: true });
    },
  };
}

async function create(path: string, token: string): Promise<boolean> {
  try {
    await realDisk.write(path, Buffer.from(JSON.stringify({ token, pid: process.pid, host: hostname() })));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A time in the future counts as silence too: the clock that wrote it was wrong. */
async function isStale(path: string): Promise<boolean> {
  const age = await ageOf(path);
  if (age === undefined || Math.abs(age) > SILENT_MS) return true;
  const holder = await holderOf(path);
  if (holder?.host !== hostname()) return false;
  // In a container that was started again the number is ours, and the lock is older than we are.
  return holder.pid === process.pid ? age > process.uptime() * 1000 : !isRunning(holder.pid);
}

async function ageOf(path: string): Promise<number | undefined> {
  try {
    return Date.now() - (await stat(path)).mtimeMs;
  } catch {
    return undefined;
  }
}

async function holderOf(path: string): Promise<z.infer<typeof Holder> | undefined> {
  try {
    return Holder.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Renamed rather than removed: of two that find the same stale lock only one gets it. If the other has put its own lock
 * there in between, that one is renamed away, sees it in `isHeld`, and changes nothing.
 */
async function setAside(path: string): Promise<void> {
  const aside = `${path}.${randomUUID()}.tmp`;
  try {
    await rename(path, aside);
    await rm(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

async function touch(path: string, token: string): Promise<void> {
  if ((await holderOf(path))?.token !== token) return;
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
}
