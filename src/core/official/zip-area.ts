import type { When } from './calendar.ts';
import type { ZipTable } from './civic.ts';
import { tableServes } from './maps.ts';
import { placeOfZip } from './zip-prefixes.ts';
import { districtsOf } from './zip-table.ts';

/** What the tables say about a ZIP. */
export interface ZipArea {
  /** Where the ZIP may lie; empty for a ZIP that no table lists. */
  readonly states: readonly string[];
  /** False when only the approximate table knows the ZIP: it may have lost a state. */
  readonly sure: boolean;
  /** States of the listed ZIPs with the same first three digits: a hint, never an answer. Empty: hardly a real ZIP. */
  readonly near: readonly string[];
  readonly zip?: string;
  readonly tables: readonly ZipTable[];
}

export function zipArea(zip: string | undefined, tables: readonly ZipTable[]): ZipArea {
  if (zip === undefined) return { states: [], sure: false, near: [], tables };
  const place = placeOfZip(zip);
  if (place?.kind === 'territory') return { states: [place.state], sure: true, near: [place.state], zip, tables };
  const exact = statesIn(
    tables.filter((table) => !table.approximate),
    zip,
  );
  if (exact.length > 0) return { states: exact, sure: true, near: exact, zip, tables };
  const near = neighbours(tables, zip);
  const listed = statesIn(tables, zip);
  // A ZIP that lost one of its states still has neighbours with the same three digits there, most often.
  return { states: listed.length === 0 ? [] : [...new Set([...listed, ...near])], sure: false, near, zip, tables };
}

/** The ZIP's districts in one state, by a table whose lines are in force there; undefined when no such table is loaded. */
export function districtsHere(
  area: ZipArea,
  state: string,
  when: When,
): { list: readonly string[]; approximate: boolean } | undefined {
  const { zip, tables } = area;
  if (zip === undefined) return undefined;
  for (const table of tables.toSorted((a, b) => Number(a.approximate) - Number(b.approximate))) {
    const list = districtsOf(table, zip).filter((district) => district.startsWith(state));
    if (list.length > 0 && tableServes(table, state, when)) return { list, approximate: table.approximate };
  }
  return undefined;
}

const statesIn = (tables: readonly ZipTable[], zip: string) => [
  ...new Set(tables.flatMap((table) => districtsOf(table, zip).map((district) => district.slice(0, 2)))),
];

function neighbours(tables: readonly ZipTable[], zip: string): string[] {
  const area = zip.slice(0, 3);
  const zips = Array.from({ length: 100 }, (_, i) => area + String(i).padStart(2, '0'));
  return [...new Set(zips.flatMap((near) => statesIn(tables, near)))];
}
