import { join } from 'node:path';
import { inventedTable } from '../../fixtures/releases/collection.ts';
import { readRelease } from '../../../src/core/release/read-release.ts';

const table = inventedTable(join(__dirname, '../../fixtures/releases'));
const SENT = 'Rep. Kirk Macklin (D-IL) sent a letter to HHS Secretary Maud Finlay';

it.each([
  ['on tips. The members want to know what becomes of the tips.', 'what becomes of the tips'],
  ['on tips. His hope is to persuade her to withdraw the tip rule.', 'withdraw the tip rule'],
  ['on tips. The goal is for the agency to withdraw the tip rule.', 'withdraw the tip rule'],
  ['on tips. He is looking for the agency to withdraw the tip rule.', 'withdraw the tip rule'],
  ['on tips. Macklin lobbied for a list of every firm.', 'a list of every firm'],
  ['on tips. The lawmakers are after a list of every firm.', 'a list of every firm'],
  ['on tips. It sets a deadline of June 3 for a list of every firm.', 'a list of every firm'],
  ['on tips. Macklin would have the agency withdraw the tip rule.', 'withdraw the tip rule'],
  [
    'on tips.\n\nThe missive asks for two steps:\n\n  • Lists. “We believe the list of firms should be public.”\n\n  • Dates. “We believe the rule can wait.”',
    'the list of firms should be public',
  ],
  ['pleading for the withdrawal of the tip rule.', 'withdrawal of the tip rule'],
  ['reiterating his call to withdraw the tip rule.', 'withdraw the tip rule'],
  ['proposing that the tip rule be withdrawn.', 'that the tip rule be withdrawn'],
  ['objecting to the tip rule.', 'the tip rule'],
  ['to ensure that tips stay with waiters.', 'that tips stay with waiters'],
  ['on tips. He wants the department to list every firm.', 'list every firm'],
  ['on tips. In it he tells her to withdraw the tip rule.', 'withdraw the tip rule'],
  ['on tips. The letter says the department should withdraw the rule.', 'withdraw the rule'],
  [
    'on tips.\n\nSpecifically, the letter asks for:\n\n1. The list of firms.\n2. The date of the rule.',
    'The list of firms',
  ],
  ['on tips.\n\n“Now is the time to withdraw the rule,” he wrote.', 'withdraw the rule'],
  ['on tips. “Please withdraw the rule before it takes effect in May,” he wrote.', 'withdraw the rule'],
  [
    'on tips.\n\nDear Secretary Finlay:\n\nI hope that you will withdraw the rule.\n\nSincerely,\n\nKirk Macklin',
    'withdraw the rule',
  ],
  ['on tips.\n\nThe letter asks her to withdraw the tip rule before it takes effect in May.', 'withdraw the tip rule'],
  [
    'on tips.\n\nMacklin requests the following:\n\n- withdraw the tip rule\n- publish the rest',
    'withdraw the tip rule',
  ],
  [
    'on tips.\n\nIn it the members opened by saying that “Tips are the pay of waiters,” and added, “We urge you to withdraw the rule.”',
    'withdraw the rule',
  ],
  ['on tips.\n\nThe members continue: “We therefore request the list of firms.”', 'the list of firms'],
  [
    'on tips.\n\nSpecifically, the letter requests that she withdraw the rule.',
    'the letter requests that she withdraw',
  ],
  ['on tips.\n\n“Tips are pay,” he wrote.\n\n“We ask that you withdraw the rule.”', 'withdraw the rule'],
  ['on tips.\n\n“We back this request and urge you to withdraw the rule,” the members wrote.', 'withdraw the rule'],
  ['on tips.\n\n“Withdraw the tip rule before it is too late,” the members wrote.', 'Withdraw the tip rule'],
  ['on tips.\n\nWe ask that you withdraw the rule" Rep. Macklin wrote in the letter.', 'withdraw the rule'],
  ['on tips.\n\nMr. Secretary:\n\nCould you withdraw the rule?\n\nSincerely,\n\nKirk Macklin', 'withdraw the rule'],
  [
    'on tips.\n\nDear Secretary Finlay:\n\nWe request the following:\n\n1. That you withdraw the rule.\n2. The list.\n\nSincerely,\n\nKirk Macklin',
    'That you withdraw the rule',
  ],
])('is read verbatim: %s', (rest, words) => {
  const release = readRelease(`${SENT} ${rest}`, table);
  if (!release.isLetter) throw new Error(release.why);
  expect(release.asks.map(({ value }) => value)).toContainEqual(expect.stringContaining(words));
});

it('is none where nothing is asked', () => {
  expect(readRelease(`${SENT} about the tip rule of June.`, table)).toMatchObject({ isLetter: true, asks: [] });
});
