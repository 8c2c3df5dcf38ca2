import * as fc from 'fast-check';
import type { Civic, Geocoded, Located, Place } from '../../../src/core/official/civic.ts';
import { locate } from '../../../src/core/official/locate.ts';
import { noteFor } from '../../../src/core/official/locate-notes.ts';
import { holdersNow } from '../../../src/core/official/holders-now.ts';
import { streetQuestion } from '../../../src/core/official/street-question.ts';
import { packZipTable } from '../../../src/core/official/zip-table.ts';
import { day, rosterFixture, tableFixture } from '../../fixtures/places.ts';
import { anyText } from '../../fixtures/any-text.ts';

const TODAY = day('2026-11-25');
const SEATED = day('2027-01-05');
const civic: Civic = { roster: rosterFixture({ vacant: ['CA-14'] }), tables: [tableFixture(119)] };
const next: Civic = { roster: rosterFixture({ congress: 120, fetchedAt: '2027-01-05' }), tables: [tableFixture(119)] };
const rough: Civic = { ...civic, tables: [tableFixture(119, { approximate: true })] };
const matched: Geocoded = {
  kind: 'matched',
  congress: 119,
  state: 'CA',
  district: 'CA-22',
  zip: '93230',
  addresses: ['1 MAIN ST, HANFORD, CA, 93230'],
};

const ask = (place: Place, geocoded?: Geocoded) => locate(place, civic, TODAY, geocoded);
const seated = (place: Place, geocoded?: Geocoded) => locate(place, next, SEATED, geocoded);
const codes = ({ reasons }: Located) => reasons.map(({ code }) => code);
const names = (located: Located) => located.senators.map(({ name }) => name?.full);
const districts = (located: Located) =>
  located.kind === 'split' ? located.candidates.map(({ district }) => district) : [];
const about = (located: Located) => [
  located.kind,
  'district' in located ? located.district : districts(located),
  codes(located),
];

describe('a ZIP that lies in one district', () => {
  it('is found, with the representative and both senators', () => {
    const located = ask({ zip: '93202' });
    expect(located).toMatchObject({
      kind: 'found',
      by: 'zip',
      state: 'CA',
      district: 'CA-21',
      congress: 119,
      on: TODAY,
      zip: '93202',
      reasons: [],
    });
    expect(located).toMatchObject({ house: { seat: 'house:CA-21', name: { full: 'Rep CA21' } } });
    expect(names(located)).toEqual(['Sen CA1', 'Sen CA3']);
  });

  it.each(['93202-1234', '93202-', ' 93202 ', '932021234', '93202 1234', '９３２０２', '93202–1234'])(
    'as typed %j',
    (zip) => {
      expect(ask({ zip })).toMatchObject({ kind: 'found', zip: '93202', district: 'CA-21' });
    },
  );

  it('is vacant when nobody holds the seat; the senators are there all the same', () => {
    const located = ask({ zip: '94541' });
    expect(located).toMatchObject({
      kind: 'vacant',
      house: { status: 'vacant' },
      reasons: [{ code: 'seat-vacant', district: 'CA-14' }],
    });
    expect(names(located)).toEqual(['Sen CA1', 'Sen CA3']);
  });

  it('in a place without senators says so and has a delegate', () => {
    expect(ask({ zip: '20001' })).toMatchObject({
      kind: 'found',
      senators: [],
      house: { role: 'us_delegate' },
      reasons: [{ code: 'no-senators', state: 'DC' }],
    });
    expect(ask({ zip: '00901' })).toMatchObject({
      kind: 'found',
      district: 'PR-AL',
      house: { role: 'resident_commissioner' },
      reasons: [{ code: 'no-senators', state: 'PR' }],
    });
    for (const [zip, district] of [
      ['00801', 'VI-AL'],
      ['96799', 'AS-AL'],
      ['96913', 'GU-AL'],
      ['96950', 'MP-AL'],
    ]) {
      expect(locate({ zip }, { ...civic, tables: [] }, TODAY)).toMatchObject({ kind: 'found', district });
    }
  });

  it('names no one without a member list, and still knows the district', () => {
    const located = locate({ zip: '93202' }, { ...civic, roster: undefined }, TODAY);
    expect(located).toMatchObject({ kind: 'found', district: 'CA-21', house: { status: 'unnamed' } });
    expect(codes(located)).toEqual(['data-missing']);
  });
});

