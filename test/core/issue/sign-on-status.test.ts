import { readFileSync } from 'node:fs';
import { Issue, SignOn, Stance } from '../../../src/core/issue/issue.ts';
import { sameName } from '../../../src/core/issue/same-person.ts';
import { signOnStatus, type SignOnStatus } from '../../../src/core/issue/sign-on-status.ts';
import { mayTake, stanceFor } from '../../../src/core/issue/stance.ts';
import type { Official } from '../../../src/core/official/official.ts';
import { SeatId } from '../../../src/core/official/seat.ts';
import { describeWithSharedData, sharedData } from '../../shared-data.ts';

const signOn = (changes: Record<string, unknown> = {}): SignOn =>
  SignOn.parse({
    to: 'office:secretary-of-state',
    leads: [{ name: 'TJ Cox', state: 'CA', chamber: 'house', bioguide: 'C001124', seatThen: 'CA-21' }],
    coLeads: [{ name: 'Linda T. Sanchez', state: 'CA', chamber: 'house' }],
    signers: [{ name: 'Sample Signer', state: 'NJ', chamber: 'house' }],
    checked: { on: '2020-10-30', source: 'The press release' },
    ...changes,
  });

function official(seat: string, full: string, last: string, bioguide?: string): Official {
  const id = SeatId.parse(seat);
  const role = seat.startsWith('senate') ? 'us_senator' : 'us_representative';
  return { seat: id, role, status: 'held', name: { full, last }, offices: [], ...(bioguide && { bioguide }) };
}

const kind = (status: SignOnStatus) => ('as' in status ? `${status.kind} as ${status.as}` : status.kind);
const statusOf = (person: Official, changes?: Record<string, unknown>) => kind(signOnStatus(signOn(changes), person));

describe('whether a member signed', () => {
  it('is known by the bioguide id, wherever the member sits now, with the evidence', () => {
    expect(signOnStatus(signOn(), official('house:CA-13', 'T.J. Cox', 'Cox', 'C001124'))).toEqual({
      kind: 'signed',
      as: 'lead',
      on: '2020-10-30',
      source: 'The press release',
    });
    expect(statusOf(official('senate:CA:1', 'TJ Cox', 'Cox', 'C001124'))).toBe('signed as lead');
  });

  it('goes with the person, never with the seat', () => {
    expect(statusOf(official('house:CA-21', 'Jim Costa', 'Costa', 'C001059'), { complete: true })).toBe('not-signed');
    expect(statusOf(official('house:CA-21', 'TJ Cox', 'Cox', 'C009999'), { complete: true })).toBe('not-signed');
  });

  it('is known by name, state and chamber where the list has no id', () => {
    expect(statusOf(official('house:CA-38', 'Linda T. Sánchez', 'Sánchez', 'S001156'))).toBe('signed as co-lead');
    expect(statusOf(official('house:TX-1', 'Linda T. Sánchez', 'Sánchez', 'S001156'))).toBe('unknown');
    expect(statusOf(official('house:NJ-5', 'Sample Signer', 'Signer'))).toBe('signed as signer');
  });

  it('is never "not signed" by a list that may be missing somebody', () => {
    const other = official('house:CA-20', 'Vince Fong', 'Fong', 'F000480');
    expect(statusOf(other)).toBe('unknown');
    expect(statusOf(other, { complete: true })).toBe('not-signed');
    expect(statusOf(other, { complete: true, signerCount: 3 })).toBe('not-signed');
    expect(statusOf(other, { complete: true, signerCount: 51 })).toBe('unknown');
  });

  it('is unknown in doubt, even by a complete list', () => {
    const complete = { complete: true };
    expect(statusOf(official('house:CA-46', 'Loretta Sanchez', 'Sanchez', 'S000030'), complete)).toBe('unknown');
    expect(statusOf(official('house:CA-38', 'Linda Sanches', 'Sanches'), complete)).toBe('unknown');
    expect(statusOf(official('senate:CA:1', 'Linda T. Sánchez', 'Sánchez', 'S001156'), complete)).toBe('unknown');
    const vacant: Official = {
      seat: SeatId.parse('house:CA-21'),
      role: 'us_representative',
      status: 'vacant',
      offices: [],
    };
    expect([statusOf(vacant, complete), statusOf({ ...vacant, status: 'unnamed' }, complete)]).toEqual([
      'unknown',
      'unknown',
    ]);
  });
});

describe('one name in two spellings', () => {
  it.each([
    ['Michael Simpson', 'Michael K. "Mike" Simpson', 'Simpson', 'same'],
    ['Rep. Mike Simpson', 'Michael K. Simpson', 'Simpson', 'same'],
    ['Hank Johnson, Jr.', 'Henry C. "Hank" Johnson, Jr.', 'Johnson', 'same'],
    ['JOHNSON, HANK', 'Henry C. Johnson', 'Johnson', 'same'],
    ['Nydia Velazquez', 'Nydia M. Velázquez', 'Velázquez', 'same'],
    ['Catherine Cortez-Masto', 'Catherine Cortez Masto', 'Cortez Masto', 'same'],
    ['T.J. Cox', 'TJ Cox', 'Cox', 'same'],
    ["Beto O'Rourke", 'Beto O’Rourke', "O'Rourke", 'same'],
    ['Masto', 'Catherine Cortez Masto', 'Cortez Masto', 'maybe'],
    ['Cox', 'TJ Cox', 'Cox', 'maybe'],
    ['J. Cox', 'TJ Cox', 'Cox', 'maybe'],
    ['Loretta Sanchez', 'Linda T. Sánchez', 'Sánchez', 'maybe'],
    ['Jim Cosat', 'Jim Costa', 'Costa', 'maybe'],
    ['Jim Cota', 'Jim Costa', 'Costa', 'maybe'],
    ['', 'Jim Costa', 'Costa', 'maybe'],
    ['Tom Cota', 'Jim Costa', 'Costa', 'different'],
    ['Jim Himes', 'Jim Costa', 'Costa', 'different'],
  ])('%s and %s', (printed, full, last, same) => expect(sameName(printed, { full, last })).toBe(same));
});

