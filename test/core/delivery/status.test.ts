import { isSent, mayBecome, Status } from '../../../src/core/delivery/status.ts';

it('goes from made to answered by the writer word, and lets them take the word back', () => {
  expect(mayBecome('prepared', 'sent-by-you')).toBe(true);
  expect(mayBecome('sent-by-you', 'answered')).toBe(true);
  expect(mayBecome('sent-by-you', 'prepared')).toBe(true);
});

it('calls nothing accepted that was not being sent', () => {
  const before = Status.options.filter((from) => from !== 'accepted' && mayBecome(from, 'accepted'));
  expect(before).toEqual(['sending', 'in-doubt']);
});

it('ends where it ends', () => {
  for (const last of ['answered', 'failed', 'cancelled'] as const)
    expect(Status.options.filter((to) => mayBecome(last, to))).toEqual([last]);
});

it('lets the same step be taken twice', () => {
  for (const status of Status.options) expect(mayBecome(status, status)).toBe(true);
});

it('counts as sent only what has a word or a receipt', () => {
  expect(Status.options.filter(isSent)).toEqual(['accepted', 'sent-by-you', 'answered']);
});
