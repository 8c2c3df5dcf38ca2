import { congressAt } from '../core/official/calendar.ts';
import { makeFolder } from '../make-folder.ts';
import { BadCopy } from './bad-copy.ts';
import { isWhole } from './compiled-lists.ts';
import { type Change, commitChanges, type Entry, knownMeta, type Meta, noMeta, readEntry } from './civic-files.ts';
import { compileCopy } from './compile.ts';
import { type Disk, realDisk } from './disk.ts';
import { download, type DownloadOptions } from './download.ts';
import { isDue } from './due.ts';
import { type SourceId, sourceIds, type Sources } from './sources.ts';
import { cameFrom, inItsSlot, isZipSlot, ZIP_SLOTS } from './zip-slots.ts';
import { takeUpdateLock, type UpdateLock } from './update-lock.ts';
import type { Warning } from './warning.ts';

export interface UpdateOptions {
  readonly directory: string;
  readonly sources: Sources;
  readonly now: () => Date;
  /** All of them, or only those whose time has come. */
  readonly which: 'all' | 'due';
  readonly disk?: Disk;
  readonly limits?: Pick<DownloadOptions, 'silenceMs' | 'totalMs'>;
  readonly onProgress?: (id: SourceId, bytes: number, total: number | undefined) => void;
}

export interface UpdateReport {
  readonly changed: readonly SourceId[];
  readonly unchanged: readonly SourceId[];
  readonly warnings: readonly Warning[];
}

/** Never throws for what the network, the disk or another process does: the old copy stays in force and a warning says why. */
export async function updateCivicData(options: UpdateOptions): Promise<UpdateReport> {
  return await locked(options.directory, async (lock) => {
    const before = knownMeta(options.directory) ?? noMeta;
    const run: Run = { options, before, changes: [], warnings: [] };
    for (const id of sourceIds) if (id !== 'zips-approximate') await refresh(id, run);
    if (needsFallback(run)) await refresh('zips-approximate', run);
    return await finish(run, lock);
  });
}

/** Runs one change of the directory at a time, and turns what the disk refuses into a warning. */
export async function locked(
  directory: string,
  work: (lock: UpdateLock) => Promise<UpdateReport>,
): Promise<UpdateReport> {
  let lock: UpdateLock | undefined;
  try {
    await makeFolder(directory);
    lock = await takeUpdateLock(directory);
    if (!lock)
      return only({ about: 'lock', code: 'busy', says: 'Another update is at work. Try again in two minutes.' });
    return await work(lock);
  } catch (error) {
    return only(diskWarning(error));
  } finally {
    await lock?.release();
  }
}

interface Run {
  readonly options: UpdateOptions;
  readonly before: Meta;
  readonly changes: Change[];
  readonly warnings: Warning[];
}

async function refresh(id: SourceId, run: Run): Promise<void> {
  const { options, before } = run;
  const source = options.sources[id];
  if (source.url === undefined) return;
  const now = options.now();
  const last = cameFrom(id, source.url, before.sources);
  // A condition is only worth something for the same address and a copy that is still readable.
  const same = soundEntry(options.directory, last?.entry);
  if (options.which === 'due' && same && !isDue(source, same, now)) return;

  const got = await download(source.url, {
    maxBytes: source.maxBytes,
    etag: same?.etag,
    lastModified: same?.lastModified,
    ...options.limits,
    onProgress: (bytes, total) => options.onProgress?.(id, bytes, total),
  });
  if (got.kind === 'failed') return warn(run, id, got.reason, got.says);
  noteClock(run, got.serverTime, now);
  if (got.kind === 'unchanged') {
    const lastModified = got.lastModified ?? same!.lastModified;
    run.changes.push({ id: last!.id, entry: { ...same!, lastModified, validatedAt: now.toISOString() } });
    return;
  }
  const { bytes, etag, lastModified } = got;
  try {
    const copy = {
      id,
      bytes,
      asOf: now,
      now,
      url: source.url,
      etag,
      lastModified,
      before: soundEntry(options.directory, before.sources[id]),
      congress: source.congress,
    };
    run.changes.push(inItsSlot(compileCopy(copy), sourcesAfter(run), now));
  } catch (error) {
    if (!(error instanceof BadCopy)) throw error;
    warn(run, id, 'bad-copy', error.message);
  }
}

