import { resolve } from 'node:path';
import { dayOf, instantOf } from '../core/official/calendar.ts';
import { VERIFIED_UNTIL } from '../core/official/maps.ts';
import { Day } from '../core/ids.ts';
import { ordinal } from '../core/wording.ts';
import { knownMeta } from '../officials/civic-files.ts';
import { currentOn } from '../officials/current-on.ts';
import { dataDirectory } from '../officials/data-directory.ts';
import { importCivicData } from '../officials/import-civic-data.ts';
import { loadCivicData } from '../officials/load-civic-data.ts';
import { readSources, type SourceId, sourceIds, type Sources } from '../officials/sources.ts';
import { updateCivicData, type UpdateReport } from '../officials/update-civic-data.ts';
import { zipGap } from '../officials/zip-gap.ts';
import { isZipSlot } from '../officials/zip-slots.ts';
import { misused, takenApart } from './command-line.ts';
import type { Command, Io } from './command.ts';
import { createProgressBar } from './progress-bar.ts';

const USAGE =
  'redress data update | status | import FILE-OR-DIRECTORY [--as-of YYYY-MM-DD]\n\n' +
  '  redress data update                    downloads who sits in Congress and which ZIP lies where\n' +
  '  redress data status                    says what is there, from where and how old\n' +
  '  redress data import files --as-of 2026-11-20\n' +
  '                                         takes downloaded files from a disk; the date is when they were current\n\n' +
  `Files are recognized by their content, whatever they are called:\n${filesTaken()}`;

export const data: Command = {
  usage: USAGE,
  summary: 'Downloads, shows or imports the data about officials.',
  run: async (args, io) => {
    const asked = read(args);
    if (typeof asked === 'string') return misused(asked, USAGE, io);
    const sources = readSources(io.env);
    const directory = dataDirectory(io.env);
    switch (asked.verb) {
      case 'update':
        return await update(directory, sources, io);
      case 'status':
        return await status(directory, sources, io);
      case 'import': {
        const path = resolve(io.cwd, asked.path);
        const asOf = asked.asOf && instantOf(asked.asOf);
        const done = await importCivicData({ path, directory, sources, now: io.now, asOf });
        const code = report(done, sources, io);
        if (asOf === undefined) tellDates(done, directory, io);
        return code;
      }
    }
  },
};

/** What each source publishes, by the name it has there. */
function filesTaken(): string {
  const lines = Object.values(readSources({})).map(({ url, called }) => {
    const name = url === undefined ? 'any name' : url.slice(url.lastIndexOf('/') + 1);
    return `  ${name.padEnd(36)} ${called}`;
  });
  return lines.join('\n');
}

async function update(directory: string, sources: Sources, io: Io): Promise<number> {
  const bar = createProgressBar(io.err, io.isTerminal, () => performance.now());
  const done = await updateCivicData({
    directory,
    sources,
    now: () => io.now,
    which: 'all',
    onProgress: (id, bytes, total) => bar.show(id, bytes, total),
  });
  bar.clear();
  return report(done, sources, io);
}

/** A ZIP table is told apart by its Congress, not by where it lies. */
function nameOf(id: SourceId, sources: Sources): string {
  return sources[isZipSlot(id) ? 'zips' : id].called;
}

/** 1 only when nothing at all came of it. */
function report({ changed, unchanged, warnings }: UpdateReport, sources: Sources, io: Io): number {
  for (const id of changed) io.out(`New: ${nameOf(id, sources)}\n`);
  for (const id of unchanged) io.out(`Unchanged: ${nameOf(id, sources)}\n`);
  for (const { says } of warnings) io.err(`${says}\n`);
  if (changed.length + unchanged.length > 0) return 0;
  if (warnings.length === 0)
    io.err('No file there holds data that is used here. "redress data --help" says which do.\n');
  return 1;
}

/** The age of the list decides who is named, so a date that was only taken from a file is told. */
function tellDates({ changed }: UpdateReport, directory: string, io: Io): void {
  const meta = knownMeta(directory);
  const days = new Set(changed.flatMap((id) => meta?.sources[id]?.validatedAt ?? []).map(dayAt));
  for (const day of days) io.out(`Taken as current on ${day} (the file's own time); --as-of says otherwise.\n`);
}

/** In Washington, as everywhere else. */
const dayAt = (time: string) => dayOf(new Date(time));

async function status(directory: string, sources: Sources, io: Io): Promise<number> {
  const { civic, meta, sample, warnings } = loadCivicData(directory);
  io.out(`${directory}\n`);
  if (sample)
    io.out('Nothing was downloaded yet: the built-in EXAMPLE is in use. "redress data update" gets the data.\n');
  for (const id of sourceIds) {
    const entry = meta?.sources[id];
    if (!entry) continue;
    const counts = Object.entries(entry.counts).map(([what, count]) => `${String(count)} ${what}`);
    const congress = entry.congress === undefined ? '' : `, ${ordinal(entry.congress, 'en')} Congress`;
    io.out(`\n${nameOf(id, sources)}\n  ${counts.join(', ')}${congress}\n`);
    const on = id === 'members' ? currentOn(entry) : dayAt(entry.validatedAt);
    io.out(`  current on ${on}, fetched ${dayAt(entry.fetchedAt)}\n  ${entry.url}\n`);
  }
  for (const { says } of warnings) io.err(`${says}\n`);
  const gap = zipGap(civic, io.now);
  if (gap) io.err(`${gap.says} ${gap.fix}\n`);
  if (io.today > VERIFIED_UNTIL) {
    io.err(`What Redress knows of district lines was checked until ${VERIFIED_UNTIL}. Install a newer version.\n`);
  }
  return 0;
}

type Asked =
  { readonly verb: 'update' | 'status' } | { readonly verb: 'import'; readonly path: string; readonly asOf?: Day };

/** What is wrong with the command line, as a sentence, or what was asked. */
function read(args: string[]): Asked | string {
  const parsed = takenApart(args, { 'as-of': { type: 'string' } });
  if (typeof parsed === 'string') return parsed;
  const [verb, path, ...more] = parsed.positionals;
  const given = parsed.values['as-of'];
  const asOf = given === undefined ? undefined : Day.safeParse(given);
  if (asOf?.success === false) return 'A date is written YYYY-MM-DD, for example 2026-11-03.';
  if (verb === 'import') {
    if (path === undefined) return 'Which file or directory?';
    return more.length > 0 ? 'Give one file or one directory.' : { verb, path, asOf: asOf?.data };
  }
  if (path !== undefined || asOf) return 'A path and --as-of belong to import alone.';
  return verb === 'update' || verb === 'status' ? { verb } : 'Update, status or import?';
}
