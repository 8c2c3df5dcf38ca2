// Loading the whole civic data from its compiled form, each time in a process of its own: nothing is warm, as at a start.
// The limit is the bare reading and parsing of lists as large as the published ones. That took 14.2 ms where our 10 ms were
// promised, so 0.7 of it is our 10 ms on any machine. What is read at the first look-up instead of at the load is in the second
// line, and all members, offices and links are in the third.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { districtsIn, senateClassesOf } from '../dist/core/official/apportionment.js';
import { encodeMembers } from '../dist/core/official/member-list.js';
import { STATES } from '../dist/core/official/states.js';
import { encodeZipTable, packZipTable } from '../dist/core/official/zip-table.js';
import { commitChanges } from '../dist/officials/civic-files.js';
import { encodeById } from '../dist/officials/compiled-lists.js';

const ROUNDS = 11;
const TARGET = 0.7;
const LIMIT_MB = 10;
const DAY = '2026-11-24';
/** In a single district of the data below, with two senators. */
const FOUND = '00533';

export async function run() {
  const directory = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  try {
    await commitChanges(directory, nation());
    const rounds = [];
    await writeFile(join(directory, 'published.json'), published());
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({ ...(await inProcess(LOAD, directory)), limit: (await inProcess(PARSE, directory)).limit });
    }
    const middle = (what) => median(rounds.map((one) => one[what]));
    const against = (title, what) => figure(title, middle('limit'), middle(what), 'ms', TARGET);
    const bytes = Math.max(...rounds.map((one) => one.bytes));
    return {
      figures: [
        against('civic data from its compiled form, against parsing the published lists', 'load'),
        against('the same, and who represents a first ZIP', 'first'),
        {
          ...against('the same, and every member read, which only a release is read with', 'all'),
          target: '',
          pass: undefined,
        },
        figure('civic data, every member read, heap and buffers that stay', LIMIT_MB, bytes / 1e6, 'MB', 1),
      ],
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function figure(title, limit, ours, unit, target) {
  const ratio = ours / limit;
  return {
    name: title,
    limit: `${limit.toFixed(1)} ${unit}`,
    ours: `${ours.toFixed(1)} ${unit}`,
    ratio,
    target: `<= ${target}`,
    pass: ratio <= target,
  };
}

/** Heap and array buffers that stay after a collection; the code itself is loaded before, and has run on the sample. */
const LOAD = `
  import { locate } from ${JSON.stringify(dist('core/official/locate.js'))};
  import { loadCivicData } from ${JSON.stringify(dist('officials/load-civic-data.js'))};
  const on = new Date('${DAY}T17:00:00Z');
  locate({ zip: '93230' }, loadCivicData('/nowhere').civic, on);
  const held = () => { gc(); const { heapUsed, arrayBuffers } = process.memoryUsage(); return heapUsed + arrayBuffers; };
  const before = held();
  const start = performance.now();
  const { civic, sample, warnings } = loadCivicData(process.argv[1]);
  const load = performance.now() - start;
  const found = locate({ zip: '${FOUND}' }, civic, on);
  const first = performance.now() - start;
  const members = civic.roster.members.all();
  const all = performance.now() - start;
  const bytes = held() - before;
  const isSound = !sample && warnings.length === 0 && members.every(({ offices }) => offices.length > 0);
  if (!isSound || found.house?.offices.length < 3) throw new Error('The data of the bench is not sound');
  console.log(JSON.stringify({ load, first, all, bytes, congress: civic.tables[0].congress }));
`;

const PARSE = `
  import { readFileSync } from 'node:fs';
  const start = performance.now();
  const list = JSON.parse(readFileSync(process.argv[1] + '/published.json', 'utf8'));
  console.log(JSON.stringify({ limit: performance.now() - start, members: list.length }));
`;

function dist(path) {
  return new URL(`../dist/${path}`, import.meta.url).href;
}

async function inProcess(script, directory) {
  const args = ['--expose-gc', '--input-type=module', '-e', script, directory];
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd });
  return JSON.parse(stdout);
}

function median(all) {
  return all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)];
}

