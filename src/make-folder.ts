import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * This folder and those above it. Level by level: Node's own way of making several at once never ends where the system refuses
 * them, as under /proc. Rejects with the system's own error.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await stat(path).catch(() => undefined)) return;
  await makeFolder(dirname(path));
  try {
    await mkdir(path);
  } catch (error) {
    // Somebody else was faster.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
