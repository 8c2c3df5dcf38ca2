import { dayOf } from '../core/official/calendar.ts';
import type { Civic, Member, Roster, ZipTable } from '../core/official/civic.ts';
import { readRoster } from '../core/official/roster.ts';
import { decodeZipTable } from '../core/official/zip-table.ts';
import { builtInSample } from './built-in-sample.ts';
import { type Entry, type Meta, readEntry, readMeta } from './civic-files.ts';
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

/** The compiled data of a directory, in about 5 ms; the built-in sample where there is none. */
export async function loadCivicData(directory: string): Promise<LoadedCivic> {
  const loader = await openLoader(directory);
  const { current } = loader;
  if (!current) return { civic: builtInSample(), sample: true, warnings: [], meta: undefined };
  const [base, offices, senateForms, houseForms] = await Promise.all([
    loader.read('members', (bytes) => readRoster(parse(bytes))),
    loader.read('offices', (bytes) => parse(bytes) as OfficeList),
    loader.read('senate-forms', (bytes) => parse(bytes) as FormList),
    loader.read('house-forms', (bytes) => parse(bytes) as FormList),
  ]);
  const tables = await loadTables(loader);
  const roster =
    base && joined(base.value, base.entry, offices?.value, { senate: senateForms?.value, house: houseForms?.value });
  if (!roster && tables.length === 0) {
    return { civic: builtInSample(), sample: true, warnings: loader.warnings, meta: current };
  }
  return { civic: { roster, tables }, sample: false, warnings: loader.warnings, meta: current };
}

interface Loader {
  readonly current: Meta | undefined;
  readonly warnings: Warning[];
  read<T>(id: SourceId, decode: (bytes: Buffer) => T): Promise<{ value: T; entry: Entry } | undefined>;
}

async function openLoader(directory: string): Promise<Loader> {
  const previous = await readMeta(directory, 'previous');
  const current = (await readMeta(directory, 'current')) ?? previous;
  const warnings: Warning[] = [];
  return {
    current,
    warnings,
    async read(id, decode) {
      const [entry, before] = [current?.sources[id], previous?.sources[id]];
      if (!entry) return undefined;
      const read = await decoded(directory, entry, decode);
      if (read) return read;
      const fallback = before && before.file !== entry.file ? await decoded(directory, before, decode) : undefined;
      const instead = fallback ? 'The copy from before it is used' : 'It is left out';
      const says = `The stored copy of '${id}' is damaged. ${instead}. "redress data update" gets a new one.`;
      warnings.push({ about: id, code: 'damaged', says });
      return fallback;
    },
  };
}

async function decoded<T>(
  directory: string,
  entry: Entry,
  decode: (bytes: Buffer) => T,
): Promise<{ value: T; entry: Entry } | undefined> {
  const bytes = await readEntry(directory, entry);
  if (!bytes) return undefined;
  try {
    return { value: decode(bytes), entry };
  } catch {
    return undefined;
  }
}

/** The approximate table only while no exact one is at hand. */
async function loadTables(loader: Loader): Promise<ZipTable[]> {
  const exact = [await loader.read('zips', decodeZipTable), await loader.read('zips-next', decodeZipTable)];
  const tables = exact.flatMap((read) => (read ? [read.value] : []));
  if (tables.length > 0) return tables;
  const approximate = await loader.read('zips-approximate', decodeZipTable);
  return approximate ? [approximate.value] : [];
}

/** Form links in the order in which they deserve trust: the Senate's page, the member list, the other list. */
function joined(
  roster: Roster,
  entry: Entry,
  offices: OfficeList | undefined,
  forms: { senate?: FormList; house?: FormList },
): Roster {
  const members = roster.members.map((member): Member => {
    const own = offices?.[member.bioguide];
    const terms = [...member.terms];
    const last = terms.at(-1)!;
    const first = last.chamber === 'senate' ? forms.senate?.[member.bioguide] : undefined;
    const contactForm = first ?? last.contactForm ?? chambersOwn(forms.house?.[member.bioguide], last.chamber);
    if (contactForm !== undefined) terms[terms.length - 1] = { ...last, contactForm };
    return { ...member, terms, ...(own && own.length > 0 ? { offices: own } : {}) };
  });
  return { ...roster, fetchedAt: dayOf(new Date(entry.validatedAt)), members };
}

/** Somebody who went from the House to the Senate has an old link in an old list. */
function chambersOwn(link: string | undefined, chamber: 'house' | 'senate'): string | undefined {
  return link !== undefined && new URL(link).hostname.endsWith(`.${chamber}.gov`) ? link : undefined;
}

function parse(bytes: Buffer): unknown {
  return JSON.parse(bytes.toString('utf8'));
}
