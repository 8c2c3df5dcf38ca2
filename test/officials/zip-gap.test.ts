import { zipGap } from '../../src/officials/zip-gap.ts';
import { day, tableFixture } from '../fixtures/places.ts';

const [TODAY, SEATED] = [day('2026-11-25'), day('2027-01-05')];
const says = (...of: Parameters<typeof zipGap>) => zipGap(...of)?.says;

it('is none while an exact table has the districts in force', () => {
  expect(zipGap({ tables: [tableFixture(119)] }, TODAY)).toBeUndefined();
  expect(zipGap({ tables: [tableFixture(119), tableFixture(120)] }, SEATED)).toBeUndefined();
});

it('is told of states whose new districts are in no table', () => {
  expect(zipGap({ tables: [tableFixture(119)] }, SEATED)).toEqual({
    says: 'No ZIP table here has the districts now in force in AL, CA, FL, LA, NC, OH, TN, TX, UT, so a ZIP code alone is not enough there.',
    fix: expect.stringContaining('120th Congress'),
  });
  expect(says({ tables: [tableFixture(120)] }, SEATED)).toContain('in force in MO,');
  const later = zipGap({ tables: [tableFixture(119)] }, day('2031-01-05'));
  expect(later?.says).toContain('44 states');
  expect(later?.fix).toBe(
    'Install a newer version of Redress: this one does not know the districts of the 122nd Congress.',
  );
});

it('is told of a table that is approximate, and of none', () => {
  expect(says({ tables: [tableFixture(119, { approximate: true })] }, TODAY)).toContain('approximate');
  expect(says({ tables: [] }, TODAY)).toContain('no ZIP table');
});