function sourcesAfter({ before, changes }: Run): Partial<Record<SourceId, Omit<Entry, 'file'>>> {
  return { ...before.sources, ...Object.fromEntries(changes.map(({ id, entry }) => [id, entry])) };
}

function soundEntry(directory: string, entry: Entry | undefined): Entry | undefined {
  const bytes = entry && readEntry(directory, entry);
  return bytes && (entry.file.startsWith('zips') || isWhole(entry.file, bytes)) ? entry : undefined;
}

/** The approximate table is asked for only when there is no exact one for this Congress or the one before. */
function needsFallback({ options, before, changes }: Run): boolean {
  const sitting = congressAt(options.now());
  const serves = (entry: Pick<Entry, 'congress'> | undefined) => (entry?.congress ?? Infinity) <= sitting;
  if (changes.some(({ id, entry }) => isZipSlot(id) && serves(entry))) return false;
  return !ZIP_SLOTS.some((id) => serves(soundEntry(options.directory, before.sources[id])));
}

async function finish({ options, changes, warnings }: Run, lock: UpdateLock): Promise<UpdateReport> {
  const changed = changes.filter((change) => change.compiled).map((change) => change.id);
  const unchanged = changes.filter((change) => !change.compiled).map((change) => change.id);
  if (changes.length === 0) return { changed, unchanged, warnings };
  if (!(await lock.isHeld())) return takenOver(warnings);
  try {
    await commitChanges(options.directory, changes, options.disk ?? realDisk);
    return { changed, unchanged, warnings };
  } catch (error) {
    return only(diskWarning(error), warnings);
  }
}

/** The lock was lost in the middle, to another process that took this one for dead. */
export function takenOver(warnings: readonly Warning[]): UpdateReport {
  const says = 'Another update took over, so this one changed nothing. Try again in two minutes.';
  return only({ about: 'lock', code: 'busy', says }, warnings);
}

function warn(run: Run, id: SourceId, code: Warning['code'], clause: string): void {
  const { called, setting } = run.options.sources[id];
  const kept = run.before.sources[id] ? 'The copy from before stays in use.' : 'There is no earlier copy.';
  const name = called.charAt(0).toUpperCase() + called.slice(1);
  run.warnings.push({ about: id, code, says: `${name} ${clause}. ${kept} Try again later, or set ${setting}.` });
}

const MAX_SKEW_MS = 86_400_000;

/** Dates decide who represents whom, so a clock that is a day off is told. */
function noteClock({ warnings }: Run, serverTime: Date | undefined, now: Date): void {
  if (!serverTime || Math.abs(serverTime.getTime() - now.getTime()) < MAX_SKEW_MS) return;
  if (warnings.some((warning) => warning.code === 'clock')) return;
  const [here, there] = [now, serverTime].map((time) => time.toISOString().slice(0, 10));
  const says = `This computer says it is ${here}, the data server says ${there}. Set the clock: dates decide who is named.`;
  warnings.push({ about: 'clock', code: 'clock', says });
}

function only(warning: Warning, others: readonly Warning[] = []): UpdateReport {
  return { changed: [], unchanged: [], warnings: [...others, warning] };
}

function diskWarning(error: unknown): Warning {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw error;
  const says =
    code === 'ENOSPC' || code === 'EDQUOT'
      ? 'The disk is full. Nothing was changed; make room and try again.'
      : `The data directory cannot be written (${code}). Nothing was changed; set REDRESS_DATA to one that can.`;
  return { about: 'disk', code: 'disk', says };
}
