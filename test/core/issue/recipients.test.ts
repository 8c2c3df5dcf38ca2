import { Day } from '../../../src/core/ids.ts';
import { Recipient } from '../../../src/core/issue/issue.ts';
import { officialOn } from '../../../src/core/issue/recipients.ts';
import { insideAddress } from '../../../src/core/official/address.ts';
import { salutation } from '../../../src/core/official/salutation.ts';

const on = (day: string, recipient: object) => officialOn(Recipient.parse(recipient), Day.parse(day))!;

const secretary = {
  seat: 'office:secretary-of-state',
  role: 'cabinet_secretary',
  name: 'Jo Sample',
  title: 'Secretary of State',
  address: ['2201 C Street NW', 'Washington, DC 20520'],
  verifiedOn: '2028-12-01',
};
const chair = {
  seat: 'office:water-committee',
  role: 'house_committee_chair',
  name: 'Jo Sample',
  title: 'Chair, Committee on Water',
  verifiedOn: '2026-11-29',
};

/** The days on which the first letter without the name is written, of a few. */
const first = (recipient: object, days: readonly string[]) =>
  days.find((day) => on(day, recipient).status === 'unnamed');

describe('a name in the file', () => {
  it('is not written to once a new term of the office has begun', () => {
    const before = on('2029-01-19', secretary);
    expect(salutation(before, 'en')).toBe('Dear Secretary Sample:');

    const after = on('2029-01-20', secretary);
    expect(salutation(after, 'en')).toBe('Dear Secretary of State:');
    expect(insideAddress(after)).toEqual(['Secretary of State', '2201 C Street NW', 'Washington, DC 20520']);
  });

  it('is when somebody looked again', () => {
    expect(salutation(on('2029-02-01', { ...secretary, verifiedOn: '2029-01-20' }), 'en')).toBe(
      'Dear Secretary Sample:',
    );
  });

  it('goes with the Congress where the office is one of Congress', () => {
    const days = ['2026-12-31', '2027-01-02', '2027-01-03', '2029-01-03', '2029-01-20', '2031-01-03', '2033-01-20'];
    const member = (seat: string) => ({ seat, name: 'Jo Sample', verifiedOn: '2026-11-29' });
    expect(first(chair, days)).toBe('2027-01-03');
    expect(first(member('house:CA-22'), days)).toBe('2027-01-03');
    expect(first({ ...member('house:PR-AL'), role: 'resident_commissioner' }, days)).toBe('2029-01-03');
    expect(first(member('senate:CA:1'), days)).toBe('2031-01-03');
    expect(first(member('senate:CO:2'), days)).toBe('2027-01-03');
    expect(first(member('senate:CA:3'), days)).toBe('2029-01-03');
    expect(first({ ...secretary, verifiedOn: '2026-11-29' }, days)).toBe('2029-01-20');
    expect(first({ ...secretary, role: 'mayor', verifiedOn: '2026-11-29' }, days)).toBeUndefined();
  });

  it('stays on something past, though it was looked up a term later', () => {
    expect(salutation(on('2020-10-30', { ...secretary, verifiedOn: '2026-11-29' }), 'en')).toBe(
      'Dear Secretary Sample:',
    );
  });

  it('takes the form and the rooms of a member along', () => {
    const seat = { seat: 'house:CA-22', name: 'Jo Sample', verifiedOn: '2026-11-29' };
    const official = on('2027-01-03', { ...seat, form: 'https://sample.house.gov/contact', address: ['1 Longworth'] });
    expect(official).toEqual({ seat: 'house:CA-22', role: 'us_representative', status: 'unnamed', offices: [] });
  });
});
