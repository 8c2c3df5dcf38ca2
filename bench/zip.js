// ZIP to districts, against the bare read of a typed array; how much memory a whole table takes, and how long it loads.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { APPORTIONMENT, districtsIn } from '../dist/core/official/apportionment.js';
import { decodeZipTable, districtsOf, encodeZipTable, packZipTable } from '../dist/core/official/zip-table.js';
import { medians } from './measure.js';

const LOOKUPS = 200_000;
const TABLES = 20;
const MEGABYTE = 1_000_000;

/** As large as the nation: 33,774 ZIPs in about 1,600 sets, one in five in more than one district. */
function nation() {
  const all = Object.keys(APPORTIONMENT).flatMap((state) => districtsIn(state));
  const of = (n) => {
    const set = (n * 7919) % 1600;
    const more = set < 437 ? 0 : 1 + (set % 3);
    return Array.from({ length: 1 + more }, (_, i) => all[(set + i * 31) % all.length]);
  };
  const zips = Array.from({ length: 33_774 }, (_, n) => String(501 + n * 2 + (n % 2)).padStart(5, '0'));
  const districts = new Map(zips.map((zip, n) => [zip, of(n)]));
  return packZipTable(districts, { congress: 119, approximate: false, builtOn: '2026-11-24' });
}

/** Strings that no one has turned into a number yet, as they come from a form. */
function fresh(seed) {
  const digits = Buffer.alloc(LOOKUPS * 5);
  for (let n = 0; n < LOOKUPS; n += 1) {
    digits.write(String((n * 48_271 + seed * 7919) % 100_000).padStart(5, '0'), n * 5, 'latin1');
  }
  return Array.from({ length: LOOKUPS }, (_, n) => digits.latin1Slice(n * 5, n * 5 + 5));
}

function count(zips, read) {
  let districts = 0;
  for (let n = 0; n < zips.length; n += 1) districts += read(zips[n]).length;
  return districts;
}

async function lookups(table) {
  const { index, sets } = table;
  let zips = { limit: [], ours: [] };
  const bare = (zip) => sets[index[+zip]];
  const ours = (zip) => districtsOf(table, zip);
  const sample = fresh(1);
  if (count(sample, bare) !== count(sample, ours)) throw new Error('The two ways find different districts');
  const times = await medians(
    {
      // Both are read once per round, and the making of them is not counted.
      strings: (round) => {
        zips = { limit: fresh(round), ours: fresh(round) };
      },
      limit: () => count(zips.limit, bare),
      ours: () => count(zips.ours, ours),
    },
    31,
  );
  const each = (ms) => `${((ms / LOOKUPS) * 1e6).toFixed(0)} ns`;
  const ratio = times.ours / times.limit;
  const perSecond = LOOKUPS / (times.ours / 1000);
  return [
    {
      name: 'ZIP to districts, five digits checked, against index[+zip]',
      limit: each(times.limit),
      ours: each(times.ours),
      ratio,
      target: '<= 1.5',
      pass: ratio <= 1.5,
    },
    {
      name: 'ZIPs looked up in a second on one core',
      limit: '1,000,000',
      ours: Math.round(perSecond).toLocaleString('en-US'),
      ratio: perSecond / 1e6,
      target: '>= 1',
      pass: perSecond >= 1e6,
    },
  ];
}

/** Heap and buffers of the tables that stay, after what loading left behind is collected. */
function memory(bytes) {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc');
  const used = () => {
    gc();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  decodeZipTable(bytes);
  const before = used();
  const tables = Array.from({ length: TABLES }, () => decodeZipTable(bytes));
  const each = (used() - before) / tables.length;
  return {
    name: 'memory of one table, heap and buffers',
    limit: `${MEGABYTE / 1000} kB`,
    ours: `${(each / 1000).toFixed(0)} kB`,
    ratio: each / MEGABYTE,
    target: '<= 1',
    pass: each <= MEGABYTE,
  };
}

/** The same table as a list of ZIPs with their districts: what reading it would cost without a form of our own. */
async function loading(table, bytes) {
  const directory = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  const [ours, json] = [join(directory, 'table.bin'), join(directory, 'table.json')];
  try {
    await writeFile(ours, bytes);
    await writeFile(json, JSON.stringify(asJson(table)));
    const times = await medians(
      {
        limit: () => JSON.parse(readFileSync(json, 'utf8')),
        ours: () => decodeZipTable(readFileSync(ours)),
      },
      31,
    );
    const ratio = times.ours / times.limit;
    return {
      name: 'a table from its file, checksum included, against the same as JSON',
      limit: `${times.limit.toFixed(2)} ms`,
      ours: `${times.ours.toFixed(2)} ms`,
      ratio,
      target: '<= 0.15',
      pass: ratio <= 0.15,
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function asJson({ index, sets }) {
  const entries = Array.from(index, (set, zip) => [String(zip).padStart(5, '0'), sets[set]]);
  return Object.fromEntries(entries.filter(([, districts]) => districts.length > 0));
}

export async function run() {
  const table = nation();
  const bytes = encodeZipTable(table);
  return { figures: [...(await lookups(table)), memory(bytes), await loading(table, bytes)] };
}
