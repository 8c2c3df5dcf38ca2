import * as fc from 'fast-check';
import { readStreet } from '../../../src/core/conversation/street-typed.ts';
import { anyText } from '../../fixtures/any-text.ts';

it.each([
  ['12 Elm Street, Hanford, CA 93230', { street: '12 Elm Street', city: 'Hanford', state: 'CA', zip: '93230' }],
  ['12 Elm Street 93230', { street: '12 Elm Street', zip: '93230' }],
  ['12B  Elm St,  Hanford', { street: '12B Elm St', city: 'Hanford' }],
  [
    '4-25 Ñuble Ave, New York, NY 10002-1234',
    { street: '4-25 Ñuble Ave', city: 'New York', state: 'NY', zip: '10002' },
  ],
])('takes %j apart', (typed, parts) => {
  expect(readStreet(typed)).toEqual(parts);
});

it.each(['93230', '93230-1234', '93230 Hanford', 'Hanford', '1, 2', '1 2', 'I live at 12 Elm Street', '', '12'])(
  'takes %j for something else',
  (typed) => {
    expect(readStreet(typed)).toBeUndefined();
  },
);

it('never throws, and never reads more than 300 characters', () => {
  fc.assert(fc.property(anyText(400), (typed) => readStreet(typed) === undefined || typed.trim().length > 0));
  expect(readStreet(`12 ${'Elm '.repeat(100)}`)).toBeUndefined();
});
