import type { Place } from '../../src/core/official/civic.ts';
import { locate } from '../../src/core/official/locate.ts';
import { whoText } from '../../src/tools/who-text.ts';
import { day, rosterFixture, tableFixture } from '../fixtures/places.ts';

const civic = { roster: rosterFixture({ vacant: ['CA-22'] }), tables: [tableFixture(119)] };
const located = (place: Place) => locate(place, civic, day('2026-11-25'));
const shown = (place: Place) => whoText(located(place), false);

it('says that it may be one of these while the state is open, and that it is one of them when it is known', () => {
  expect(shown({ zip: '97913' })).toContain('In the House it may be one of these:\n  OR-2  Rep OR2\n  ID-1  Rep ID1\n');
  expect(shown({ zip: '93230' })).toContain('One of these represents you in the House:\n  CA-21  Rep CA21\n');
});
