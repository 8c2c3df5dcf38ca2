import { textBefore } from '../../src/chat/text-before.ts';

it('an input takes what was typed before in whole, and more than usual where that is longer', () => {
  expect(textBefore({ value: 'Short', max: 100 }, 4_000)).toEqual({ before: 'Short', most: 100 });
  expect(textBefore({ value: 'x'.repeat(300), max: 100 }, 4_000)).toMatchObject({ most: 300 });
  expect(textBefore({ max: 9_000 }, 4_000)).toEqual({ most: 4_000 });
});

it('fills in half of a character as the box that screens show, which no platform refuses', () => {
  expect(textBefore({ value: 'Half \uD83D' }, 4_000).before).toBe('Half \uFFFD');
});
