import type { Civic, DistrictOffice, Member, ZipTable } from '../core/official/civic.ts';
import { decodeMembers } from '../core/official/member-list.ts';
import { decodeRecords, type Records } from '../core/official/records.ts';
import { decodeZipTable } from '../core/official/zip-table.ts';
import { builtInSample } from './built-in-sample.ts';
import { type Entry, type Meta, readEntry, readMeta, wasUsed } from './civic-files.ts';
import { inRecords } from './compiled-lists.ts';
import { currentOn } from './current-on.ts';
import type { SourceId } from './sources.ts';
import type { Warning } from './warning.ts';

export interface LoadedCivic {
  readonly civic: Civic;
  /** Nothing was downloaded yet: twelve districts and invented people, marked EXAMPLE wherever they are shown. */
  readonly sample: boolean;
  /** A damaged file that was replaced by the copy before it, or is missing; an entry that cannot be read, once it was asked for. */
  readonly warnings: readonly Warning[];
  readonly meta: Meta | undefined;
}

/**
 * The compiled data of a directory; the built-in sample where there is none. 850 KB are read and their checksums compared
 * without a pause: files of that size come sooner than threads can be woken for them. Members and what belongs to them are
 * taken out of these bytes when they are asked for.
 */
export function loadCivicData(directory: string, onWarning?: (warning: Warning) => void): LoadedCivic {
  const loader = openLoader(directory, onWarning);
  const { current, warnings } = loader;
  if (!current) return { civic: builtInSample(), sample: true, warnings, meta: undefined };
  const offices = loader.read('offices', (bytes, { onBroken }) =>
    decodeRecords<DistrictOffice[]>(bytes, undefined, onBroken),
  );
  const senate = loader.read('senate-forms', (bytes, { onBroken }) =>
    decodeRecords<string>(bytes, undefined, onBroken),
  );
  const house = loader.read('house-forms', (bytes, { onBroken }) => decodeRecords<string>(bytes, undefined, onBroken));
  const join = joining(offices, { senate, house });
  const roster = loader.read('members', (bytes, { entry, onBroken }) =>
    decodeMembers(bytes, { fetchedAt: currentOn(entry) }, join, onBroken),
  );
  const tables = tablesOf(loader);
  if (!roster && tables.length === 0) return { civic: builtInSample(), sample: true, warnings, meta: current };
  return { civic: { roster, tables }, sample: false, warnings, meta: current };
}

interface Stored {
  readonly entry: Entry;
  /** Told once, when somebody asks for what cannot be read. */
  readonly onBroken: () => void;
}
type Decode<T> = (bytes: Buffer, stored: Stored) => T;

interface Loader {
  readonly current: Meta | undefined;
  readonly warnings: Warning[];
  read<T extends object>(id: SourceId, decode: Decode<T>): T | undefined;
}

function openLoader(directory: string, onWarning: (warning: Warning) => void = () => undefined): Loader {
  const present = readMeta(directory, 'current');
  const before = () => readMeta(directory, 'previous');
  const current = present ?? before();
  const warnings: Warning[] = [];
  const warn = (warning: Warning): void => {
    warnings.push(warning);
    onWarning(warning);
  };
  if (!present && wasUsed(directory)) warn(lostMeta(current !== undefined));
  const decoded = <T>(id: SourceId, entry: Entry, decode: Decode<T>): T | undefined => {
    const bytes = readEntry(directory, entry, id.startsWith('zips') ? 'unchecked' : undefined);
    if (!bytes) return undefined;
    const onBroken = (): void => warn(brokenEntry(id));
    try {
      return decode(entry.file.endsWith('.json') ? inRecords(id, bytes) : bytes, { entry, onBroken });
    } catch {
      return undefined;
    }
  };
  return {
    current,
    warnings,
    read(id, decode) {
      const entry = current?.sources[id];
      if (!entry) return undefined;
      const read = decoded(id, entry, decode);
      if (read) return read;
      const earlier = before()?.sources[id];
      const fallback = earlier && earlier.file !== entry.file ? decoded(id, earlier, decode) : undefined;
      const instead = fallback ? 'The copy from before it is used' : 'It is left out';
      const says = `The stored copy of '${id}' is damaged. ${instead}. "redress data update" gets a new one.`;
      warn({ about: id, code: 'damaged', says });
      return fallback;
    },
  };
}

function lostMeta(hasPrevious: boolean): Warning {
  const instead = hasPrevious ? 'The one from before it is used' : 'The built-in example is used instead of the data';
  const says = `The list of the stored data (meta.json) is gone or damaged. ${instead}. "redress data update" repairs it.`;
  return { about: 'meta', code: 'damaged', says };
}

function brokenEntry(id: SourceId): Warning {
  const says = `An entry in the stored copy of '${id}' cannot be read and is left out. "redress data update" gets a new one.`;
  return { about: id, code: 'damaged', says };
}

/** The approximate table only while no exact one of its Congress is at hand. */
function tablesOf(loader: Loader): ZipTable[] {
  const exact = [loader.read('zips', decodeZipTable), loader.read('zips-next', decodeZipTable)];
  const tables = exact.filter((table) => table !== undefined);
  const rough = loader.current?.sources['zips-approximate'];
  if (!rough || tables.some(({ congress }) => congress === rough.congress)) return tables;
  const approximate = loader.read('zips-approximate', decodeZipTable);
  return approximate ? [...tables, approximate] : tables;
}

/**
 * Form links in the order in which they deserve trust: the Senate's page, the member list, the other list. Written into the
 * member that was just read and that nobody else has.
 */
function joining(
  offices: Records<DistrictOffice[]> | undefined,
  forms: { readonly senate?: Records<string>; readonly house?: Records<string> },
): (member: Member) => Member {
  return (member) => {
    const { bioguide, terms } = member;
    const last = terms.at(-1)!;
    const first = last.chamber === 'senate' ? forms.senate?.of(bioguide)[0] : undefined;
    const form = first ?? last.contactForm ?? chambersOwn(forms.house?.of(bioguide)[0], last.chamber);
    if (form !== undefined) last.contactForm = form;
    const [own = []] = offices?.of(bioguide) ?? [];
    if (own.length > 0) member.offices = own;
    return member;
  };
}

/** Somebody who went from the House to the Senate has an old link in an old list. */
function chambersOwn(link: string | undefined, chamber: 'house' | 'senate'): string | undefined {
  return link !== undefined && HOST[chamber].test(link) ? link : undefined;
}

/** The links were taken apart when they were compiled; doing that again would cost more than all the rest. */
const HOST = { house: /^https:\/\/[^/]+\.house\.gov\//, senate: /^https:\/\/[^/]+\.senate\.gov\// };
