import * as fc from 'fast-check';
import type { Cell } from '../../../src/core/campaign/cell.ts';
import { csvOf } from '../../../src/core/campaign/csv.ts';
import { exportCsv, exportJson } from '../../../src/core/campaign/export-files.ts';
import { givesAway, NO_END, rangeOf } from '../../../src/core/campaign/disclosure.ts';
import { exportRows, type ExportRow } from '../../../src/core/campaign/export-rows.ts';
import { progressOf } from '../../../src/core/campaign/progress.ts';
import { cellFixture } from '../../fixtures/counted.ts';
import { COUNTED, worlds } from '../../fixtures/twins.ts';
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

it('puts what is too small together: days first, then seats, stances, statuses', () => {
  expect(exportCsv({ cells: CELLS }).split('\r\n')).toMatchInlineSnapshot(`
    [
      "day,seat,stance,status,letters_at_least",
      "2026-11-20,house:CA-21,thank,prepared,15",
      "2026-11-20,house:CA-21,thank,sent,10",
      "several,house:CA-21,thank,prepared,5",
      "several,several,several,several,5",
      "",
    ]
  `);
});

it('says the same as JSON, with the totals', () => {
  const progress = progressOf({ ...COUNTED, cells: CELLS, now });

  expect(JSON.parse(exportJson({ issue: COUNTED.issue, progress, cells: CELLS }))).toMatchObject({
    issue: 'clean-water',
    on: '2026-11-25',
    goal: 500,
    madeAtLeast: 45,
    sentAtLeast: 15,
    rows: expect.arrayContaining([
      { day: '2026-11-20', seat: 'house:CA-21', stance: 'thank', status: 'sent', lettersAtLeast: 10 },
    ]),
  });
});

it('has no row for a campaign with fewer than five letters', () => {
  expect(exportCsv({ cells: [cellFixture('house:CA-21 thank 4/4')] })).toBe(
    'day,seat,stance,status,letters_at_least\r\n',
  );
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

it('says less of a row where its number and the total would give away another one', () => {
  const rows = exportRows([
    cellFixture('house:CA-21 thank 49', '2026-11-24'),
    ...['CA-22', 'NV-1', 'NV-2'].map((district) => cellFixture(`house:${district} ask 54`, '2026-11-24')),
    cellFixture('house:TX-1 thank 4'),
    cellFixture('house:TX-2 thank 4'),
  ]);

  // 219 letters less at most 211 are eight: four and four.
  expect(rows.map(({ atLeast }) => atLeast).toSorted((a, b) => a - b)).toEqual([5, 45, 45, 50, 50]);
});

it('puts one more row together where none can say less', () => {
  const rows = exportRows([
    ...['CA-21 thank', 'CA-22 ask', 'NV-2 ask'].map((one) => cellFixture(`house:${one} 9`, '2026-11-24')),
    ...['CA-21 thank', 'CA-22 ask', 'NV-2 ask'].map((one) => cellFixture(`house:${one} 9`, '2026-11-25')),
    cellFixture('house:TX-1 ask 4', '2026-11-24'),
    cellFixture('house:TX-1 ask 4', '2026-11-25'),
  ]);

  // 62 letters less at most 54 are eight: four and four.
  expect(rows.map(({ seat, atLeast }) => `${seat ?? 'several'} ${String(atLeast)}`)).toEqual([
    ...['CA-22', 'NV-2', 'CA-21', 'CA-22', 'NV-2'].map((district) => `house:${district} 5`),
    'several 10',
  ]);
});

it('counts every letter once, in rows of five and more', () => {
  fc.assert(
    fc.property(worlds, (cells) => {
      const rows = exportRows(cells.filter(({ made }) => made > 0));
      const letters = cells.reduce((sum, { made }) => sum + made, 0);
      for (const { atLeast } of rows) expect(atLeast >= 5 && atLeast % 5 === 0).toBe(true);
      expect(rows.reduce((sum, { atLeast }) => sum + atLeast, 0)).toBeLessThanOrEqual(letters);
    }),
  );
});

it('lets nobody work out a number below five from its rows and the total', () => {
  fc.assert(
    fc.property(worlds, (all) => {
      const cells = all.filter(({ made }) => made > 0);
      const rows = exportRows(cells);
      const { made } = progressOf({ ...COUNTED, cells, now });
      // Of a row that is put together the least is known, and that each of its parts is too small to stand alone; one without
      // any field may have taken in another row.
      const table = rows.map((row) => ({
        range: { lo: row.atLeast, hi: row.day && !isLoose(row, cells) ? row.atLeast + 4 : NO_END },
        tables: row.day
          ? []
          : [
              partsOf(row, cells).map((_, at) => ({
                range: { lo: 0, hi: row.seat || row.stance || row.status || at > 0 ? 4 : NO_END },
                tables: [],
              })),
            ],
      }));
      expect(givesAway({ range: rangeOf(made, 4), tables: rows.length === 0 ? [] : [table] })).toBe(false);
    }),
  );
});

/** A row that says five less than it could. */
const isLoose = ({ day, seat, stance, atLeast }: ExportRow, cells: readonly Cell[]): boolean =>
  cells.some((cell) => cell.day === day && cell.seat === seat && cell.stance === stance && cell.made >= atLeast + 5);

/** The cells that may be in a row: those with its seat and stance, of all where the row has none. */
const partsOf = ({ seat, stance }: ExportRow, cells: readonly Cell[]): readonly Cell[] =>
  seat === undefined && stance === undefined
    ? [...cells, ...cells]
    : cells.filter((cell) => (seat ?? cell.seat) === cell.seat && (stance ?? cell.stance) === cell.stance);

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
