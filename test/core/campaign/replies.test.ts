import * as fc from 'fast-check';
import { givesAway, rangeOf } from '../../../src/core/campaign/disclosure.ts';
import { exportJson, repliesCsv } from '../../../src/core/campaign/export-files.ts';
import type { Cell } from '../../../src/core/campaign/cell.ts';
import { progressOf } from '../../../src/core/campaign/progress.ts';
import { progressText } from '../../../src/core/campaign/progress-text.ts';
import { replyRows } from '../../../src/core/campaign/replies.ts';
import { Heard } from '../../../src/core/delivery/follow-up.ts';
import { campaignFixture, cellFixture } from '../../fixtures/counted.ts';
import { NOW } from '../../fixtures/conversation.ts';
import { COUNTED } from '../../fixtures/twins.ts';

const progressWith = (...heard: NonNullable<Cell['heard']>[]) => {
  const cells = heard.map((words, at): Cell =>
    Object.assign(cellFixture(`house:CA-2${String(at + 1)} ask 60/40`), { heard: words }),
  );
  return { cells, progress: progressOf({ ...COUNTED, cells, now: new Date(NOW) }) };
};
const saidOf = (...heard: NonNullable<Cell['heard']>[]) =>
  progressText(progressWith(...heard).progress, 'en').filter((line) => line.startsWith('What came back'));

it('says what came back by the word of the writers, and nothing while fewer than five said so', () => {
  expect(saidOf({ yes: 12, acknowledged: 6 }, { yes: 3, other: 5, no: 8, 'expected-none': 2 })).toEqual([
    'What came back, where writers said (about 35 letters): an answer about 15, an answer to something else about 5, only an acknowledgment about 5, nothing about 10.',
  ]);
  expect(saidOf({ yes: 4 })).toEqual([]);
});

it('lets nobody work out a number below five from the parts and the total', () => {
  const heard = fc.record(Object.fromEntries(Heard.options.map((word) => [word, fc.nat(11)])));
  const to = fc.constantFrom<string[]>(['office:mayor'], ['own-house'], ['own-house', 'own-senate', 'office:mayor']);
  fc.assert(
    fc.property(fc.array(heard, { minLength: 1, maxLength: 3 }), to, (all, recipients) => {
      const { told, ...rows } = replyRows(campaignFixture(recipients), progressWith(...all).cells);
      const ranges = Object.values(rows).map(({ shown, most }) => ({ range: rangeOf(shown, most), tables: [] }));
      expect(givesAway({ range: rangeOf(told.shown, told.most), tables: [ranges] })).toBe(false);
    }),
    { numRuns: 200 },
  );
});

it('takes them along as CSV and JSON', () => {
  const { cells, progress } = progressWith({ yes: 12, acknowledged: 4 });
  expect(repliesCsv(progress)).toBe(
    'came_back,letters_at_least\r\nanswer,10\r\nanswer_to_something_else,0\r\nonly_acknowledgement,0\r\nnothing,0\r\n',
  );
  expect(JSON.parse(exportJson({ issue: COUNTED.issue, progress, cells }))).toMatchObject({
    repliesAtLeast: { answer: 10, only_acknowledgement: 0 },
    alike: [],
  });
  expect(repliesCsv({})).toBe('came_back,letters_at_least\r\n');
});
