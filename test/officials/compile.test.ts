import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { districtsOf } from '../../src/core/official/zip-table.ts';
import { Day } from '../../src/core/ids.ts';
import { BadCopy } from '../../src/officials/bad-copy.ts';
import { compileHouseForms } from '../../src/officials/compile-forms.ts';
import { compileMembers } from '../../src/officials/compile-members.ts';
import { compileOffices } from '../../src/officials/compile-offices.ts';
import { checkZips, compileApproximateZips, compileZips } from '../../src/officials/compile-zips.ts';
import { readFlatXml } from '../../src/officials/flat-xml.ts';
import { formLink } from '../../src/officials/form-link.ts';

const fixture = (name: string) => readFileSync(fileURLToPath(new URL(`../fixtures/civic/${name}`, import.meta.url)));
const DAY = Day.parse('2026-11-24');

describe('the member list', () => {
  const { members } = compileMembers(fixture('legislators.json'), DAY);

  it('keeps names as they are given, and the terms of the last two years', () => {
    expect(members.map(({ name }) => name)).toEqual([
      { full: 'Marisol Vega Quintana', last: 'Vega Quintana', also: 'Mari' },
      { full: 'Tobias R. Okonjo, Jr.', last: 'Okonjo' },
      { full: 'Ingrid "Inge" van der Sample', last: 'van der Sample' },
    ]);
    expect(members[0]!.terms.map(({ start }) => start)).toEqual(['2023-01-03', '2025-01-03']);
  });

  it('keeps where somebody sat before that as one line for each seat, terms on end joined', () => {
    expect(members.map(({ earlier }) => earlier)).toEqual([
      ['house:CA-20 2019-01-03 2021-01-03'],
      undefined,
      undefined,
    ]);
    const [member] = JSON.parse(fixture('legislators.json').toString()) as { terms: object[] }[];
    const term = (district: number, start: string, end: string) => ({ type: 'rep', state: 'CA', district, start, end });
    const terms = [
      term(9, '2009-01-06', '2011-01-03'),
      term(9, '2011-01-05', '2013-01-03'),
      term(11, '2013-01-03', '2015-01-03'),
    ];
    const list = Buffer.from(JSON.stringify([{ ...member, terms: [...terms, ...member!.terms] }]));
    expect(compileMembers(list, DAY).members[0]!.earlier).toEqual([
      'house:CA-9 2009-01-06 2013-01-03',
      'house:CA-11 2013-01-03 2015-01-03',
      'house:CA-20 2019-01-03 2021-01-03',
    ]);
  });

  it('has no form where the list has a slip of the pen, only the site', () => {
    expect(members[0]!.terms.at(-1)).toMatchObject({ url: 'https://vegaquintana.house.gov' });
    expect(members[0]!.terms.at(-1)).not.toHaveProperty('contactForm');
  });

  it('takes a member who was just sworn in and has no office yet, and an appointed senator', () => {
    expect(members[1]!.terms).toEqual([
      { chamber: 'house', state: 'WY', district: 0, start: '2026-09-01', end: '2027-01-03', party: 'Independent' },
    ]);
    expect(members[2]!.terms[0]).toMatchObject({ chamber: 'senate', class: 3, endType: 'special-election' });
  });
});

describe('the district offices', () => {
  it('become lines of an envelope; one without a street is left out', () => {
    expect(compileOffices(fixture('district-offices.json'))).toEqual({
      X000101: [
        {
          lines: ['855 Sample St., Suite 940'],
          city: 'Fresno',
          state: 'CA',
          zip: '93721',
          phone: '559-555-0121',
          lat: 36.7378,
          lon: -119.7871,
        },
        { lines: ['Sample Building', '113 N. Example St., Suite 201'], city: 'Visalia', state: 'CA', zip: '93291' },
      ],
    });
  });
});

