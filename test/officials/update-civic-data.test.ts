import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { dayOf } from '../../src/core/official/calendar.ts';
import type { Member } from '../../src/core/official/civic.ts';
import { holderOf } from '../../src/core/official/roster.ts';
import { SeatId } from '../../src/core/official/seat.ts';
import { createCivicData } from '../../src/officials/civic-data.ts';
import { readMeta } from '../../src/officials/civic-files.ts';
import { compileHouseForms, compileSenateForms } from '../../src/officials/compile-forms.ts';
import { compileMembers } from '../../src/officials/compile-members.ts';
import { compileOffices } from '../../src/officials/compile-offices.ts';
import type { Disk } from '../../src/officials/disk.ts';
import { realDisk } from '../../src/officials/disk.ts';
import { loadCivicData } from '../../src/officials/load-civic-data.ts';
import type { SourceId, Sources } from '../../src/officials/sources.ts';
import type { Warning } from '../../src/officials/warning.ts';
import { type UpdateOptions, updateCivicData } from '../../src/officials/update-civic-data.ts';
import { censusTable, nationalMembers } from '../fixtures/civic/national.ts';
import { national, type NationalId, nationalIds, paths, serveNational } from '../fixtures/civic/serve-national.ts';
import { writtenBroken } from '../fixtures/civic/written-broken.ts';
import { type CivicPeer, type Mode, startCivicPeer } from '../peers/civic.ts';

let peer: CivicPeer;
let sources: Sources;
let directory: string;
let good: string;
beforeAll(async () => {
  peer = await startCivicPeer();
  sources = serveNational(peer);
  good = await mkdtemp(join(tmpdir(), 'redress-good-'));
  await updateCivicData({ directory: good, sources, now: () => NOW, which: 'all' });
});
afterAll(async () => {
  await peer.close();
  await rm(good, { recursive: true, force: true });
});
beforeEach(async () => {
  serveNational(peer);
  directory = await mkdtemp(join(tmpdir(), 'redress-data-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** The directory as it is after a first update that went well. */
const updated = () => cp(good, directory, { recursive: true });

/** Made once, as those of today are. */
const NEXT_ZIPS = censusTable(120);

// The stand-in server writes today's date into its replies, so a fixed "now" would be told as a wrong clock.
const NOW = new Date('2026-11-24T12:00:00Z');

function update(options: Partial<UpdateOptions> = {}) {
  return updateCivicData({
    directory,
    sources,
    now: () => NOW,
    which: 'all',
    limits: { silenceMs: 1_500 },
    ...options,
  });
}

/** All but the ZIP tables, which take longest to compile, where they matter nothing. */
const withoutZips = (): Sources => {
  const off = (['zips', 'zips-next', 'zips-approximate'] as const).map((id) => [
    id,
    { ...sources[id], url: undefined },
  ]);
  return { ...sources, ...Object.fromEntries(off) } as Sources;
};

async function faults(options: Partial<UpdateOptions> = {}): Promise<[string, string][]> {
  const { warnings } = await update(options);
  return warnings.filter(({ code }) => code !== 'clock').map(({ about, code }) => [about, code]);
}

/** Everything that is kept, file by file. */
async function stored(): Promise<Record<string, string>> {
  const names = (await readdir(directory)).filter((name) => name !== 'meta.previous.json').toSorted();
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(directory, name), 'hex')]));
  return Object.fromEntries(files) as Record<string, string>;
}