describe('a ZIP that was typed wrongly', () => {
  it.each([
    ['', { code: 'zip-missing' }],
    [undefined, { code: 'zip-missing' }],
    ['   ', { code: 'zip-missing' }],
    ['9323O', { code: 'zip-letters', typed: '9323O', letter: 'O' }],
    ['l0001', { code: 'zip-letters', typed: 'l0001', letter: 'l' }],
    ['SW1A1AA', { code: 'zip-letters', typed: 'SW1A1AA', letter: 'S' }],
    ['4217 Zebrafinch Lane', { code: 'zip-shape' }],
    ['ZebrafinchLane4217', { code: 'zip-shape' }],
    ['-93230', { code: 'zip-shape' }],
    ['932-30', { code: 'zip-shape' }],
    ['93230"><b>', { code: 'zip-letters', typed: '93230???b?', letter: '?' }],
    ['932', { code: 'zip-short', digits: 3 }],
    ['2139', { code: 'zip-short', digits: 4 }],
    ['932301', { code: 'zip-long', digits: 6 }],
    ['93230-12', { code: 'zip-long', digits: 7 }],
    ['0'.repeat(10_000), { code: 'zip-long', digits: 40 }],
    ['99999', { code: 'zip-not-real', zip: '99999' }],
    ['00000', { code: 'zip-not-real', zip: '00000' }],
    ['09012', { code: 'zip-military', zip: '09012' }],
    ['34012', { code: 'zip-military', zip: '34012' }],
    ['96940', { code: 'zip-freely-associated', zip: '96940', place: 'Palau' }],
    ['93299', { code: 'zip-unlisted', zip: '93299' }],
  ])('%j', (zip, reason) => {
    expect(ask({ zip })).toMatchObject({ kind: 'unknown', senators: [], reasons: [reason] });
  });

  it('is not papered over by a street or a state', () => {
    expect(ask({ zip: '9323O', street: '1 Main St', state: 'CA' }, matched)).toMatchObject({
      kind: 'unknown',
      reasons: [{ code: 'zip-letters' }],
    });
  });
});

describe('a split ZIP', () => {
  it('names the senators at once, shows every candidate and the House finder, and chooses nobody', () => {
    const located = ask({ zip: '93230' });
    expect(about(located)).toEqual(['split', ['CA-21', 'CA-22'], ['zip-split']]);
    expect(names(located)).toEqual(['Sen CA1', 'Sen CA3']);
    expect(located).toMatchObject({
      states: ['CA'],
      finder: 'https://ziplook.house.gov/htbin/findrep_house?ZIP=93230',
    });
    expect('house' in located).toBe(false);
  });

  it('asks where a street and a district are named that contradict each other: neither wins', () => {
    const both = ask({ zip: '93230', street: '1 Main St', district: 'CA-21' }, matched);
    expect(about(both)).toEqual(['split', ['CA-21', 'CA-22'], ['zip-split', 'street-other-district']]);
    expect(both.reasons).toContainEqual({ code: 'street-other-district', found: 'CA-22', typed: 'CA-21' });
    const same = ask({ zip: '93230', street: '1 Main St', district: ' ca-22' }, matched);
    expect(same).toMatchObject({ kind: 'found', district: 'CA-22', by: 'street', reasons: [] });
    const nowhere = ask({ street: '1 Main St', district: 'CA-21' }, matched);
    expect([nowhere.kind, codes(nowhere)]).toEqual(['unknown', ['street-other-district']]);
  });

  it('takes no district that a writer names beside a street that lies in another state', () => {
    const elsewhere = { ...matched, state: 'TX', district: 'TX-30', zip: '75201' } as const;
    expect(about(ask({ zip: '93230', street: '1 Main St', district: 'CA-21' }, elsewhere))).toEqual([
      'split',
      ['CA-21', 'CA-22'],
      ['zip-split', 'street-other-state'],
    ]);
  });

  it('takes the district that the writer picks, and only one that is offered', () => {
    expect(ask({ zip: '93230', district: 'ca-22' })).toMatchObject({ kind: 'found', district: 'CA-22', by: 'writer' });
    for (const district of ['CA-23', 'TX-1', 'CA-99', 'mine']) {
      expect(about(ask({ zip: '93230', district }))).toEqual([
        'split',
        ['CA-21', 'CA-22'],
        ['zip-split', 'district-not-here'],
      ]);
    }
  });

  it('shows the town of the first district office to know a candidate by', () => {
    const roster = rosterFixture();
    const offices = [{ lines: ['1 Main St'], city: 'Hanford', state: 'CA' }];
    roster.members.of('house:CA-21')[0]!.offices = offices;
    const located = locate({ zip: '93230' }, { ...civic, roster }, TODAY);
    expect(located.kind === 'split' && located.candidates.map(({ town }) => town)).toEqual(['Hanford', undefined]);
  });
});

