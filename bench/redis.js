// How long a whole interaction waits for Redis, against one PING on the same connection. Beside it what lies under it: a PING after as
// much work as ours, a bare SET of as many bytes, the barest safe step; and the same without the append-only file, which is not how
// we run. Then the sealing of a session of two kilobytes, which is not waiting but work.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../dist/redis/connection.js';
import { createSealer } from '../dist/sessions/sealed.js';
import { step as scriptOf } from '../dist/redis/step.js';
import { createRedisSessionStore } from '../dist/sessions/redis-session-store.js';
import { openVault } from '../dist/sessions/vault.js';
import { versionAfter } from '../dist/core/conversation/version.js';
import { cpuMs, medians } from './measure.js';

const EACH = 200;
/** What one person does to a letter: afterwards another begins. */
const TOUCHES = 12;
const SEALINGS = 2_000;
const SEAL_US = 15;
const KEYS = [{ id: 'k1', bytes: randomBytes(32) }];

/** Compares a version, sets as many bytes and gives them a time to live: what any safe step does. Shown beside ours. */
const BAREST = scriptOf(`
if (redis.call('HGET', KEYS[1], 'v') or '0') ~= ARGV[1] then return 'stale' end
redis.call('HSET', KEYS[1], 'v', ARGV[2], 'd', ARGV[3])
redis.call('PEXPIRE', KEYS[1], '86400000')
return 'saved'
`);

/** A draft as it is just before its letters are made: about two kilobytes of JSON. */
const SESSION = {
  shape: 1,
  step: 'asking',
  language: 'en',
  manner: 'form',
  parked: [],
  pending: [],
  draft: {
    handle: 'h'.repeat(22),
    issue: 'clean-water',
    began: 1_795_000_000_000,
    typed: {
      name: 'Ani Sample',
      zip: '93230',
      street: '12 Elm Street',
      story: 'My mother drinks this water. '.repeat(57),
    },
    skipped: [],
    leftOut: [],
    saidSigned: [],
    round: 1,
  },
};

export async function run() {
  const figures = await onRedis('yes', interaction);
  const [unlogged] = await onRedis('no', interaction);
  const { pass: _pass, ...shown } = unlogged;
  const unkept = 'the same without the append-only file, which is not how we run';
  return { figures: [...figures, { ...shown, name: unkept, target: 'none' }, await sealing()] };
}

async function onRedis(appendonly, work) {
  const server = await startRedis(appendonly);
  try {
    return await work(server.url);
  } finally {
    server.stop();
  }
}

async function interaction(url) {
  const db = await connect({ url });
  let waited = 0;
  let trips = 0;
  const watch =
    (ask) =>
    async (...args) => {
      const start = performance.now();
      const answer = await ask(...args);
      waited += performance.now() - start;
      trips += 1;
      return answer;
    };
  const watched = { ...db, run: watch((...step) => db.run(...step)), call: watch((...words) => db.call(...words)) };
  const vault = await openVault(db, KEYS);
  const store = createRedisSessionStore({ db: watched, vault, clock: Date.now });
  let version = 0;
  let events = 0;
  const touch = async () => {
    const person = `discord:${Math.floor(events / TOUCHES)}`;
    const change = { person, event: `e${events}`, version, session: SESSION };
    const answer = await store.commit(change);
    if (answer !== 'saved') throw new Error(`The session was not saved: ${answer}`);
    events += 1;
    version = events % TOUCHES === 0 ? 0 : versionAfter(change);
  };
  const bytes = randomBytes(Buffer.byteLength(JSON.stringify(SESSION)) + 40);
  let sets = 0;
  const barest = async () => {
    const at = sets % TOUCHES;
    const key = `redress:{bare${Math.floor(sets / TOUCHES)}}:session`;
    await watched.run(BAREST, [key], [at, at + 1, bytes]);
    sets += 1;
  };
  /** What nothing that saves as much can beat. */
  const set = async () => {
    await watched.call('SET', `redress:{set${Math.floor(sets / TOUCHES)}}:session`, bytes, 'PX', 86_400_000);
    sets += 1;
  };
  /** A server that has gone to sleep while we were at work answers later, whatever it is asked. */
  const rested = async () => {
    vault.name('person:discord:0');
    vault.seal(JSON.stringify(SESSION), 'redress:{a}:session');
    await watched.call('PING');
  };
  const times = await medians(
    {
      set: () => repeat(EACH, set),
      barest: () => {
        // Whole sessions, from their first version on.
        sets = Math.ceil(sets / TOUCHES) * TOUCHES;
        return repeat(EACH, barest);
      },
      ping: () => repeat(EACH, () => watched.call('PING')),
      rested: () => repeat(EACH, rested),
      ours: () => repeat(EACH, touch),
    },
    60,
    () => waited,
  );
  const asked = trips;
  await repeat(EACH, touch);
  const each = (trips - asked) / EACH;
  db.close();
  const ratio = times.ratio('ours', 'ping');
  const us = (ms) => `${((ms / EACH) * 1000).toFixed(0)} us`;
  return [
    {
      name: 'what an interaction waits for Redis, times one PING',
      limit: `PING ${us(times.ping)}, after our work ${us(times.rested)}, SET ${us(times.set)}, barest step ${us(times.barest)}`,
      ours: us(times.ours),
      ratio,
      target: '<= 1.5',
      pass: ratio <= 1.5,
    },
    {
      name: 'round trips of an interaction',
      limit: '1',
      ours: `${each}`,
      ratio: each,
      target: '<= 1',
      pass: each <= 1,
    },
  ];
}

async function sealing() {
  const sealer = createSealer(KEYS);
  const text = JSON.stringify(SESSION);
  const { ours } = await medians(
    {
      ours: () => {
        for (let n = 0; n < SEALINGS; n += 1) sealer.seal(text, 'redress:{a}:session');
      },
    },
    20,
    cpuMs,
  );
  const us = (ours / SEALINGS) * 1000;
  return {
    name: `sealing a session of ${Buffer.byteLength(text)} bytes`,
    limit: `${SEAL_US} us`,
    ours: `${us.toFixed(1)} us`,
    ratio: us / SEAL_US,
    target: '<= 1',
    pass: us <= SEAL_US,
  };
}

async function repeat(times, work) {
  for (let n = 0; n < times; n += 1) await work();
}

/** A server of our own, with the append-only file that a real one keeps. */
export async function startRedis(appendonly = 'yes') {
  const folder = mkdtempSync(join(tmpdir(), 'redress-bench-'));
  const port = await freePort();
  const settings = [
    '--save',
    '',
    '--appendonly',
    appendonly,
    '--dir',
    folder,
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
  ];
  const child = spawn('redis-server', settings, { stdio: 'ignore' });
  const failed = new Promise((_, reject) => {
    child.once('error', () =>
      reject(new Error('There is no redis-server. Install it: apt-get install -y redis-server')),
    );
  });
  const url = `redis://127.0.0.1:${port}`;
  const stop = () => {
    child.kill('SIGKILL');
    child.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  };
  for (let tries = 0; tries < 200; tries += 1) {
    const db = await Promise.race([connect({ url }).catch(() => undefined), failed]);
    if (db) {
      db.close();
      return { url, stop };
    }
    await sleep(25);
  }
  stop();
  throw new Error('redis-server did not begin to answer');
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}
