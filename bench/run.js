// Each promise about speed, as a ratio inside one run: `npm run bench`, or `node bench/run.js pdf png` for some.
// Exits 1 when a target is missed.
import { readdirSync } from 'node:fs';

const HELPERS = new Set([
  'both-libraries.js',
  'discord-libraries.js',
  'discord-peer.js',
  'http-lines.js',
  'doors.js',
  'run.js',
  'smtp-sink.js',
  'letter.js',
  'measure.js',
  'slack-libraries.js',
  'slack-peer.js',
  'web-client.js',
]);
const COLUMNS = ['what', 'limit', 'ours', 'ratio', 'target', ''];

const wanted = process.argv.slice(2);
const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.js') && !HELPERS.has(file));
const benches = await Promise.all(files.map((file) => import(`./${file}`)));
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${benches.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const figures = [];
/** What was measured once and is not measured again. */
const notes = [];
for (const bench of benches) {
  if (wanted.length > 0 && !wanted.includes(bench.name)) continue;
  const measured = await bench.run();
  figures.push(...measured.figures);
  notes.push(...(measured.notes ?? []));
}
const rows = figures.map(({ name, limit, ours, ratio, target, pass }) => [
  name,
  `${limit}`,
  `${ours}`,
  ratio.toFixed(2),
  `${target}`,
  pass === undefined ? 'shown' : pass ? 'kept' : 'MISSED',
]);
const widths = COLUMNS.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at].length)));
for (const row of [COLUMNS, ...rows])
  console.log(
    row
      .map((cell, at) => cell.padEnd(widths[at]))
      .join('  ')
      .trimEnd(),
  );
for (const note of notes) console.log(note);
process.exitCode = figures.some(({ pass }) => pass === false) ? 1 : 0;
