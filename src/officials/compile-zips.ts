import { isDistrict } from '../core/official/apportionment.ts';
import type { ZipTable } from '../core/official/civic.ts';
import { isOnlySeat, STATES, stateOfFips } from '../core/official/states.ts';
import { packZipTable } from '../core/official/zip-table.ts';
import type { Day } from '../core/ids.ts';
import { ordinal } from '../core/wording.ts';
import { BadCopy, textOf } from './bad-copy.ts';

/**
 * The Census relationship file: which districts touch a ZIP area, the one with most land first. The land share orders
 * and never drops a district: people are not land. Water alone does not count. Throws BadCopy.
 */
export function compileZips(bytes: Uint8Array, builtOn: Day): ZipTable {
  const lines = linesOf(textOf(bytes));
  const header = lines.next().value ?? '';
  const congress = Number(/(?:^|\|)GEOID_CD(\d{3})_20(?:\||$)/.exec(header)?.[1]);
  if (!congress) throw new BadCopy('does not say which Congress it is for');
  const columns = header.split('|');
  const at = {
    district: columns.indexOf(`GEOID_CD${String(congress)}_20`),
    zip: columns.indexOf('GEOID_ZCTA5_20'),
    land: columns.indexOf('AREALAND_PART'),
  };
  if (at.zip < 0 || at.land < 0) throw new BadCopy('has not the columns we know');
  const shares = createShares();
  for (const line of lines) {
    const cells = line.split('|');
    if (cells.length !== columns.length) throw new BadCopy('is cut short or has a line we cannot read');
    shares.add(cells[at.zip]!, cells[at.district]!, Number(cells[at.land]));
  }
  return packZipTable(shares.inOrder(), { congress, approximate: false, builtOn });
}

/** The fallback, `state_fips,state_abbr,zcta,cd`, which does not say its Congress. Throws BadCopy. */
export function compileApproximateZips(bytes: Uint8Array, builtOn: Day, congress: number): ZipTable {
  const lines = linesOf(textOf(bytes));
  if (lines.next().value !== 'state_fips,state_abbr,zcta,cd') throw new BadCopy('has not the columns we know');
  const shares = createShares();
  for (const line of lines) {
    const [fips = '', , zip = '', number = ''] = line.split(',');
    if (!/^\d{1,2}$/.test(number)) throw new BadCopy('is cut short or has a line we cannot read');
    // The source loses a state where two districts have one number: a single seat must not pass for a first district.
    if (Number(number) === 1 && isOnlySeat(stateOfFips(fips) ?? '')) throw new BadCopy('numbers a single seat');
    shares.add(zip, `${fips}${number.padStart(2, '0')}`, 1);
  }
  return packZipTable(shares.inOrder(), { congress, approximate: true, builtOn });
}

/** Throws BadCopy where the table is not a whole country on lines that can be in force now. */
export function checkZips(table: ZipTable, congresses: readonly number[]): { zips: number; districts: number } {
  if (!congresses.includes(table.congress)) {
    throw new BadCopy(`is for the ${ordinal(table.congress, 'en')} Congress, not the ${ordinal(congresses[0]!, 'en')}`);
  }
  const counts = { zips: 0, districts: 0 };
  for (const set of table.index) if (set > 0) counts.zips += 1;
  const districts = new Set(table.sets.flat());
  counts.districts = districts.size;
  if (counts.zips < 33_000) throw new BadCopy(`has only ${String(counts.zips)} ZIPs`);
  if (counts.districts < 430) throw new BadCopy(`has only ${String(counts.districts)} districts`);
  const states = new Set([...districts].map((district) => district.slice(0, 2)));
  const missing = Object.keys(STATES).filter((state) => !states.has(state) && !ISLANDS.has(state));
  if (missing.length > 0) throw new BadCopy(`has no ZIP in ${missing.join(', ')}`);
  return counts;
}

/** Not in every table; each has a single seat, which the ZIP's first digits give. */
const ISLANDS = new Set(['AS', 'GU', 'MP', 'PR', 'VI']);

function* linesOf(text: string): Generator<string, undefined> {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end).trimEnd();
    if (line !== '') yield line;
    start = end < 0 ? text.length : end + 1;
  }
  return undefined;
}

/** Of each ZIP the land that lies in each district, in square metres. */
function createShares() {
  const shares = new Map<string, Map<string, number>>();
  // Tens of thousands of lines name some hundreds of districts.
  const districts = new Map<string, string>();
  const districtAt = (geoid: string): string => {
    let district = districts.get(geoid);
    if (district === undefined) districts.set(geoid, (district = districtOf(geoid)));
    return district;
  };
  return {
    add(zip: string, geoid: string, land: number): void {
      if (zip === '' || geoid.endsWith('ZZ') || land === 0) return;
      let known = shares.get(zip);
      if (!(land > 0) || !(known ?? /^\d{5}$/.test(zip))) throw new BadCopy('has a line we cannot read');
      const district = districtAt(geoid);
      if (!known) shares.set(zip, (known = new Map()));
      known.set(district, (known.get(district) ?? 0) + land);
    },
    inOrder: (): Map<string, string[]> => new Map([...shares].map(([zip, land]) => [zip, largestFirst(land)])),
  };
}

/** `0621` is CA-21; `00` at large and `98` a delegate are both the one seat of the place. */
function districtOf(geoid: string): string {
  const state = stateOfFips(geoid.slice(0, 2));
  const number = geoid.slice(2);
  if (state === undefined || !/^\d\d$/.test(number)) throw new BadCopy('has a district we do not know');
  const only = number === '00' || number === '98' || (number === '01' && isOnlySeat(state));
  const district = `${state}-${only ? 'AL' : String(Number(number))}`;
  if (!isDistrict(district)) throw new BadCopy(`has a district that does not exist (${district})`);
  return district;
}

function largestFirst(land: Map<string, number>): string[] {
  // Most lie in one.
  if (land.size === 1) return [...land.keys()];
  return [...land].toSorted(([, a], [, b]) => b - a).map(([district]) => district);
}
