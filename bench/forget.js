// How long `forget` takes of somebody who sent ten letters a day for ninety days, which is as many as anybody may, and whose letters all
// still wait: each with its ledger, its sealed text, its job, its receipt and its counts; and a hundred names under open letters. What a
// platform takes to delete its messages comes after that and is its own.
import { randomBytes } from 'node:crypto';
import { createRecords } from '../dist/app/press/records.js';
import { createLedger } from '../dist/delivery/ledger.js';
import { createOutbox } from '../dist/delivery/outbox.js';
import { createPace } from '../dist/delivery/pace.js';
import { createJobs } from '../dist/delivery/queue.js';
import { createRedisFollowUps } from '../dist/delivery/redis-follow-ups.js';
import { createRedisReceipts } from '../dist/delivery/redis-receipts.js';
import { createStops } from '../dist/delivery/stops.js';
import { createTell } from '../dist/delivery/tell.js';
import { createWaiting } from '../dist/delivery/waiting.js';
import { createNewId } from '../dist/app/new-id.js';
import { connect } from '../dist/redis/connection.js';
import { createRewriter } from '../dist/redis/rewriter.js';
import { createRedisOnce } from '../dist/sessions/redis-once.js';
import { createRedisSessionStore } from '../dist/sessions/redis-session-store.js';
import { openVault } from '../dist/sessions/vault.js';
import { createRedisSignatures } from '../dist/signatures/redis-signatures.js';
import { createRedisTallies } from '../dist/tallies/redis-tallies.js';
import { letterOf } from './letter.js';
import { startRedis } from './redis.js';

const LETTERS = 900;
const SIGNED = 100;
const LIMIT_MS = 5_000;
const PERSON = 'discord:1887';
const COMMUNITY = 'discord:100';

export async function run() {
  const redis = await startRedis();
  const db = await connect({ url: redis.url });
  const jobs = await createJobs(redis.url);
  try {
    const vault = await openVault(db, [{ id: 'k1', bytes: randomBytes(32) }]);
    const parts = { db, vault, clock: Date.now, newId: createNewId(), onRefused: () => undefined };
    const { stores, outbox, tallies } = house(parts, jobs);
    for (let nth = 0; nth < LETTERS; nth += 1) {
      const mailing = mailingOf(nth);
      await outbox.put(PERSON, mailing);
      const { id: letter, issue, seat } = mailing;
      await tallies.add({ person: PERSON, community: COMMUNITY, issue, letter, seat, stance: 'ask', what: 'made' });
    }
    for (let nth = 0; nth < SIGNED; nth += 1)
      await stores.signatures.sign({ person: PERSON, community: COMMUNITY, issue: `open-${nth}`, name: 'Ani Sample' });
    const { sessions } = stores;
    const records = createRecords({ ...stores, outbox, forgotten: () => createRewriter(parts).ask() });
    const start = performance.now();
    await records.forget(PERSON, () => sessions.forget(PERSON));
    const ms = performance.now() - start;
    const left = (await outbox.kept(PERSON)).sending.length + (await stores.receipts.list(PERSON)).length;
    if (left > 0) throw new Error(`Something of them was left: ${left}`);
    return {
      figures: [
        {
          name: `forgetting somebody with ${LETTERS} letters and ${SIGNED} names under open letters`,
          limit: `${LIMIT_MS / 1_000} s`,
          ours: `${(ms / 1_000).toFixed(2)} s`,
          ratio: ms / LIMIT_MS,
          target: '<= 1',
          pass: ms <= LIMIT_MS,
        },
      ],
    };
  } finally {
    await jobs.close();
    db.close();
    redis.stop();
  }
}

function house(parts, jobs) {
  const receipts = createRedisReceipts(parts);
  const tallies = createRedisTallies(parts);
  const ledger = createLedger(parts);
  const waiting = createWaiting({ ...parts, ledger });
  const tell = createTell({ ...parts, ledger, waiting, receipts, tallies });
  const [pace, stops] = [createPace(parts), createStops(parts)];
  const outbox = createOutbox({ ...parts, ledger, waiting, jobs, tell, pace, stops });
  const stores = {
    sessions: createRedisSessionStore(parts),
    receipts,
    tallies,
    signatures: createRedisSignatures(parts),
    followUps: createRedisFollowUps(parts),
    once: createRedisOnce(parts),
  };
  return { stores, outbox, tallies };
}

function mailingOf(nth) {
  return {
    id: `l${String(nth).padEnd(43, '_')}`,
    issue: 'library-funding',
    community: COMMUNITY,
    seat: 'house:CA-21',
    round: nth + 1,
    letter: letterOf(nth),
    to: `office-${nth}@office.example`,
    replyTo: 'ani@home.example',
    agreed: Date.now(),
  };
}