describe('a ZIP that lies in two states', () => {
  it('asks for the state, and names no senator before', () => {
    const located = ask({ zip: '97913' });
    expect(located).toMatchObject({
      kind: 'split',
      states: ['OR', 'ID'],
      senators: [],
      reasons: [{ code: 'zip-two-states', zip: '97913', states: ['OR', 'ID'] }],
    });
    expect(ask({ zip: '97913', state: 'Idaho' })).toMatchObject({ kind: 'found', district: 'ID-1', by: 'zip' });
    expect(ask({ zip: '97913', district: 'OR-2' })).toMatchObject({ kind: 'found', state: 'OR', by: 'writer' });
    expect(ask({ zip: '58649' })).toMatchObject({ kind: 'split', states: ['ND', 'SD'] });
  });

  it('does not take a state in which the ZIP does not lie', () => {
    expect(ask({ zip: '93202', state: 'TX' })).toMatchObject({
      kind: 'unknown',
      reasons: [{ code: 'state-not-in-zip', state: 'TX', states: ['CA'] }],
    });
    expect(ask({ zip: '93299', state: 'WY' })).toMatchObject({
      kind: 'unknown',
      reasons: [{ code: 'state-not-in-zip' }],
    });
    expect(ask({ zip: '00901', state: 'FL' })).toMatchObject({
      kind: 'unknown',
      reasons: [{ code: 'state-not-in-zip' }],
    });
    expect(ask({ zip: '93202', state: 'Atlantis' })).toMatchObject({
      kind: 'unknown',
      reasons: [{ code: 'state-unknown' }],
    });
  });
});

describe('a district that the writer names', () => {
  it('is asked about where the ZIP lies in another, which is not taken in its place', () => {
    expect(about(ask({ zip: '93202', district: 'CA-9' }))).toEqual(['split', ['CA-21'], ['district-not-here']]);
    expect(about(ask({ zip: '82001', district: 'WY-1' }))).toEqual(['split', ['WY-AL'], ['district-not-here']]);
    expect(ask({ zip: '93202', district: 'ca-21' })).toMatchObject({ kind: 'found', by: 'writer' });
  });
});

describe('a ZIP of PO boxes or of one building', () => {
  it('is placed by the state only as far as that goes', () => {
    expect(about(ask({ zip: '93299', state: 'CA' }))).toEqual(['split', [], ['zip-unlisted']]);
    expect(ask({ zip: '82002', state: 'WY' })).toMatchObject({ kind: 'found', district: 'WY-AL', by: 'state' });
    expect(ask({ zip: '93299', district: 'CA-22' })).toMatchObject({ kind: 'found', district: 'CA-22', by: 'writer' });
  });

  it('is placed by the street', () => {
    expect(ask({ zip: '93299', street: '1 Main St', state: 'CA' }, matched)).toMatchObject({
      kind: 'found',
      district: 'CA-22',
      by: 'street',
    });
    expect(about(ask({ zip: '93299', street: '1 Main St' }, { ...matched, zip: '10005' }))).toEqual([
      'unknown',
      [],
      ['zip-unlisted', 'street-outside-zip'],
    ]);
  });
});

