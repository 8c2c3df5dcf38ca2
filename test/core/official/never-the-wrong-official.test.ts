import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { instantOf, type When } from '../../../src/core/official/calendar.ts';
import {
  type Civic,
  type Located,
  Member,
  type Roster,
  type Term,
  type ZipTable,
} from '../../../src/core/official/civic.ts';
import { locate } from '../../../src/core/official/locate.ts';
import type { Official } from '../../../src/core/official/official.ts';
import { holderOf } from '../../../src/core/official/roster.ts';
import { type Seat, SeatId, seatOf } from '../../../src/core/official/seat.ts';
import { districtsOf, packZipTable } from '../../../src/core/official/zip-table.ts';
import { day, LINES, rosterFixture, rosterOf, tableFixture } from '../../fixtures/places.ts';
import { describeWithSharedData, sharedData } from '../../shared-data.ts';

const SEATED = new Date('2027-01-03T17:00:00Z');
const WEEK_MS = 7 * 86_400_000;
/** Written out again, so that a slip in the program's own list shows. */
const NEW_LINES = new Set(['AL', 'CA', 'FL', 'LA', 'NC', 'OH', 'TN', 'TX', 'UT']);
const DAYS = Array.from({ length: 120 }, (_, i) => day(new Date(Date.UTC(2026, 10, 1 + i)).toISOString().slice(0, 10)));
const MOMENTS = [...DAYS, new Date('2027-01-03T05:00:00Z'), new Date('2027-01-03T16:59:59.999Z'), SEATED];

const houseOf = (located: Located): Official[] => {
  if (located.kind === 'split') return located.candidates.map(({ official }) => official);
  return located.kind === 'unknown' ? [] : [located.house];
};
const districtOf = (official: Official): string => official.seat.replace('house:', '');
const stateOf = (district: string) => district.slice(0, 2);

/** The lines of the 119th still hold there. */
const isStill = (district: string, at: Date) => at < SEATED || !NEW_LINES.has(stateOf(district));

/** Shown because their state is asked for, which is no claim about the ZIP: by a rough table, the single seats of its states. */
function claimedFor(located: Located, rough: boolean): Official[] {
  const asks = rough && located.kind === 'split' && located.states.length > 1;
  return houseOf(located).filter((official) => !(asks && official.seat.endsWith('-AL')));
}

/** What the law gives the ZIP at that moment. */
function lawful(zip: string, at: Date): string[] {
  const lines = LINES[zip]!;
  const now = (district: string) => (at >= SEATED && NEW_LINES.has(stateOf(district)) ? 120 : 119);
  return [...lines[119].filter((one) => now(one) === 119), ...lines[120].filter((one) => now(one) === 120)];
}

/** Those named who do not hold the very seat, in a term that covers the moment. */
function notInTerm(officials: readonly Official[], roster: Roster, at: Date): Official[] {
  return officials.filter(({ name, bioguide, seat }) => {
    if (name === undefined) return false;
    const place = seatOf(seat);
    const member = byId(roster).get(bioguide);
    return !member?.terms.some(
      (term) => instantOf(term.start) <= at && at < instantOf(term.end) && isSeatOf(term, place),
    );
  });
}

const known = new WeakMap<Roster['members'], ReadonlyMap<string | undefined, Member>>();

/** Looking a member up a hundred thousand times takes longer than what is looked at. */
function byId({ members }: Roster): ReadonlyMap<string | undefined, Member> {
  const all = known.get(members) ?? new Map(members.all().map((one) => [one.bioguide, one]));
  known.set(members, all);
  return all;
}

function isSeatOf(term: Term, seat: Seat): boolean {
  if (seat.kind === 'house') {
    return `${term.chamber} ${term.state} ${String(term.district || 'AL')}` === `house ${seat.state} ${seat.district}`;
  }
  return (
    seat.kind === 'senate' &&
    `${term.chamber} ${term.state} ${String(term.class)}` === `senate ${seat.state} ${String(seat.class)}`
  );
}

/** A plain throw: `expect` a hundred thousand times would take longer than what it looks at. */
function refuse(wrong: readonly Official[], zip: string, at: Date): void {
  if (wrong.length > 0)
    throw new Error(`${zip} at ${at.toISOString()} names ${wrong.map(({ seat }) => seat).join(', ')}`);
}

const TABLES: readonly (readonly ZipTable[])[] = [
  [],
  [tableFixture(119)],
  [tableFixture(120)],
  [tableFixture(120), tableFixture(119)],
  [tableFixture(119, { approximate: true })],
  [tableFixture(119, { approximate: true }), tableFixture(120)],
];

