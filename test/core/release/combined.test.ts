import { join } from 'node:path';
import { combinationOf } from '../../fixtures/releases/combined/combination.ts';
import { weakestOf } from '../../fixtures/releases/combined/weakest.ts';
import { inventedTable } from '../../fixtures/releases/collection.ts';
import { precision, qualityOf, recall } from '../../fixtures/releases/quality.ts';

const table = inventedTable(join(__dirname, '../../fixtures/releases'));

/** `COMBINATIONS=3000` reads as many, and prints where the rules are weakest; without it a sample that is always the same. */
const asked = process.env['COMBINATIONS'];
const combinations = Array.from({ length: Number(asked ?? 120) }, (_, i) => combinationOf(i + 1));
const { tallies, invented } = qualityOf(combinations, table);
if (asked !== undefined) process.stdout.write(`${weakestOf(combinations, table)}\n`);

it.each([
  ['isLetter', 1, 0.98],
  ['leads', 0.98, 0.98],
  ['signers', 0.98, 0.98],
  ['others', 0.98, 0.98],
  ['recipients', 0.97, 0.97],
  ['speakers', 0.98, 0.98],
  ['asks', 0, 0.98],
  ['title', 0.98, 0.98],
  ['date', 0.98, 0.98],
] as const)('reads %s whatever opening meets whatever list', (kind, least, most) => {
  expect(precision(tallies[kind])).toBeGreaterThanOrEqual(least);
  expect(recall(tallies[kind])).toBeGreaterThanOrEqual(most);
});

it('invents no name in any combination', () => {
  expect(invented).toEqual([]);
});