describe('an update', () => {
  it('brings, checks and compiles everything, and says where it came from', async () => {
    const { changed } = await update();
    const { civic, sample, warnings } = loadCivicData(directory);

    expect(changed).toEqual(['members', 'senate-forms', 'house-forms', 'offices', 'zips']);
    expect({ sample, warnings }).toEqual({ sample: false, warnings: [] });
    expect(civic.roster?.members.size).toBe(541);
    expect(civic.tables.map((table) => [table.congress, table.approximate])).toEqual([[119, false]]);
    expect(readMeta(directory, 'current')?.sources.members).toMatchObject({
      url: `${peer.base}/members.json`,
      bytes: Buffer.byteLength(national.members),
      congress: 119,
      counts: { members: 541, senators: 100, house: 441 },
      fetchedAt: NOW.toISOString(),
    });
  });

  it('links the contact form that deserves most trust, and never one that it made up', async () => {
    await updated();
    const { civic } = loadCivicData(directory);
    const forms = civic.roster!.members.all().map(({ terms }) => terms.at(-1)!.contactForm);

    expect(forms[0]).toBe('https://www.sample.senate.gov/contact?a=1&b=0');
    expect(forms[100]).toBe('https://sample.house.gov/contact/0');
  });

  it('asks only whether something changed, and then counts the copy as current', async () => {
    await updated();
    const later = new Date(NOW.getTime() + 7 * 3_600_000);

    const report = await update({ now: () => later, which: 'due' });

    expect(report).toMatchObject({ changed: [], unchanged: ['members', 'senate-forms'] });
    const meta = readMeta(directory, 'current');
    expect(meta?.sources.members).toMatchObject({ fetchedAt: NOW.toISOString(), validatedAt: later.toISOString() });
    expect(meta?.sources.zips?.validatedAt).toBe(NOW.toISOString());
  });

  it('does not take a list of members for current that its source has left alone for months', async () => {
    await updated();
    peer.serve(paths.members, national.members, 'left-alone');
    await update({ sources: withoutZips() });

    const { roster } = loadCivicData(directory).civic;
    expect(roster?.fetchedAt).toBe('2026-09-13');
    expect(holderOf(roster, SeatId.parse('senate:CA:1'), NOW)).toMatchObject({
      status: 'unnamed',
      notes: [{ code: 'data-too-old', asOf: '2026-09-13' }],
    });
  });

  it('takes the approximate table only when there is no other, and drops it for the real one', async () => {
    peer.serve(paths.zips, national.zips, 'unavailable', 'well');
    expect(await faults()).toEqual([['zips', 'status']]);
    expect(loadCivicData(directory).civic.tables.map((table) => table.approximate)).toEqual([true]);

    await update();

    expect(loadCivicData(directory).civic.tables.map((table) => table.approximate)).toEqual([false]);
  });
});

describe('a download that is not right', () => {
  const broken: Mode[] = ['truncated', 'empty', 'html', 'huge', 'gzip-cut', 'error-in-200', 'unavailable', 'reset'];

  it.each(broken)('changes nothing and is told (%s)', async (mode) => {
    await updated();
    const before = await stored();
    for (const id of nationalIds) peer.serve(paths[id], national[id], mode);

    const { warnings } = await update();

    expect(await stored()).toEqual(before);
    const told = warnings.filter(({ code }) => code !== 'clock');
    expect(told.map(({ about }) => about)).toEqual(['members', 'senate-forms', 'house-forms', 'offices', 'zips']);
    for (const { says } of told)
      expect(says).toMatch(/The copy from before stays in use\. Try again later, or set \w+\.$/);
  });

  it.each<[string, NationalId, string]>([
    ['cut short in the middle, on a whole connection', 'members', national.members.slice(0, 200_000)],
    ['cut short between two lines', 'zips', national.zips.slice(0, national.zips.lastIndexOf('\n', 2_000_000) + 1)],
    ['cut short in a line', 'zips', national.zips.slice(0, -40)],
    ['cut short', 'senate-forms', national['senate-forms'].slice(0, -60)],
    ['for another Congress', 'zips', NEXT_ZIPS],
    ['for a Congress long past', 'zips', censusTable(116)],
    ['for a Congress to come', 'members', JSON.stringify(nationalMembers({ start: '2027-01-03', end: '2029-01-03' }))],
    [
      'for a Congress long past',
      'members',
      JSON.stringify(nationalMembers({ start: '2019-01-03', end: '2021-01-03' })),
    ],
    ['smaller by twenty seats', 'members', JSON.stringify(nationalMembers({ vacant: 20 }))],
    ['with a seat held twice', 'members', JSON.stringify([...nationalMembers({ vacant: 1 }), twice()])],
    ['with a person twice', 'members', JSON.stringify([...nationalMembers({ vacant: 1 }), nationalMembers()[5]])],
    ['with a district that does not exist', 'zips', national.zips.replaceAll('|5600|', '|5602|')],
    ['something else entirely', 'offices', '{"hello":"world"}'],
    ['full of links that lead elsewhere', 'house-forms', JSON.stringify({ X100001: 'https://evil.example/contact' })],
  ])('changes nothing: %s (%s)', async (_, id, body) => {
    await updated();
    const before = await stored();
    peer.serve(paths[id], body);

    expect(await faults()).toEqual([[id, 'bad-copy']]);
    expect((await stored())[await fileOf(id)]).toBe(before[await fileOf(id)]);
  });

  it('lets the list shrink while a new House settles in', async () => {
    await updated();
    peer.serve(paths.members, JSON.stringify(nationalMembers({ vacant: 20, start: '2027-01-03', end: '2029-01-03' })));

    expect(await faults({ now: () => new Date('2027-01-05T12:00:00Z') })).toEqual([]);
  });

  it('keeps the good copy through a server that flaps between two Congresses', async () => {
    peer.serve(paths.zips, national.zips);
    await updated();
    for (const congress of [120, 119, 120]) {
      peer.serve(paths.zips, congress === 119 ? national.zips : NEXT_ZIPS);
      await update();
      expect(loadCivicData(directory).civic.tables.map((table) => table.congress)).toEqual([119]);
    }
  });
});