function check(zip: string, when: When, { tables, roster }: Civic & { roster: Roster }): Located {
  const at = instantOf(when);
  const located = locate({ zip }, { tables, roster }, when);
  const given = lawful(zip, at);
  refuse(
    claimedFor(
      located,
      tables.some((table) => table.approximate),
    ).filter((official) => !given.includes(districtOf(official))),
    zip,
    at,
  );
  refuse(notInTerm([...houseOf(located), ...located.senators], roster, at), zip, at);
  return located;
}

describe('for every ZIP and every day around the change of Congress', () => {
  const rosters = { 119: rosterFixture(), 120: rosterFixture({ congress: 120 }) };
  const fetched = (congress: 119 | 120, on: string): Roster => ({ ...rosters[congress], fetchedAt: day(on) });

  it('no member is named whose district the lines in force do not give to that ZIP', () => {
    MOMENTS.forEach((when, i) => {
      const at = instantOf(when);
      const roster = fetched(at >= SEATED ? 120 : 119, at.toISOString().slice(0, 10));
      // Nothing happens between one quiet day and the next: there every table has its turn within three of them.
      const isQuiet = Math.abs(at.getTime() - SEATED.getTime()) > WEEK_MS;
      const tried = isQuiet ? TABLES.filter((_, nth) => nth % 3 === i % 3) : TABLES;
      for (const tables of tried) for (const zip of Object.keys(LINES)) check(zip, when, { tables, roster });
    });
  });

  it('and none when list, table and clock are mixed at will', () => {
    const any = fc.record({
      zip: fc.constantFrom(...Object.keys(LINES)),
      when: fc.constantFrom(...MOMENTS),
      tables: fc.constantFrom(...TABLES),
      congress: fc.constantFrom(119 as const, 120 as const),
      fetchedAt: fc.constantFrom(
        '2025-11-24',
        '2026-09-01',
        '2026-11-24',
        '2026-12-31',
        '2027-01-03',
        '2027-01-20',
        '2027-11-24',
      ),
    });
    fc.assert(
      fc.property(any, ({ zip, when, tables, congress, fetchedAt }) => {
        check(zip, when, { tables, roster: fetched(congress, fetchedAt) });
      }),
      { numRuns: 500 },
    );
  });

  it('though most ZIPs are found, with the right table and list', () => {
    const tables = [tableFixture(119), tableFixture(120)];
    const found = (on: string, congress: 119 | 120) =>
      Object.keys(LINES).filter(
        (zip) => check(zip, day(on), { tables, roster: fetched(congress, on) }).kind === 'found',
      );
    const split = (on: string, congress: 119 | 120) =>
      Object.keys(LINES).filter(
        (zip) => check(zip, day(on), { tables, roster: fetched(congress, on) }).kind === 'split',
      );
    expect(split('2026-11-24', 119)).toEqual(['37642', '58649', '84101', '93230', '97913']);
    expect(split('2027-02-01', 120)).toEqual(['37642', '58649', '94541', '97913']);
    expect(found('2026-11-24', 119)).toHaveLength(9);
  });
});

