import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Finding } from '../core/library/finding.ts';

/** More than any issue or template needs; a bigger file is not read at all. */
const MAX_BYTES = 64 * 1024;

export interface ReadText {
  /** Undefined when the file cannot be used, which `findings` then explain. */
  readonly text?: string;
  readonly findings: readonly Finding[];
}

/** Reads a small UTF-8 text file. Never follows a link and never waits on a pipe. `file` is the name findings show. */
export async function readText(path: string, file: string): Promise<ReadText> {
  const bytes = await readBytes(path);
  if (bytes === 'unreadable')
    return wrong(
      file,
      'error',
      'unreadable-file',
      'This file cannot be read.',
      'Check that it is a file you may read.',
    );
  if (bytes === 'too-big')
    return wrong(file, 'error', 'file-too-big', 'This file is over 64 KB.', 'Shorten it; a letter is one page.');
  const text = decode(bytes);
  if (text === undefined)
    return wrong(
      file,
      'error',
      'not-utf-8',
      'This file is not UTF-8 text.',
      'Save it again with the encoding "UTF-8".',
    );
  if (text.trim() === '')
    return wrong(file, 'error', 'empty-file', 'This file is empty.', 'Write its text, or delete the file.');
  if (!text.startsWith('\u{FEFF}')) return { text, findings: [] };
  const says = 'This file begins with an invisible byte order mark.';
  return { ...wrong(file, 'warning', 'byte-order-mark', says, 'Save it as "UTF-8 without BOM".'), text: text.slice(1) };
}

function wrong(file: string, severity: Finding['severity'], rule: string, says: string, fix: string): ReadText {
  return { findings: [{ severity, rule, file, line: 1, column: 1, says, fix }] };
}

async function readBytes(path: string): Promise<Uint8Array | 'unreadable' | 'too-big'> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const { size } = await handle.stat();
    return size > MAX_BYTES ? 'too-big' : await handle.readFile();
  } catch {
    return 'unreadable';
  } finally {
    await handle?.close();
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
