import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProgressBar } from '../../src/tools/progress-bar.ts';
import { data } from '../../src/tools/data.ts';
import { national, nationalIds, paths, serveNational } from '../fixtures/civic/serve-national.ts';
import { ioFixture } from '../fixtures/io.ts';
import { type CivicPeer, startCivicPeer } from '../peers/civic.ts';

let peer: CivicPeer;
let directory: string;
let env: NodeJS.ProcessEnv;
beforeEach(async () => {
  peer = await startCivicPeer();
  directory = mkdtempSync(join(tmpdir(), 'redress-data-'));
  const sources = Object.values(serveNational(peer)).filter(({ url }) => url?.startsWith(peer.base));
  env = {
    REDRESS_DATA: join(directory, 'data'),
    REDRESS_MEMBERS_PAST_URL: 'off',
    ...Object.fromEntries(sources.map(({ setting, url }) => [setting, url])),
  };
});
afterEach(async () => {
  await peer.close();
  rmSync(directory, { recursive: true });
});

async function run(args: string[], more: Parameters<typeof ioFixture>[0] = {}) {
  const io = ioFixture({ env, cwd: directory, ...more });
  const code = await data.run(args, io);
  return { code, ...io.printed };
}

it('updates, says what is new, and then what it has', async () => {
  const before = await run(['status']);
  const first = await run(['update']);
  const second = await run(['update']);
  const after = await run(['status']);

  expect(before.out).toContain('EXAMPLE');
  expect([first.code, second.code]).toEqual([0, 0]);
  expect(first.out).toContain("New: the Census Bureau's ZIP table\n");
  expect(first.out).not.toContain('\r');
  expect(second.out).toContain('Unchanged: the list of members of Congress\n');
  expect(after.out).toContain('541 members, 100 senators, 441 house, 119th Congress');
  expect(after.out).not.toContain('EXAMPLE');
}, 20_000);

it('draws one line while it downloads, on a terminal alone, and takes it away', async () => {
  const { err } = await run(['update'], { isTerminal: true });

  expect(err).toMatch(/\rmembers +\[#+\] \d\.\d MB/);
  expect(err.split('\r').at(-1)).toBe('');
}, 20_000);

it('ends 1 when nothing could be had, and says why', async () => {
  for (const id of nationalIds) peer.serve(paths[id], national[id], 'unavailable');

  const { code, err } = await run(['update']);

  expect(code).toBe(1);
  expect(err).toContain('The list of members of Congress answered 503. There is no earlier copy. Try again later');
});

it('imports a file, dated as told', async () => {
  writeFileSync(join(directory, 'list.json'), national.members);
  writeFileSync(join(directory, 'notes.txt'), 'Nothing of ours.');

  expect(await run(['import', 'list.json', '--as-of', '2026-11-20'])).toMatchObject({ code: 0, err: '' });
  const status = await run(['status']);
  expect(status.out).toContain('current on 2026-11-20');
  expect(status.err).toContain('There is no ZIP table, so a ZIP code alone is not enough. Run "redress data update"');
  expect(await run(['import', 'notes.txt'])).toMatchObject({ code: 1, out: '' });
  await expect(run(['import', 'gone.json'])).rejects.toThrow(/cannot be read/);
});

it('says which date it took from a file, in Washington as everywhere else, unless one was given', async () => {
  const path = join(directory, 'list.json');
  writeFileSync(path, national.members);
  utimesSync(path, new Date('2026-11-20T03:00:00Z'), new Date('2026-11-20T03:00:00Z'));

  const undated = await run(['import', 'list.json']);
  const dated = await run(['import', 'list.json', '--as-of', '2026-11-21']);

  expect(undated.out).toContain("Taken as current on 2026-11-19 (the file's own time); --as-of says otherwise.\n");
  expect(dated).toMatchObject({ code: 0, out: 'New: the list of members of Congress\n' });
  expect((await run(['status'])).out).toContain('current on 2026-11-21');
});

it('says in its help which files can be imported, as it promises where none could', async () => {
  writeFileSync(join(directory, 'notes.txt'), 'Ours.');
  expect((await run(['import', 'notes.txt'])).err).toContain('"redress data --help" says which do.');
  expect(data.usage).toMatch(/legislators-current\.json +the list of members of Congress/);
  expect(data.usage).toMatch(/tab20_cd11920_zcta520_natl\.txt +the Census Bureau's ZIP table/);
});

it.each([[], ['import'], ['import', 'a', 'b'], ['import', 'a', '--as-of', 'May'], ['update', 'now'], ['delete']])(
  'refuses a command line that it cannot read (%j)',
  async (...args) => {
    const { code, err } = await run(args);

    expect(code).toBe(2);
    expect(err).toContain('redress data update | status | import');
  },
);

it('says which setting holds an address that it will not use', async () => {
  const plain = { ...env, REDRESS_MEMBERS_URL: 'http://mirror.example/list.json' };

  await expect(run(['update'], { env: plain })).rejects.toThrow(/^REDRESS_MEMBERS_URL: only https/);
});

it('draws a bar that fills, at most every 80 ms', () => {
  let now = 0;
  const lines: string[] = [];
  const bar = createProgressBar(
    (text) => lines.push(text),
    true,
    () => now,
  );

  for (const bytes of [0, 250_000, 500_000, 1_000_000]) {
    bar.show('zips', bytes, 1_000_000);
    now += 50;
  }
  bar.clear();

  expect(lines.map((line) => line.trimEnd())).toEqual([
    '\rzips             [------------------------] 0.0 MB',
    '\rzips             [############------------] 0.5 MB',
    '\rzips             [########################] 1.0 MB',
    '',
  ]);
});
