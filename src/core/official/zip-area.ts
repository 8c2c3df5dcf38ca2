import type { When } from './calendar.ts';
import type { ZipTable } from './civic.ts';
import { tableServes } from './maps.ts';
import { sameNumberBeyond } from './neighbours.ts';
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
  const near = withSameDigits(tables, zip);
  const listed = districtsIn(tables, zip);
  if (listed.length === 0) return { states: [], sure: false, near, zip, tables };
  // Of two districts of one number in two states the source keeps one, so that the state beyond the border is lost.
  const states = [...new Set([...listed.map(stateOf), ...near, ...listed.flatMap(sameNumberBeyond)])];
  return { states, sure: false, near, zip, tables };
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

/** The lines in force in this state are those of a table at hand, whichever ZIPs it lists. */
export function isServed({ tables }: ZipArea, state: string, when: When): boolean {
  return tables.some((table) => tableServes(table, state, when));
}

const stateOf = (district: string) => district.slice(0, 2);
const districtsIn = (tables: readonly ZipTable[], zip: string) => tables.flatMap((table) => districtsOf(table, zip));
const statesIn = (tables: readonly ZipTable[], zip: string) => [...new Set(districtsIn(tables, zip).map(stateOf))];

function withSameDigits(tables: readonly ZipTable[], zip: string): string[] {
  const area = zip.slice(0, 3);
  const zips = Array.from({ length: 100 }, (_, i) => area + String(i).padStart(2, '0'));
  return [...new Set(zips.flatMap((near) => statesIn(tables, near)))];
}