describe('a street', () => {
  it('settles a split ZIP', () => {
    const located = ask({ zip: '93230', street: '1 Main St' }, { ...matched, point: { lat: 36.33, lon: -119.65 } });
    expect(located).toMatchObject({
      kind: 'found',
      district: 'CA-22',
      by: 'street',
      reasons: [],
      point: { lat: 36.33, lon: -119.65 },
    });
  });

  it('that contradicts the ZIP or the state is said, and decides nothing', () => {
    const texan: Geocoded = { ...matched, state: 'TX', district: 'TX-37', zip: '78701' };
    expect(about(ask({ zip: '93230', street: '1 Main St' }, texan))).toEqual([
      'split',
      ['CA-21', 'CA-22'],
      ['zip-split', 'street-other-state'],
    ]);
    expect(about(ask({ zip: '93202', street: '1 Main St' }, { ...matched, zip: '93301', district: 'CA-23' }))).toEqual([
      'split',
      ['CA-21'],
      ['street-outside-zip'],
    ]);
    expect(about(ask({ street: '1 Main St', state: 'CA' }, texan))).toEqual(['split', [], ['street-other-state']]);
  });

  it('found in a neighbouring ZIP is accepted where the district fits, and said', () => {
    expect(about(ask({ zip: '93230', street: '1 Main St' }, { ...matched, zip: '93202' }))).toEqual([
      'found',
      'CA-22',
      ['street-other-zip'],
    ]);
  });

  it('found in the very ZIP is better than the list, which is drawn by census area', () => {
    expect(about(ask({ zip: '93230', street: '1 Main St' }, { ...matched, district: 'CA-20' }))).toEqual([
      'found',
      'CA-20',
      [],
    ]);
  });

  it('answered from another map is not used', () => {
    expect(about(ask({ zip: '93230', street: '1 Main St' }, { ...matched, congress: 120 }))).toEqual([
      'split',
      ['CA-21', 'CA-22'],
      ['zip-split', 'street-wrong-map'],
    ]);
  });

  it.each([
    ['no-match', 'street-no-match'],
    ['wrong-map', 'street-wrong-map'],
    ['refused', 'street-refused'],
    ['error', 'street-error'],
    ['timeout', 'street-timeout'],
    ['down', 'street-down'],
  ] as const)('%s has its own reason, and the candidates stay', (kind, reason) => {
    expect(about(ask({ zip: '93230', street: '1 Main St' }, { kind }))).toEqual([
      'split',
      ['CA-21', 'CA-22'],
      ['zip-split', reason],
    ]);
    expect(about(ask({ zip: '93202', street: '1 Main St' }, { kind }))).toEqual(['found', 'CA-21', []]);
  });

  it('with ties lists them', () => {
    const ties: Geocoded = { kind: 'ties', addresses: ['1 N MAIN ST', '1 S MAIN ST'], districts: ['CA-21', 'CA-22'] };
    expect(ask({ zip: '93230', street: '1 Main St' }, ties)).toMatchObject({
      kind: 'split',
      reasons: [{ code: 'zip-split' }, { code: 'street-ties', addresses: ties.addresses }],
    });
  });

  it('that is a box is not placed', () => {
    expect(codes(ask({ zip: '93230', street: 'P.O. Box 12' }))).toEqual(['zip-split', 'po-box']);
    expect(codes(ask({ zip: '93230', street: 'RR 2 Box 15' }))).toEqual(['zip-split', 'rural-route']);
    expect(codes(ask({ zip: '93202', street: 'P.O. Box 12' }))).toEqual([]);
  });
});

