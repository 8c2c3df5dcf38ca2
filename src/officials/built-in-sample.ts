import { senateClassesOf } from '../core/official/apportionment.ts';
import type { Civic, Member, Term } from '../core/official/civic.ts';
import { decodeMembers, encodeMembers } from '../core/official/member-list.ts';
import { packZipTable } from '../core/official/zip-table.ts';
import { Day } from '../core/ids.ts';

/**
 * Some ZIPs of twelve districts, every district that may touch a ZIP listed. Lines of the 119th Congress, which
 * the sample keeps whatever the date. Source: Census Bureau, 119th district maps; checked 2026-11-24.
 */
const ZIPS: Readonly<Record<string, readonly string[]>> = {
  '00717': ['PR-AL'],
  '00901': ['PR-AL'],
  '10001': ['NY-12', 'NY-10'],
  '10002': ['NY-10'],
  '10013': ['NY-10'],
  '10021': ['NY-12'],
  '20001': ['DC-AL'],
  '20002': ['DC-AL'],
  '55401': ['MN-5'],
  '55404': ['MN-5'],
  '55408': ['MN-5'],
  '60302': ['IL-7'],
  '60612': ['IL-7'],
  '60644': ['IL-7'],
  '80202': ['CO-1'],
  '80203': ['CO-1'],
  '80210': ['CO-1'],
  '82001': ['WY-AL'],
  '83001': ['WY-AL'],
  '93215': ['CA-22', 'CA-20'],
  '93230': ['CA-22', 'CA-20', 'CA-21'],
  '93291': ['CA-20', 'CA-21'],
  '93701': ['CA-21'],
  '93721': ['CA-21'],
  '98109': ['WA-7'],
};

/** A town in each district, to recognise it by. */
const TOWNS: Readonly<Record<string, string>> = {
  'CA-20': 'Clovis',
  'CA-21': 'Fresno',
  'CA-22': 'Hanford',
  'CO-1': 'Denver',
  'DC-AL': 'Washington',
  'IL-7': 'Oak Park',
  'MN-5': 'Minneapolis',
  'NY-10': 'Lower Manhattan',
  'NY-12': 'Midtown Manhattan',
  'PR-AL': 'San Juan',
  'WA-7': 'Seattle',
  'WY-AL': 'Cheyenne',
};

const SINCE = Day.parse('2025-01-03');
const UNTIL = Day.parse('2027-01-03');

/** For a first try without any download: real districts, and nobody real in them. It names no one, so it cannot go stale. */
export function builtInSample(): Civic {
  const districts = Object.keys(TOWNS);
  const states = [...new Set(districts.map((district) => district.slice(0, 2)))];
  const people = [
    ...districts.map((district) => ({
      full: `Sample Member, ${district}`,
      last: 'Sample',
      term: houseTerm(district),
      district,
    })),
    ...states.flatMap((state) =>
      senateClassesOf(state).map((seat) => ({
        full: `Sample Senator, ${state} ${String(seat)}`,
        last: `Sample ${String(seat)}`,
        term: senateTerm(state, seat),
      })),
    ),
  ];
  const about = { congress: 119, approximate: false, fictional: true, builtOn: SINCE } as const;
  const table = packZipTable(new Map(Object.entries(ZIPS)), about);
  return {
    roster: decodeMembers(encodeMembers(people.map(invented)), { fetchedAt: SINCE, fictional: true }),
    tables: [table],
  };
}

interface Person {
  readonly full: string;
  readonly last: string;
  readonly term: Term;
  readonly district?: string;
}

function invented({ full, last, term, district }: Person, at: number): Member {
  const town = district === undefined ? undefined : TOWNS[district];
  return {
    bioguide: `X${String(900_001 + at)}`,
    name: { full, last },
    terms: [term],
    ...(town === undefined ? {} : { offices: [{ lines: ['100 Sample Street'], city: town, state: term.state }] }),
  };
}

function houseTerm(district: string): Term {
  const [state = '', number = ''] = district.split('-');
  return { chamber: 'house', state, district: number === 'AL' ? 0 : Number(number), start: SINCE, end: UNTIL };
}

function senateTerm(state: string, seat: 1 | 2 | 3): Term {
  return { chamber: 'senate', state, class: seat, start: SINCE, end: UNTIL };
}
