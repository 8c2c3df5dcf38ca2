import * as fc from 'fast-check';
import type { Cell } from '../../../src/core/campaign/cell.ts';
import { csvOf } from '../../../src/core/campaign/csv.ts';
import { exportCsv, exportJson } from '../../../src/core/campaign/export-files.ts';
import { progressOf, type ProgressParts } from '../../../src/core/campaign/progress.ts';
import { campaignFixture, cellFixture } from '../../fixtures/counted.ts';
import { COUNTED, givenAway, LOCAL, localWorldOf, localWorlds, worldOf, worlds } from '../../fixtures/twins.ts';
import { NOW } from '../../fixtures/conversation.ts';

const now = new Date(NOW);
const CELLS = [
  cellFixture('house:CA-21 thank 30/12', '2026-11-20'),
  cellFixture('house:CA-21 thank 3', '2026-11-21'),
  cellFixture('house:CA-21 thank 4', '2026-11-22'),
  cellFixture('house:CA-22 ask 3/1'),
  cellFixture('house:NV-2 ask 4/4'),
  cellFixture('office:secretary-of-water direct 2'),
];

const progressWith = (cells: readonly Cell[]) => progressOf({ ...COUNTED, cells, now });

it('has what may be shown, and no line of what is too small', () => {
  expect(exportCsv({ progress: progressWith(CELLS) }).split('\r\n')).toMatchInlineSnapshot(`
    [
      "table,row,stance,letters_at_least",
      "all,made,,45",
      "all,sent,,15",
      "day,2026-11-25,,5",
      "place,CA,,40",
      "seat,house:CA-21,thank,35",
      "",
    ]
  `);
});

it('says the same as JSON', () => {
  expect(JSON.parse(exportJson({ issue: COUNTED.issue, progress: progressWith(CELLS), cells: CELLS }))).toMatchObject({
    issue: 'clean-water',
    on: '2026-11-25',
    goal: 500,
    madeAtLeast: 45,
    sentAtLeast: 15,
    places: [{ place: 'CA', lettersAtLeast: 40 }],
    seats: [{ seat: 'house:CA-21', stance: 'thank', lettersAtLeast: 35 }],
  });
});

it('says how each seat is approached by what everybody can know, and not by what was written to it', () => {
  const cells = [
    cellFixture('house:CA-21 ask 10'),
    cellFixture('house:CA-22 thank 10'),
    cellFixture('house:NV-1 thank 10'),
    cellFixture('senate:CA:1 ask 10'),
    cellFixture('office:secretary-of-water direct 10'),
  ];

  const stances = progressWith(cells).seats.map(({ seat, stance }) => `${seat} ${stance}`);

  expect(stances.toSorted()).toEqual([
    'house:CA-21 thank',
    'house:CA-22 ask',
    'house:NV-1 thank',
    'office:secretary-of-water direct',
    'senate:CA:1 companion',
  ]);
});

it('does not say that somebody did not sign where nobody looked', () => {
  const { signOn } = campaignFixture(['house:CA-21']);
  const whole = { ...signOn!, complete: true, signerCount: undefined };
  const issue = campaignFixture(['house:CA-21'], { opens: '2026-11-25', signOn: whole });

  const { seats } = progressOf({ issue, delegation: [], cells: [cellFixture('house:CA-21 thank 60')], now });

  expect(seats.map(({ stance }) => stance)).toEqual(['unknown']);
});

it('has no line for a campaign with fewer than five letters', () => {
  expect(exportCsv({ progress: progressWith([cellFixture('house:CA-21 thank 4/4')]) })).toBe(
    'table,row,stance,letters_at_least\r\n',
  );
});

it('holds the number of a seat back where it would give away another one', () => {
  const issue = campaignFixture(['office:mayor', 'office:council'], { opens: '2026-11-25', signOn: undefined });
  const seatsWith = (toMayor: number, toCouncil: number) =>
    progressOf({
      issue,
      delegation: [],
      cells: [
        cellFixture(`office:mayor direct ${String(toMayor)}`),
        cellFixture(`office:council direct ${String(toCouncil)}`),
      ],
      now,
    }).seats;

  const mayor = [{ seat: 'office:mayor', stance: 'direct', letters: { kind: 'about', n: 50 } }];
  expect(seatsWith(54, 3)).toEqual(mayor);
  // 58 less at most 54 to the mayor are four at least: it could be no more if five were shown.
  expect([seatsWith(54, 4), seatsWith(53, 5)]).toEqual([mayor, mayor]);
  expect(seatsWith(54, 5)).toEqual([
    ...mayor,
    { seat: 'office:council', stance: 'direct', letters: { kind: 'about', n: 5 } },
  ]);
});

it('is read back by whatever reads CSV, and nothing in it is a formula', () => {
  const field = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', 'a,b', 'say "so"', 'two\r\nlines', ' =1', '|cmd'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const read = readCsv(csvOf(rows));
      expect(read.map((row) => row.map((one) => (one.startsWith("'") ? one.slice(1) : one)))).toEqual(
        rows.map((row) => row.map((one) => (one.startsWith("'") ? one.slice(1) : one))),
      );
      for (const one of read.flat()) expect(one).not.toMatch(/^\s*[=+\-@|]/);
    }),
  );
});

describe('whoever has the export beside all that is shown', () => {
  const publishing =
    (campaign: Pick<ProgressParts, 'issue' | 'delegation'>) =>
    (cells: readonly Cell[]): string => {
      const progress = progressOf({ ...campaign, cells, now });
      return JSON.stringify([progress, exportCsv({ progress }), exportJson({ ...campaign, progress, cells })]);
    };
  const lopsided: readonly (readonly number[])[] = [
    [0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 9, 0, 54, 0, 0, 9, 0],
    [0, 0, 0, 0, 0, 4, 49, 0, 6, 49, 0, 0, 0, 0, 9, 4, 0, 0],
    [54, 9, 54, 49, 0, 0, 0, 4, 4, 0, 54, 9, 0, 0, 0, 0, 0, 4],
  ];

  it('works out no number below five of a seat, a state or a day: another campaign gives the very same', () => {
    fc.assert(
      fc.property(worlds, (cells) => expect(givenAway(cells, publishing(COUNTED))).toEqual([])),
      { numRuns: 60, examples: lopsided.map((numbers): [readonly Cell[]] => [worldOf(numbers)]) },
    );
  });

  // Which number is not there told of the next one what it would have told itself.
  const local = [
    [4, 9, 54, 0, 0, 0],
    [9, 49, 4, 0, 0, 0],
    [0, 49, 0, 0, 4, 0],
    [0, 4, 0, 49, 4, 4],
    [4, 0, 0, 6, 0, 3],
  ];

  it('nor of an office in a town, where each writer has one letter to it', () => {
    fc.assert(
      fc.property(localWorlds, (cells) => expect(givenAway(cells, publishing(LOCAL))).toEqual([])),
      { numRuns: 100, examples: local.map((numbers): [readonly Cell[]] => [localWorldOf(numbers)]) },
    );
  });
});

/** Rows of fields, by RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
