import { shortened } from '../../../src/core/campaign/shortened.ts';

it.each([
  ['as long as its room', 20, 'as long as its room'],
  ['one word after another', 12, 'one word…'],
  ['ab\u{1F600}cd', 4, 'ab…'],
  ['ab\u{1F600}cd', 5, 'ab\u{1F600}…'],
])('shortens "%s" to %i characters as "%s", never through the middle of one', (text, max, short) => {
  expect(shortened(text, max)).toBe(short);
});
