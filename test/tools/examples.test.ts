import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { letter } from '../../src/tools/letter.ts';
import { preview } from '../../src/tools/preview.ts';
import { who } from '../../src/tools/who.ts';
import { folderFixture } from '../fixtures/folder.ts';
import { ioFixture } from '../fixtures/io.ts';

const root = resolve(__dirname, '../..');
const redress = resolve(root, 'dist/bin/redress.js');
const env = { ...process.env, REDRESS_DATA: '/nowhere', REDRESS_GEOCODER_URL: 'off' };

const run = (args: readonly string[], cwd: string) =>
  spawnSync(process.execPath, [redress, ...args], { cwd, env, encoding: 'utf8' });

/** Commands as printed, backslashes at line ends joined; words in double quotes are one. */
function commandsIn(text: string): string[][] {
  const lines = text.replace(/\\\n\s*/g, '').split('\n');
  const printed = lines.flatMap((line) => /(?:^ {2}|\bnpx )redress ((?:letter|preview|who) .*)$/.exec(line)?.[1] ?? []);
  return printed
    .filter((line) => !/[<[|]/.test(line))
    .map((line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!));
}

describe('every example that we print', () => {
  const help = run(['--help'], root).stdout;
  const printed = [readFileSync(resolve(root, 'README.md'), 'utf8'), help, letter.usage, preview.usage].flatMap(
    commandsIn,
  );
  const each = new Map(printed.map((args) => [args.join(' '), args]));
  const commands = { letter, preview, who };

  it('is found', () => {
    expect(each.size).toBeGreaterThanOrEqual(6);
  });

  // Without the program around the command: a process each would take a second each.
  it.each([...each])('redress %s', async (_line, [name, ...args]) => {
    const io = ioFixture({ env, cwd: folderFixture() });
    const code = await commands[name as keyof typeof commands].run(args, io);
    expect({ code, err: io.printed.err }).toEqual({ code: 0, err: expect.any(String) });
  });
});

describe('the program itself', () => {
  it('answers a wrong command with the nearest, and nothing with help', () => {
    expect(run(['lettr'], root)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Did you mean "redress letter"?'),
    });
    expect(run([], root)).toMatchObject({ status: 0, stdout: expect.stringContaining('redress <command> --help') });
    expect(run(['--version'], '/')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(run(['letter', '--help'], root)).toMatchObject({ status: 0, stdout: expect.stringContaining('--story') });
  });

  it('says which settings are wrong in one sentence each, and reads them from a file too', () => {
    const folder = folderFixture({ '.env': 'LOG_LEVEL=verbose\nEXAMPLES=yes\n' });
    const { status, stderr } = run(['preview', 'library-funding'], folder);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Settings need fixing:/);
    expect(stderr).toContain('LOG_LEVEL');
    expect(stderr).toContain('EXAMPLES');
  });

  it('says that its file of settings cannot be read', () => {
    const { status, stderr } = run(['doctor'], folderFixture({ '.env/a': '' }));
    expect([status, stderr]).toEqual([1, '.env cannot be read. See whose it is, and what it is: ls -ld .env\n']);
  });

  it('uses the templates of the folder it stands in, where there are some', () => {
    const folder = folderFixture({ 'templates/mine/issue.yaml': 'id: mine' });
    expect(run(['preview', 'library-funding'], folder).stderr).toContain('There are: mine.');
  });

  it('says where output cannot go, without a trace of its insides', () => {
    const full = spawnSync(
      '/bin/sh',
      ['-c', `"${process.execPath}" "${redress}" preview library-funding > /dev/full`],
      { cwd: root, env, encoding: 'utf8' },
    );
    expect(full).toMatchObject({ status: 1, stderr: expect.stringContaining('the disk is full') });
    const closed = spawnSync(
      '/bin/sh',
      ['-c', `"${process.execPath}" "${redress}" preview library-funding | head -1`],
      { cwd: root, env, encoding: 'utf8' },
    );
    expect(closed.stderr).toBe('');
    const one = ['letter', 'crosswalk-safety', '--name', 'Ana', '--to', 'office:mayor-of-millbrook', '--out'];
    expect(run([...one, '/dev/full'], root)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('is a device'),
    });
    expect(run([...one, '/proc/nowhere/'], root)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Choose another place'),
    });
  });
});
