// How well press releases are read that the rules were not written from, by kind, and how long one takes. The collections lie
// under test/fixtures/releases, with how each was made; a target is what was promised for releases nobody wrote rules from.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { medians } from './measure.js';

export const name = 'import';

const folder = fileURLToPath(new URL('../test/fixtures/releases', import.meta.url));

/** Precision and recall that were promised; null where none was. */
const TARGETS = {
  isLetter: [0.95, 0.95],
  leads: [0.97, 0.94],
  signers: [0.98, 0.95],
  others: [0.95, 0.95],
  recipients: [0.94, 0.91],
  speakers: [0.96, 0.92],
  asks: [null, 0.92],
};
const MS = 30;

export async function run() {
  const { collectionIn, inventedTable, precision, qualityOf, readRelease, recall } = await testFiles();
  const table = inventedTable(folder);
  const figures = [];
  const figure = (what, target, ours, ratio, pass) =>
    figures.push({ name: `import: ${what}`, limit: target, ours, ratio, target, pass });
  for (const set of ['held-out-1', 'held-out-2', 'held-out-3']) {
    const { tallies, invented } = qualityOf(collectionIn(`${folder}/${set}`), table);
    for (const [kind, targets] of Object.entries(TARGETS)) {
      const reached = [precision(tallies[kind]), recall(tallies[kind])];
      for (const [i, target] of targets.entries())
        if (target !== null)
          figure(
            `${set} ${kind} ${i === 0 ? 'precision' : 'recall'}`,
            target,
            reached[i].toFixed(3),
            reached[i] / target,
            reached[i] >= target,
          );
    }
    figure(`${set} names invented`, 0, invented.length, 1, invented.length === 0);
  }
  const texts = collectionIn(`${folder}/held-out-1`).map(({ text }) => text);
  const { one } = await medians({ one: (round) => readRelease(texts[round % texts.length], table) }, 100);
  figure('ms for one release', MS, one.toFixed(2), one / MS, one <= MS);
  return { figures };
}

/** The readers and the scale are the tests' own, in TypeScript. */
async function testFiles() {
  const contents = [
    "export * from './test/fixtures/releases/collection.ts';",
    "export * from './test/fixtures/releases/quality.ts';",
    "export { readRelease } from './src/core/release/read-release.ts';",
  ].join('\n');
  const resolveDir = fileURLToPath(new URL('..', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
