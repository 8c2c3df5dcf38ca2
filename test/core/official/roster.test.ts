import type { Roster } from '../../../src/core/official/civic.ts';
import { districtOfficeFor, officesOf } from '../../../src/core/official/offices.ts';
import { holderOf } from '../../../src/core/official/roster.ts';
import { SeatId } from '../../../src/core/official/seat.ts';
import { day, houseTerm, memberFixture, rosterFixture, rosterOf } from '../../fixtures/places.ts';

const seat = (id: string) => SeatId.parse(id);
const CA21 = seat('house:CA-21');
const at = (list: Roster, on: string) => holderOf(list, seat('house:CA-14'), day(on));
const codes = (notes: readonly { code: string }[]) => notes.map(({ code }) => code);

/** Serves until a special election. */
const appointed = memberFixture('Appointed Ohioan', {
  chamber: 'senate',
  state: 'OH',
  class: 3,
  start: day('2025-01-21'),
  end: day('2026-11-03'),
  endType: 'special-election',
});

describe('who holds a seat', () => {
  it('is the member whose term covers the day', () => {
    const { status, official, notes, asOf } = holderOf(rosterFixture(), CA21, day('2026-11-25'));
    expect(official).toMatchObject({
      seat: CA21,
      role: 'us_representative',
      status: 'held',
      name: { full: 'Rep CA21', last: 'CA21' },
    });
    expect({ status, notes, asOf }).toEqual({ status: 'held', notes: [], asOf: undefined });
  });

  it('is a delegate or a resident commissioner where the place has one', () => {
    expect(holderOf(rosterFixture(), seat('house:DC-AL'), day('2026-11-25')).official.role).toBe('us_delegate');
    expect(holderOf(rosterFixture(), seat('house:PR-AL'), day('2026-11-25')).official.role).toBe(
      'resident_commissioner',
    );
  });

  it('changes at noon in Washington on the day the new Congress is seated', () => {
    const before = rosterFixture({ fetchedAt: '2027-01-03' });
    expect(holderOf(before, CA21, new Date('2027-01-03T16:59:59Z')).status).toBe('held');
    const after = holderOf(before, CA21, new Date('2027-01-03T17:00:00Z'));
    expect([after.status, codes(after.notes), after.official.name]).toEqual(['unnamed', ['term-ended'], undefined]);
    expect(holderOf(rosterFixture({ fetchedAt: '2027-01-04', congress: 120 }), CA21, day('2027-01-04')).status).toBe(
      'held',
    );
  });

  it('throws for a seat that is not of Congress: the caller has mixed something up', () => {
    expect(() => holderOf(rosterFixture(), seat('office:mayor'), day('2026-11-25'))).toThrow('office:mayor');
  });
});

describe('a vacant seat', () => {
  const roster = rosterFixture({ vacant: ['CA-14', 'WY-AL'] });

  it('is one that exists and that nobody on a fresh list holds', () => {
    const { status, official, notes } = holderOf(roster, seat('house:CA-14'), day('2026-11-25'));
    expect([status, official.status, official.name]).toEqual(['vacant', 'vacant', undefined]);
    expect(notes).toEqual([{ code: 'seat-vacant', district: 'CA-14' }]);
    expect(holderOf(roster, seat('house:WY-AL'), day('2026-11-25')).status).toBe('vacant');
  });

  it('is not claimed by a list that is old, foreign, partial or of another day', () => {
    expect(codes(at(roster, '2026-12-20').notes)).toEqual(['data-too-old']);
    expect(codes(at(roster, '2026-11-01').notes)).toEqual(['data-later']);
    expect(codes(at(rosterOf(roster.members.all().slice(0, 90)), '2026-11-25').notes)).toEqual(['term-ended']);
    expect(
      codes(at(rosterFixture({ congress: 120, fetchedAt: '2027-01-05', vacant: ['CA-14'] }), '2027-01-06').notes),
    ).toEqual(['not-listed-yet']);
    expect(at(rosterFixture({ congress: 120, fetchedAt: '2027-02-01', vacant: ['CA-14'] }), '2027-02-02').status).toBe(
      'vacant',
    );
  });

  it('is not claimed while the list still has somebody in it, whose term it did not prolong', () => {
    const list = rosterFixture({ congress: 120, fetchedAt: '2027-02-01', also: [appointed] });
    expect(holderOf(list, seat('senate:OH:3'), day('2027-02-02'))).toMatchObject({
      status: 'unnamed',
      notes: [{ code: 'seat-unsure' }],
    });
  });

  it('does not exist beyond the apportionment', () => {
    expect(codes(holderOf(rosterFixture(), seat('house:CA-53'), day('2026-11-25')).notes)).toEqual(['seat-unsure']);
    expect(holderOf(rosterFixture(), seat('senate:PR:1'), day('2026-11-25')).status).toBe('unnamed');
  });
});