describe('what is asked of the geocoder', () => {
  it('is the pinned layer of the map in force, and the address as typed', () => {
    expect(streetQuestion({ zip: '93230', street: ' 1 Main St ', city: 'Hanford' }, civic, TODAY)).toEqual({
      expected: { congress: 119, layer: '119th Congressional Districts', vintage: 'ACS2025_Current' },
      street: '1 Main St',
      city: 'Hanford',
      state: undefined,
      zip: '93230',
    });
    expect(streetQuestion({ zip: '93202', street: '1 Main St' }, next, SEATED)?.expected.congress).toBe(120);
    expect(streetQuestion({ street: '1 Main St', state: 'MO' }, next, SEATED)?.expected.congress).toBe(119);
  });

  it('is nothing where the ZIP decides, where there is no street, and where no service could place it', () => {
    for (const place of [
      { zip: '93202', street: '1 Main St' },
      { zip: '82001', street: '1 Main St' },
      { zip: '93230' },
      { zip: '93230', street: ' ' },
      { zip: '93230', street: 'PO Box 1' },
      { zip: '9323O', street: '1 Main St' },
      { zip: '93230', street: '1 Main St', abroad: 'no-us-address' as const },
    ]) {
      expect(streetQuestion(place, civic, TODAY)).toBeUndefined();
    }
  });

  it('is asked to make sure where the list is approximate', () => {
    expect(streetQuestion({ zip: '93202', street: '1 Main St' }, rough, TODAY)).toMatchObject({ zip: '93202' });
  });
});

describe('after the 120th is seated, with only the list of the 119th', () => {
  it('a redrawn state is a question without candidates; everyone else is found as before', () => {
    expect(about(seated({ zip: '93202' }))).toEqual(['split', [], ['lines-not-loaded']]);
    expect(names(seated({ zip: '93202' }))).toEqual(['Sen CA1', 'Sen CA3']);
    expect(about(seated({ zip: '80202' }))).toEqual(['found', 'CO-1', []]);
    expect(about(seated({ zip: '64108' }))).toEqual(['found', 'MO-5', []]);
    expect(about(seated({ zip: '37642' }))).toEqual(['split', ['VA-9'], ['zip-two-states', 'lines-not-loaded']]);
  });

  it('the street still settles it, on the new map only', () => {
    expect(
      seated(
        { zip: '78701', street: '1100 Congress Ave' },
        { ...matched, congress: 120, state: 'TX', district: 'TX-10', zip: '78701' },
      ),
    ).toMatchObject({ kind: 'found', district: 'TX-10' });
    expect(
      codes(
        seated(
          { zip: '78701', street: '1100 Congress Ave' },
          { ...matched, state: 'TX', district: 'TX-37', zip: '78701' },
        ),
      ),
    ).toEqual(['lines-not-loaded', 'street-wrong-map']);
  });

  it('and so does the list of the 120th, but not in Missouri', () => {
    const both = { ...next, tables: [tableFixture(120), tableFixture(119)] };
    expect(about(locate({ zip: '78701' }, both, SEATED))).toEqual(['found', 'TX-10', []]);
    expect(about(locate({ zip: '64108' }, both, SEATED))).toEqual(['found', 'MO-5', []]);
    expect(about(locate({ zip: '64108' }, { ...next, tables: [tableFixture(120)] }, SEATED))).toEqual([
      'split',
      [],
      ['lines-not-loaded'],
    ]);
    const early = { ...both, roster: rosterFixture({ fetchedAt: '2027-01-02' }) };
    expect(about(locate({ zip: '78701' }, early, new Date('2027-01-03T16:59:59Z')))).toEqual(['found', 'TX-37', []]);
  });

  it('nobody is asked for a street once no lines are known that it could be looked up by', () => {
    const later = locate({ zip: '93202' }, next, day('2029-02-01'));
    expect(about(later)).toEqual(['split', [], ['lines-not-loaded', 'data-too-old']]);
    expect(later.reasons).toContainEqual({ code: 'lines-not-loaded', state: 'CA', noStreet: true });
  });

  it('doubts a street found far from the ZIP while the lines that could bear it out are not loaded', () => {
    const found = (zip: string): Geocoded => ({ ...matched, congress: 120, district: 'CA-52', zip });
    const place = { zip: '93202', street: '1 Main St' };
    expect(about(seated(place, found('92101')))).toEqual(['split', [], ['lines-not-loaded', 'street-other-zip']]);
    expect(about(seated(place, found('93230')))).toMatchObject(['found', 'CA-52', ['street-other-zip']]);
  });
});