describe('after a new Congress is seated', () => {
  const later = new Date('2027-02-01T12:00:00Z');
  const seated = JSON.stringify(nationalMembers({ start: '2027-01-03', end: '2029-01-03' }));

  const congresses = () =>
    loadCivicData(directory)
      .civic.tables.map((table) => table.congress)
      .toSorted((a, b) => a - b);

  it('takes the new lines beside the old ones, which still serve most states, and flapping takes nothing away', async () => {
    await updated();
    peer.serve(paths.members, seated);
    peer.serve(paths.zips, NEXT_ZIPS, 'well');
    expect(await faults({ now: () => later })).toEqual([]);
    expect(congresses()).toEqual([119, 120]);

    peer.serve(paths.zips, national.zips, 'well');

    expect(await faults({ now: () => later })).toEqual([]);
    expect(congresses()).toEqual([119, 120]);
  });

  it('asks for the new table only when its time has come, in whichever place it lies', async () => {
    await updated();
    // The stand-in's etag is the length.
    peer.serve(paths.zips, `${NEXT_ZIPS}\n`, 'etag');
    await update({ now: () => later });

    const soon = new Date(later.getTime() + 86_400_000);
    const report = await update({ now: () => soon, which: 'due' });
    expect([...report.changed, ...report.unchanged].filter((id) => id.startsWith('zips'))).toEqual([]);
    expect(await update({ now: () => soon })).toMatchObject({ unchanged: expect.arrayContaining(['zips-next']) });
    expect(congresses()).toEqual([119, 120]);
  });

  it('keeps the old table, which is still right in most states, until there is a new one', async () => {
    await updated();
    peer.serve(paths.members, seated);

    expect(await faults({ now: () => later })).toEqual([]);
    expect(loadCivicData(directory).civic.tables.map((table) => table.congress)).toEqual([119]);
  });

  it('accepts the list of the House that just ended for some days, and never an older one', async () => {
    const januaryNow = { now: () => new Date('2027-01-05T12:00:00Z') };
    await updated();
    peer.serve(paths.members, JSON.stringify(nationalMembers({ vacant: 1 })));
    expect((await update(januaryNow)).changed).toContain('members');

    peer.serve(paths.members, JSON.stringify(nationalMembers({ start: '2019-01-03', end: '2021-01-03' })));

    expect(await faults(januaryNow)).toEqual([['members', 'bad-copy']]);
  });
});

describe('the list of what is stored', () => {
  const metas = ['meta.json', 'meta.previous.json'].map((name) => () => join(directory, name));
  const damaged = () => {
    const { sample, warnings } = loadCivicData(directory);
    return [sample, warnings.map(({ about, code }) => [about, code])];
  };

  it.each<[string, string | undefined]>([
    ['gone', undefined],
    ['empty', ''],
    ['without a shape', '{}'],
    ['with an entry that is none', '{"shape":1,"sources":{"members":null}}'],
    ['with a bad entry', '{"shape":1,"sources":{"members":{"file":"../../etc/passwd"}}}'],
  ])('is told when it is %s, before the example stands in for the data', async (_, text) => {
    await updated();
    for (const path of metas) {
      await rm(path(), { force: true });
      if (text !== undefined) await writeFile(path(), text);
    }
    expect(damaged()).toEqual([true, [['meta', 'damaged']]]);

    await update({ sources: withoutZips() });
    expect(damaged()).toEqual([false, []]);
  });

  it('may lack the counts, and is not missed where nothing was ever kept', async () => {
    expect(damaged()).toEqual([true, []]);
    await updated();
    const text = await readFile(metas[0]!(), 'utf8');
    await writeFile(metas[0]!(), text.replaceAll('"counts"', '"county"'));
    expect(damaged()).toEqual([false, []]);
    expect(readMeta(directory, 'current')?.sources.members?.counts).toEqual({});
  });
});