describe('the ZIP table', () => {
  const table = compileZips(fixture('census-zips.txt'), DAY);

  it('says which Congress it is for', () => {
    expect(table).toMatchObject({ congress: 119, approximate: false, builtOn: DAY });
  });

  it('is refused by the number of its Congress where another sits', () => {
    const says = 'is for the 119th Congress, not the 121st';
    expect(() => checkZips(table, [121, 120])).toThrow(new BadCopy(says));
  });

  it.each([
    ['93701', ['CA-21']],
    ['93230', ['CA-22', 'CA-20', 'CA-21']],
    ['81081', ['NM-3', 'CO-3']],
    ['82001', ['WY-AL']],
    ['20001', ['DC-AL']],
    ['00901', ['PR-AL']],
    ['93999', []],
    ['94130', []],
  ])('puts %s in %j: most land first, none dropped, water left out', (zip, districts) => {
    expect(districtsOf(table, zip)).toEqual(districts);
  });

  it('reads the fallback, which cannot say its Congress, and marks it', () => {
    const rough = compileApproximateZips(fixture('zccd.csv'), DAY, 119);

    expect(rough).toMatchObject({ congress: 119, approximate: true });
    expect(districtsOf(rough, '93230')).toEqual(['CA-20', 'CA-22']);
  });
});

describe('contact forms', () => {
  it.each([
    ['https://costa.house.gov/contact', 'house', 'https://costa.house.gov/contact'],
    ['https://www.sample.senate.gov/', 'senate', undefined],
    ['http://sample.house.gov/contact', 'house', undefined],
    ['hhttps://sample.house.gov/contact', 'house', undefined],
    ['https://sample.house.gov.evil.example/contact', 'house', undefined],
    ['https://user@sample.house.gov/contact', 'house', undefined],
    ['https://sample.house.gov/contact', 'senate', undefined],
    ['javascript:alert(1)', 'house', undefined],
    ['contact', 'house', undefined],
    [undefined, 'house', undefined],
  ] as const)('%s for the %s: %s', (address, chamber, link) => {
    expect(formLink(address, chamber)).toBe(link);
  });

  it('come from the Senate page with what XML hides put right', () => {
    const [member] = readFlatXml(fixture('senators.xml').toString(), 'contact_information', 'member');

    expect(member).toMatchObject({
      bioguide_id: 'X000103',
      email: 'https://www.vandersample.senate.gov/contact?form=a&topic=b',
      leadership_position: '',
    });
  });

  it('come from the other list for both chambers', () => {
    const list = { X000101: 'https://a.house.gov/contact', X000102: 'https://b.senate.gov/contact', X000103: '' };

    expect(compileHouseForms(Buffer.from(JSON.stringify(list)))).toEqual({
      X000101: list.X000101,
      X000102: list.X000102,
    });
  });
});

describe('XML that is not the flat list we know', () => {
  it.each([
    ['a document type', '<!DOCTYPE r [<!ENTITY a "b">]><r><m><n>&a;</n></m></r>'],
    ['a nested field', '<r><m><n><o>1</o></n></m></r>'],
    ['a field that closes another', '<r><m><n>1</o></m></r>'],
    ['an attribute', '<r><m><n a="1">1</n></m></r>'],
    ['no end', '<r><m><n>1</n></m>'],
    ['a record without end', '<r><m><n>1</n></r>'],
    ['another root', '<q><m><n>1</n></m></q>'],
  ])('is refused: %s', (_, xml) => {
    expect(() => readFlatXml(xml, 'r', 'm')).toThrow(BadCopy);
  });

  it('is read in one pass, however it is built', () => {
    const many = `<r>${'<m><n>&amp;&#x41;&unknown;</n></m>'.repeat(20_000)}</r>`;

    expect(readFlatXml(many, 'r', 'm').at(-1)).toMatchObject({ n: '&A&unknown;' });
    expect(() => readFlatXml(`<r><m>${'<n>'.repeat(100_000)}</m></r>`, 'r', 'm')).toThrow(BadCopy);
  });
});