describe('an old list', () => {
  const roster = rosterFixture({ fetchedAt: '2026-10-01' });
  it.each([
    ['2026-10-15', 'held', undefined, []],
    ['2026-10-16', 'held', '2026-10-01', ['data-old']],
    ['2026-11-30', 'held', '2026-10-01', ['data-old']],
    ['2026-12-01', 'unnamed', undefined, ['data-too-old']],
  ])('on %s: %s', (on, status, asOf, notes) => {
    const holding = holderOf(roster, CA21, day(on));
    expect([holding.status, holding.asOf, holding.official.asOf, codes(holding.notes)]).toEqual([
      status,
      asOf,
      asOf,
      notes,
    ]);
  });

  it('that is missing names nobody', () => {
    expect(codes(holderOf(undefined, CA21, day('2026-11-25')).notes)).toEqual(['data-missing']);
  });

  it('names nobody who has moved on to another seat, though the list did not end the first', () => {
    const moved = memberFixture(
      'Rep Senator',
      houseTerm('CA-14', 119),
      houseTerm('CA-14', 119, { chamber: 'senate', district: undefined, class: 3, start: day('2026-10-01') }),
    );
    const list = rosterOf([
      ...rosterFixture({ vacant: ['CA-14'] })
        .members.all()
        .filter(({ name }) => name.full !== 'Sen CA3'),
      moved,
    ]);
    const left = at(list, '2026-11-25');
    expect([left.official.name, codes(left.notes)]).toEqual([undefined, ['seat-unsure']]);
    expect(holderOf(list, seat('senate:CA:3'), day('2026-11-25')).official.name?.full).toBe('Rep Senator');
  });

  it('names nobody where two hold one seat', () => {
    const double = rosterOf([...rosterFixture().members.all(), memberFixture('Other CA21', houseTerm('CA-21', 119))]);
    expect(codes(holderOf(double, CA21, day('2026-11-25')).notes)).toEqual(['seat-unsure']);
  });
});

describe('a clock that is wrong by a year', () => {
  it('ahead: the list looks too old, and nobody is named', () => {
    expect(holderOf(rosterFixture(), CA21, day('2027-11-25')).official.name).toBeUndefined();
  });

  it('ahead already when the list was fetched: the terms have ended, and no seat is called vacant', () => {
    const roster = rosterFixture({ fetchedAt: '2027-11-24' });
    expect(codes(holderOf(roster, CA21, day('2027-11-25')).notes)).toEqual(['term-ended']);
  });

  it('behind: only a member whose one term covers both days is named', () => {
    expect(holderOf(rosterFixture(), CA21, day('2025-11-25')).status).toBe('held');
    const next = rosterFixture({ congress: 120, fetchedAt: '2027-02-01' });
    expect(codes(holderOf(next, CA21, day('2026-02-01')).notes)).toEqual(['data-later']);
  });

  it('behind by a Congress: where somebody sat before the change does not say who sits there now', () => {
    const moved = memberFixture('Rep Moved', houseTerm('TX-37', 119), houseTerm('TX-10', 120));
    const next = rosterFixture({ congress: 120, fetchedAt: '2027-02-01', vacant: ['TX-10'] });
    const roster = rosterOf([...next.members.all(), moved], '2027-02-01');
    const before = holderOf(roster, seat('house:TX-37'), day('2026-02-01'));
    expect([before.status, codes(before.notes)]).toEqual(['unnamed', ['data-later']]);
    expect(holderOf(roster, seat('house:TX-10'), day('2027-02-02')).official.name?.full).toBe('Rep Moved');
  });

  it('behind already when the list was fetched: people began after that day, so nobody is named', () => {
    const roster = rosterFixture({ congress: 120, fetchedAt: '2026-02-01' });
    for (const id of [CA21, seat('senate:CA:1'), seat('house:CA-14')]) {
      expect(codes(holderOf(roster, id, day('2026-02-02')).notes)).toEqual(['clock-wrong']);
    }
  });
});

