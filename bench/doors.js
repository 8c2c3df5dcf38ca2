// What the benches of the chats share: the door in a house, its other end in a process of its own, and ratios inside one run.
import { fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHouse } from '../dist/app/create-house.js';
import { readHouseConfig } from '../dist/app/config/house-config.js';
import { openDoors } from '../dist/app/http/open-doors.js';
import { createServer } from '../dist/app/http/server.js';
import { createLog } from '../dist/log.js';
import { cpuMs } from './measure.js';

export const CLOCK = process.env.WALL ? () => performance.now() : cpuMs;
export const MESSAGES = 300;
export const AT_ONCE = 16;
const ROUNDS = 15;
/** Rounds that are not counted: a bot that has run for a minute has had its code compiled. */
const WARM_UP = 20;
const STARTS = 7;
const OFFLINE = Object.fromEntries(
  [
    'MEMBERS',
    'MEMBERS_PAST',
    'SENATE_FORMS',
    'HOUSE_FORMS',
    'OFFICES',
    'ZIPS',
    'ZIPS_NEXT',
    'ZIPS_APPROXIMATE',
    'GEOCODER',
  ].map((one) => [`REDRESS_${one}_URL`, 'off']),
);
export const env = (more) => ({
  ...OFFLINE,
  REDRESS_DATA: mkdtempSync(join(tmpdir(), 'redress-bench-')),
  EXAMPLES: 'on',
  PLAYGROUND: 'off',
  PORT: '0',
  ...more,
});

/** How much of the limit's speed ours has, by processor time of this process alone; the other end is in one of its own. */
export async function ratioOf(limit, mine) {
  const all = { limit: [], mine: [], ratio: [] };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const [one, other] = [await limit(), await mine()];
    if (round < 0) continue;
    all.limit.push(one);
    all.mine.push(other);
    all.ratio.push(one / other);
  }
  return { limit: median(all.limit), mine: median(all.mine), ratio: median(all.ratio) };
}

export const us = (ms) => `${((ms / MESSAGES) * 1000).toFixed(0)} us CPU`;
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];

/** The doors that these settings open, in a house on a port of its own. */
export async function startDoor(settings) {
  const all = env(settings);
  let doors = [];
  const house = await createHouse({
    env: all,
    config: readHouseConfig(all),
    log: createLog({ logLevel: 'silent' }),
    openDoors: async (parts) => (doors = await openDoors(parts)),
    allowVolatile: true,
  });
  const server = createServer({
    routes: doors.flatMap(({ routes = [] }) => routes),
    log: createLog({ logLevel: 'silent' }),
    health: () => house.health(),
    metrics: () => house.metrics.text(),
  });
  const port = await server.listen({ port: 0, host: '127.0.0.1' });
  await Promise.all(doors.map((door) => door.start?.()));
  return {
    port,
    async close() {
      await server.close(100);
      await house.close(100);
    },
  };
}

/** The other end, which says what it did in messages of one key each. */
export async function startPeer(file) {
  const child = fork(new URL(file, import.meta.url));
  const said = [];
  const waiting = new Set();
  child.on('message', (message) => {
    said.push(message);
    for (const look of waiting) look();
  });
  const until = (what) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const failed = said.find((one) => one.failed);
        const at = said.findIndex((one) => one[what] !== undefined);
        if (!failed && at < 0) return;
        waiting.delete(look);
        if (failed) reject(new Error(failed.failed));
        else resolve(said.splice(at, 1)[0][what]);
      };
      waiting.add(look);
      look();
    });
  const port = await until('port');
  return {
    port,
    until,
    async ask(wish, what) {
      child.send(wish);
      return await until(what);
    },
    end: () => child.kill(),
  };
}

/** From nothing until it answers, and its size then, against a process that only loads the same libraries. */
export async function startsOf(what, settings, libraries) {
  const world = { PATH: process.env.PATH, ...settings };
  const main = fileURLToPath(new URL('../dist/bin/main.js', import.meta.url));
  const all = { limit: [], ours: [] };
  for (let round = 0; round < STARTS; round += 1) {
    all.limit.push(await startOf(libraries, world));
    all.ours.push(await startOf(main, world));
  }
  const figures = [
    { measured: 'ms', unit: 'ms', of: 'ready to serve', target: 1.25 },
    { measured: 'rss', unit: 'MB', of: 'size when idle', target: 1.15 },
  ];
  return figures.map(({ measured, unit, of, target }) => {
    const [limit, ours] = [all.limit, all.ours].map((them) => median(them.map((one) => one[measured])));
    const ratio = median(all.ours.map((one, at) => one[measured] / all.limit[at][measured]));
    return {
      name: `${what}: ${of}, against a process that loads the same libraries`,
      limit: `${limit.toFixed(0)} ${unit}`,
      ours: `${ours.toFixed(0)} ${unit}`,
      ratio,
      target: `<= ${target}`,
      pass: ratio <= target,
    };
  });
}

async function startOf(file, settings) {
  const start = performance.now();
  const child = spawn(process.execPath, [file], { env: settings, cwd: tmpdir(), stdio: ['ignore', 'pipe', 'ignore'] });
  let printed = '';
  for await (const piece of child.stdout) {
    printed += piece;
    if (/running|loaded/.test(printed)) break;
  }
  const ms = performance.now() - start;
  const rss = await idleMb(child.pid);
  child.kill('SIGKILL');
  return { ms, rss };
}

/** Megabytes, once they no longer change: what became hot at start is compiled behind the back of a process that is ready. */
async function idleMb(pid) {
  const read = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  const seen = [];
  while (seen.length < 80) {
    await new Promise((resolve) => {
      setTimeout(resolve, 250);
    });
    seen.push(read());
    const last = seen.slice(-8);
    if (last.length === 8 && Math.max(...last) - Math.min(...last) < 0.5) break;
  }
  return seen.at(-1);
}
