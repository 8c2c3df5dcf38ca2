import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collectionIn, inventedTable } from '../../fixtures/releases/collection.ts';
import { precision, qualityOf, recall } from '../../fixtures/releases/quality.ts';

const folder = join(__dirname, '../../fixtures/releases');
const table = inventedTable(folder);
const sets = readdirSync(folder).filter((name) => name.startsWith('held-out-'));

/** Together, so that one release more or less does not decide. `npm run bench` has the figures set by set. */
const { tallies, invented } = qualityOf(
  sets.flatMap((set) => collectionIn(join(folder, set))),
  table,
);

it.each([
  ['isLetter', 0.95, 0.95],
  ['leads', 0.97, 0.94],
  ['signers', 0.98, 0.95],
  ['others', 0.95, 0.95],
  ['recipients', 0.94, 0.91],
  ['speakers', 0.96, 0.92],
  ['asks', 0, 0.92],
] as const)('keeps what is promised for %s over all collections', (kind, least, most) => {
  expect(precision(tallies[kind])).toBeGreaterThanOrEqual(least);
  expect(recall(tallies[kind])).toBeGreaterThanOrEqual(most);
});

it('invents no name in any of them', () => {
  expect(invented).toEqual([]);
});
