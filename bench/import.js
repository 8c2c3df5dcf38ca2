// How well press releases are read, by kind, and how long one takes: over the collections under test/fixtures/releases that the
// rules were not written from. The rules have been mended with them since: what they read of each at the first look, before that,
// was written down and is printed as such.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { medians } from './measure.js';

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
const FIRST_LOOKS = JSON.parse(readFileSync(`${folder}/first-looks.json`, 'utf8'));

export async function run() {
  const { collectionIn, inventedTable, precision, qualityOf, readRelease, recall } = await testFiles();
  const table = inventedTable(folder);
  const figures = [];
  const figure = (what, target, ours, ratio, pass) =>
    figures.push({ name: `import: ${what}`, limit: target, ours, ratio, target, pass });
  const examples = FIRST_LOOKS.flatMap(({ set }) => collectionIn(`${folder}/${set}`));
  const { tallies, invented } = qualityOf(examples, table);
  for (const [kind, targets] of Object.entries(TARGETS)) {
    const reached = [precision(tallies[kind]), recall(tallies[kind])];
    for (const [i, target] of targets.entries()) {
      if (target === null) continue;
      const what = `${kind} ${i === 0 ? 'precision' : 'recall'}, of ${i === 0 ? tallies[kind].found : tallies[kind].wanted}`;
      figure(what, target, reached[i].toFixed(3), reached[i] / target, reached[i] >= target);
    }
  }
  figure('names invented', 0, invented.length, invented.length, invented.length === 0);
  const texts = examples.map(({ text }) => text);
  const { one } = await medians({ one: (round) => readRelease(texts[round % texts.length], table) }, 100);
  figure('ms for one release', MS, one.toFixed(2), one / MS, one <= MS);
  const latest = FIRST_LOOKS.slice(-LATEST);
  for (const [kind, targets] of Object.entries(TARGETS))
    for (const [i, target] of targets.entries()) {
      if (target === null) continue;
      const reached = pooled(latest, kind)[i];
      const what = `${kind} ${i === 0 ? 'precision' : 'recall'}, first looks at the latest ${LATEST} collections`;
      figure(what, target, reached.toFixed(3), reached / target, reached >= target);
    }
  return { figures, notes: FIRST_LOOKS.map(firstLook) };
}

/** Collections whose first looks are taken together: of one alone, a kind has a dozen values to find. */
const LATEST = 10;

/** Precision and recall over several first looks, from what each had to find. */
function pooled(looks, kind) {
  const sum = { right: 0, found: 0, wanted: 0 };
  for (const {
    [kind]: [precision, recall, wanted],
  } of looks) {
    const right = Math.round(recall * wanted);
    sum.right += right;
    sum.found += Math.round(right / (precision ?? 1));
    sum.wanted += wanted;
  }
  return [sum.right / sum.found, sum.right / sum.wanted];
}

/** Precision / recall as they were measured then, once; a figure below what is promised is marked. */
function firstLook({ set, on, texts, invented, ...kinds }) {
  const told = Object.entries(TARGETS).map(([kind, targets]) => {
    const [precision, recall, wanted] = kinds[kind];
    const both = [precision, recall].map((reached, i) =>
      reached === null ? '-' : `${reached}${reached < targets[i] ? '!' : ''}`,
    );
    return `${kind} ${both.join('/')} (${wanted})`;
  });
  return `first look at ${set}, ${texts} texts, recorded on ${on}: ${told.join(', ')}, invented ${invented}`;
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
