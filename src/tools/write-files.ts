import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { makeFolder } from '../make-folder.ts';

/** One finished file: a name without folders, and its bytes. */
export interface FileToWrite {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/**
 * Writes the files into `out`: as that very file when there is one and `out` is not a folder, else into the folder, which
 * is made. Each is written beside its place and renamed, so that a failure leaves nothing half done. Gives the paths.
 */
export async function writeFiles(files: readonly FileToWrite[], out: string, cwd: string): Promise<string[]> {
  const target = resolve(cwd, out);
  const there = await stat(target).catch(() => undefined);
  if (there && !there.isFile() && !there.isDirectory()) {
    throw new UserError('cannot-write', `${out} is a device, not a file or folder. Choose another place with --out.`);
  }
  if (files.length > 1 && !there && NAMES_FILE.test(out)) {
    const says = `${String(files.length)} files do not fit into ${out}. Name a folder, like --out letters/.`;
    throw new UserError('needs-folder', says);
  }
  const single = files.length === 1 && !out.endsWith('/') && there?.isDirectory() !== true;
  const paths = single ? [target] : files.map(({ name }) => join(target, name));
  try {
    await makeFolder(single ? dirname(target) : target);
    for (const [at, path] of paths.entries()) await writeWhole(path, files[at]!.bytes);
  } catch (error) {
    throw new UserError('cannot-write', `Cannot write to ${out}: ${reasonOf(error)}. Choose another place with --out.`);
  }
  return paths;
}

/** What is called so is meant as a file. */
const NAMES_FILE = /\.(txt|pdf|png|html|json|xml)$/i;

async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const temporary = `${path}.${String(process.pid)}.tmp`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

const REASONS: Record<string, string> = {
  EACCES: 'it is not allowed here',
  EPERM: 'it is not allowed here',
  EROFS: 'this place is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  EISDIR: 'a folder stands where the file should be',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'this place does not exist',
};

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? `the system said ${code || 'no'}`;
}