describe('the disk', () => {
  const full: Disk = {
    write: () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })),
  };

  it('is full: the old copy is kept, nothing half-written stays', async () => {
    await updated();
    const before = await stored();
    peer.serve(paths.members, JSON.stringify(nationalMembers({ vacant: 3 })));

    expect(await faults({ disk: full })).toEqual([['disk', 'disk']]);
    expect(await stored()).toEqual(before);
  });

  it.each([1, 2, 3])('fills up in the middle of write %i: still the old copy or the new one, whole', async (last) => {
    await updated();
    peer.serve(paths.members, JSON.stringify(nationalMembers({ vacant: 3 })));
    let writes = 0;
    const filling: Disk = {
      async write(path, bytes) {
        writes += 1;
        await realDisk.write(path, writes === last ? bytes.slice(0, 10) : bytes);
        if (writes === last) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      },
    };

    await update({ disk: filling });
    const { civic, warnings } = loadCivicData(directory);

    expect(warnings).toEqual([]);
    expect(civic.roster?.members.size).toBe(541);
    expect((await readdir(directory)).filter((name) => name.endsWith('.tmp') || name.endsWith('.lock'))).toEqual([]);
  });

  it('damages a file: the copy from before it is used, and the next update mends it', async () => {
    await updated();
    peer.serve(paths.members, JSON.stringify(nationalMembers({ vacant: 3 })));
    await update();
    await writeFile(join(directory, await fileOf('members')), 'scrambled');

    const damaged = loadCivicData(directory);
    expect(damaged.civic.roster?.members.size).toBe(541);
    expect(damaged.warnings).toMatchObject([{ about: 'members', code: 'damaged' }]);

    await update();
    const mended = loadCivicData(directory);
    expect(mended.civic.roster?.members.size).toBe(538);
    expect(mended.warnings).toEqual([]);
    const previous = readMeta(directory, 'previous');
    expect(previous?.sources.members?.counts.members).toBe(541);
  });

  it.each<SourceId>(['members', 'offices', 'senate-forms', 'house-forms', 'zips'])(
    'changes one byte, wherever it lies: %s is told and left out, and the rest is used',
    async (id) => {
      await updated();
      const path = join(directory, await fileOf(id));
      const bytes = await readFile(path);
      for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
        await writeFile(
          path,
          bytes.map((byte, i) => (i === at ? byte ^ 1 : byte)),
        );
        const { civic, warnings } = loadCivicData(directory);

        expect(warnings).toMatchObject([
          { about: id, code: 'damaged', says: expect.stringContaining('left out') as string },
        ]);
        expect([civic.roster === undefined, civic.tables.length]).toEqual([id === 'members', id === 'zips' ? 0 : 1]);
      }
    },
  );

  const written = async (id: SourceId, broken: (text: string) => string): Promise<void> =>
    await writtenBroken(directory, id, broken);

  it.each<SourceId>(['members', 'offices', 'senate-forms', 'house-forms'])(
    'holds an index that was written broken: %s is told and left out, the rest is used, and the next update mends it',
    async (id) => {
      await updated();
      await written(id, (text) => text.replace('{"ends":[', '{"ends":'));

      const { civic, warnings } = loadCivicData(directory);
      expect(warnings).toMatchObject([{ about: id, code: 'damaged' }]);
      expect(civic.roster?.members.all().length).toBe(id === 'members' ? undefined : 541);

      await update({ sources: withoutZips() });
      expect(loadCivicData(directory).warnings).toEqual([]);
    },
  );

  it('holds an entry that was written broken: nobody is named for that seat, nor is it called vacant, and the rest is used', async () => {
    await updated();
    const seat = SeatId.parse('house:CA-22');
    const [{ bioguide }] = loadCivicData(directory).civic.roster!.members.of(seat) as [Member];
    await written('members', (text) => text.replace(`{"bioguide":"${bioguide}"`, `{"bioguide":"${bioguide},`));

    const told: Warning[] = [];
    const { civic, warnings } = loadCivicData(directory, (warning) => told.push(warning));
    expect(warnings).toEqual([]);
    for (const _ of [1, 2])
      expect(holderOf(civic.roster, seat, NOW)).toMatchObject({ status: 'unnamed', notes: [{ code: 'seat-unsure' }] });
    expect(holderOf(civic.roster, SeatId.parse('house:CA-21'), NOW).status).toBe('held');
    expect(civic.roster!.members.all()).toHaveLength(540);
    expect(told).toMatchObject([
      { about: 'members', code: 'damaged', says: expect.stringContaining('An entry') as string },
    ]);
    expect(warnings).toEqual(told);

    await update({ sources: withoutZips() });
    expect(holderOf(loadCivicData(directory).civic.roster, seat, NOW).status).toBe('held');
  });

  it('tells a running program once of what is broken, however often it is asked for and loaded anew', async () => {
    await updated();
    await written('offices', (text) => text.replace('{"ends":[', '{"ends":'));
    await written('members', (text) => text.replace('"full":', '"full";'));
    const told: string[] = [];
    const civic = createCivicData({
      directory,
      sources,
      clock: () => NOW,
      random: () => 0.5,
      update: async () => ({ changed: [], unchanged: [], warnings: [] }),
      onWarning: ({ about }) => told.push(about),
    });
    for (const _ of [1, 2, 3]) {
      expect(civic.current().roster!.members.all()).toHaveLength(540);
      await civic.refresh();
    }
    expect(told).toEqual(['offices', 'members']);
    expect(civic.current().roster!.members.all()).toHaveLength(540);
    expect(civic.warnings().map(({ about }) => about)).toEqual(['offices', 'members']);
  });

  it('still has lists as they were compiled before November 2026, one JSON value each: they are read as the new ones', async () => {
    await updated();
    const people = () => loadCivicData(directory).civic.roster!.members.all();
    const now = people();
    await keepAsBefore();

    expect(loadCivicData(directory).warnings).toEqual([]);
    expect(people()).toEqual(now);
    expect(people()[0]!.offices).toBeDefined();
  });

  // Nobody makes a folder under /proc, and on a system without it not at the root either.
  it.each(['file/below', '/proc/redress/data'])(
    'cannot be written (%s): said with the way out, and never thrown',
    async (at) => {
      await writeFile(join(directory, 'file'), '');

      const { warnings } = await update({ directory: resolve(directory, at) });

      expect(warnings.at(-1)).toMatchObject({
        about: 'disk',
        says: expect.stringContaining('set REDRESS_DATA') as string,
      });
    },
  );
});

