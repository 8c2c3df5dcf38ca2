import { existsSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCivicData } from '../../src/officials/import-civic-data.ts';
import { loadCivicData } from '../../src/officials/load-civic-data.ts';
import { createLocator } from '../../src/officials/locator.ts';
import { readSources } from '../../src/officials/sources.ts';
import { Day } from '../../src/core/ids.ts';
import { censusTable } from '../fixtures/civic/national.ts';
import { national, nationalIds } from '../fixtures/civic/serve-national.ts';
import { describeWithSharedData, sharedData } from '../shared-data.ts';

const NOW = new Date('2026-11-25T12:00:00Z');
const sources = readSources({ REDRESS_ZIPS_APPROXIMATE_CONGRESS: '119' });

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'redress-import-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

it('knows files by what is in them, and dates them by their own time', async () => {
  const from = await mkdtemp(join(tmpdir(), 'redress-files-'));
  for (const [at, id] of nationalIds.entries()) {
    const path = join(from, `${String(at)}.txt`);
    await writeFile(path, national[id]);
    await utimes(path, new Date('2026-10-01T12:00:00Z'), new Date('2026-10-01T12:00:00Z'));
  }
  await writeFile(join(from, 'notes.txt'), 'Nothing of ours.');

  const { changed, warnings } = await importCivicData({ path: from, directory, sources, now: NOW });
  const { civic } = loadCivicData(directory);

  expect([changed.toSorted(), warnings]).toEqual([nationalIds.toSorted(), []]);
  expect(civic.roster).toMatchObject({ fetchedAt: '2026-10-01' });
  await rm(from, { recursive: true });
});

it('does not put an older copy in the place of a newer one', async () => {
  const path = join(directory, 'list.json');
  await writeFile(path, national.members);
  const take = (day: string) =>
    importCivicData({ path, directory, sources, now: NOW, asOf: new Date(`${day}T12:00:00Z`) });
  await take('2026-11-01');

  expect((await take('2026-10-01')).warnings).toMatchObject([{ about: 'members', code: 'older' }]);
  expect(loadCivicData(directory).civic.roster?.fetchedAt).toBe('2026-11-01');
});

it('says so where another process took over in the middle', async () => {
  const path = join(directory, 'list.json');
  const lock = join(directory, 'update.lock');
  await writeFile(path, national.members);
  const other = setInterval(() => existsSync(lock) && writeFileSync(lock, '{"token":"another"}'), 1);

  const { changed, warnings } = await importCivicData({ path, directory, sources, now: NOW });

  clearInterval(other);
  expect([changed, warnings]).toMatchObject([[], [{ about: 'lock', code: 'busy' }]]);
  expect(loadCivicData(directory).sample).toBe(true);
});

it('puts a ZIP table in the place of its own Congress, beside the other', async () => {
  const files = { 119: join(directory, '119.txt'), 120: join(directory, '120.txt') };
  await writeFile(files[119], national.zips);
  await writeFile(files[120], censusTable(120));
  const take = async (congress: 119 | 120, asOf: string, now = NOW) => {
    const path = files[congress];
    return await importCivicData({ path, directory, sources, now, asOf: new Date(`${asOf}T12:00:00Z`) });
  };
  const congresses = () =>
    loadCivicData(directory)
      .civic.tables.map(({ congress }) => congress)
      .toSorted((a, b) => a - b);

  expect((await take(120, '2026-11-20')).changed).toEqual(['zips-next']);
  expect((await take(119, '2026-11-01')).changed).toEqual(['zips']);
  expect(congresses()).toEqual([119, 120]);

  const seated = new Date('2027-02-01T12:00:00Z');
  expect((await take(120, '2027-01-20', seated)).changed).toEqual(['zips-next']);
  expect((await take(119, '2026-11-02', seated)).changed).toEqual(['zips']);
  expect((await take(119, '2026-10-01', seated)).warnings).toMatchObject([{ code: 'older' }]);
  expect(congresses()).toEqual([119, 120]);
}, 30_000);

it('says so, when there is no such file', async () => {
  const missing = importCivicData({ path: join(directory, 'gone'), directory, sources, now: NOW });

  await expect(missing).rejects.toThrow(/gone cannot be read\. Give a file or a directory that is there\./);
});

describeWithSharedData('the whole country', 'data/legislators-current.json', () => {
  it('is imported, and no ZIP is given a district that the table does not give it', async () => {
    const asOf = new Date('2026-06-15T12:00:00Z');
    const { changed } = await importCivicData({
      path: sharedData('data'),
      directory,
      sources: readSources({}),
      now: asOf,
      asOf,
    });
    expect(changed.toSorted()).toEqual(['house-forms', 'members', 'members-past', 'offices', 'zips-approximate']);
    const { civic, warnings } = loadCivicData(directory);
    expect([civic.roster?.members.size, warnings]).toEqual([537, []]);

    const table = civic.tables[0]!;
    const locator = createLocator({ civic: { current: () => civic }, now: () => Day.parse('2026-06-20') });
    const kinds: Record<string, number> = {};
    const seen = new Set<string>();
    for (let zip = 0; zip < 100_000; zip += 1) {
      const set = table.index[zip]!;
      const districts = table.sets[set]!;
      // The answer rests on the districts and on the postal area: one ZIP of each pair speaks for all.
      const pair = `${String(set)} ${String(Math.floor(zip / 100))}`;
      if (districts.length === 0 || seen.has(pair)) continue;
      seen.add(pair);
      const answer = await locator.locate({ zip: String(zip).padStart(5, '0') });
      kinds[answer.kind] = (kinds[answer.kind] ?? 0) + 1;
      if (answer.kind === 'found' && !districts.includes(answer.district))
        throw new Error(`${String(zip)}: ${answer.district}`);
      if (answer.kind === 'found' && districts.length > 1) throw new Error(`${String(zip)} was chosen for the writer`);
    }
    expect(kinds['found']).toBeGreaterThan(300);
    expect(kinds['split']).toBeGreaterThan(1_000);
    expect(kinds['vacant']).toBeGreaterThan(0);
  }, 60_000);
});
