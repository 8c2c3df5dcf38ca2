import * as fc from 'fast-check';
import type { Cell } from '../../../src/core/campaign/cell.ts';
import { delegationOf } from '../../../src/core/campaign/delegation.ts';
import { progressOf, type Progress } from '../../../src/core/campaign/progress.ts';
import type { Shown } from '../../../src/core/campaign/shown.ts';
import { Day } from '../../../src/core/ids.ts';
import type { Stance } from '../../../src/core/issue/issue.ts';
import { seatOf, SeatId } from '../../../src/core/official/seat.ts';
import { campaignFixture, cellFixture, delegateFixture } from '../../fixtures/counted.ts';
import { civicFixture, libraryFixture, NOW, TODAY } from '../../fixtures/conversation.ts';

const now = new Date(NOW);
const delegation = ['CA-21 signed', 'CA-22 not-signed', 'NV-1 signed', 'NV-2 unknown'].map(delegateFixture);

const about = (n: number): Shown => ({ kind: 'about', n });
const FEW: Shown = { kind: 'few' };
const shownIn = ({ states }: Progress): Record<string, Shown> =>
  Object.fromEntries(states.flatMap(({ state, letters }) => (letters.kind === 'few' ? [] : [[state, letters]])));

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

it('rounds the total where it would give away what is too small to show', () => {
  const issue = campaignFixture(['own-house'], { opens: '2026-11-24' });
  const until = (today: number) =>
    progressOf({
      issue,
      delegation: [],
      cells: [cellFixture('house:CA-21 thank 54', '2026-11-24'), cellFixture(`house:CA-21 thank ${String(today)}`)],
      now,
    }).made;

  expect(until(3)).toEqual({ kind: 'exact', n: 57 });
  // 58 less at most 54 of the day before are four at least, and five would be shown.
  expect(until(4)).toEqual(about(55));
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

describe('whoever has the numbers and knows the rules', () => {
  const issue = campaignFixture(['own-house', 'office:secretary-of-water'], { opens: '2026-11-23' });
  const elsewhere = ['house:TX-3', 'office:secretary-of-water'].map((seat) => SeatId.parse(seat));
  const seats = [...delegation.map(({ seat }) => seat), ...elsewhere];
  /** Of a state that nobody wrote from: for all that anybody knows, somebody did. */
  const nobodys = SeatId.parse('house:FL-1');
  const days = ['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => Day.parse(day));
  const stanceTo = (seat: SeatId): Stance =>
    delegation.find((one) => one.seat === seat)?.standing === 'signed' ? 'thank' : 'ask';
  const publish = (cells: readonly Cell[]): string =>
    JSON.stringify(progressOf({ issue, delegation, cells: cells.filter(({ made }) => made > 0), now }));

  // Nothing, too little to show, and what just fills its five.
  const counted = fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 6 }) },
    { weight: 2, arbitrary: fc.constantFrom(4, 9, 49, 54) },
  );
  const world = fc
    .array(counted, { minLength: seats.length * days.length, maxLength: seats.length * days.length })
    .map((numbers) =>
      [...seats, nobodys].flatMap((seat, nth) =>
        days.map((day, at): Cell => ({ day, seat, stance: stanceTo(seat), made: numbers[nth * 3 + at] ?? 0, sent: 0 })),
      ),
    );
  const groups: readonly (readonly [string, (cell: Cell) => boolean])[] = [
    ...seats.map((one) => [one, ({ seat }: Cell) => seat === one] as const),
    ...days.map((one) => [one, ({ day }: Cell) => day === one] as const),
    ...['CA', 'NV', 'TX'].map((one) => [one, ({ seat }: Cell) => stateOf(seat) === one] as const),
    ['all', () => true],
  ];
  const lettersIn = (cells: readonly Cell[], isOf: (cell: Cell) => boolean): number =>
    cells.filter(isOf).reduce((sum, { made }) => sum + made, 0);

  it('cannot tell any number below five: another one gives the very same numbers', () => {
    fc.assert(
      fc.property(world, (cells) => {
        const published = publish(cells);
        for (const [name, isOf] of groups) {
          const letters = lettersIn(cells, isOf);
          if (letters === 0 || letters >= 5) continue;
          if (!hasTwin(cells, isOf, published)) throw new Error(`${name} is ${String(letters)}, by ${published}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  function hasTwin(cells: readonly Cell[], isOf: (cell: Cell) => boolean, published: string): boolean {
    for (const other of changed(cells, isOf)) if (publish(other) === published) return true;
    return false;
  }

  /** Worlds with another number in that group: letters moved, added or taken away. */
  function* changed(cells: readonly Cell[], isOf: (cell: Cell) => boolean): Generator<Cell[]> {
    for (const by of [1, -1, 2, -2, 3, -3]) {
      for (const [here, cell] of cells.entries()) {
        if (!isOf(cell) || cell.made + by < 0) continue;
        yield moved(cells, here, by);
        for (const [there, other] of cells.entries())
          if (!isOf(other) && other.made - by >= 0) yield moved(moved(cells, here, by), there, -by);
      }
    }
  }
  const moved = (cells: readonly Cell[], at: number, by: number): Cell[] =>
    cells.map((cell, nth) => (nth === at ? Object.assign({}, cell, { made: cell.made + by }) : cell));
});

function stateOf(id: SeatId): string | undefined {
  const seat = seatOf(id);
  return seat.kind === 'office' ? undefined : seat.state;
}
