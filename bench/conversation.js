// What a press costs: `advance` and the next screen, two letters in turn, against writing the session down and reading it
// again, which a store does for every press. The promise is 25 us of processor time.
import { fileURLToPath } from 'node:url';
import { advance } from '../dist/core/conversation/advance.js';
import { createMemo } from '../dist/core/conversation/memo.js';
import { newSession } from '../dist/core/conversation/session.js';
import { viewOf } from '../dist/core/conversation/view-of.js';
import { buildLibrary } from '../dist/core/library/library.js';
import { letterId } from '../dist/core/delivery/receipt.js';
import { readIssues } from '../dist/issues/file-issues.js';
import { builtInSample } from '../dist/officials/built-in-sample.js';
import { createUnprintable } from '../dist/paper/unprintable.js';
import { cpuMs, medians } from './measure.js';

const PRESSES = 2000;
const PROMISE_US = 25;

export async function run() {
  const facts = await theFacts();
  const started = advance(newSession({ language: 'en' }), firstForm(), facts).session;
  if (started.step !== 'reviewing') throw new Error(`The letter was not written: ${started.step}`);
  const { handle } = started.draft;
  const presses = ['next', 'back'].map((verb) => ({ kind: 'press', verb, handle }));

  let session = started;
  const ours = () => {
    let blocks = 0;
    for (let n = 0; n < PRESSES; n += 1) {
      const led = advance(session, presses[n % 2], facts);
      session = led.session;
      blocks += viewOf(session, facts, led.problems).blocks.length;
    }
    return blocks;
  };
  const json = () => {
    let drafts = 0;
    for (let n = 0; n < PRESSES; n += 1) drafts += JSON.parse(JSON.stringify(session)).draft ? 1 : 0;
    return drafts;
  };
  const times = await medians({ limit: json, ours }, 40, cpuMs);
  const each = (ms) => (ms / PRESSES) * 1000;
  const us = each(times.ours);
  return {
    figures: [
      {
        name: 'a press: advance and the next screen, of the time promised',
        limit: `${PROMISE_US} us`,
        ours: `${us.toFixed(1)} us`,
        ratio: us / PROMISE_US,
        target: '<= 1.00',
        pass: us <= PROMISE_US,
      },
      {
        name: 'the same, as a multiple of the session through JSON and back',
        limit: `${each(times.limit).toFixed(1)} us`,
        ours: `${us.toFixed(1)} us`,
        ratio: times.ratio('ours', 'limit'),
        target: '<= 4.00',
        pass: times.ratio('ours', 'limit') <= 4,
      },
    ],
  };
}

/** The issues that come along, and the invented members that serve until data was downloaded. */
async function theFacts() {
  const { sources } = await readIssues(fileURLToPath(new URL('../templates', import.meta.url)));
  const library = buildLibrary(sources, { today: '2026-11-25', check: 'data' });
  const key = new Uint8Array(32).fill(1);
  return {
    now: Date.parse('2026-11-25T17:00:00Z'),
    library,
    civic: builtInSample(),
    settings: { ownLetters: true, examples: true, operator: { name: '', contact: '' }, privatePage: false },
    newHandle: 'b'.repeat(22),
    letterId: (of) => letterId({ person: 'web:bench', ...of }, key),
    unprintable: createUnprintable(),
    memo: createMemo(),
  };
}

const firstForm = () => ({
  kind: 'submit',
  form: 'letter',
  handle: 'library-funding',
  values: {
    name: 'Ana Sample',
    zip: '10002',
    reasons: ['internet'],
    story: 'Our branch taught me to read. '.repeat(20),
  },
});
