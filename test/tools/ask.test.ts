import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { folderFixture } from '../fixtures/folder.ts';

const REDRESS = join(__dirname, '../../dist/bin/redress.js');

/** The built program, given each answer only once its question stands there, as somebody types; the input stays open. */
async function typed(args: readonly string[], answers: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [REDRESS, ...args], { cwd });
  const left = [...answers];
  let [out, err] = ['', ''];
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString();
    if (out.endsWith('\n> ') && left.length > 0) child.stdin.write(`${left.shift()!}\n`);
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { code, out, err, left };
}

it('waits for every answer, however long somebody thinks, and ends after the last', async () => {
  const cwd = folderFixture();
  const answers = ['Clean water', 'I ask you to fund it.', 'Us', 'It leaks.', 'Board, Report, 2026-02-01'];

  const { code, err, left } = await typed(['new', 'clean-water', '--shape', 'members'], answers, cwd);

  expect({ code, err, left }).toEqual({ code: 0, err: '', left: [] });
  expect(existsSync(join(cwd, 'templates/clean-water/issue.yaml'))).toBe(true);
});
