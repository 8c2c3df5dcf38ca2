import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { IssueId } from '../../src/core/ids.ts';
import { homeOf } from '../../src/slack/home.ts';
import { factsFixture, sessionFixture } from '../fixtures/conversation.ts';
import { viewRefusal } from '../peers/slack/limits.ts';
import type { Data } from '../peers/slack/data.ts';

const { more } = SENTENCES.en.choosing;

it('shows as many issues as there is room for, and says how many more there are', () => {
  const { library, ...facts } = factsFixture();
  const one = library.issues.find(({ issue }) => issue.id === 'clean-water');
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => {
      const id = IssueId.parse(`clean-water-${String(at)}`);
      return { ...one!, issue: { ...one!.issue, id, title: `Clean water for street ${String(at)}` } };
    });
  const homeWith = (count: number) => homeOf(sessionFixture(), { ...facts, library: { issues: many(count) } });
  expect(JSON.stringify(homeWith(15))).not.toContain(more(0));
  const home = homeWith(40);
  expect(viewRefusal(JSON.parse(JSON.stringify(home)) as Data)).toBeUndefined();
  expect(JSON.stringify(home)).toContain(more(25));
  expect(JSON.stringify(homeWith(16))).toContain('There is one more. Write its name to find it.');
});
