import { Day } from '../../src/core/ids.ts';
import { createReleaseReader } from '../../src/officials/release-reader.ts';
import { RELEASE } from '../fixtures/campaign.ts';
import { folderFixture } from '../fixtures/folder.ts';
import { membersFixture } from '../fixtures/members.ts';

const TODAY = Day.parse('2026-06-04');
const SMALL = 'The library opens on Sunday.';

it('reads a release against the lists as they are then, and hands back a campaign and files', async () => {
  const directory = folderFixture();
  // How fast a list is loaded that came since is another matter, and the machine may be busy.
  const reader = createReleaseReader({ directory, limitMs: 30_000 });
  expect(await reader.read(RELEASE, TODAY)).toEqual({ kind: 'no-letter', why: 'no-list' });

  await membersFixture(directory);
  expect(await reader.read(RELEASE, TODAY)).toMatchObject({
    kind: 'letter',
    content: { shape: 'sign-on', on: TODAY, typed: { leads: 'Nell Farraday, CA-21, House, F990001' } },
    files: [{ name: 'issue.yaml' }, {}, {}, {}, {}, {}],
  });
  expect(await reader.read(SMALL, TODAY)).toEqual({ kind: 'no-letter', why: 'no-letter' });
  await reader.close();
});

it('stops what does not end, while the program goes on, and reads the next', async () => {
  const worker = new URL('../issues/endless-worker.js', import.meta.url);
  const endless = createReleaseReader({ directory: folderFixture(), worker, limitMs: 300 });
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 1);

  expect(await endless.read('loop', TODAY)).toEqual({ kind: 'refused' });
  clearInterval(counting);
  expect(turns).toBeGreaterThan(50);
  expect(await endless.read('any', TODAY)).toEqual([]);
  await endless.close();
});

it('lets nobody wait behind more than a few, and reads again once they are done', async () => {
  const worker = new URL('../issues/endless-worker.js', import.meta.url);
  const reader = createReleaseReader({ directory: folderFixture(), worker });

  const all = await Promise.all(Array.from({ length: 12 }, (_, i) => reader.read(`text ${String(i)}`, TODAY)));
  expect(all.filter((one) => 'kind' in one && one.kind === 'busy')).toHaveLength(4);
  expect(await reader.read('one more', TODAY)).toEqual([]);
  await reader.close();
});