/** 1.44 MB with the shape of the published lists. */
function published() {
  const PUBLISHED_BYTES = 1_440_000;
  const list = [];
  for (let bytes = 0; bytes < PUBLISHED_BYTES; bytes += JSON.stringify(list.at(-1)).length) {
    list.push(publishedMember(list.length));
  }
  return JSON.stringify(list);
}

/** Every term of everybody, and ids that we have no use for. */
function publishedMember(at) {
  const { bioguide, terms, ...person } = member({ type: 'rep', state: 'CA', district: at % 52 }, at);
  const id = {
    bioguide,
    govtrack: 400_000 + at,
    opensecrets: `N000${at}`,
    votesmart: at,
    fec: [`H8CA${at}`],
    icpsr: at,
  };
  const bio = { birthday: '1970-01-01', gender: 'F' };
  return { id, ...person, bio, terms: [...terms, ...terms, ...terms], offices: officesOf(at) };
}

/** As large as the real thing: 541 members, 1,300 offices, 540 form links, 33,774 ZIPs in about 1,600 sets. */
function nation() {
  const states = Object.keys(STATES);
  const senate = states.flatMap((state) =>
    senateClassesOf(state).map((seat) => ({ chamber: 'senate', state, class: seat })),
  );
  const districts = states.flatMap((state) => districtsIn(state));
  const house = districts.map((district) => ({
    chamber: 'house',
    state: district.slice(0, 2),
    district: Number(district.slice(3)) || 0,
  }));
  const members = [...senate, ...house].map((seat, at) => member(seat, at));
  const ids = members.map(({ bioguide }) => bioguide);
  return [
    change('members', encodeMembers(members)),
    change('offices', encodeById(Object.fromEntries(ids.map((id, at) => [id, officesOf(at)])))),
    change('senate-forms', encodeById(formsOf(ids.slice(0, 100), 'senate'))),
    change('house-forms', encodeById(formsOf(ids.slice(100), 'house'))),
    change('zips', encodeZipTable(zips(districts))),
  ];
}

function member(seat, at) {
  const term = {
    ...seat,
    start: '2025-01-03',
    end: '2027-01-03',
    party: 'Independent',
    phone: '202-555-0100',
    office: `${at} Sample House Office Building`,
    address: `${at} Sample House Office Building Washington DC 20515-0${100 + at}`,
    url: `https://person${at}.house.gov`,
  };
  const last = `Sample-Person ${at}`;
  const earlier = { ...term, start: '2023-01-03', end: '2025-01-03' };
  return { bioguide: idOf(at), name: { full: `Invented ${last}`, last }, terms: [earlier, term] };
}

function officesOf(at) {
  const office = (n) => ({
    lines: ['Sample Federal Building', `${at} North Example Street, Suite ${n}00`],
    city: `Town ${at}`,
    state: 'CA',
    zip: '93701',
    phone: '559-555-0100',
    lat: 36.7371 + at / 1000,
    lon: -119.785 + n,
  });
  return [1, 2, 3].slice(0, 2 + (at % 2)).map((n) => office(n));
}

function formsOf(ids, chamber) {
  return Object.fromEntries(
    ids.map((id, at) => [id, `https://person${at}.${chamber}.gov/address_authentication?form=/contact`]),
  );
}

function zips(districts) {
  const setOf = (n) => {
    const set = (n * 7919) % 1600;
    const more = set < 437 ? 0 : 1 + (set % 3);
    return Array.from({ length: 1 + more }, (_, i) => districts[(set + i * 31) % districts.length]);
  };
  const rows = Array.from({ length: 33_774 }, (_, n) => [String(501 + n * 2).padStart(5, '0'), setOf(n)]);
  return packZipTable(new Map(rows), { congress: 119, approximate: false, builtOn: DAY });
}

function change(id, compiled) {
  const at = `${DAY}T12:00:00.000Z`;
  const entry = { url: 'bench', sha256: '', bytes: compiled.length, fetchedAt: at, validatedAt: at, counts: {} };
  return { id, compiled, entry };
}

const idOf = (at) => `X${100_000 + at}`;
