import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../core/ids.ts';
import { inOrder } from '../core/library/finding.ts';
import { buildLibrary, type Library, type LibraryIssue } from '../core/library/library.ts';
import { readIssues } from './file-issues.ts';
import { withLastGood } from './last-good.ts';

export interface WatchParts {
  readonly dir: string;
  /** How findings name the directory. */
  readonly shown: string;
  readonly today: () => Day;
  /** Files are saved in several steps; one reading waits this long for the last of them, in milliseconds. */
  readonly settleMs?: number;
  /** The directory could not be read, or not be watched. The issues stay as they are. */
  readonly onTrouble?: (error: unknown) => void;
}

/** The issues of one process, read again when a file of theirs changes. */
export interface WatchedIssues extends Pick<WatchParts, 'shown'> {
  /**
   * An issue that was good and is broken now is the one it was, with the findings that it has now: nobody's letter
   * stops because somebody is typing.
   */
  current(): Library;
  /** Told after the issues were read again. Call what it answers to hear no more. */
  onChange(listener: () => void): () => void;
  reload(): Promise<void>;
  close(): void;
}

const SETTLE_MS = 100;

/** Reads the issues and watches them. Rejects with a UserError when there is no such directory. */
export async function watchIssues(parts: WatchParts): Promise<WatchedIssues> {
  const { dir, settleMs = SETTLE_MS, onTrouble } = parts;
  const good = new Map<string, LibraryIssue>();
  const listeners = new Set<() => void>();
  let library = await read(parts, good);
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const reload = async (): Promise<void> => {
    try {
      library = await read(parts, good);
    } catch (error) {
      onTrouble?.(error);
      return;
    }
    watcher.renew();
    for (const listener of listeners) listener();
  };
  const soon = (): void => {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(() => void reload(), settleMs).unref();
  };
  const watcher = watchFolders(dir, soon, onTrouble);
  watcher.renew();

  return {
    shown: parts.shown,
    current: () => library,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    reload,
    close() {
      closed = true;
      clearTimeout(timer);
      watcher.close();
    },
  };
}

async function read({ dir, shown, today }: WatchParts, good: Map<string, LibraryIssue>): Promise<Library> {
  const { sources, findings } = await readIssues(dir, shown);
  const fresh = buildLibrary(sources, { today: today() });
  const kept = withLastGood(
    sources.map(({ folder }) => folder),
    fresh,
    good,
  );
  return { ...kept, findings: inOrder([...findings, ...fresh.findings]) };
}

/**
 * The directory and the folders in it, one watcher each: watching a whole tree at once misses new files on some systems.
 * Nothing here keeps the process alive.
 */
function watchFolders(dir: string, onEvent: () => void, onTrouble: WatchParts['onTrouble']) {
  const watchers = new Map<string, FSWatcher>();
  const drop = (path: string): void => {
    watchers.get(path)?.close();
    watchers.delete(path);
  };
  const add = (path: string): void => {
    try {
      const watcher = watch(path, { persistent: false }, onEvent);
      watcher.on('error', () => drop(path));
      watchers.set(path, watcher);
    } catch (error) {
      onTrouble?.(error);
    }
  };
  return {
    renew() {
      const wanted = new Set([dir, ...foldersIn(dir)]);
      for (const path of watchers.keys()) if (!wanted.has(path)) drop(path);
      for (const path of wanted) if (!watchers.has(path)) add(path);
    },
    close() {
      for (const path of watchers.keys()) drop(path);
    },
  };
}

function foldersIn(dir: string): string[] {
  try {
    const entries = readdirSync(dir, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(dir, name));
  } catch {
    return [];
  }
}