describe('with the approximate list only', () => {
  it('says so, and asks for the state where a border is near', () => {
    expect(about(locate({ zip: '93202' }, rough, TODAY))).toEqual(['found', 'CA-21', ['table-approximate']]);
    const lost = packZipTable(
      new Map([
        ['57638', ['ND-AL']],
        ['57601', ['SD-AL']],
      ]),
      { congress: 119, approximate: true, builtOn: TODAY },
    );
    const near = { ...civic, tables: [lost] };
    expect(locate({ zip: '57638' }, near, TODAY)).toMatchObject({
      kind: 'split',
      states: ['ND', 'SD'],
      senators: [],
      reasons: [{ code: 'zip-near-border' }],
    });
    expect(locate({ zip: '57638', state: 'SD' }, near, TODAY)).toMatchObject({ kind: 'found', district: 'SD-AL' });
  });

  it('asks for the state where a neighbour has a district of the same number, since the source keeps only one of them', () => {
    const rows = { '36855': ['AL-3'], '58439': ['ND-AL'], '03579': ['NH-2'], '93202': ['CA-21'], '96701': ['HI-1'] };
    const lost = packZipTable(new Map(Object.entries(rows)), { congress: 119, approximate: true, builtOn: TODAY });
    const here = (place: Place, geocoded?: Geocoded) => locate(place, { ...civic, tables: [lost] }, TODAY, geocoded);
    const states = (zip: string) => {
      const located = here({ zip });
      return located.kind === 'split' ? located.states : located.kind;
    };

    expect(states('36855')).toEqual(['AL', 'FL', 'GA', 'MS', 'TN']);
    expect(about(here({ zip: '58439' }))).toEqual(['split', ['ND-AL', 'SD-AL'], ['zip-near-border']]);
    expect(states('58439')).toEqual(['ND', 'SD']);
    expect(states('03579')).toEqual(['NH', 'MA', 'ME']);
    expect([states('93202'), states('96701')]).toEqual(['found', 'found']);
    expect(codes(here({ zip: '36855' }))).toEqual(['zip-near-border']);
    expect(about(here({ zip: '36855', state: 'AL' }))).toEqual(['found', 'AL-3', ['table-approximate']]);
    expect(about(here({ zip: '36855', state: 'GA' }))).toEqual(['split', [], ['zip-not-there']]);
    expect(here({ zip: '36855', district: 'GA-3' })).toMatchObject({ kind: 'found', by: 'writer' });
    expect(here({ zip: '58439', state: 'SD' })).toMatchObject({ kind: 'found', district: 'SD-AL', by: 'zip' });
    expect(about(here({ zip: '93202', state: 'NV' }))).toEqual(['split', [], ['zip-not-there']]);
    expect(codes(here({ zip: '93202', state: 'TX' }))).toEqual(['state-not-in-zip']);
  });

  it('says what came of a street that was to make sure', () => {
    const failed = { kind: 'no-match' } as const;
    const located = locate({ zip: '93202', street: '1 Main St' }, rough, TODAY, failed);
    expect(about(located)).toEqual(['found', 'CA-21', ['street-no-match', 'table-approximate']]);
  });

  it('needs no street and no doubt where the state, once known, has a single seat', () => {
    const list = packZipTable(
      new Map([
        ['00901', ['PR-AL']],
        ['82001', ['WY-AL']],
      ]),
      { congress: 119, approximate: true, builtOn: TODAY },
    );
    const here = { ...civic, tables: [list] };
    for (const place of [{ zip: '00901' }, { zip: '82001', state: 'WY' }]) {
      expect(codes(locate(place, here, TODAY))).not.toContain('table-approximate');
      expect(streetQuestion({ ...place, street: '1 Main St' }, here, TODAY)).toBeUndefined();
    }
  });

  it('gives way to an exact one', () => {
    expect(about(locate({ zip: '93202' }, { ...civic, tables: [...rough.tables, ...civic.tables] }, TODAY))).toEqual([
      'found',
      'CA-21',
      [],
    ]);
  });
});

