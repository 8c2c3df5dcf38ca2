import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { who } from '../../src/tools/who.ts';
import type { WhoJson } from '../../src/tools/who-json.ts';
import { ioFixture } from '../fixtures/io.ts';
import { type CivicPeer, startCivicPeer } from '../peers/civic.ts';

let peer: CivicPeer;
let directory: string;
beforeEach(async () => {
  peer = await startCivicPeer();
  directory = mkdtempSync(join(tmpdir(), 'redress-who-'));
});
afterEach(async () => {
  await peer.close();
  rmSync(directory, { recursive: true });
});

async function run(...args: string[]) {
  const io = ioFixture({ env: { REDRESS_DATA: join(directory, 'data'), REDRESS_GEOCODER_URL: peer.base } });
  const code = await who.run(args, io);
  return { code, ...io.printed };
}

async function runJson(...args: string[]) {
  const { code, out } = await run(...args, '--json');
  return { code, json: JSON.parse(out) as WhoJson };
}

it('names the officials of a ZIP, and says that they are invented while nothing was downloaded', async () => {
  const { code, out, err } = await run('82001');

  expect([code, err]).toEqual([0, '']);
  expect(out).toMatchSnapshot();
});

it('shows who it may be when a ZIP is split, and chooses nobody', async () => {
  const { code, out } = await run('93230');

  expect(code).toBe(0);
  expect(out).toMatchSnapshot();
});

it('decides by the street when there is one', async () => {
  peer.geocode({ state: 'CA', district: '22', zip: '93230' });

  const { code, json } = await runJson('93230', '--street', '100 Sample St', '--city', 'Hanford', '--state', 'CA');

  expect(code).toBe(0);
  expect(json).toMatchObject({ on: '2026-11-25', congress: 119, result: 'found', example: true });
  expect(json.seats.map(({ seat, status, salutation }) => [seat, status, salutation])).toEqual([
    ['house:CA-22', 'held', 'Dear Representative Sample:'],
    ['senate:CA:1', 'held', 'Dear Senator Sample 1:'],
    ['senate:CA:3', 'held', 'Dear Senator Sample 3:'],
  ]);
  expect(json.seats[0]?.official).toMatchObject({ name: 'Sample Member, CA-22', offices: [{ kind: 'capitol' }, {}] });
});

it('takes the district that the writer picks, and no other', async () => {
  expect((await runJson('93230', '--district', 'ca-21')).json).toMatchObject({
    result: 'found',
    seats: [{ seat: 'house:CA-21' }, {}, {}],
  });
  expect((await runJson('--district', 'CO-1')).json).toMatchObject({ result: 'found' });
  expect((await runJson('93230', '--district', 'CA-40')).json).toMatchObject({ result: 'split' });
});

it('gives scripts the candidates, and a calm sentence where there are no senators', async () => {
  const split = await runJson('93230');
  const island = await runJson('00901');

  expect(split.json).toMatchObject({ result: 'split', candidates: [{ seat: 'house:CA-22' }, {}, {}] });
  expect(island.json.seats.map(({ seat }) => seat)).toEqual(['house:PR-AL']);
  expect(island.json.notes.join(' ')).toContain('Puerto Rico has no senators');
});

it('answers for another day', async () => {
  expect((await runJson('82001', '--on', '2027-02-01')).json).toMatchObject({ on: '2027-02-01', congress: 120 });
});

it.each(['2019-07-01', '2027-02-01', '2031-07-01'])('has an example that does not go stale (%s)', async (on) => {
  expect((await runJson('93721', '--on', on)).json).toMatchObject({
    result: 'found',
    seats: [{ seat: 'house:CA-21', status: 'held', official: { name: 'Sample Member, CA-21' } }, {}, {}],
    notes: ['These people are invented. This is an example, not for sending.'],
  });
});

it('says that it is the example that does not know a ZIP', async () => {
  for (const zip of ['94102', '93299']) {
    const { code, err } = await run(zip);
    expect(code).toBe(1);
    expect(err).toContain('The example knows only twelve districts. Try 93230, or get the real data');
    expect(err).not.toContain('We know no ZIP');
  }
});

it.each([['9323O'], ['123'], ['00000'], ['09012'], ['82001', '--state', 'CA'], ['--state', 'Atlantis']])(
  'says what to do about %s, without a trace of code',
  async (...args) => {
    const { code, out, err } = await run(...args);

    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^(EXAMPLE\..*\n\n)?[A-Z"'0-9].*[.?]/);
    expect(err).not.toMatch(/undefined|Error|\bat .*:\d+/);
  },
);

it.each([[], ['82001', '98109'], ['82001', '--on', 'tomorrow'], ['82001', '--colour', 'red']])(
  'refuses a command line that it cannot read (%j)',
  async (...args) => {
    const { code, out, err } = await run(...args);

    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('redress who ZIP');
  },
);

it('repeats no address that was given in the wrong place', async () => {
  for (const args of [
    ['4217 Zebrafinch Lane'],
    ['4217', 'Zebrafinch', 'Lane'],
    ['93230', '--state', '4217 Zebrafinch'],
    ['93230', '--district', '4217 Zebrafinch'],
  ]) {
    const { out, err } = await run(...args);
    expect(out + err).not.toMatch(/4217|zebra/i);
  }
});

it('prints no address that it was given', async () => {
  for (const mode of ['unavailable', 'html', 'bad-request'] as const) {
    peer.geocode(mode);
    const { out, err } = await run('93230', '--street', '4711 Canary Lane', '--city', 'Canaryville', '--state', 'CA');
    expect(out + err).not.toMatch(/4711|Canary/);
  }
}, 20_000);
