import { exportName } from '../../../src/core/conversation/export-name.ts';
import { IssueId } from '../../../src/core/ids.ts';
import { libraryFixture } from '../../fixtures/conversation.ts';

const { issue } = [...libraryFixture().issues.values()][0]!;
const called = (id: string, title: string) => ({ ...issue, id: IssueId.parse(id), title });

const ONE = called(`chat-${'0'.repeat(16)}a1b2`, 'A crossing guard');
const TWIN = called(`chat-${'0'.repeat(16)}c3d4`, 'A crossing guard!');
const OTHER = called(`chat-${'0'.repeat(16)}e5f6`, 'Clean water');

it('calls a file by the title of its campaign', () => {
  expect(exportName(ONE, [ONE, OTHER], 'en')('counts.csv')).toBe('a-crossing-guard-counts.csv');
});

it('adds a mark where the files of another would be called the same', () => {
  const names = [ONE, TWIN, OTHER].map((one) => exportName(one, [ONE, TWIN, OTHER], 'en')('counts.csv'));
  expect(names).toEqual([
    'a-crossing-guard-a1b2-counts.csv',
    'a-crossing-guard-c3d4-counts.csv',
    'clean-water-counts.csv',
  ]);
});
