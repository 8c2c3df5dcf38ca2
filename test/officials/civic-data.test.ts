import { createCivicData, type Timers } from '../../src/officials/civic-data.ts';
import type { Entry } from '../../src/officials/civic-files.ts';
import { dataDirectory } from '../../src/officials/data-directory.ts';
import { isDue, refreshMs } from '../../src/officials/due.ts';
import { readSources } from '../../src/officials/sources.ts';
import type { UpdateReport } from '../../src/officials/update-civic-data.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A clock that is moved by hand, and the timer that waits for it. */
function fakeTime(start: string) {
  const planned: { ms: number; work: () => void }[] = [];
  const timers: Timers = {
    after(ms, work) {
      const plan = { ms, work };
      planned.push(plan);
      return () => void planned.splice(planned.indexOf(plan), 1);
    },
  };
  return { timers, planned, clock: () => new Date(start) };
}

function civicData(start: string, report: Partial<UpdateReport> | Error = {}) {
  const time = fakeTime(start);
  const asked: string[] = [];
  const failed: unknown[] = [];
  const data = createCivicData({
    directory: '/nowhere/at/all',
    sources: readSources({}),
    clock: time.clock,
    random: () => 0.5,
    timers: time.timers,
    onFailed: (error) => failed.push(error),
    update: ({ which }) => {
      asked.push(which);
      if (report instanceof Error) return Promise.reject(report);
      return Promise.resolve({ changed: [], unchanged: [], warnings: [], ...report });
    },
  });
  return { data, asked, failed, planned: time.planned };
}

async function runNext(planned: { ms: number; work: () => void }[]): Promise<number> {
  const { ms, work } = planned.shift()!;
  work();
  await new Promise((resolve) => setTimeout(resolve, 20));
  return ms;
}

it.each([
  ['2026-07-01T12:00:00Z', DAY],
  ['2026-11-24T12:00:00Z', 6 * HOUR],
  ['2027-02-28T12:00:00Z', 6 * HOUR],
  ['2027-03-01T12:00:00Z', DAY],
])('refreshes at the start, then in the rhythm of the season (%s)', async (start, every) => {
  const { data, asked, planned } = civicData(start);

  data.start();

  await runNext(planned);
  expect(asked).toEqual(['due']);
  expect(planned.map(({ ms }) => ms)).toEqual([every]);
  await data.close();
  expect(planned).toEqual([]);
});

it('comes back within the hour when something went wrong, and says what', async () => {
  const warning = { about: 'zips', code: 'status', says: 'The ZIP table answered 503.' } as const;
  const { data, planned } = civicData('2026-07-01T12:00:00Z', { warnings: [warning] });

  data.start();
  await runNext(planned);

  expect(planned.map(({ ms }) => ms)).toEqual([HOUR]);
  expect(data.warnings()).toEqual([warning]);
  await data.close();
});

it('looks again in minutes where another process is at work, which may have brought what was missing', async () => {
  const warning = { about: 'lock', code: 'busy', says: 'Another update is at work.' } as const;
  const { data, planned } = civicData('2026-07-01T12:00:00Z', { warnings: [warning] });

  data.start();
  await runNext(planned);

  expect(planned.map(({ ms }) => ms)).toEqual([2 * 60_000]);
  await data.close();
});

it('replaces invented members at once, and asks for nothing twice', async () => {
  const { data, asked, planned } = civicData('2026-07-01T12:00:00Z');

  data.start();

  expect(data.loaded().sample).toBe(true);
  expect(await runNext(planned)).toBe(0);
  expect(asked).toEqual(['due']);
  expect(planned.map(({ ms }) => ms)).toEqual([DAY]);
  await data.close();
});

it('tells of a refresh that failed as a whole, and tries again within the hour', async () => {
  const full = new Error('ENOSPC');
  const { data, failed, planned } = civicData('2026-07-01T12:00:00Z', full);

  data.start();
  await runNext(planned);

  expect(failed).toEqual([full]);
  expect(planned.map(({ ms }) => ms)).toEqual([HOUR]);
  await data.close();
});

it('refreshes once for all who ask at the same time', async () => {
  const { data, asked } = civicData('2026-07-01T12:00:00Z');

  await Promise.all([data.refresh(), data.refresh(), data.refresh()]);

  expect(asked).toHaveLength(1);
  expect(data.loaded().sample).toBe(true);
});

it('asks again for a copy that a wrong clock stamped with the future', () => {
  const source = { refreshMs: DAY };
  const now = new Date('2026-07-01T12:00:00Z');

  expect(isDue(source, entry('2027-07-01T12:00:00Z'), now)).toBe(true);
  expect(isDue(source, entry('2026-06-30T11:00:00Z'), now)).toBe(true);
  expect(isDue(source, entry('2026-07-01T10:00:00Z'), now)).toBe(false);
  expect(refreshMs({ refreshMs: 30 * DAY }, new Date('2026-12-01T00:00:00Z'))).toBe(30 * DAY);
});

it.each<[string, NodeJS.ProcessEnv, NodeJS.Platform, string]>([
  ['told', { REDRESS_DATA: '/srv/data', HOME: '/home/ana' }, 'linux', '/srv/data'],
  ['Linux', { HOME: '/home/ana' }, 'linux', '/home/ana/.local/share/redress'],
  ['Linux with XDG', { HOME: '/home/ana', XDG_DATA_HOME: '/data' }, 'linux', '/data/redress'],
  ['a relative XDG', { HOME: '/home/ana', XDG_DATA_HOME: 'data' }, 'linux', '/home/ana/.local/share/redress'],
  ['macOS', { HOME: '/Users/ana' }, 'darwin', '/Users/ana/Library/Application Support/redress'],
])('keeps its data in the usual place: %s', (_, env, platform, directory) => {
  expect(dataDirectory(env, platform)).toBe(directory);
});

it('takes other addresses from settings, and refuses those it would not use', () => {
  const sources = readSources({ REDRESS_ZIPS_URL: 'https://mirror.example/zips.txt', REDRESS_OFFICES_URL: 'off' });

  expect([sources.zips.url, sources.offices.url]).toEqual(['https://mirror.example/zips.txt', undefined]);
  expect(sources['house-forms'].url).toBeUndefined();
  for (const url of ['http://mirror.example/', 'ftp://127.0.0.1/', 'zips.txt', 'https://a:b@mirror.example/']) {
    expect(() => readSources({ REDRESS_ZIPS_URL: url })).toThrow(/^REDRESS_ZIPS_URL: /);
  }
});

function entry(validatedAt: string): Entry {
  return { file: '', url: '', sha256: '', bytes: 0, fetchedAt: validatedAt, validatedAt, counts: {} };
}
