// Letters through the queue, against the same loop without it: each is put, its page is set, and it is handed to a mail server, five at a
// time. Beside it, as what the ledger costs, the barest loop: a page and a mail, with nothing that makes it leave once.
import { randomBytes } from 'node:crypto';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createNewId } from '../dist/app/new-id.js';
import { createEmail } from '../dist/delivery/channels/email.js';
import { createSmtp } from '../dist/delivery/channels/smtp.js';
import { createDeliver } from '../dist/delivery/deliver.js';
import { createLedger } from '../dist/delivery/ledger.js';
import { createMemoryReceipts } from '../dist/delivery/memory-receipts.js';
import { createOutbox } from '../dist/delivery/outbox.js';
import { createPace } from '../dist/delivery/pace.js';
import { createJobs, startWork } from '../dist/delivery/queue.js';
import { createStops } from '../dist/delivery/stops.js';
import { createTell } from '../dist/delivery/tell.js';
import { createWaiting } from '../dist/delivery/waiting.js';
import { createMemoryTallies } from '../dist/tallies/memory-tallies.js';
import { createPaper } from '../dist/paper/pdf.js';
import { connect } from '../dist/redis/connection.js';
import { openVault } from '../dist/sessions/vault.js';
import { letterOf } from './letter.js';
import { medians } from './measure.js';
import { startRedis } from './redis.js';

/** Letters of one round. */
const EACH = 60;
const AT_ONCE = 5;
const HOUR = 3_600_000;
const FROM = { name: 'Letters', address: 'letters@bench.example' };

export async function run() {
  const redis = await startRedis();
  const office = fork(fileURLToPath(new URL('./smtp-sink.js', import.meta.url)));
  const [port] = await once(office, 'message');
  const paper = createPaper();
  const relay = { host: '127.0.0.1', port, secure: false, mustBeSecure: false, name: 'bench.example' };
  const channel = createEmail({ smtp: createSmtp(relay), paper, from: FROM, operator: { name: 'B', contact: 'b' } });
  const machine = await machineOn(redis.url, channel);
  try {
    const times = await medians(
      {
        bare: (round) => bare(round, channel),
        same: (round) => machine.straight(round),
        queue: (round) => machine.queued(round),
      },
      20,
    );
    const ratio = times.ratio('same', 'queue');
    const rate = (ms) => `${((EACH / ms) * 1_000).toFixed(0)}/s`;
    return {
      figures: [
        {
          name: 'letters by e-mail through the queue, against the same loop without it',
          limit: `${rate(times.same)}, without a ledger ${rate(times.bare)}`,
          ours: rate(times.queue),
          ratio,
          target: '>= 0.9',
          pass: ratio >= 0.9,
        },
      ],
    };
  } finally {
    await machine.close();
    await paper.close();
    office.disconnect();
    redis.stop();
  }
}

/** Each of its own person to its own address, so that no limit holds one back. */
function mailingOf(kind, round, nth) {
  const number = `${kind}${round}x${nth}`;
  return {
    id: `l${number.padEnd(43, '_')}`,
    issue: 'library-funding',
    seat: 'house:CA-21',
    round: 1,
    letter: letterOf(nth),
    to: `office-${number}@office.example`,
    replyTo: 'ani@home.example',
    agreed: Date.now() - HOUR,
  };
}

async function bare(round, channel) {
  const letters = Array.from({ length: EACH }, (_, nth) => mailingOf('bare', round, nth));
  await fiveAtOnce(letters, async ({ letter, to, replyTo, ...about }) => {
    const bytes = await channel.compose(about, { letter, to, replyTo }, Date.now());
    const { kind } = await channel.send({ to, bytes, lastDot: async () => true });
    if (kind !== 'accepted') throw new Error(`A letter was not accepted: ${kind}`);
  });
}

async function fiveAtOnce(all, work) {
  const left = [...all];
  const one = async () => {
    while (left.length > 0) await work(left.shift());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

async function machineOn(url, channel) {
  const clock = Date.now;
  const db = await connect({ url });
  const vault = await openVault(db, [{ id: 'k1', bytes: randomBytes(32) }]);
  const ledger = createLedger({ db, vault });
  const waiting = createWaiting({ db, vault, ledger });
  const told = createTell({
    ledger,
    waiting,
    receipts: createMemoryReceipts({ clock }),
    tallies: createMemoryTallies({ clock }),
    clock,
  });
  let accepted = 0;
  let onAll = () => undefined;
  const tell = async (about, at) => {
    await told(about, at);
    if (at.state === 'accepted' && (accepted += 1) % EACH === 0) onAll();
  };
  const parts = {
    ledger,
    channel,
    tell,
    clock,
    pace: createPace({ db, vault, clock, newId: createNewId() }),
    stops: createStops({ db, vault }),
  };
  const deliver = createDeliver({ ...parts, doubtMs: HOUR, closing: new AbortController().signal });
  const jobs = await createJobs(url);
  const outbox = createOutbox({ ...parts, waiting, jobs });
  const nobody = { add: async () => undefined, drop: async () => undefined };
  const noQueue = createOutbox({ ...parts, waiting, jobs: nobody });
  const work = await startWork({
    url,
    deliver,
    clock,
    concurrency: AT_ONCE,
    onTrouble: (error) => console.error(error),
  });
  const putAll = async (into, kind, round) => {
    const letters = Array.from({ length: EACH }, (_, nth) => mailingOf(kind, round, nth));
    await Promise.all(letters.map((one, nth) => into.put(`web:${kind}${round}x${nth}`, one)));
    return letters;
  };
  return {
    async queued(round) {
      const all = new Promise((resolve) => (onAll = resolve));
      await putAll(outbox, 'queue', round);
      await all;
    },
    async straight(round) {
      const letters = await putAll(noQueue, 'same', round);
      await fiveAtOnce(letters, async ({ id }) => void (await deliver(id)));
    },
    async close() {
      await work.close(5_000);
      await jobs.close();
      db.close();
    },
  };
}
