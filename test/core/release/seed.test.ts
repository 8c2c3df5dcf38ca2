import { readFileSync } from 'node:fs';
import { compileMembers } from '../../../src/officials/compile-members.ts';
import { compilePastMembers } from '../../../src/officials/compile-past-members.ts';
import { Day } from '../../../src/core/ids.ts';
import { createMembersTable } from '../../../src/core/release/names/members-table.ts';
import { readRelease } from '../../../src/core/release/read-release.ts';
import { releaseJson } from '../../../src/core/release/release-json.ts';
import { describeWithSharedData, sharedData } from '../../shared-data.ts';

describeWithSharedData('the release that came with the task', 'data/legislators-historical.csv', () => {
  const today = Day.parse('2026-11-28');
  const table = createMembersTable(
    compileMembers(readFileSync(sharedData('data/legislators-current.json')), today).members,
    compilePastMembers(readFileSync(sharedData('data/legislators-historical.csv'))),
    today,
  );
  const text = readFileSync(sharedData('seed/press-release.txt'), 'utf8');

  it('is read as it stands, with the seats of its day', () => {
    const read = releaseJson(readRelease(text, table, { date: Day.parse('2020-10-30') })) as Record<string, object[]>;

    expect(read).toMatchObject({
      isLetter: true,
      title: null,
      date: null,
      sourceOffice: 'Congressman TJ Cox (CA-21)',
      leads: [{ name: 'TJ Cox', state: 'CA', district: '21', bioguide: 'C001124' }],
      coLeads: [
        { name: 'Brad Sherman', district: '30', bioguide: 'S000344' },
        { name: 'Jim Costa', district: '16', bioguide: 'C001059' },
        { name: 'Katherine Clark', state: 'MA', district: '5', bioguide: 'C001101' },
      ],
      signers: [],
      signerCount: { stated: null, others: 47, listed: 4 },
      recipients: [{ name: 'Mike Pompeo', office: 'Secretary of State' }],
      link: null,
    });
    expect(new Set(read['quotes']!.map((quote) => (quote as { speaker: string }).speaker))).toEqual(
      new Set(['TJ Cox', 'Brad Sherman', 'Jim Costa', 'Katherine Clark']),
    );
    expect(read['targets']!.filter((target) => (target as { kind: string }).kind === 'person')).toHaveLength(5);
    expect(read['excerpts']).toHaveLength(1);
  });

  it('leaves the districts open that changed since, as long as nobody says when it was', () => {
    const release = readRelease(text, table);
    expect(release.isLetter && release.coLeads.map(({ value }) => value.district)).toEqual([undefined, undefined, '5']);
  });
});