describe('with no list of ZIPs', () => {
  it('asks for street and state, and takes the street', () => {
    const bare = { ...civic, tables: [] };
    expect(about(locate({ zip: '93202' }, bare, TODAY))).toEqual(['unknown', [], ['table-missing']]);
    expect(about(locate({ zip: '93202', state: 'CA' }, bare, TODAY))).toEqual(['split', [], ['table-missing']]);
    expect(locate({ zip: '93230', street: '1 Main St', state: 'CA' }, bare, TODAY, matched)).toMatchObject({
      kind: 'found',
      district: 'CA-22',
    });
  });
});

describe('whatever is typed', () => {
  const text = fc.oneof(fc.string(), anyText(20), fc.constantFrom('93230', '97913', 'CA', 'CA-21', '', ' '));
  const typed = fc.record({ zip: text, state: text, street: text, city: text, district: text }, { requiredKeys: [] });

  it('gets an answer with a reason or a district, and a sentence for each reason', () => {
    fc.assert(
      fc.property(typed, (place) => {
        const located = ask(place);
        streetQuestion(place, civic, TODAY);
        expect(located.kind === 'found' || located.kind === 'vacant' || located.reasons.length > 0).toBe(true);
        for (const reason of located.reasons) expect(noteFor(reason, 'en')).not.toMatch(/undefined|[<>\n]/);
      }),
      { numRuns: 400 },
    );
  });

  it('a state alone names the senators, and an empty street is no street', () => {
    const located = ask({ zip: '', street: ' ', state: 'California' });
    expect(about(located)).toEqual(['split', [], ['zip-missing']]);
    expect(names(located)).toEqual(['Sen CA1', 'Sen CA3']);
    expect(ask({ state: 'WY' })).toMatchObject({ kind: 'found', district: 'WY-AL', by: 'state' });
  });
});

describe('abroad', () => {
  it('without a U.S. address there is no district, and that is no error', () => {
    expect(ask({ abroad: 'no-us-address', zip: '93202' })).toMatchObject({
      kind: 'unknown',
      reasons: [{ code: 'abroad' }],
    });
  });

  it('a citizen is placed by the last U.S. address', () => {
    expect(about(ask({ abroad: 'last-us-address', zip: '93202' }))).toEqual([
      'found',
      'CA-21',
      ['abroad-last-address'],
    ]);
    expect(about(ask({ abroad: 'last-us-address', state: 'CA' }))).toEqual([
      'split',
      [],
      ['zip-missing', 'abroad-last-address'],
    ]);
  });
});

describe('holders read again for a place settled earlier', () => {
  const placed = (located: Located): Extract<Located, { kind: 'found' | 'vacant' }> => {
    if (located.kind === 'found' || located.kind === 'vacant') return located;
    throw new Error(`Nothing was settled: ${located.kind}`);
  };

  it('follow the list, in the same district', () => {
    const settled = placed(ask({ zip: '94541' }));
    const filled = { ...civic, roster: rosterFixture({ fetchedAt: '2026-11-26' }) };
    expect(holdersNow(settled, filled, day('2026-11-26'))).toMatchObject({
      kind: 'found',
      district: 'CA-14',
      house: { name: { full: 'Rep CA14' } },
    });
  });

  it('are asked for anew where the lines have changed', () => {
    expect(holdersNow(placed(ask({ zip: '93202' })), next, SEATED)).toBeUndefined();
    expect(holdersNow(placed(ask({ zip: '80202' })), next, SEATED)).toMatchObject({
      kind: 'found',
      congress: 120,
      house: { name: { full: 'Rep CO1' } },
    });
  });
});
