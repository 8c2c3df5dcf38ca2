import { dayOf } from '../core/official/calendar.ts';
import type { Civic, Roster, ZipTable } from '../core/official/civic.ts';
import { readRoster } from '../core/official/roster.ts';
import { decodeZipTable } from '../core/official/zip-table.ts';
import { builtInSample } from './built-in-sample.ts';
import { type Entry, hasLostMeta, type Meta, readEntry, readMeta } from './civic-files.ts';
import type { FormList } from './compile-forms.ts';
import type { OfficeList } from './compile-offices.ts';
import type { SourceId } from './sources.ts';
import type { Warning } from './warning.ts';

export interface LoadedCivic {
  readonly civic: Civic;
  /** Nothing was downloaded yet: twelve districts and invented people, marked EXAMPLE wherever they are shown. */
  readonly sample: boolean;
  /** A damaged file that was replaced by the copy before it, or is missing. */
  readonly warnings: readonly Warning[];
  readonly meta: Meta | undefined;
}

/**
 * The compiled data of a directory; the built-in sample where there is none. Reads 700 KB in about 5 ms and without a pause:
 * files of that size come sooner than threads can be woken for them.
 */
export function loadCivicData(directory: string): LoadedCivic {
  const loader = openLoader(directory);
  const { current, warnings } = loader;
  if (!current) return { civic: builtInSample(), sample: true, warnings, meta: undefined };
  const members = loader.read('members', (bytes) => readRoster(parse(bytes)));
  const offices = loader.read('offices', (bytes) => parse(bytes) as OfficeList)?.value;
  const senate = loader.read('senate-forms', (bytes) => parse(bytes) as FormList)?.value;
  const house = loader.read('house-forms', (bytes) => parse(bytes) as FormList)?.value;
  const tables = tablesOf(loader);
  const roster = members && join(members.value, members.entry, offices, { senate, house });
  if (!roster && tables.length === 0) return { civic: builtInSample(), sample: true, warnings, meta: current };
  return { civic: { roster, tables }, sample: false, warnings, meta: current };
}

interface Loader {
  readonly current: Meta | undefined;
  readonly warnings: Warning[];
  read<T>(id: SourceId, decode: (bytes: Buffer) => T): Read<T> | undefined;
}

interface Read<T> {
  readonly value: T;
  readonly entry: Entry;
}

function openLoader(directory: string): Loader {
  const previous = readMeta(directory, 'previous');
  const current = readMeta(directory, 'current') ?? previous;
  const warnings: Warning[] = hasLostMeta(directory) ? [lostMeta(previous !== undefined)] : [];
  return {
    current,
    warnings,
    read(id, decode) {
      const [entry, before] = [current?.sources[id], previous?.sources[id]];
      if (!entry) return undefined;
      const read = decoded(directory, entry, decode);
      if (read) return read;
      const fallback = before && before.file !== entry.file ? decoded(directory, before, decode) : undefined;
      const instead = fallback ? 'The copy from before it is used' : 'It is left out';
      const says = `The stored copy of '${id}' is damaged. ${instead}. "redress data update" gets a new one.`;
      warnings.push({ about: id, code: 'damaged', says });
      return fallback;
    },
  };
}

function lostMeta(hasPrevious: boolean): Warning {
  const instead = hasPrevious ? 'The one from before it is used' : 'The built-in example is used instead of the data';
  const says = `The list of the stored data (meta.json) is gone or damaged. ${instead}. "redress data update" mends it.`;
  return { about: 'meta', code: 'damaged', says };
}

function decoded<T>(directory: string, entry: Entry, decode: (bytes: Buffer) => T): Read<T> | undefined {
  // A ZIP table carries its own checksum.
  const bytes = readEntry(directory, entry, entry.file.endsWith('.bin') ? 'unchecked' : undefined);
  if (!bytes) return undefined;
  try {
    return { value: decode(bytes), entry };
  } catch {
    return undefined;
  }
}

/** The approximate table only while no exact one of its Congress is at hand. */
function tablesOf(loader: Loader): ZipTable[] {
  const exact = [loader.read('zips', decodeZipTable), loader.read('zips-next', decodeZipTable)];
  const tables = exact.flatMap((read) => (read ? [read.value] : []));
  const rough = loader.current?.sources['zips-approximate'];
  if (!rough || tables.some(({ congress }) => congress === rough.congress)) return tables;
  const approximate = loader.read('zips-approximate', decodeZipTable);
  return approximate ? [...tables, approximate.value] : tables;
}

/**
 * Form links in the order in which they deserve trust: the Senate's page, the member list, the other list. Written into the
 * roster that was just parsed and that nobody else has: copies would double the time to load.
 */
function join(
  roster: Roster,
  entry: Entry,
  offices: OfficeList | undefined,
  forms: { senate?: FormList; house?: FormList },
): Roster {
  for (const member of roster.members) {
    const { bioguide, terms } = member;
    const last = terms.at(-1)!;
    const first = last.chamber === 'senate' ? forms.senate?.[bioguide] : undefined;
    const form = first ?? last.contactForm ?? chambersOwn(forms.house?.[bioguide], last.chamber);
    if (form !== undefined) last.contactForm = form;
    const own = offices?.[bioguide];
    if (own !== undefined && own.length > 0) member.offices = own;
  }
  roster.fetchedAt = dayOf(new Date(entry.validatedAt));
  return roster;
}

/** Somebody who went from the House to the Senate has an old link in an old list. */
function chambersOwn(link: string | undefined, chamber: 'house' | 'senate'): string | undefined {
  return link !== undefined && HOST[chamber].test(link) ? link : undefined;
}

/** The links were taken apart when they were compiled; doing that again would cost more than all the rest. */
const HOST = { house: /^https:\/\/[^/]+\.house\.gov\//, senate: /^https:\/\/[^/]+\.senate\.gov\// };

/** Compiled JSON is ASCII. */
function parse(bytes: Buffer): unknown {
  return JSON.parse(bytes.toString('latin1'));
}
