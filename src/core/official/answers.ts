import { districtsIn, senateClassesOf } from './apportionment.ts';
import { congressAt, dayOf, type When } from './calendar.ts';
import type { Candidate, Civic, Located, Placed } from './civic.ts';
import { isOfStreet, type Reason } from './locate-reasons.ts';
import { geocoderFor } from './maps.ts';
import { type Holding, holderOf } from './roster.ts';
import { houseSeat, senateSeat } from './seat.ts';
import { isOnlySeat } from './states.ts';
import { placeOfZip } from './zip-prefixes.ts';
import { districtsHere, isServed, type ZipArea } from './zip-area.ts';

/** What is known when an answer is written. `notes`: what the writer must hear besides what the seats themselves say. */
export interface Ask {
  readonly civic: Civic;
  readonly on: When;
  readonly area: ZipArea;
  readonly zip: string | undefined;
  readonly notes: readonly Reason[];
}

/** The district is settled. */
export function placed(ask: Ask, district: string, by: Placed['by'], point?: Placed['point']): Located {
  const state = district.slice(0, 2);
  const house = houseHolder(ask, district);
  const senate = senateHolders(ask, state);
  return {
    kind: house.status === 'vacant' ? 'vacant' : 'found',
    ...heading(ask),
    state,
    district,
    by,
    house: house.official,
    senators: senate.map((holding) => holding.official),
    reasons: unique([
      ...ask.notes,
      ...noSenators(state),
      ...house.notes,
      ...senate.flatMap((holding) => holding.notes),
    ]),
    ...(point && { point }),
  };
}

/** A question to the writer: which of these states, or which of the districts of the one. */
export function split(ask: Ask, states: readonly string[]): Located {
  const [state] = states;
  const known = states.length === 1 ? state : undefined;
  const districts = states.flatMap((one) =>
    isOnlySeat(one) ? districtsIn(one) : (districtsHere(ask.area, one, ask.on)?.list ?? []),
  );
  const holdings = districts.map((district) => ({ district, ...houseHolder(ask, district) }));
  const senate = known === undefined ? [] : senateHolders(ask, known);
  const about = [...holdings, ...senate].flatMap((holding) => holding.notes);
  return {
    kind: 'split',
    ...heading(ask),
    states,
    candidates: holdings.map(candidate),
    senators: senate.map((holding) => holding.official),
    finder: finderFor(ask.zip),
    reasons: unique([
      ...whySplit(ask, states, districts),
      ...ask.notes,
      ...(known === undefined ? [] : noSenators(known)),
      ...about.filter((note) => note.code !== 'seat-vacant'),
    ]),
  };
}

function whySplit(
  { zip, area, on, civic, notes }: Ask,
  states: readonly string[],
  districts: readonly string[],
): Reason[] {
  const unloaded = states.filter((state) => !isServed(area, state, on));
  const noStreet = notes.some(({ code }) => isOfStreet(code));
  const lines: Reason[] = unloaded.map((state) => ({
    code: 'lines-not-loaded',
    state,
    noStreet: noStreet || geocoderFor(state, on) === undefined,
  }));
  if (zip === undefined)
    return notes.some((note) => note.code !== 'abroad-last-address') ? [] : [{ code: 'zip-missing' }];
  if (states.length > 1) return [{ code: area.sure ? 'zip-two-states' : 'zip-near-border', zip, states }, ...lines];
  if (area.states.length === 0) return [whyUnlisted({ zip, area, civic })];
  if (districts.length > 1) return [{ code: 'zip-split', zip, count: districts.length, noStreet }];
  const [state = ''] = states;
  return districts.length === 0 && lines.length === 0 ? [{ code: 'zip-not-there', zip, state }] : lines;
}

/** No table lists the ZIP. */
export function whyUnlisted({ zip, area, civic }: Pick<Ask, 'zip' | 'area' | 'civic'>): Reason {
  if (zip === undefined) return { code: 'zip-missing' };
  if (civic.tables.length === 0) return { code: 'table-missing' };
  if (civic.roster?.fictional) return { code: 'zip-not-in-sample' };
  return area.near.length > 0 ? { code: 'zip-unlisted', zip } : { code: 'zip-not-real', zip };
}

/** Nothing can be said before the writer mends what they typed. */
export function unknown(
  { civic, on, zip }: { civic: Civic; on: When; zip?: string },
  reasons: readonly Reason[],
): Located {
  return { kind: 'unknown', ...heading({ civic, on, zip }), senators: [], reasons, finder: finderFor(zip) };
}

function heading({ on, zip }: { civic: Civic; on: When; zip?: string }) {
  return { on: dayOf(on), congress: congressAt(on), ...(zip !== undefined && { zip }) };
}

function houseHolder({ civic, on }: Ask, district: string): Holding {
  const number = district.slice(3);
  return holderOf(civic.roster, houseSeat(district.slice(0, 2), number === 'AL' ? 0 : Number(number)), on);
}

function senateHolders({ civic, on }: Ask, state: string): Holding[] {
  return senateClassesOf(state).map((seatClass) => holderOf(civic.roster, senateSeat(state, seatClass), on));
}

function candidate({ district, official }: Holding & { district: string }): Candidate {
  const town = official.offices.find((office) => office.kind === 'district')?.city;
  return { district, official, ...(town !== undefined && { town }) };
}

const noSenators = (state: string): Reason[] =>
  senateClassesOf(state).length > 0 ? [] : [{ code: 'no-senators', state }];

const unique = (reasons: readonly Reason[]): Reason[] => [
  ...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values(),
];

/** The House's own look-up; it takes a ZIP in its address, if it is one that lies in a district. */
function finderFor(zip: string | undefined): string {
  const place = zip === undefined ? undefined : placeOfZip(zip);
  return zip === undefined || (place && place.kind !== 'territory')
    ? 'https://www.house.gov/representatives/find-your-representative'
    : `https://ziplook.house.gov/htbin/findrep_house?ZIP=${zip}`;
}