describe('a clock that is a year off', () => {
  it.each(['2025-11-24T12:00:00Z', '2027-11-24T12:00:00Z'])(
    '%s: it is said, and no good copy is lost',
    async (wrong) => {
      const few = withoutZips();
      const before = await update({ sources: few, now: () => NOW });
      expect(before.warnings.map(({ code }) => code)).not.toContain('clock');

      const { warnings } = await update({ sources: few, now: () => new Date(wrong) });

      expect(warnings.map(({ code }) => code)).toContain('clock');
      expect(loadCivicData(directory).civic.roster?.members.size).toBe(541);
      expect((await update({ sources: few, which: 'due', now: () => NOW })).unchanged).toContain('members');
    },
  );
});

it('starts with invented people where nothing was downloaded', async () => {
  const { civic, sample } = loadCivicData(join(directory, 'nothing'));

  expect(sample).toBe(true);
  expect(civic.roster).toMatchObject({ fictional: true });
});

/** Rewrites the lists as version 1 of this program compiled them. */
async function keepAsBefore(): Promise<void> {
  const before: Partial<Record<SourceId, unknown>> = {
    members: { shape: 1, fetchedAt: '2026-11-24', ...compileMembers(Buffer.from(national.members), dayOf(NOW)) },
    offices: compileOffices(Buffer.from(national.offices)),
    'senate-forms': compileSenateForms(Buffer.from(national['senate-forms'])),
    'house-forms': compileHouseForms(Buffer.from(national['house-forms'])),
  };
  let meta = await readFile(join(directory, 'meta.json'), 'utf8');
  for (const [id, list] of Object.entries(before)) {
    const text = JSON.stringify(list);
    const file = `${id}.${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`;
    await writeFile(join(directory, file), text);
    meta = meta.replace(await fileOf(id as SourceId), file);
  }
  await writeFile(join(directory, 'meta.json'), meta);
}

async function fileOf(id: SourceId): Promise<string> {
  return readMeta(directory, 'current')!.sources[id]!.file;
}

function twice(): object {
  return { ...nationalMembers()[540]!, id: { bioguide: 'X999999' } };
}
