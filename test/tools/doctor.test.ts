import { updateCivicData } from '../../src/officials/update-civic-data.ts';
import { doctor } from '../../src/tools/doctor.ts';
import { serveNational } from '../fixtures/civic/serve-national.ts';
import { writtenBroken } from '../fixtures/civic/written-broken.ts';
import { folderFixture } from '../fixtures/folder.ts';
import { ioFixture } from '../fixtures/io.ts';
import { startCivicPeer } from '../peers/civic.ts';

const data = (): string => folderFixture();

it('says how each part is, and ends with 0 when nothing is red', async () => {
  const io = ioFixture({ env: { REDRESS_DATA: data() } });

  expect(await doctor.run([], io)).toBe(0);

  expect(io.printed.out).toMatchInlineSnapshot(`
    "ok    settings   Nothing in them is wrong or unsafe.
    ok    issues     4 issues can be written about.
    note  officials  Nothing was downloaded yet: the built-in EXAMPLE stands in, and every member is invented.
                     Run "redress data update" where there is a network, or "redress data import".
    ok    sessions   In the memory of this program: letters in progress are gone when it stops.
    ok    paper      A letter was set on 1 page.
    "
  `);
});

it('reads every member, and tells of one that cannot be read', async () => {
  const directory = data();
  const peer = await startCivicPeer();
  const io = ioFixture({ env: { REDRESS_DATA: directory } });
  await updateCivicData({ directory, sources: serveNational(peer), now: () => io.now, which: 'all' });
  await peer.close();
  await writtenBroken(directory, 'members', (text) => text.replace('"full":', '"full";'));

  expect(await doctor.run([], io)).toBe(0);

  expect(io.printed.out).toMatch(
    /note +officials +541 members[^]*An entry in the stored copy of 'members' cannot be read/,
  );
});

it('ends with 1 when a part is red: in production nobody is written to who is invented', async () => {
  const operator = { OPERATOR_NAME: 'Neighbors', OPERATOR_CONTACT: 'hello@example.org' };
  const io = ioFixture({ env: { REDRESS_DATA: data(), NODE_ENV: 'production', ...operator } });

  expect(await doctor.run([], io)).toBe(1);

  expect(io.printed.out).toMatch(/BAD +officials .*EXAMPLE/);
  expect(io.printed.out).toContain('redress data update');
});

it('lists what would refuse a start', async () => {
  const io = ioFixture({ env: { REDRESS_DATA: data(), PORT: 'x', SECRET: 'short', HOST: '203.0.113.7' } });

  expect(await doctor.run([], io)).toBe(1);

  expect(io.printed.out).toMatch(/BAD +settings[^]*PORT[^]*SECRET[^]*HOST/);
});

it('reads .env as npm start does', async () => {
  const io = ioFixture({ env: { REDRESS_DATA: data() }, cwd: folderFixture({ '.env': 'PORT=x\n' }) });

  expect(await doctor.run([], io)).toBe(1);

  expect(io.printed.out).toMatch(/BAD +settings[^]*PORT/);
});

it('says that there are no issues', async () => {
  const io = ioFixture({ env: { REDRESS_DATA: data(), REDRESS_TEMPLATES: folderFixture() } });

  expect(await doctor.run([], io)).toBe(1);

  expect(io.printed.out).toMatch(/BAD +issues/);
});

it('takes no words', async () => {
  const io = ioFixture();

  expect(await doctor.run(['please'], io)).toBe(2);
});
