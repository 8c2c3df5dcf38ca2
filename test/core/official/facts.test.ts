import {
  APPORTIONMENT,
  DELEGATES,
  districtsIn,
  isDistrict,
  seatsOf,
  senateClassesOf,
} from '../../../src/core/official/apportionment.ts';
import { congressAt, dayOf, daysBetween, seatedAt } from '../../../src/core/official/calendar.ts';
import { geocoderFor, mapFor, sameLines, tableServes, VERIFIED_UNTIL } from '../../../src/core/official/maps.ts';
import { neighboursOf, sameNumberBeyond } from '../../../src/core/official/neighbours.ts';
import {
  afterWord,
  districtName,
  isOnlySeat,
  stateName,
  stateOfFips,
  STATES,
  stateTyped,
  withThe,
} from '../../../src/core/official/states.ts';
import { placeOfZip } from '../../../src/core/official/zip-prefixes.ts';
import { day } from '../../fixtures/places.ts';

const LAST_SECOND = new Date('2027-01-03T16:59:59Z');
const SEATED = new Date('2027-01-03T17:00:00Z');
const REDRAWN = ['AL', 'CA', 'FL', 'LA', 'NC', 'OH', 'TN', 'TX', 'UT'];

describe('states and seats', () => {
  it('are 50 states with 435 seats, and six places with a member who has no floor vote', () => {
    expect(Object.keys(APPORTIONMENT)).toHaveLength(50);
    expect(Object.values(APPORTIONMENT).reduce((sum, seats) => sum + seats, 0)).toBe(435);
    expect(Object.keys(STATES).toSorted()).toEqual(
      [...Object.keys(APPORTIONMENT), ...Object.keys(DELEGATES)].toSorted(),
    );
    expect(Object.keys(APPORTIONMENT).filter((state) => isOnlySeat(state))).toEqual([
      'AK',
      'DE',
      'ND',
      'SD',
      'VT',
      'WY',
    ]);
  });

  it('have two senators each, and none where a delegate sits', () => {
    for (const state of Object.keys(STATES)) {
      expect([state, senateClassesOf(state).length]).toEqual([state, DELEGATES[state] ? 0 : 2]);
    }
  });

  it('know which districts exist', () => {
    expect(districtsIn('UT')).toEqual(['UT-1', 'UT-2', 'UT-3', 'UT-4']);
    expect(districtsIn('PR')).toEqual(['PR-AL']);
    expect(['CA-52', 'WY-AL', 'DC-AL'].every((district) => isDistrict(district))).toBe(true);
    expect(['CA-53', 'CA-0', 'CA-AL', 'WY-1', 'ZZ-1', 'CA', '', 'ca-1'].some((district) => isDistrict(district))).toBe(
      false,
    );
    expect([seatsOf('TX'), seatsOf('GU'), seatsOf('ZZ'), seatsOf('constructor')]).toEqual([38, 1, 0, 0]);
  });

  it('have codes and names, in both languages', () => {
    expect(new Set(Object.values(STATES).map(({ fips }) => fips)).size).toBe(56);
    expect([stateOfFips('06'), stateOfFips('72'), stateOfFips('03')]).toEqual(['CA', 'PR', undefined]);
    expect([stateName('NM'), stateName('NM', 'es'), stateName('QQ')]).toEqual(['New Mexico', 'Nuevo México', 'QQ']);
    expect(
      ['ca', ' California ', 'nuevo mexico', 'PUERTO RICO', 'Kalifornia', 'constructor'].map((typed) =>
        stateTyped(typed),
      ),
    ).toEqual(['CA', 'CA', 'NM', 'PR', undefined, undefined]);
    expect(
      [
        'D.C.',
        'Washington, D.C.',
        'the District of Columbia',
        'U.S. Virgin Islands',
        'Virgin Islands',
        'ＣＡ',
        'N.Y.',
        '',
      ].map((typed) => stateTyped(typed)),
    ).toEqual(['DC', 'DC', 'DC', 'VI', 'VI', 'CA', 'NY', undefined]);
  });

  it('have an article inside a sentence where the language wants one', () => {
    expect(['DC', 'MP', 'VI', 'OH'].map((state) => withThe(state, 'es'))).toEqual([
      'el Distrito de Columbia',
      'las Islas Marianas del Norte',
      'las Islas Vírgenes de los Estados Unidos',
      'Ohio',
    ]);
    expect([afterWord('de', 'DC'), afterWord('a', 'DC'), afterWord('a', 'MP'), afterWord('de', 'MO')]).toEqual([
      'del Distrito de Columbia',
      'al Distrito de Columbia',
      'a las Islas Marianas del Norte',
      'de Misuri',
    ]);
  });

  it('name a district as an envelope does', () => {
    expect(districtName('CA', '22')).toBe('22nd Congressional District of California');
    expect(districtName('WY', 'AL')).toBe('At-Large Congressional District of Wyoming');
    expect(districtName('DC', 'AL')).toBe('At-Large Congressional District of the District of Columbia');
  });
});

