import { districtsIn } from './apportionment.ts';

/**
 * States that share a border, each pair once; Arizona with Colorado and New Mexico with Utah meet in a point.
 * Source: read off the Census Bureau's map of the states by hand, borders in open water left out; checked 2026-11-25.
 */
const BORDERS: readonly string[] = [
  'AL FL GA MS TN',
  'AR LA MO MS OK TN TX',
  'AZ CA CO NM NV UT',
  'CA NV OR',
  'CO KS NE NM OK UT WY',
  'CT MA NY RI',
  'DC MD VA',
  'DE MD NJ PA',
  'FL GA',
  'GA NC SC TN',
  'IA MN MO NE SD WI',
  'ID MT NV OR UT WA WY',
  'IL IA IN KY MO WI',
  'IN KY MI OH',
  'KS MO NE OK',
  'KY MO OH TN VA WV',
  'LA MS TX',
  'MA NH NY RI VT',
  'MD PA VA WV',
  'ME NH',
  'MI OH WI',
  'MN ND SD WI',
  'MO NE OK TN',
  'MS TN',
  'MT ND SD WY',
  'NC SC TN VA',
  'ND SD',
  'NE SD WY',
  'NH VT',
  'NJ NY PA',
  'NM OK TX UT',
  'NV OR UT',
  'NY PA VT',
  'OH PA WV',
  'OK TX',
  'OR WA',
  'PA WV',
  'SD WY',
  'TN VA',
  'UT WY',
  'VA WV',
];

const NEIGHBOURS = new Map<string, string[]>();
for (const row of BORDERS) {
  const [state = '', ...others] = row.split(' ');
  for (const other of others) {
    NEIGHBOURS.set(state, [...(NEIGHBOURS.get(state) ?? []), other]);
    NEIGHBOURS.set(other, [...(NEIGHBOURS.get(other) ?? []), state]);
  }
}

/** None for Alaska, Hawaii and the islands. */
export const neighboursOf = (state: string): readonly string[] => NEIGHBOURS.get(state) ?? [];

/** Neighbours with a district of the same number: for `AL-3` those of Alabama with a third one, for `ND-AL` those with a single seat. */
export function sameNumberBeyond(district: string): string[] {
  const [state = '', number = ''] = district.split('-');
  return neighboursOf(state)
    .filter((other) => districtsIn(other).includes(`${other}-${number}`))
    .toSorted();
}
