import { inFives, inWords, total } from '../../../src/core/campaign/shown.ts';

const say = { few: 'fewer than 5', about: (n: string) => `about ${n}` };

it('shows a total that points at nobody, exact from where one more does not tell who wrote it', () => {
  expect([0, 4, 5, 9, 12, 49, 50, 51, 1240].map((n) => inWords(total(n), say))).toEqual([
    'fewer than 5',
    'fewer than 5',
    'about 5',
    'about 5',
    'about 10',
    'about 45',
    '50',
    '51',
    '1,240',
  ]);
});

it('shows every other number in fives, so that two numbers have no difference below five', () => {
  expect([4, 7, 51, 1243].map((n) => inWords(inFives(n), say))).toEqual([
    'fewer than 5',
    'about 5',
    'about 50',
    'about 1,240',
  ]);
});
