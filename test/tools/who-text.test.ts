import type { Place } from '../../src/core/official/civic.ts';
import { locate } from '../../src/core/official/locate.ts';
import { whoJson } from '../../src/tools/who-json.ts';
import { whoText } from '../../src/tools/who-text.ts';
import { day, rosterFixture, tableFixture } from '../fixtures/places.ts';

const civic = { roster: rosterFixture({ vacant: ['CA-22'] }), tables: [tableFixture(119)] };
const located = (place: Place) => locate(place, civic, day('2026-11-25'));
const shown = (place: Place) => whoText(located(place), false);

it('says who it may be while the state is open, and that it is one of them when it is known', () => {
  expect(shown({ zip: '97913' })).toContain('In the House it may be:\n  OR-2  Rep OR2\n  ID-1  Rep ID1\n');
  expect(shown({ zip: '93230' })).toContain('One of these represents you in the House:\n  CA-21  Rep CA21\n');
});

it('asks for no more than the state where the state is open', () => {
  expect(shown({ zip: '97913' })).toContain(
    'Add your state, for example --state OR. Or pick yours if you know it, for example --district OR-2.\n',
  );
});

it('says how to give a street or the district, and asks for no street that was given', () => {
  expect(shown({ zip: '93230' })).toContain(
    'Add your street: --street, --city and --state. Or pick yours if you know it, for example --district CA-21.\n',
  );
  const boxed = shown({ zip: '93230', street: 'PO Box 12' });
  expect(boxed).toContain('\nPick yours if you know it, for example --district CA-21.\n');
  expect(boxed).toContain('ZIP code 93230 lies in 2 districts. Pick your representative.\n');
});

it('does not hide that a seat is vacant, or how old a name is', () => {
  expect(shown({ zip: '93230' })).toContain(
    '  CA-22  Office of the 22nd Congressional District of California (vacant)\n',
  );
  expect(whoJson(located({ zip: '93230' }), false).candidates).toMatchObject([
    { seat: 'house:CA-21', status: 'held' },
    { seat: 'house:CA-22', status: 'vacant' },
  ]);
  const old = locate({ zip: '93230' }, civic, day('2026-12-20'));
  expect(whoJson(old, false).candidates?.[0]).toMatchObject({ status: 'held', asOf: '2026-11-24' });
});
