import { insideAddress, officeName } from '../../../src/core/official/address.ts';
import { Role, type Official } from '../../../src/core/official/official.ts';
import { introduced, runningName, salutation } from '../../../src/core/official/salutation.ts';
import { SeatId } from '../../../src/core/official/seat.ts';
import { officialFixture } from '../../fixtures/official.ts';

const seat = (id: string) => SeatId.parse(id);

describe('the inside address and the salutation', () => {
  it('of a representative', () => {
    const cox = officialFixture({ name: { full: 'TJ Cox', last: 'Cox' } });
    expect(insideAddress(cox)).toEqual([
      'The Honorable TJ Cox',
      'U.S. House of Representatives',
      '1728 Longworth House Office Building',
      'Washington, DC 20515',
    ]);
    expect(salutation(cox, 'en')).toBe('Dear Representative Cox:');
    expect(salutation(cox, 'es')).toBe('Honorable TJ Cox:');
  });

  it('use a surname of two words whole', () => {
    const senator = officialFixture({
      seat: seat('senate:NV:3'),
      role: 'us_senator',
      name: { full: 'Catherine Cortez Masto', last: 'Cortez Masto' },
      offices: [],
    });
    expect(salutation(senator, 'en')).toBe('Dear Senator Cortez Masto:');
    expect(insideAddress(senator)).toEqual([
      'The Honorable Catherine Cortez Masto',
      'United States Senate',
      'Washington, DC 20510',
    ]);
  });

  it('use of two surnames those that the member’s own name has', () => {
    const saluted = (full: string, last: string) => salutation(officialFixture({ name: { full, last } }), 'en');
    expect(saluted('Pablo José Hernández', 'Hernández Rivera')).toBe('Dear Representative Hernández:');
    expect(saluted('Maria Van der Berg, Jr.', 'Van der Berg')).toBe('Dear Representative Van der Berg:');
    expect(saluted('Ana de Cruz', 'de la Cruz')).toBe('Dear Representative de la Cruz:');
    expect(saluted('Jordan S.', 'Sample')).toBe('Dear Representative Sample:');
    expect(saluted('Sample Senator 1, California', 'Sample 1')).toBe('Dear Representative Sample 1:');
  });

  it('of a delegate and of the resident commissioner', () => {
    const delegate = officialFixture({ seat: seat('house:DC-AL'), role: 'us_delegate' });
    expect(salutation(delegate, 'en')).toBe('Dear Delegate Sample:');
    const commissioner = officialFixture({ seat: seat('house:PR-AL'), role: 'resident_commissioner' });
    expect(salutation(commissioner, 'en')).toBe('Dear Resident Commissioner Sample:');
  });

  it('of a vacant seat address the office of the district', () => {
    const vacant = officialFixture({ seat: seat('house:CA-22'), status: 'vacant', name: undefined, offices: [] });
    expect(insideAddress(vacant)).toEqual([
      'Office of the 22nd Congressional District of California',
      'U.S. House of Representatives',
      'Washington, DC 20515',
    ]);
    expect(salutation(vacant, 'en')).toBe('To the Office of the 22nd Congressional District of California:');
  });

  it('of a seat whose holder we do not name never hold a name', () => {
    const unnamed = officialFixture({ seat: seat('senate:OH:3'), role: 'us_senator', status: 'unnamed' });
    for (const text of [
      ...insideAddress(unnamed),
      salutation(unnamed, 'en'),
      salutation(unnamed, 'es'),
      runningName(unnamed, 'en'),
    ]) {
      expect(text).not.toContain('Sample');
    }
  });

  it('of two senators without a name tell one seat from the other', () => {
    const senator = (id: string) =>
      officialFixture({ seat: seat(id), role: 'us_senator', status: 'unnamed', name: undefined, offices: [] });
    const [first, third] = [senator('senate:OH:1'), senator('senate:OH:3')];
    expect(insideAddress(first)).toEqual([
      'Office of the Senator from Ohio (Class 1)',
      'United States Senate',
      'Washington, DC 20510',
    ]);
    expect(salutation(third, 'en')).toBe('To the Office of the Senator from Ohio (Class 3):');
    expect(runningName(third, 'en')).toBe('the Office of the Senator from Ohio (Class 3)');
    expect(runningName(third, 'es')).toBe('la oficina que representa a Ohio en el Senado (clase 3)');
    expect(officeName({ ...third, status: 'vacant' })).toBe('Office of the Senator from Ohio (Class 3)');
    expect(officeName({ ...third, status: 'held' })).toBe('Office of the Senator from Ohio');
  });

  it('introduce a name with the office, unless it tells that itself', () => {
    const director = officialFixture({
      role: 'other',
      seat: seat('office:director-of-water'),
      title: 'Director of Water',
    });
    const mayor: Official = { ...director, role: 'mayor', title: 'Mayor of Millbrook' };
    const { full, last } = director.name!;
    expect([introduced(director, 'en'), introduced(mayor, 'en'), introduced(mayor, 'es')]).toEqual([
      `${full} (Director of Water)`,
      `Mayor ${last}`,
      `${full} (Mayor of Millbrook)`,
    ]);
    expect(introduced({ ...director, status: 'unnamed', name: undefined }, 'en')).toBe('the Director of Water');
  });

  it('call nobody honorable in Spanish who is not in English', () => {
    const director = officialFixture({ role: 'other', seat: seat('office:director'), title: 'Director of Water' });
    expect(salutation(director, 'en')).toBe('Dear Jordan Sample:');
    expect(salutation(director, 'es')).toBe('A Jordan Sample:');
    expect(salutation({ ...director, role: 'president' }, 'es')).toBe('Honorable Jordan Sample:');
  });

  it('of a seat without a name are Spanish in a Spanish letter, under an English envelope', () => {
    const of = (id: string, role: Role, status: Official['status'] = 'unnamed') =>
      officialFixture({ seat: seat(id), role, status, name: undefined, offices: [] });
    const missouri = of('house:MO-5', 'us_representative');
    expect(salutation(missouri, 'es')).toBe('A la oficina que representa el 5.º distrito de Misuri en el Congreso:');
    expect(salutation({ ...missouri, status: 'vacant' }, 'es')).toBe(salutation(missouri, 'es'));
    expect(runningName(missouri, 'es')).toBe('la oficina que representa el 5.º distrito de Misuri en el Congreso');
    expect(insideAddress(missouri)[0]).toMatch(/^Office of the U\.S\. Representative/);
    expect(salutation(of('house:DC-AL', 'us_delegate'), 'es')).toBe(
      'A la oficina que representa al Distrito de Columbia en el Congreso:',
    );
    expect(salutation(of('senate:OH:3', 'us_senator'), 'es')).toBe(
      'A la oficina que representa a Ohio en el Senado (clase 3):',
    );
    expect(runningName(of('state:CA:upper:14', 'state_senator'), 'es')).toBe(
      'la oficina del distrito 14 en el Senado de California',
    );
    expect(salutation(of('office:president', 'president'), 'es')).toBe(
      'A la oficina de la presidencia de los Estados Unidos:',
    );
    expect(insideAddress(of('house:DC-AL', 'us_delegate'))[0]).toBe(
      'Office of the Delegate to Congress for the District of Columbia',
    );
  });

  it.each<[string, Role, string]>([
    ['Governor of Missouri', 'governor', 'la oficina de la gobernación de Misuri'],
    [
      'Governor of the U.S. Virgin Islands',
      'governor',
      'la oficina de la gobernación de las Islas Vírgenes de los Estados Unidos',
    ],
    ['Mayor of the District of Columbia', 'mayor', 'la oficina de la alcaldía del Distrito de Columbia'],
    ['Mayor of Millbrook', 'mayor', 'la oficina de la alcaldía de Millbrook'],
    ['Alcaldesa de Millbrook', 'mayor', 'la oficina de la alcaldía de Millbrook'],
    ['Secretary of State', 'cabinet_secretary', 'la oficina de la secretaría de Estado'],
    ['U.S. Secretary of the Treasury', 'cabinet_secretary', 'la oficina de la secretaría del Tesoro'],
    ['President of the United States', 'president', 'la oficina de la presidencia de los Estados Unidos'],
    ['Director of Water', 'other', 'la oficina de «Director of Water»'],
    ['Mayor', 'mayor', 'la oficina de «Mayor»'],
    ['Directora del Agua', 'other', 'la oficina de Directora del Agua'],
  ])('of an office without a name call "%s" what it is called in Spanish', (title, role, spanish) => {
    const office = officialFixture({ seat: seat('office:x'), role, status: 'unnamed', name: undefined, title });
    expect(runningName(office, 'es')).toBe(spanish);
    expect(salutation(office, 'es')).toBe(`A ${spanish}:`);
    expect(insideAddress(office)[0]).toBe(role === 'president' ? 'The President' : title);
  });

  it('of an office given in the file, named or not', () => {
    const secretary: Official = officialFixture({
      seat: seat('office:secretary-of-state'),
      role: 'cabinet_secretary',
      title: 'Secretary of State',
      name: { full: 'Michael R. Pompeo', last: 'Pompeo' },
      offices: [{ kind: 'capitol', lines: ['2201 C Street NW', 'Washington, DC 20520'] }],
    });
    expect(insideAddress(secretary)).toEqual([
      'The Honorable Michael R. Pompeo',
      'Secretary of State',
      '2201 C Street NW',
      'Washington, DC 20520',
    ]);
    expect(salutation(secretary, 'en')).toBe('Dear Secretary Pompeo:');
    const unnamed: Official = { ...secretary, name: undefined, status: 'unnamed' };
    expect(insideAddress(unnamed)).toEqual(['Secretary of State', '2201 C Street NW', 'Washington, DC 20520']);
    expect(salutation(unnamed, 'en')).toBe('Dear Secretary of State:');
  });

  it('of a council address a body', () => {
    const council = officialFixture({
      seat: seat('office:council'),
      role: 'council',
      title: 'Millbrook City Council',
      name: undefined,
    });
    expect(salutation(council, 'en')).toBe('Dear Members of the Millbrook City Council:');
    expect(runningName(council, 'en')).toBe('the Millbrook City Council');
    expect(insideAddress(council)[0]).toBe('Millbrook City Council');
  });

  it('of the President and the Vice President carry no name on the envelope', () => {
    const president = officialFixture({ seat: seat('office:president'), role: 'president', offices: [] });
    expect(insideAddress(president)).toEqual([
      'The President',
      'The White House',
      '1600 Pennsylvania Avenue NW',
      'Washington, DC 20500',
    ]);
    expect(salutation(president, 'en')).toBe('Dear President Sample:');
  });

  it('of a lower house are what its state calls them', () => {
    const member = (id: string) =>
      officialFixture({ seat: seat(id), role: 'state_representative', title: 'California State Assembly' });
    expect(salutation(member('state:CA:lower:14'), 'en')).toBe('Dear Assembly Member Sample:');
    expect(salutation(member('state:VA:lower:14'), 'en')).toBe('Dear Delegate Sample:');
    expect(runningName(member('state:TX:lower:14'), 'en')).toBe('Representative Sample');

    const offices = (id: string) => {
      const open: Official = { ...member(id), title: undefined, status: 'unnamed', name: undefined };
      return [insideAddress(open)[0], runningName(open, 'es')];
    };
    expect(['state:CA:lower:14', 'state:VA:lower:3', 'state:TX:lower:9', 'state:NE:upper:3'].map(offices)).toEqual([
      ['Office of California Assembly District 14', 'la oficina del distrito 14 en la Asamblea de California'],
      [
        'Office of Virginia House of Delegates District 3',
        'la oficina del distrito 3 en la Cámara de Delegados de Virginia',
      ],
      ['Office of Texas House District 9', 'la oficina del distrito 9 en la Cámara de Texas'],
      ['Office of Nebraska Legislative District 3', 'la oficina del distrito 3 en la Legislatura de Nebraska'],
    ]);
  });

  it('of a state legislator name the chamber where the file does not', () => {
    const of = (id: string, role: Role, title?: string) => {
      const office = { kind: 'capitol', lines: ['12 Main Street', 'Capital City'] } as const;
      return insideAddress(officialFixture({ seat: seat(id), role, title, offices: [office] }))[1];
    };
    expect(of('state:CA:upper:14', 'state_senator')).toBe('California Senate');
    expect(of('state:CA:lower:14', 'state_representative')).toBe('California Assembly');
    expect(of('state:TX:lower:9', 'state_representative')).toBe('Texas House of Representatives');
    expect(of('state:VA:lower:3', 'state_representative')).toBe('Virginia House of Delegates');
    expect(of('state:NE:upper:3', 'state_senator')).toBe('Nebraska Legislature');
    expect(of('state:CA:lower:14', 'state_representative', 'Chair, Water Committee')).toBe('Chair, Water Committee');
  });

  it('of an office whose holder is not known name the office once', () => {
    const speaker = officialFixture({
      seat: seat('office:speaker'),
      role: 'speaker',
      status: 'unnamed',
      name: undefined,
      offices: [],
    });
    expect(insideAddress(speaker)).toEqual(['Speaker of the House of Representatives', 'Washington, DC 20515']);
    const envoy = officialFixture({
      seat: seat('office:envoy'),
      role: 'ambassador_foreign',
      title: 'Embassy of Armenia',
      offices: [],
    });
    expect(insideAddress(envoy)).toEqual(['Ambassador Jordan Sample', 'Embassy of Armenia']);
  });

  it('leave no unfilled mark for any role, named or not, in any language', () => {
    for (const role of Role.options) {
      for (const status of ['held', 'vacant', 'unnamed'] as const) {
        const official = officialFixture({ seat: seat('office:somebody'), role, status, title: 'Office of Somebody' });
        const texts = [
          ...insideAddress(official),
          salutation(official, 'en'),
          salutation(official, 'es'),
          runningName(official, 'en'),
        ];
        expect(texts.filter((text) => /[{}]|undefined|^\s*$|\s{2}/.test(text))).toEqual([]);
      }
    }
  });
});
