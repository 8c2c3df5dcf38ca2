import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UserError } from '../core/errors.ts';
import { BadCopy } from './bad-copy.ts';
import { type Change, commitChanges, type Entry, knownMeta, noMeta } from './civic-files.ts';
import { compileCopy } from './compile.ts';
import { type Disk, realDisk } from './disk.ts';
import { type SourceId, sourceIds, type Sources } from './sources.ts';
import { locked, takenOver, type UpdateReport } from './update-civic-data.ts';
import type { Warning } from './warning.ts';
import { inItsSlot, isZipSlot } from './zip-slots.ts';

export interface ImportOptions {
  /** A file as its source publishes it, or a directory of such files. */
  readonly path: string;
  readonly directory: string;
  readonly sources: Sources;
  readonly now: Date;
  /** When the files were current; the time of each file when left out. Never the day of the import itself. */
  readonly asOf?: Date;
  readonly disk?: Disk;
}

/** Files are known by what is in them, not by their names. What is not civic data is passed over. Throws a UserError for a bad path. */
export async function importCivicData(options: ImportOptions): Promise<UpdateReport> {
  const files = await filesAt(options.path);
  return await locked(options.directory, async (lock) => {
    const before = knownMeta(options.directory) ?? noMeta;
    const changes = new Map<SourceId, Change>();
    const warnings: Warning[] = [];
    for (const path of files) {
      const read = await readOne(path, options, { ...before.sources, ...entriesOf(changes) });
      if (read === undefined) continue;
      if ('says' in read) warnings.push(read);
      else changes.set(read.id, later(changes.get(read.id), read));
    }
    if (changes.size === 0) return { changed: [], unchanged: [], warnings };
    if (!(await lock.isHeld())) return takenOver(warnings);
    await commitChanges(options.directory, [...changes.values()], options.disk ?? realDisk);
    return { changed: [...changes.keys()], unchanged: [], warnings };
  });
}

const entriesOf = (changes: ReadonlyMap<SourceId, Change>) =>
  Object.fromEntries([...changes].map(([id, { entry }]) => [id, entry]));

async function filesAt(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter((name) => /\.(json|xml|txt|csv)$/.test(name));
    return names.toSorted().map((name) => join(path, name));
  } catch {
    throw new UserError('no-such-file', `${path} cannot be read. Give a file or a directory that is there.`);
  }
}

async function readOne(
  path: string,
  options: ImportOptions,
  sources: Partial<Record<SourceId, Omit<Entry, 'file'>>>,
): Promise<Change | Warning | undefined> {
  const found = await stat(path);
  const largest = Math.max(...sourceIds.map((id) => options.sources[id].maxBytes));
  if (found.size > largest || !found.isFile()) return undefined;
  const bytes = await readFile(path);
  const id = sourceOf(bytes);
  if (id === undefined) return undefined;

  const asOf = options.asOf ?? new Date(found.mtimeMs);
  const name = basename(path);
  const older: Warning = { about: id, code: 'older', says: `${name} is older than the copy in use, which stays.` };
  const known = sources[id];
  if (!isZipSlot(id) && isNewer(known, asOf, options.now)) return older;
  try {
    const compiled = compileCopy({
      id,
      imported: true,
      bytes,
      asOf,
      now: options.now,
      url: `import:${name}`,
      before: known,
      congress: options.sources[id].congress,
    });
    const change = inItsSlot(compiled, sources, options.now);
    const replaced = sources[change.id];
    const same = replaced?.congress === change.entry.congress;
    return isZipSlot(id) && same && isNewer(replaced, asOf, options.now) ? older : change;
  } catch (error) {
    if (!(error instanceof BadCopy)) throw error;
    return { about: id, code: 'bad-copy', says: `${name} ${error.message}. It was left out; get a new copy of it.` };
  }
}

/** A copy from the future was stamped by a wrong clock and gives way. */
function isNewer(known: Pick<Entry, 'validatedAt'> | undefined, asOf: Date, now: Date): boolean {
  const at = known ? Date.parse(known.validatedAt) : Number.NaN;
  return at > asOf.getTime() && at <= now.getTime();
}

function later(one: Change | undefined, other: Change): Change {
  return one && one.entry.validatedAt > other.entry.validatedAt ? one : other;
}

/** By the first 4 KB. */
function sourceOf(bytes: Uint8Array): SourceId | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^(OID|GEOID)_CD\d{3}_20\|/.test(head)) return 'zips';
  if (head.startsWith('last_name,first_name,') && head.includes(',bioguide_id')) return 'members-past';
  if (head.startsWith('state_fips,state_abbr,zcta,cd')) return 'zips-approximate';
  if (head.startsWith('<') && head.includes('<contact_information>')) return 'senate-forms';
  if (/^\{\s*"[A-Z]\d{6}":\s*"https?:/.test(head)) return 'house-forms';
  if (!/^\[\s*\{\s*"id":/.test(head) || !head.includes('"bioguide"')) return undefined;
  if (/"offices":\s*\[/.test(head)) return 'offices';
  return /"type":\s*"(rep|sen)"/.test(head) ? 'members' : undefined;
}
