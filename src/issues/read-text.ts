import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Finding } from '../core/library/finding.ts';

/** More than any issue or template needs; a bigger file is not read at all. */
const MAX_BYTES = 64 * 1024;

export interface ReadText {
  /** Undefined when the file cannot be used, which `findings` then explain. */
  readonly text?: string;
  readonly findings: readonly Finding[];
}

/** Reads a small UTF-8 text file. Never follows a link and never waits on a pipe. `file` is the name findings show. */
export function readText(path: string, file: string): ReadText {
  const bytes = readBytes(path);
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

function readBytes(path: string): Uint8Array | 'unreadable' | 'too-big' {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    return fstatSync(file).size > MAX_BYTES ? 'too-big' : readFileSync(file);
  } catch {
    return 'unreadable';
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