describe('an appointed senator', () => {
  const winner = memberFixture('Elected Ohioan', {
    chamber: 'senate',
    state: 'OH',
    class: 3,
    start: day('2026-11-20'),
    end: day('2029-01-03'),
  });
  const OH3 = seat('senate:OH:3');

  it('stays after election day, with a word about it, until the list has a successor', () => {
    const roster = rosterFixture({ fetchedAt: '2026-11-10', also: [appointed] });
    const { official, notes, asOf } = holderOf(roster, OH3, day('2026-11-12'));
    expect([official.name?.full, asOf]).toEqual(['Appointed Ohioan', '2026-11-10']);
    expect(notes).toEqual([{ code: 'election-held', name: 'Appointed Ohioan', state: 'OH' }]);
    const later = rosterFixture({ fetchedAt: '2026-11-21', also: [appointed, winner] });
    expect(holderOf(later, OH3, day('2026-11-22')).official.name?.full).toBe('Elected Ohioan');
  });

  it('is not named by a list too old to know whether the successor sits', () => {
    const roster = rosterFixture({ fetchedAt: '2026-11-10', also: [appointed] });
    expect(codes(holderOf(roster, OH3, day('2026-11-25')).notes)).toEqual(['data-too-old']);
    expect(holderOf(rosterFixture({ fetchedAt: '2026-12-30', also: [appointed] }), OH3, day('2027-01-04')).status).toBe(
      'unnamed',
    );
  });

  it('goes when the six years of the seat are over', () => {
    const last = memberFixture('Appointed Oklahoman', {
      chamber: 'senate',
      state: 'OK',
      class: 2,
      start: day('2026-03-24'),
      end: day('2027-01-03'),
      endType: 'special-election',
    });
    const roster = rosterFixture({ congress: 120, fetchedAt: '2027-01-05', also: [last] });
    expect(holderOf(roster, seat('senate:OK:2'), day('2027-01-06')).status).toBe('unnamed');
  });
});

describe('how a member is reached', () => {
  const term = houseTerm('CA-21', 119, {
    address: '1728 Longworth House Office Building Washington DC 20515-0521',
    phone: '202-225-0000',
    url: 'https://example.house.gov',
  });
  const member = {
    ...memberFixture('Rep Reachable', term),
    offices: [
      {
        lines: ['101 Main St'],
        city: 'Hanford',
        state: 'CA',
        zip: '93230',
        phone: '559-555-0100',
        lat: 36.33,
        lon: -119.65,
      },
      { lines: ['2 Truxtun Ave', 'Suite 5'], city: 'Bakersfield', state: 'CA', zip: '93301', lat: 35.37, lon: -119.02 },
    ],
  };

  it('takes the one unpunctuated line apart, and lists the district after the Capitol', () => {
    expect(officesOf(member, term).map(({ kind, lines }) => [kind, lines])).toEqual([
      ['capitol', ['1728 Longworth House Office Building', 'Washington, DC 20515-0521']],
      ['district', ['101 Main St', 'Hanford, CA 93230']],
      ['district', ['2 Truxtun Ave', 'Suite 5', 'Bakersfield, CA 93301']],
    ]);
  });

  it('still has an address for a member just sworn in, who has no room, phone or site', () => {
    const bare = houseTerm('CA-1', 119);
    expect(officesOf(memberFixture('Rep New', bare), bare)).toEqual([
      { kind: 'capitol', lines: ['Washington, DC 20515'], city: 'Washington' },
    ]);
  });

  it('gives the form where it is known, else the site, never both', () => {
    expect(holderOf(rosterOf([member]), CA21, day('2026-11-25')).official).toMatchObject({
      site: 'https://example.house.gov',
      phone: '202-225-0000',
    });
    const form = 'https://example.house.gov/contact';
    const withForm = rosterOf([{ ...member, terms: [{ ...term, contactForm: form }] }]);
    expect(holderOf(withForm, CA21, day('2026-11-25')).official).toMatchObject({ form });
    expect(holderOf(withForm, CA21, day('2026-11-25')).official.site).toBeUndefined();
  });

  it('finds the district office by the street, else by the ZIP, else takes the first', () => {
    const { official } = holderOf(rosterOf([member]), CA21, day('2026-11-25'));
    expect(districtOfficeFor(official, { point: { lat: 35.4, lon: -119 } })?.city).toBe('Bakersfield');
    expect(districtOfficeFor(official, { zip: '93304' })?.city).toBe('Bakersfield');
    expect(districtOfficeFor(official, { zip: '90210' })?.city).toBe('Hanford');
    expect(districtOfficeFor(official, { zip: '(((' })?.city).toBe('Hanford');
    expect(districtOfficeFor({ ...official, offices: [] }, { zip: '93304' })).toBeUndefined();
  });
});

describe('the list of the sample', () => {
  it('holds its seats at any time, and says that its people are invented', () => {
    const sample = { ...rosterFixture({ fetchedAt: '2026-11-24' }), fictional: true as const };
    const { status, official, notes } = holderOf(sample, CA21, day('2031-05-05'));
    expect([status, official.fictional, codes(notes)]).toEqual(['held', true, ['sample-people']]);
    expect(holderOf({ ...rosterOf([]), fictional: true }, CA21, day('2026-11-25')).status).toBe('unnamed');
  });
});
