import * as fc from 'fast-check';
import type { Cell } from '../../../src/core/campaign/cell.ts';
import { delegationOf } from '../../../src/core/campaign/delegation.ts';
import { progressOf, type Progress } from '../../../src/core/campaign/progress.ts';
import type { Shown } from '../../../src/core/campaign/shown.ts';
import { campaignFixture, cellFixture, delegateFixture } from '../../fixtures/counted.ts';
import { COUNTED, givenAway, worldOf, worlds } from '../../fixtures/twins.ts';
import { civicFixture, libraryFixture, NOW, TODAY } from '../../fixtures/conversation.ts';

const now = new Date(NOW);
const { delegation } = COUNTED;

const about = (n: number): Shown => ({ kind: 'about', n });
const FEW: Shown = { kind: 'few' };
const shownIn = ({ states }: Progress): Record<string, Shown> =>
  Object.fromEntries(states.flatMap(({ state, letters }) => ('n' in letters ? [[state, letters]] : [])));

it('shows how many letters went where, and who of the delegation was reached', () => {
  const cells = [
    cellFixture('house:CA-21 thank 30/12', '2026-11-20'),
    cellFixture('senate:CA:1 companion 12'),
    cellFixture('house:NV-2 unknown 6/5'),
    cellFixture('house:TX-3 ask 2'),
    cellFixture('office:secretary-of-water direct 11/2'),
  ];
  const progress = progressOf({ issue: campaignFixture(), delegation, cells, now });

  expect(progress).toMatchObject({
    on: TODAY,
    made: { kind: 'exact', n: 61 },
    sent: about(15),
    goal: 500,
    offices: about(10),
    thanked: { n: FEW, of: 2 },
    asked: { n: FEW, of: 2 },
  });
  expect(shownIn(progress)).toEqual({ CA: about(40), NV: about(5) });
  expect(progress.delegation.map(({ seat, reached }) => [seat, reached])).toEqual([
    ['house:CA-21', true],
    ['house:CA-22', false],
    ['house:NV-1', false],
    ['house:NV-2', true],
  ]);
  expect(progress.days.filter(({ letters }) => letters.kind !== 'few')).toEqual([
    { day: '2026-11-20', letters: about(30) },
    { day: TODAY, letters: about(30) },
  ]);
});

it('does not take the letters of two writers to many offices for many writers', () => {
  const offices = ['mayor', 'governor', 'sheriff'].map((one) => `office:${one}`);
  const cells = offices.map((seat) => cellFixture(`${seat} direct 2`));

  expect(progressOf({ issue: campaignFixture(offices), delegation: [], cells, now })).toMatchObject({
    made: about(5),
    offices: FEW,
  });
});

it('holds a day back where its number would give away another one', () => {
  const issue = campaignFixture(['own-house'], { opens: '2026-11-24' });
  const until = (today: number) =>
    progressOf({
      issue,
      delegation: [],
      cells: [cellFixture('house:CA-21 thank 54', '2026-11-24'), cellFixture(`house:CA-21 thank ${String(today)}`)],
      now,
    }).days.map(({ letters }) => letters);

  expect(until(3)).toEqual([about(50), FEW]);
  // 58 less at most 54 of the day before are four at least, and five would be shown.
  expect(until(4)).toEqual([{ kind: 'held' }, FEW]);
});

it('holds even "fewer than 5" back where all of it together would tell', () => {
  const days = Array.from({ length: 15 }, (_, back) => new Date(NOW - back * 86_400_000).toISOString().slice(0, 10));
  const issue = campaignFixture(['own-house'], { opens: days.at(-1)! });
  const cells = days.map((day) => cellFixture('house:CA-21 thank 4', day));

  // Sixty letters in fifteen days, none of which had five: four on each.
  const shown = progressOf({ issue, delegation: [], cells, now });
  expect(shown.made).toEqual({ kind: 'exact', n: 60 });
  expect(shown.days.filter(({ letters }) => letters.kind === 'held')).toHaveLength(1);
});

it('leaves a state out where its number would tell that of each of its seats', () => {
  const hawaii = ['HI-1 signed', 'HI-2 not-signed', 'ID-1 signed', 'ID-2 signed', 'ME-1 signed'].map(delegateFixture);
  const maine = ['ME-1', 'ME-2', 'ME-3', 'ME-4', 'ME-5'].map((district) => delegateFixture(`${district} signed`));
  const cells = maine.map(({ seat }) => cellFixture(`${seat} thank 4`));
  const issue = campaignFixture(['own-house']);

  // Twenty letters to five members none of whom has five: four each.
  expect(shownIn(progressOf({ issue, delegation: maine, cells, now }))).toEqual({});
  expect(shownIn(progressOf({ issue, delegation: hawaii, cells, now }))).toEqual({ ME: about(20) });
});

it('counts days no further than to the last of the campaign', () => {
  const issue = campaignFixture(undefined, { opens: '2026-11-01', closes: '2026-11-03' });
  const { on, days } = progressOf({ issue, delegation: [], cells: [], now });

  expect(on).toBe('2026-11-03');
  expect(days.map(({ day }) => day)).toEqual(['2026-11-01', '2026-11-02', '2026-11-03']);
});

it('finds the delegation among those who sit today, and calls nobody "not signed" of whom that is not known', () => {
  const issue = libraryFixture().issues.find((one) => one.issue.id === 'clean-water')!.issue;

  const found = delegationOf(issue, civicFixture(), now);
  expect(found).toHaveLength(52);
  expect(found.filter(({ name }) => name !== undefined)).toEqual([
    { seat: 'house:CA-21', standing: 'signed', name: 'Jordan Example' },
    { seat: 'house:CA-22', standing: 'unknown', name: 'Casey Instance' },
  ]);
  expect(delegationOf({ ...issue, signOn: undefined }, civicFixture(), now)).toEqual([]);
});

it('lets nobody work out a number below five: another campaign gives the very same numbers', () => {
  const publish = (cells: readonly Cell[]): string => JSON.stringify(progressOf({ ...COUNTED, cells, now }));

  // Of 66 letters at most 4, 54 and 4 went to the House: four at least to the office, and five would be shown.
  const lopsided = worldOf([4, 54, 4, ...Array.from({ length: 12 }, () => 0), 4]);
  fc.assert(
    fc.property(worlds, (cells) => expect(givenAway(cells, publish)).toEqual([])),
    { numRuns: 60, examples: [[lopsided]] },
  );
});
