import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { wholeFile, type Finding } from '../core/library/finding.ts';
import type { FileWhat } from '../core/library/what.ts';

/** More than any issue or template needs; a bigger file is not read at all. */
const MAX_KB = 64;

export interface ReadText {
  /** Undefined when the file cannot be used, which `findings` then explain. */
  readonly text?: string;
  readonly findings: readonly Finding[];
}

/** Reads a small UTF-8 text file. Never follows a link and never waits on a pipe. `file` is the name findings show. */
export function readText(path: string, file: string): ReadText {
  const bytes = readBytes(path);
  const unusable = (what: FileWhat): ReadText => ({ findings: [wholeFile(file, 'error', what)] });
  if (bytes === 'unreadable') return unusable({ rule: 'unreadable-file' });
  if (bytes === 'too-big') return unusable({ rule: 'file-too-big', maxKb: MAX_KB });
  const text = decode(bytes);
  if (text === undefined) return unusable({ rule: 'not-utf-8' });
  if (text.trim() === '') return unusable({ rule: 'empty-file' });
  if (!text.startsWith('\u{FEFF}')) return { text, findings: [] };
  return { text: text.slice(1), findings: [wholeFile(file, 'warning', { rule: 'byte-order-mark' })] };
}

function readBytes(path: string): Uint8Array | 'unreadable' | 'too-big' {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    return fstatSync(file).size > MAX_KB * 1024 ? 'too-big' : readFileSync(file);
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