describe('neighbours', () => {
  const all = Object.keys(STATES);

  it('are 109 pairs, each known from both sides', () => {
    expect(all.flatMap((state) => neighboursOf(state))).toHaveLength(2 * 109);
    for (const state of all) {
      expect(neighboursOf(state).filter((other) => !neighboursOf(other).includes(state))).toEqual([]);
      expect(new Set(neighboursOf(state)).size).toBe(neighboursOf(state).length);
    }
    expect(all.filter((state) => neighboursOf(state).length === 0)).toEqual(['AK', 'HI', 'AS', 'GU', 'MP', 'PR', 'VI']);
    expect(neighboursOf('MO').toSorted().join(' ')).toBe('AR IA IL KS KY NE OK TN');
  });

  it('may hold the other half of a ZIP where a district has the same number', () => {
    expect(sameNumberBeyond('CO-3')).toEqual(['AZ', 'KS', 'NE', 'NM', 'OK', 'UT']);
    expect([sameNumberBeyond('WY-AL'), sameNumberBeyond('CA-21'), sameNumberBeyond('PR-AL')]).toEqual([['SD'], [], []]);
  });
});

describe('ZIP prefixes', () => {
  it.each([
    ['00601', { kind: 'territory', state: 'PR' }],
    ['00801', { kind: 'territory', state: 'VI' }],
    ['00901', { kind: 'territory', state: 'PR' }],
    ['96799', { kind: 'territory', state: 'AS' }],
    ['96913', { kind: 'territory', state: 'GU' }],
    ['96950', { kind: 'territory', state: 'MP' }],
    ['96940', { kind: 'freely-associated', place: 'Palau' }],
    ['96960', { kind: 'freely-associated', place: 'Marshall Islands' }],
    ['09012', { kind: 'military' }],
    ['34012', { kind: 'military' }],
    ['96602', { kind: 'military' }],
    ['33901', undefined],
    ['96813', undefined],
    ['00501', undefined],
  ])('%s', (zip, place) => expect(placeOfZip(zip)).toEqual(place));
});

describe('the calendar of Congress', () => {
  it('turns at noon in Washington, not at midnight', () => {
    expect([congressAt(LAST_SECOND), congressAt(SEATED)]).toEqual([119, 120]);
    expect([congressAt(day('2027-01-02')), congressAt(day('2027-01-03')), congressAt(day('2026-01-03'))]).toEqual([
      119, 120, 119,
    ]);
    expect(seatedAt(116).toISOString()).toBe('2019-01-03T17:00:00.000Z');
    expect(congressAt(day('2020-10-30'))).toBe(116);
  });

  it('counts days as Washington does', () => {
    expect(dayOf(new Date('2026-11-25T03:00:00Z'))).toBe('2026-11-24');
    expect(daysBetween(day('2026-10-30'), day('2026-11-10'))).toBe(11);
  });
});

describe('the lines in force', () => {
  it('are those of the 119th everywhere until the 120th is seated', () => {
    expect(Object.keys(APPORTIONMENT).filter((state) => !tableServes({ congress: 119 }, state, LAST_SECOND))).toEqual(
      [],
    );
    expect(mapFor('TX', LAST_SECOND)).toBe(119);
  });

  it('change in nine states at that moment, and not in Missouri, by the date alone', () => {
    expect(Object.keys(APPORTIONMENT).filter((state) => !tableServes({ congress: 119 }, state, SEATED))).toEqual(
      REDRAWN,
    );
    expect([mapFor('TX', SEATED), mapFor('CO', SEATED), mapFor('MO', SEATED)]).toEqual([120, 120, 119]);
    expect(tableServes({ congress: 120 }, 'MO', SEATED)).toBe(false);
    expect([sameLines('TX', LAST_SECOND, SEATED), sameLines('MO', LAST_SECOND, SEATED)]).toEqual([false, true]);
  });

  it('do not reach back: a table of the next Congress names nobody early', () => {
    expect([...REDRAWN, 'MO'].filter((state) => tableServes({ congress: 120 }, state, LAST_SECOND))).toEqual([]);
    expect(tableServes({ congress: 120 }, 'CO', LAST_SECOND)).toBe(true);
  });

  it('are not known before the 119th and after the 120th, except where there is one seat', () => {
    const later = day('2029-01-03');
    expect([mapFor('CA', day('2020-10-30')), mapFor('CO', later), geocoderFor('CO', later)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(tableServes({ congress: 119 }, 'WY', later)).toBe(true);
  });

  it('pin the geocoder to a vintage that has them', () => {
    expect(geocoderFor('TX', LAST_SECOND)).toMatchObject({
      vintage: 'ACS2025_Current',
      layer: '119th Congressional Districts',
    });
    expect(geocoderFor('TX', SEATED)).toMatchObject({
      vintage: 'ACS2026_Current',
      layer: '120th Congressional Districts',
    });
    expect(geocoderFor('MO', SEATED)).toMatchObject({ vintage: 'ACS2025_Current', congress: 119 });
    expect(geocoderFor(undefined, SEATED)).toMatchObject({ congress: 120 });
  });

  it('have to be looked at again after a day that lies ahead of the change', () => {
    expect(VERIFIED_UNTIL > dayOf(SEATED)).toBe(true);
  });
});