const issue = (changes: Record<string, unknown> = {}) =>
  Issue.parse({
    id: 'clean-water',
    title: 'Clean water',
    recipients: [{ seat: 'own-house' }, { seat: 'office:secretary-of-state' }],
    ...changes,
  });
const status = (of: SignOnStatus['kind']) =>
  ({ kind: of, as: 'signer', on: '2020-10-30', source: 'x' }) as SignOnStatus;

describe('how a letter approaches an official', () => {
  const house = official('house:CA-20', 'Vince Fong', 'Fong');
  const senator = official('senate:CA:1', 'Adam Schiff', 'Schiff');
  const office: Official = {
    seat: SeatId.parse('office:secretary-of-state'),
    role: 'cabinet_secretary',
    status: 'unnamed',
    offices: [],
  };
  const stateSenator: Official = { ...house, seat: SeatId.parse('state:CA:upper:14') };

  it('without a sign-on letter: members are asked, an office is written to directly', () => {
    expect(stanceFor(issue(), house)).toBe('ask');
    expect(stanceFor(issue(), senator)).toBe('ask');
    expect(stanceFor(issue(), office)).toBe('direct');
    expect(stanceFor(issue(), stateSenator)).toBe('ask');
  });

  it('with one: thanked, asked, or nobody knows; a senator is asked for a companion', () => {
    const withLetter = issue({ signOn: signOn() });
    expect(stanceFor(withLetter, house, status('signed'))).toBe('thank');
    expect(stanceFor(withLetter, house, status('not-signed'))).toBe('ask');
    expect(stanceFor(withLetter, house, status('unknown'))).toBe('unknown');
    expect(stanceFor(withLetter, house)).toBe('unknown');
    expect(stanceFor(withLetter, senator, status('not-signed'))).toBe('companion');
    expect(stanceFor(withLetter, senator, status('signed'))).toBe('thank');
    expect(stanceFor(withLetter, office, status('unknown'))).toBe('direct');
  });

  it('a letter by both chambers asks a senator to sign; one by senators alone asks no representative', () => {
    const senateLead = { name: 'Alex Padilla', state: 'CA', chamber: 'senate' };
    const both = issue({ signOn: signOn({ coLeads: [senateLead] }) });
    expect(stanceFor(both, senator, status('not-signed'))).toBe('ask');
    const senate = issue({ signOn: signOn({ leads: [senateLead], coLeads: [], signers: [] }) });
    expect(stanceFor(senate, house, status('not-signed'))).toBe('unknown');
  });

  it('can take no kind that it never has, whoever signed', () => {
    const withLetter = issue({ signOn: signOn({ to: 'house:CA-20' }) });
    const kinds = (to: Official, of = withLetter) => Stance.options.filter((stance) => mayTake(of, to, stance));

    expect(kinds(house)).toEqual(['direct']);
    expect(kinds(office)).toEqual(['direct']);
    expect(kinds(stateSenator)).toEqual(['ask']);
    expect(kinds(senator)).toEqual(['ask', 'thank', 'companion', 'unknown']);
    expect(kinds(senator, issue())).toEqual(['ask']);
  });

  it('the one whom the letter is addressed to is written to directly, in whatever seat', () => {
    const toMember = issue({ signOn: signOn({ to: 'house:CA-20' }) });
    expect(stanceFor(toMember, house, status('signed'))).toBe('direct');
    expect(stanceFor(toMember, house, status('unknown'))).toBe('direct');
  });
});

describeWithSharedData('the real names of Congress', 'data/legislators-current.json', () => {
  interface Upstream {
    name: { first: string; last: string; official_full?: string; nickname?: string };
    terms: { type: string; state: string }[];
  }
  const upstream = JSON.parse(readFileSync(sharedData('data/legislators-current.json'), 'utf8')) as Upstream[];
  const people = upstream.map(({ name, terms }) => ({
    printed: `${name.nickname ?? name.first} ${name.last}`,
    official: { full: name.official_full ?? `${name.first} ${name.last}`, last: name.last },
    place: `${terms.at(-1)!.type} ${terms.at(-1)!.state}`,
  }));

  it('are each one person, and nobody else of the same state and chamber', () => {
    const same = people.filter(({ printed, official: of }) => sameName(printed, of) === 'same');
    expect(same.length).toBeGreaterThan(520);
    const mistaken = people.flatMap((one) =>
      people.filter(
        (other) => other !== one && other.place === one.place && sameName(one.printed, other.official) === 'same',
      ),
    );
    expect(mistaken).toEqual([]);
    const lost = people.filter(({ printed, official: of }) => sameName(printed, of) === 'different');
    expect(lost.map(({ printed }) => printed)).toEqual([]);
  });
});
