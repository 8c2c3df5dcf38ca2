import type { Civic } from '../../../src/core/official/civic.ts';
import { factsFixture, libraryFixture } from '../../fixtures/conversation.ts';
import { rosterFixture, tableFixture } from '../../fixtures/places.ts';
import { talk, type Talk } from '../../fixtures/talk.ts';

const at = (time: string): number => Date.parse(time);

describe('on the day a Congress is seated', () => {
  const civic: Civic = {
    roster: rosterFixture({ fetchedAt: '2027-01-02' }),
    tables: [tableFixture(119), tableFixture(120)],
  };
  const morning = (zip: string): Talk =>
    talk(factsFixture({ civic, now: at('2027-01-03T15:00:00Z') }))
      .command('write', 'clean-water')
      .fillIn('write', { name: 'Ani Sample', zip });

  it('names nobody after noon whose term ended at noon', () => {
    const before = morning('80202');
    expect(before.screen).toContain('Representative CO1');
    const after = before.meanwhile({ now: at('2027-01-03T17:30:00Z') });
    expect(after.screen).not.toContain('Representative CO1');
  });

  it('does not take the district of the morning for one of the afternoon, where the lines have changed', () => {
    const before = morning('93202');
    expect(before.screen).toContain('Representative CA21');
    const after = before.meanwhile({ now: at('2027-01-03T17:30:00Z') }).command('write', 'clean-water');
    expect(after.session).toMatchObject({ step: 'reviewing', draft: { home: { district: 'CA-22' } } });
  });
});

it('takes nobody who was looked up before for whoever holds an office after a new president was sworn in', () => {
  const civic: Civic = {
    roster: rosterFixture({ fetchedAt: '2029-01-19', congress: 121 }),
    tables: [tableFixture(119)],
  };
  const library = libraryFixture((yaml) => yaml.replace(/^closes: .*\n/m, ''));
  const before = talk(factsFixture({ civic, library, now: at('2029-01-20T04:00:00Z') }))
    .command('write', 'clean-water')
    .fillIn('write', { name: 'Ani Sample', zip: '82001' })
    .press('next')
    .press('next')
    .press('next');
  expect(before.screen).toContain('Secretary Sample');

  const after = before.meanwhile({ now: at('2029-01-20T18:00:00Z') });
  expect(after.screen).toContain('Secretary of Water');
  expect(after.screen).not.toContain('Secretary Sample');
});
