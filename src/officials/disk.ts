import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The one step that fails when a disk is full; handed in, so that a test can fill the disk. */
export interface Disk {
  /** A new file, flushed to the disk before this resolves; none at all where it rejects. */
  write(path: string, bytes: Uint8Array): Promise<void>;
}

export const realDisk: Disk = {
  async write(path, bytes) {
    const file = await open(path, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } catch (error) {
      // A full disk still takes the name of a file.
      await rm(path, { force: true });
      throw error;
    } finally {
      await file.close();
    }
  },
};

/** The whole file or the old one, also after a power cut: a temporary file, fsync, rename, fsync of the directory. */
export async function replaceFile(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await disk.write(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncDirectory(dirname(path));
}

/** Windows cannot open a directory and does not need to. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
