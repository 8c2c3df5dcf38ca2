import { congressAt, type When } from './calendar.ts';
import type { ZipTable } from './civic.ts';
import { isOnlySeat } from './states.ts';
import type { Day } from '../ids.ts';

/** After this day somebody must look again at everything in this file: health warns. */
export const VERIFIED_UNTIL = '2027-03-01' as Day;

/** The Congresses whose lines this file knows. Outside them a state with several districts has no known lines. */
const KNOWN = { first: 119, last: 120 };

/**
 * States whose members of that Congress were elected on lines other than those of the Congress before.
 * Sources, checked 2026-11-24: AL 2023 plan, reinstated June 2026; CA Proposition 50 (AB 604); FL plan EOGPCRP2026, signed
 * 2026-05-04; LA Act 2 of 2026 (SB 121); NC S.L. 2025-95; OH commission plan of 2025-10-31; TN HB 7003 of 2026; TX plan
 * C2333 (HB 4 of 2025); UT court-ordered Map 1. AL and LA were still in court in summer 2026.
 */
const REDRAWN: Readonly<Record<number, readonly string[]>> = {
  120: ['AL', 'CA', 'FL', 'LA', 'NC', 'OH', 'TN', 'TX', 'UT'],
};

/**
 * States where the Census files of that Congress carry lines that are not the law: Missouri voted on its old lines.
 * Source: People Not Politicians v. Onder, No. 26A388 (U.S. Sept. 25, 2026, per curiam); checked 2026-11-24.
 */
const CENSUS_DIFFERS: Readonly<Record<number, readonly string[]>> = { 120: ['MO'] };

/**
 * What the Census geocoder is asked for. `Current_Current` moves from one Congress to the next and is never used.
 * Source: Census Geocoder API documentation of 07/2024; vintages as seen by three projects, September 2026; checked 2026-11-24.
 */
const GEOCODER: Readonly<Record<number, GeocoderMap>> = {
  119: { congress: 119, layer: '119th Congressional Districts', vintage: 'ACS2025_Current' },
  120: { congress: 120, layer: '120th Congressional Districts', vintage: 'ACS2026_Current' },
};

export interface GeocoderMap {
  readonly congress: number;
  readonly layer: string;
  readonly vintage: string;
}

/** The table lists the lines on which this state's sitting members were elected. A state with one seat has no lines. */
export function tableServes(table: Pick<ZipTable, 'congress' | 'fictional'>, state: string, when: When): boolean {
  if (table.fictional || isOnlySeat(state)) return true;
  const lines = linesInForce(state, when);
  return lines !== undefined && lines === linesOfCensus(state, table.congress);
}

/** The Congress whose Census files carry the lines in force in this state; undefined where this file does not know. */
export function mapFor(state: string, when: When): number | undefined {
  const sitting = congressAt(when);
  const maps = [sitting, KNOWN.first, KNOWN.last];
  return maps.find((congress) => GEOCODER[congress] && tableServes({ congress }, state, when));
}

/** What to ask the geocoder for. Before the state is known: the sitting Congress, and once more if the answer is a state of another map. */
export function geocoderFor(state: string | undefined, when: When): GeocoderMap | undefined {
  const congress = state === undefined ? congressAt(when) : mapFor(state, when);
  return congress === undefined ? undefined : GEOCODER[congress];
}

/** A district of this state is the same place at both times. */
export function sameLines(state: string, before: When, after: When): boolean {
  if (isOnlySeat(state)) return true;
  const lines = linesInForce(state, after);
  return lines !== undefined && lines === linesInForce(state, before);
}

/** Lines are named by the Congress first elected on them. */
function linesInForce(state: string, when: When): number | undefined {
  return newest(REDRAWN, state, congressAt(when));
}

function linesOfCensus(state: string, congress: number): number | undefined {
  if (CENSUS_DIFFERS[congress]?.includes(state)) return undefined;
  return newest(REDRAWN, state, congress);
}

function newest(redrawn: typeof REDRAWN, state: string, congress: number): number | undefined {
  if (congress < KNOWN.first || congress > KNOWN.last) return undefined;
  for (let n = congress; n > KNOWN.first; n -= 1) if (redrawn[n]?.includes(state)) return n;
  return KNOWN.first;
}