describeWithSharedData('for every ZIP of the nation', 'data/zccd-119-opensourceactivismtech.csv', () => {
  const rows = readFileSync(sharedData('data/zccd-119-opensourceactivismtech.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  const pairs = new Map<string, string[]>();
  for (const row of rows) {
    const [, state = '', zip = '', number = ''] = row.split(',');
    const district = `${state}-${number === '0' || number === '98' ? 'AL' : number}`;
    pairs.set(zip, [...(pairs.get(zip) ?? []), district]);
  }
  const about = { congress: 119, builtOn: day('2026-11-24') };
  const exact = packZipTable(pairs, { ...about, approximate: false });
  const rough = packZipTable(pairs, { ...about, approximate: true });
  const rosters = { 119: rosterFixture(), 120: rosterFixture({ congress: 120 }) };

  /** Only lines that are still in force may name anybody. */
  function expectLawful(zip: string, at: Date, located: Located, table: ZipTable = exact): void {
    const given = new Set(pairs.get(zip)!.filter((district) => isStill(district, at)));
    refuse(
      claimedFor(located, table.approximate).filter((official) => !given.has(districtOf(official))),
      zip,
      at,
    );
  }

  it('57717, near three states, shows the single seat of each that has one, and says nothing untrue of the third', () => {
    const located = locate({ zip: '57717' }, { roster: undefined, tables: [rough] }, day('2026-11-25'));
    expect(located.kind === 'split' && located.candidates.map(({ district }) => district)).toEqual(
      expect.arrayContaining(['MT-2', 'WY-AL', 'SD-AL']),
    );
    expect(located.reasons.map(({ code }) => code)).not.toContain('lines-not-loaded');
  });

  it.each([
    ['36855', 'GA'],
    ['81081', 'NM'],
    ['59847', 'ID'],
    ['58439', 'SD'],
    ['82701', 'SD'],
    ['03579', 'ME'],
  ])('%s, which lost %s in the approximate table, asks for the state', (zip, lost) => {
    const located = locate({ zip }, { roster: undefined, tables: [rough] }, day('2026-11-25'));
    expect(located).toMatchObject({
      kind: 'split',
      states: expect.arrayContaining([pairs.get(zip)![0]!.slice(0, 2), lost]),
    });
    expect(['split', 'found']).toContain(
      locate({ zip, state: lost }, { roster: undefined, tables: [rough] }, day('2026-11-25')).kind,
    );
  });

  it.each(['2027-01-03T16:59:59Z', '2027-01-03T17:00:00Z'])('at %s', (moment) => {
    const at = new Date(moment);
    let found = 0;
    for (const zip of pairs.keys()) {
      const located = locate({ zip }, { roster: undefined, tables: [exact] }, at);
      expectLawful(zip, at, located);
      if (located.kind === 'found') found += 1;
    }
    const single = [...pairs.values()].filter(([first, second]) => second === undefined && isStill(first!, at));
    expect([pairs.size, found]).toEqual([33_774, single.length]);
  });

  it('one ZIP of every set of districts, on days before and after, by an exact and by an approximate table', () => {
    const ofEachSet = [...new Map([...pairs.keys()].map((zip) => [districtsOf(exact, zip).join(), zip])).values()];
    expect(ofEachSet.length).toBeGreaterThan(1500);
    ofEachSet.forEach((zip, i) => {
      for (const when of [DAYS[i % 60]!, DAYS[64 + (i % 56)]!]) {
        const at = instantOf(when);
        const roster = { ...rosters[at >= SEATED ? 120 : 119], fetchedAt: when };
        for (const table of [exact, rough]) {
          const located = locate({ zip }, { roster, tables: [table] }, when);
          expectLawful(zip, at, located, table);
          refuse(notInTerm([...houseOf(located), ...located.senators], roster, at), zip, at);
        }
      }
    });
  });
});

describeWithSharedData('with the real member list of June 2026', 'data/legislators-current.json', () => {
  interface Upstream {
    id: { bioguide: string };
    name: { first: string; last: string; official_full?: string };
    terms: {
      type: string;
      start: string;
      end: string;
      state: string;
      district?: number;
      class?: number;
      party?: string;
      address?: string;
      'end-type'?: string;
    }[];
  }
  const upstream = JSON.parse(readFileSync(sharedData('data/legislators-current.json'), 'utf8')) as Upstream[];
  const members = upstream.map(({ id, name, terms }) =>
    Member.parse({
      bioguide: id.bioguide,
      name: { full: name.official_full ?? `${name.first} ${name.last}`, last: name.last },
      terms: terms.slice(-2).map((term) => ({
        chamber: term.type === 'rep' ? 'house' : 'senate',
        state: term.state,
        district: term.district,
        class: term.class,
        start: term.start,
        end: term.end,
        party: term.party,
        address: term.address,
        endType: term['end-type'],
      })),
    }),
  );
  const roster = rosterOf(members, '2026-06-15');

  it('every seat has a holder or is one of the four that were vacant', () => {
    const seats = rosterFixture()
      .members.all()
      .map(({ terms: [term] }) => seatOfTerm(term!));
    const on = (when: string) => seats.map((seat) => ({ seat, holding: holderOf(roster, seat, day(when)) }));
    const empty = on('2026-06-16').filter(({ holding }) => holding.status !== 'held');
    expect(empty.map(({ seat, holding }) => `${seat} ${holding.status}`)).toEqual([
      'house:CA-14 vacant',
      'house:FL-20 vacant',
      'house:GA-13 vacant',
      'house:TX-23 vacant',
    ]);
    expect(on('2026-08-15').some(({ holding }) => holding.official.name !== undefined)).toBe(false);
  });

  it('the senators appointed for Ohio and Florida are not dropped on election day', () => {
    const fresh = { ...roster, fetchedAt: day('2026-11-05') };
    for (const id of ['senate:OH:3', 'senate:FL:3']) {
      const holding = holderOf(fresh, SeatId.parse(id), day('2026-11-06'));
      expect([holding.status, holding.notes.map(({ code }) => code)]).toEqual(['held', ['election-held']]);
    }
  });
});

function seatOfTerm({ chamber, state, class: seatClass, district }: Term): SeatId {
  return SeatId.parse(
    chamber === 'senate' ? `senate:${state}:${String(seatClass)}` : `house:${state}-${String(district || 'AL')}`,
  );
}
