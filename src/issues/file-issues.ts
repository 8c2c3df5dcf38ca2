import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { CHAT_ID } from '../core/campaign/campaign.ts';
import { UserError } from '../core/errors.ts';
import { SLUG } from '../core/ids.ts';
import { findingAt, wholeFile, type Finding } from '../core/library/finding.ts';
import type { IssueSource, Positions, TextFile } from '../core/library/source.ts';
import { nearest } from '../core/nearest.ts';
import { DATA, oddEntry, oddFile, oddPartial, PARTIAL, SHARED, TEMPLATE } from './odd-files.ts';
import { parseYaml } from './parse-yaml.ts';
import { readText } from './read-text.ts';

export interface IssuesRead {
  readonly sources: readonly IssueSource[];
  /** What is wrong in the directory itself and in `_shared`; each source has its own beside it. */
  readonly findings: readonly Finding[];
}

export type IssueRead =
  | { readonly kind: 'read'; readonly source: IssueSource; readonly findings: readonly Finding[] }
  | { readonly kind: 'unknown'; readonly nearest?: string; readonly known: readonly string[] };

// Files are read synchronously: at start nothing else waits, and starting node's thread pool costs a first letter 15 ms.

/**
 * Reads every issue folder of a templates directory, in the order of their names. `shown` is how findings name it.
 * Throws a UserError when there is no such directory.
 */
export async function readIssues(dir: string, shown = dir): Promise<IssuesRead> {
  const top = templatesDir(dir, shown);
  const shared = readShared(top);
  const folders = top.entries.filter((entry) => isIssueFolder(entry));
  const sources = folders.map((entry) => readFolder(inside(top, entry.name), shared.texts));
  const odd = top.entries.filter((entry) => !isIssueFolder(entry)).flatMap((entry) => oddEntry(entry, shown));
  return { sources, findings: [...shared.findings, ...odd] };
}

/** Throws as `readIssues` does, and reads nothing else. */
export function checkTemplates(dir: string): void {
  templatesDir(dir, dir);
}

/** Reads one issue folder, found by its name in the listing: `id` never becomes part of a path. Throws as `readIssues` does. */
export async function readIssue(dir: string, id: string, shown = dir): Promise<IssueRead> {
  const top = templatesDir(dir, shown);
  const known = top.entries.filter((entry) => isIssueFolder(entry)).map(({ name }) => name);
  const name = known.find((folder) => folder === id);
  if (name === undefined) return { kind: 'unknown', nearest: nearest(id, known), known };
  const shared = readShared(top);
  return { kind: 'read', source: readFolder(inside(top, name), shared.texts), findings: shared.findings };
}

/** A folder where it is, and as findings name it. */
interface Folder {
  readonly name: string;
  readonly path: string;
  readonly shown: string;
}

/** `name` comes from a listing, never from a person. */
const inside = (folder: Folder, name: string): Folder => ({
  name,
  path: join(folder.path, name),
  shown: join(folder.shown, name),
});

const isIssueFolder = (entry: Dirent): boolean =>
  entry.isDirectory() && SLUG.test(entry.name) && !CHAT_ID.test(entry.name);
const isTemplate = (entry: Dirent): boolean => entry.isFile() && TEMPLATE.test(entry.name);
const isPartial = (entry: Dirent): boolean => entry.isFile() && PARTIAL.test(entry.name);

function templatesDir(path: string, shown: string): Folder & { entries: readonly Dirent[] } {
  const entries = list(path);
  if (entries) return { name: '', path, shown, entries };
  throw new UserError('no-templates', `"${shown}" is not a folder that can be read. Name the folder with the issues.`);
}

/** Sorted by name; undefined when this is no folder or may not be read. */
function list(path: string): Dirent[] | undefined {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

function readFolder(folder: Folder, shared: ReadonlyMap<string, TextFile>): IssueSource {
  const entries = list(folder.path) ?? [];
  const templates = readTexts(entries.filter(isTemplate), folder);
  const odd = entries.filter((entry) => !isTemplate(entry)).flatMap((entry) => oddFile(entry, folder.shown));
  const data = readData(entries, folder);
  // Whoever named it otherwise is told that, and not to write it.
  const isMisnamed =
    !entries.some(({ name }) => name === DATA) &&
    odd.some(({ what }) => what.rule === 'file-name' && what.of === 'data');
  return {
    folder: folder.name,
    file: join(folder.shown, DATA),
    data: data.data,
    positions: data.positions ?? NOWHERE,
    texts: templates.texts,
    shared,
    findings: [...(isMisnamed ? [] : data.findings), ...templates.findings, ...odd],
  };
}

/** For a file whose data could not be parsed: nothing has a place in it. */
const NOWHERE: Positions = { place: () => ({ line: 1, column: 1 }), raw: () => undefined };

interface Data {
  readonly data?: unknown;
  readonly positions?: Positions;
  readonly findings: readonly Finding[];
}

function readData(entries: readonly Dirent[], folder: Folder): Data {
  const { path, shown: file } = inside(folder, DATA);
  const entry = entries.find(({ name }) => name === DATA);
  if (!entry) return { findings: [wholeFile(file, 'error', { rule: 'no-issue-file' })] };
  if (!entry.isFile()) return { findings: [] }; // what it is instead, `oddFile` says
  const { text, findings } = readText(path, file);
  if (text === undefined) return { findings };
  const parsed = parseYaml(text);
  if (parsed.kind === 'parsed') {
    const cuts = parsed.cuts.map((cut) => findingAt({ file, ...cut.place }, cut));
    return { ...parsed, findings: [...findings, ...cuts] };
  }
  const { place, why } = parsed;
  return {
    findings: [...findings, findingAt({ file, ...place }, { severity: 'error', what: { rule: 'not-yaml', why } })],
  };
}

interface Texts {
  readonly texts: ReadonlyMap<string, TextFile>;
  readonly findings: readonly Finding[];
}

function readShared(top: Folder & { entries: readonly Dirent[] }): Texts {
  if (!top.entries.some((entry) => entry.name === SHARED && entry.isDirectory()))
    return { texts: new Map(), findings: [] };
  const folder = inside(top, SHARED);
  const entries = list(folder.path) ?? [];
  const { texts, findings } = readTexts(entries.filter(isPartial), folder);
  const odd = entries.filter((entry) => !isPartial(entry)).flatMap((entry) => oddPartial(entry, folder.shown));
  return { texts, findings: [...findings, ...odd] };
}

function readTexts(entries: readonly Dirent[], folder: Folder): Texts {
  const texts = new Map<string, TextFile>();
  const found: Finding[] = [];
  for (const { name } of entries) {
    const { path, shown: file } = inside(folder, name);
    const { text, findings } = readText(path, file);
    if (text !== undefined) texts.set(name.slice(0, -'.hbs'.length), { file, text });
    found.push(...findings);
  }
  return { texts, findings: found };
}
