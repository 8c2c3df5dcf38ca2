import { join } from 'node:path';
import { inventedTable } from '../../fixtures/releases/collection.ts';
import { readRelease } from '../../../src/core/release/read-release.ts';

const table = inventedTable(join(__dirname, '../../fixtures/releases'));
const SENT = 'Rep. Kirk Macklin (D-IL) sent a letter to HHS Secretary Maud Finlay';

function asksIn(rest: string): string[] {
  const release = readRelease(`${SENT} ${rest}`, table);
  if (!release.isLetter) throw new Error(release.why);
  return release.asks.map(({ value }) => value);
}

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
  ['on tips.\n\n“We would ask you to hold a hearing,” he wrote.', 'We would ask you to hold a hearing'],
  [
    'on tips. They asked Finlay to say by Feb. 16 how many cases were dropped since 2019.',
    'how many cases were dropped',
  ],
  [
    'on tips.\n\nIn the letter, Macklin writes:\n\n  • “Six diners closed.”\n  • “A hearing is needed so that waiters can speak.”',
    'A hearing is needed',
  ],
  ['on tips.\n\n“I believe it is necessary to provide a plan before May,” he wrote.', 'to provide a plan'],
  ['on tips.\n\n“We would very much appreciate it if you would come,” he wrote.', 'if you would come'],
  ['on tips. The lawmaker stressed that the agency should withdraw the rule.', 'withdraw the rule'],
  [
    'on tips. Macklin asks the agency to explain how many requests it has denied since 2019.',
    'explain how many requests',
  ],
  ['on tips.\n\n“We seek your firm word that the rule will go,” he wrote.', 'We seek your firm word'],
  ['on tips.\n\n“We invite you to see the diners at work,” he wrote.', 'We invite you to see'],
  ['on tips.\n\n“We write to oppose it and… encourage the Department to end the rule,” he wrote.', 'end the rule'],
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
  expect(asksIn(rest)).toContainEqual(expect.stringContaining(words));
});

/** The same request, worded as offices word it where no verb of asking stands at the head of the sentence. */
it.each([
  ...[
    'with an appeal to',
    'with a plea to',
    'stressing the need to',
    'on tips. Its demands include one to',
    'on tips. The letter gives her until May 3 to',
    'on tips. He expects the department to',
    'on tips. The department is asked to',
    'on tips. The department is called on to',
    'on tips. He says it is time to',
    'on tips. He called it time to',
    'on tips. The letter calls it imperative to',
    'on tips. Macklin’s preference is for the department to',
  ].map((words) => `${words} list every firm.`),
  ...[
    'making the case for',
    'in pursuit of',
    'in favor of',
    'in an effort to obtain',
    'on tips. Its demands include',
    'on tips. The lawmaker wants',
    'on tips. What he wants is',
    'on tips. He expects a list of',
  ].map((words) => `${words} a list of every firm.`),
])('is read where it is worded so: %s', (rest) => {
  expect(asksIn(rest)).toContainEqual(expect.stringMatching(/list (?:of )?every firm/));
});

it.each([
  'the Committee asks that you',
  'For these reasons, the Committee requests that you',
  'The undersigned members urge you to',
  'Our offices request that you',
  'My request is simple:',
  'I would be grateful if you would',
  'You have the power to',
  'There is still time to',
  'It is high time to',
])('is read in words of the letter: “%s', (words) => {
  expect(asksIn(`on tips.\n\nKEY EXCERPT:\n\n“Tips are pay. ${words} list every firm. Waiters wait.”`)).toContainEqual(
    expect.stringContaining('list every firm'),
  );
});

it.each([
  'The letter lays out three steps for the department:\n\n• List every firm.\n\n• Hold a hearing in Ohio.',
  'Macklin asked Finlay to take these steps:\n\n(1) List every firm\n(2) Hold a hearing in Ohio',
  'The letter requests:\n\na. List every firm.\nb. Hold a hearing in Ohio.',
])('is each item of a list: %s', (list) => {
  expect(asksIn(`on tips.\n\n${list}`)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^List every firm/), expect.stringMatching(/^Hold a hearing/)]),
  );
});

it.each([
  'Macklin wrote to the department “to list without delay every firm that keeps tips.”',
  'He wrote Finlay to “list without delay every firm that keeps tips.”',
  'The members “ask that you list without delay every firm,” and urge a hearing.',
])('goes on into what the sentence quotes: %s', (sentence) => {
  expect(asksIn(`on tips. ${sentence}`)).toContainEqual(expect.stringContaining('list without delay every firm'));
});

it('is read in what the letter goes on to say, with one author too', () => {
  expect(
    asksIn('on tips.\n\n“Tips are pay,” Macklin wrote.\n\nMacklin continues, “I urge you to list every firm.”'),
  ).toContainEqual(expect.stringContaining('list every firm'));
});

it.each([
  'The members asked for every record of tips kept since 2018.',
  'The members requested answers by May 30, 2025.',
])('is of this letter, though a day is told: %s', (sentence) => {
  expect(asksIn(`on tips.\n\nBACKGROUND:\n\n${sentence}`)).toContain(sentence.slice(0, -1));
});

it('is read from the line below the title where the announcement asks for nothing', () => {
  const release = readRelease(
    `Macklin Writes About Tips\n\nMacklin asked the secretary to account for lost tips\n\nWASHINGTON, D.C. — Today, ${SENT} about tips. He wants to learn what she knew of the tips.`,
    table,
  );
  expect(release).toMatchObject({ isLetter: true });
  expect(JSON.stringify(release)).toContain('asked the secretary to account for lost tips');
});

it.each([
  'about the tip rule of June.',
  'about the tip rule of June. The department did not respond to a request for comment.',
  'about the tip rule of June. Waiters are asked to drive 140 miles.',
  'about the tip rule of June.\n\nBACKGROUND:\n\nThe members asked her last year for every record kept since 2018.',
])('is none where nothing is asked: %s', (rest) => {
  expect(asksIn(rest)).toEqual([]);
});
