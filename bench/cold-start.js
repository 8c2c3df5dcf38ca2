import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { medians } from './measure.js';

const redress = fileURLToPath(new URL('../dist/bin/redress.js', import.meta.url));
const LETTER = [
  redress,
  'letter',
  'artsakh-sanctions',
  '--name',
  'Ana Sample',
  '--answer',
  'connection=5',
  '--to',
  'house:CA-21',
];

function start(args) {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended ${String(status)}: ${stderr}`);
}

/** A whole process: from nothing to the finished text of one letter, against a process that does nothing. */
export async function run() {
  const { limit, ours } = await medians({ limit: () => start(['-e', '0']), ours: () => start(LETTER) }, 15);
  const ratio = ours / limit;
  return {
    figures: [
      {
        name: 'redress letter, to text, against node -e 0',
        limit: `${limit.toFixed(0)} ms`,
        ours: `${ours.toFixed(0)} ms`,
        ratio,
        target: '<= 4',
        pass: ratio <= 4,
      },
    ],
  };
}
