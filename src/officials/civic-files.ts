import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { type Disk, realDisk, replaceFile } from './disk.ts';
import { type SourceId, sourceIds } from './sources.ts';

/** Of meta.json. Raise when it changes: what it names is downloaded again. Compiled forms have numbers of their own. */
const SHAPE = 1;

/** One compiled file and where it came from. `sha256` and `bytes` are those of the download, not of our file. */
export interface Entry {
  readonly file: string;
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly sha256: string;
  readonly bytes: number;
  /** When these bytes came, and when the source last said that they are current: ISO times. */
  readonly fetchedAt: string;
  readonly validatedAt: string;
  readonly congress?: number;
  readonly counts: Readonly<Record<string, number>>;
}

export interface Meta {
  readonly shape: typeof SHAPE;
  readonly sources: Readonly<Partial<Record<SourceId, Entry>>>;
}

/** A new copy of one source: our compiled bytes, and what meta.json says about them. */
export interface Change {
  readonly id: SourceId;
  readonly compiled?: Uint8Array;
  readonly entry: Omit<Entry, 'file'>;
}

export const noMeta: Meta = { shape: SHAPE, sources: {} };

/** Files nobody names are kept this long: another process may be about to name them. */
const KEEP_UNNAMED_MS = 3_600_000;

/** `previous` is the set before the last change, kept whole: what to use when the present one is damaged. */
export function readMeta(directory: string, which: 'current' | 'previous'): Meta | undefined {
  try {
    return metaOf(JSON.parse(readFileSync(join(directory, nameOf[which]), 'utf8')));
  } catch {
    return undefined;
  }
}

/** The present set, or the one before it where meta.json cannot be read. */
export function knownMeta(directory: string): Meta | undefined {
  return readMeta(directory, 'current') ?? readMeta(directory, 'previous');
}

const nameOf = { current: 'meta.json', previous: 'meta.previous.json' };

/** Looked at by hand, since a schema library takes longer to warm up than all the data to load. */
function metaOf(json: unknown): Meta | undefined {
  const meta = json as Partial<Meta> | null;
  if (meta?.shape !== SHAPE || typeof meta.sources !== 'object') return undefined;
  const entries = Object.entries(meta.sources);
  const sound = entries.every(
    ([, { file, url, fetchedAt, validatedAt }]) =>
      OURS.test(file) && typeof url === 'string' && isTime(fetchedAt) && isTime(validatedAt),
  );
  if (!sound) return undefined;
  // Counts are only for people to read: data without them is as good.
  const counted = entries.map(([id, entry]) => [id, { ...entry, counts: entry.counts ?? {} }] as const);
  return { shape: SHAPE, sources: Object.fromEntries(counted) };
}

/** Something was kept there, whether or not it can be read. */
export function wasUsed(directory: string): boolean {
  try {
    return readdirSync(directory).some((name) => name === nameOf.current || OURS.test(name));
  } catch {
    return false;
  }
}

const OURS = /^[a-z-]+\.[0-9a-f]{16}\.(json|bin)$/;
const isTime = (text: string): boolean => !Number.isNaN(Date.parse(text));

/**
 * The compiled bytes, or undefined where the file is gone or is not what was written: its name holds its hash. `unchecked`
 * is for a reader with a checksum of its own.
 */
export function readEntry(directory: string, entry: Entry, unchecked?: 'unchecked'): Buffer | undefined {
  try {
    const bytes = readFileSync(join(directory, entry.file));
    if (unchecked) return bytes;
    return entry.file.includes(`.${hashOf(bytes)}.`) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Files are named by their content and never changed; renaming meta.json is the one step that counts. Whatever fails
 * before it leaves the old copy in force.
 */
export async function commitChanges(
  directory: string,
  changes: readonly Change[],
  disk: Disk = realDisk,
): Promise<Meta> {
  await makeFolder(directory);
  const before = knownMeta(directory);
  const sources: Partial<Record<SourceId, Entry>> = { ...before?.sources };
  for (const change of changes)
    sources[change.id] = { ...change.entry, file: await place(directory, change, before, disk) };
  const meta: Meta = { shape: SHAPE, sources };
  if (before && sourceIds.some((id) => before.sources[id]?.file !== sources[id]?.file)) {
    const previous = setBefore(directory, before, meta);
    await replaceFile(join(directory, nameOf.previous), encode(previous), disk);
  }
  await replaceFile(join(directory, nameOf.current), encode(meta), disk);
  await removeUnnamed(directory);
  return meta;
}

/** What each source had before it last changed. A damaged file does not push out the good copy from before it. */
function setBefore(directory: string, before: Meta, after: Meta): Meta {
  const sources: Partial<Record<SourceId, Entry>> = {
    ...before.sources,
    ...readMeta(directory, 'previous')?.sources,
  };
  for (const id of sourceIds) {
    const entry = before.sources[id];
    if (entry && entry.file !== after.sources[id]?.file && readEntry(directory, entry)) sources[id] = entry;
  }
  return { shape: SHAPE, sources };
}

async function place(directory: string, change: Change, before: Meta | undefined, disk: Disk): Promise<string> {
  const known = before?.sources[change.id]?.file;
  if (!change.compiled) {
    if (known === undefined) throw new Error(`Nothing was compiled for '${change.id}', and no copy is there`);
    return known;
  }
  const name = `${change.id}.${hashOf(change.compiled)}.${change.id === 'members-past' ? 'json' : 'bin'}`;
  const present = readEntry(directory, { ...change.entry, file: name });
  if (!present) await replaceFile(join(directory, name), change.compiled, disk);
  return name;
}

async function removeUnnamed(directory: string): Promise<void> {
  const metas = [readMeta(directory, 'current'), readMeta(directory, 'previous')];
  const named = new Set(metas.flatMap((meta) => Object.values(meta?.sources ?? {}).map((entry) => entry.file)));
  for (const name of await readdir(directory)) {
    if (named.has(name) || !isOurs(name)) continue;
    const path = join(directory, name);
    const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (Math.abs(age) > KEEP_UNNAMED_MS) await rm(path, { force: true });
  }
}

function isOurs(name: string): boolean {
  return OURS.test(name) || name.endsWith('.tmp');
}

function encode(meta: Meta): Uint8Array {
  return Buffer.from(`${JSON.stringify(meta, undefined, 2)}\n`);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
