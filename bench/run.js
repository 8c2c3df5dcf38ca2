// Each promise about speed, as a ratio inside one run: `npm run bench`, or `node bench/run.js pdf png` for some.
// Exits 1 when a target is missed.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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
  'one.js',
  'slack-libraries.js',
  'slack-peer.js',
  'web-client.js',
]);
const COLUMNS = ['what', 'limit', 'ours', 'ratio', 'target', ''];

const wanted = process.argv.slice(2);
const known = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.js') && !HELPERS.has(file))
  .map((file) => file.slice(0, -'.js'.length));
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  process.exit(2);
}

const figures = [];
/** What was measured once and is not measured again. */
const notes = [];
for (const name of wanted.length > 0 ? wanted : known) {
  console.error(`${name} ...`);
  const measured = await measuredAlone(name);
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

/** The figures of one bench; rejects with its exit code when it ends without any. */
async function measuredAlone(name) {
  const child = fork(fileURLToPath(new URL('one.js', import.meta.url)), [name], { execArgv: ['--expose-gc'] });
  return await Promise.race([
    once(child, 'message').then(([told]) => told),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The bench ${name} ended with ${code}`))),
  ]);
}
