import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instantOf } from '../../src/core/official/calendar.ts';
import { Day } from '../../src/core/ids.ts';
import { check } from '../../src/tools/check.ts';
import { importCommand } from '../../src/tools/import.ts';
import { folderFixture } from '../fixtures/folder.ts';
import { membersFixture } from '../fixtures/members.ts';
import { ioFixture } from '../fixtures/io.ts';

const RELEASE = readFileSync(join(__dirname, '../fixtures/releases/development/led-with-colleagues.txt'), 'utf8').split(
  '\n----\n',
)[1]!;
const DATED = `June 3, 2026\n\n${RELEASE.replace('Source: ', 'Source: ')}`;

async function run(args: string[], files: Record<string, string | Uint8Array> = {}, piped?: string) {
  const cwd = folderFixture(files);
  const env = { REDRESS_DATA: await membersFixture() };
  const input = async () => Buffer.from(piped ?? '');
  const io = ioFixture({ cwd, env, input, today: Day.parse('2026-06-04'), now: instantOf(Day.parse('2026-06-04')) });
  const code = await importCommand.run(args, io);
  return { code, cwd, ...io.printed };
}

it('says what was read, from whom, and what to look at', async () => {
  const { code, out, err } = await run(['release.txt'], { 'release.txt': RELEASE });
  expect(code).toBe(0);
  expect(out).toContain('Led by      Nell Farraday (House, CA-21)');
  expect(out).toContain('With        Bernadette O’Rourke (House, PA-7)');
  expect(out).toContain('Count       31 others as the text says; 3 named');
  expect(out).toContain('To          Harriet Lowell, Secretary of Agriculture');
  expect(out).toContain('- The text gives no date. Add the day the letter was sent.');
  expect(err).toContain('The list of past members is not there');
});

it('gives the same as JSON from what is piped in', async () => {
  const { code, out } = await run(['-', '--json'], {}, RELEASE);
  expect(code).toBe(0);
  const read = JSON.parse(out) as Record<string, unknown>;
  expect(read).toMatchObject({
    isLetter: true,
    leads: [{ name: 'Nell Farraday', bioguide: 'F990001' }],
    signerCount: { stated: null, others: 31, listed: 3 },
  });
  expect(read).toHaveProperty('evidence.0.confidence');
});

it('begins an issue whose letters can be written, and says what is still to be written', async () => {
  const { code, cwd, out } = await run(['r.txt', '--out', 'templates/orchards/'], { 'r.txt': DATED });
  expect(code).toBe(0);
  expect(out).toContain('templates/orchards is written: 6 files.');
  expect(out).toContain('- "by": who asks people to write.');

  const io = ioFixture({ cwd, today: Day.parse('2026-06-04') });
  expect(await check.run(['templates'], io)).toBe(0);
  expect(io.printed.out).toContain('1 issue checked: 4 warnings');
  expect(readFileSync(join(cwd, 'templates/orchards/issue.yaml'), 'utf8')).toMatchSnapshot();
  expect(readFileSync(join(cwd, 'templates/orchards/thank.hbs'), 'utf8')).toMatchSnapshot();
});

it('takes the day from --date where the text has none', async () => {
  const { cwd } = await run(['r.txt', '--out', 'templates/orchards', '--date', '2026-06-02'], { 'r.txt': RELEASE });
  const yaml = readFileSync(join(cwd, 'templates/orchards/issue.yaml'), 'utf8');
  expect(yaml).toContain('sentOn: 2026-06-02');
  expect(yaml).toContain('seatThen: CA-21');
});

it('never writes over what is there', async () => {
  const files = { 'r.txt': DATED, 'templates/orchards/issue.yaml': 'id: orchards' };
  await expect(run(['r.txt', '--out', 'templates/orchards'], files)).rejects.toThrow(
    'templates/orchards is already there.',
  );
});

it('refuses what announces no letter, and says why', async () => {
  const { code, out, err, cwd } = await run(['r.txt', '--out', 'templates/x'], {
    'r.txt': 'Rep. Nell Farraday (CA-21) announced a $2 million grant for the fire house in Tulare.',
  });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('This announces something else');
  expect(err).toContain('To begin an issue without a release: redress new');
  expect(existsSync(join(cwd, 'templates'))).toBe(false);
});

it('says once that there is no list', async () => {
  const io = ioFixture({
    cwd: folderFixture({ 'r.txt': RELEASE }),
    env: { REDRESS_DATA: folderFixture() },
    today: Day.parse('2026-06-04'),
  });
  expect(await importCommand.run(['r.txt'], io)).toBe(1);
  expect(io.printed.err).toBe(
    'There is no list of members of Congress to look names up in. "redress data update" gets it.\n',
  );
});

it('reads an old file in the encoding of its time', async () => {
  const { out } = await run(['r.txt'], { 'r.txt': Buffer.from(RELEASE.replaceAll(/[^\0-\xff]/g, "'"), 'latin1') });
  expect(out).toContain('Led by      Nell Farraday');
});

it.each([
  [[], 'Which file?'],
  [['a', 'b'], '"b" is one word too many.'],
  [['a', '--out', 'templates/My Issue'], '"My Issue" cannot name an issue.'],
  [['a', '--date', 'yesterday'], 'A date is written YYYY-MM-DD'],
  [['a', '--jsno'], "Unknown option '--jsno'"],
])('says how it is called after %j', async (args, says) => {
  const { code, err } = await run(args);
  expect(code).toBe(2);
  expect(err).toContain(says);
});

it('says that a file is not there, or too long', async () => {
  await expect(run(['none.txt'])).rejects.toThrow('none.txt cannot be read.');
  await expect(run(['-'], {}, 'x'.repeat(1_000_001))).rejects.toThrow('This is more than 1 MB.');
});
