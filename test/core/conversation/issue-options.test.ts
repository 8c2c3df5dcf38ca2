import { issueOptions, titleAmong } from '../../../src/core/conversation/issue-options.ts';
import type { Shelved } from '../../../src/core/conversation/facts.ts';
import { IssueId } from '../../../src/core/ids.ts';
import { libraryFixture } from '../../fixtures/conversation.ts';

const some = [...libraryFixture().issues.values()][0]!;
const called = (id: string, title: string): Shelved => ({
  ...some,
  issue: { ...some.issue, id: IssueId.parse(id), title },
});

it('tells issues of one title apart, in a list as in the head of a screen, and leaves the others as they are', () => {
  const all = [
    called('guard-elm', 'A crossing guard'),
    called('guard-oak', 'A crossing guard'),
    called('water', 'Water'),
  ];
  const told = ['A crossing guard (guard-elm)', 'A crossing guard (guard-oak)', 'Water'];

  expect(issueOptions(all, 'en').map(({ label }) => label)).toEqual(told);
  expect(all.map(({ issue }) => titleAmong(all, issue, 'en'))).toEqual(told);
});

it('says of an example in a list that it is one, be it to try or past', () => {
  const as = (status: 'example' | 'history', one: Shelved): Shelved => ({ ...one, issue: { ...one.issue, status } });
  const all = [
    as('example', called('guard-elm', 'A crossing guard')),
    called('guard-oak', 'A crossing guard'),
    as('history', called('long', 'A crossing guard at every school '.repeat(4).trim())),
  ];

  const [first, second, third] = issueOptions(all, 'en').map(({ label }) => label);
  expect([first, second]).toEqual(['A crossing guard (guard-elm, example)', 'A crossing guard (guard-oak)']);
  expect(third).toBe('A crossing guard at every school A crossing guard at every… (example)');
  expect(issueOptions(all, 'es')[0]!.label).toMatch(/ejemplo\)$/);
});

it('shortens a title in a list and not in a head', () => {
  const long = called('long', 'A crossing guard at every school '.repeat(4).trim());
  expect(issueOptions([long], 'en')[0]!.label).toBe(
    'A crossing guard at every school A crossing guard at every school A…',
  );
  expect(titleAmong([long], long.issue, 'en')).toBe(long.issue.title);
});
