import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/tools/check.ts';
import { newIssue } from '../../src/tools/new.ts';
import { folderFixture } from '../fixtures/folder.ts';
import { ioFixture } from '../fixtures/io.ts';

const ANSWERS = {
  title: 'Clean water for Millbrook',
  by: 'Millbrook Neighbors',
  ask: 'I ask you to fund new water mains',
  who: '3',
  office: 'Millbrook City Council',
  fact: 'Forty mains broke in 2025.',
  source: 'Water Board, Yearly Report, Part 2, 2026-02-01',
};
const answered = (changes: Partial<typeof ANSWERS> = {}) => Object.values({ ...ANSWERS, ...changes });

it('writes a folder that passes the check, and says what to run next', async () => {
  const cwd = folderFixture();
  const io = ioFixture({ cwd, answers: answered() });

  expect(await newIssue.run([], io)).toBe(0);

  expect(readdirSync(join(cwd, 'templates'))).toEqual(['clean-water-for-millbrook']);
  expect(readFileSync(join(cwd, 'templates/clean-water-for-millbrook/issue.yaml'), 'utf8')).toMatchSnapshot();
  expect(io.printed.out).toContain('redress preview clean-water-for-millbrook');
  const checking = ioFixture({ cwd });
  expect(await check.run([], checking)).toBe(0);
  expect(checking.printed.out).toContain('1 issue checked: 1 warning');
  expect(checking.printed.out).toContain('No address is given for "office:millbrook-city-council"');
});

it.each([
  { who: '1', office: undefined },
  { who: '2', office: 'Mayor of Millbrook' },
  { who: '2', office: '市長', title: '"Quotes": #1 - [water] {{x', by: "It's us: * & !" },
])('passes the check whatever is answered: %j', async ({ office, ...changes }) => {
  const cwd = folderFixture();
  const answers = Object.entries({ ...ANSWERS, ...changes, office })
    .toSorted(([a], [b]) => Object.keys(ANSWERS).indexOf(a) - Object.keys(ANSWERS).indexOf(b))
    .flatMap(([, answer]) => answer ?? []);

  expect(await newIssue.run(['water'], ioFixture({ cwd, answers }))).toBe(0);

  const checking = ioFixture({ cwd });
  await check.run(['--json'], checking);
  const { findings } = JSON.parse(checking.printed.out) as { findings: { severity: string; rule: string }[] };
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  expect(errors).toEqual('title' in changes ? ['placeholder'] : []);
});

it('asks again on a terminal, and ends on the first wrong line without one', async () => {
  const wrongThenRight = [...answered().slice(0, 3), '4', '1', 'Forty mains broke.', 'the Water Board', ANSWERS.source];
  const terminal = ioFixture({ cwd: folderFixture(), answers: wrongThenRight, isTerminal: true });
  expect(await newIssue.run(['water'], terminal)).toBe(0);
  expect(terminal.printed.err).toBe(
    'Answer 1, 2 or 3.\nWrite the three with commas between them; the date like 2026-02-01.\n',
  );

  const cwd = folderFixture();
  await expect(newIssue.run(['water'], ioFixture({ cwd, answers: wrongThenRight }))).rejects.toThrow(
    'Answer 1, 2 or 3.',
  );
  await expect(newIssue.run(['water'], ioFixture({ cwd, answers: ['Water'] }))).rejects.toThrow('The input ended');
  await expect(newIssue.run(['water'], ioFixture({ cwd }))).rejects.toThrow('There is nobody to ask.');
  expect(existsSync(join(cwd, 'templates'))).toBe(false);
});

async function made(changes: Partial<typeof ANSWERS>): Promise<string> {
  const cwd = folderFixture();
  await newIssue.run(['water'], ioFixture({ cwd, answers: answered(changes) }));
  return readFileSync(join(cwd, 'templates/water/issue.yaml'), 'utf8');
}

it.each([
  ['support bill #5 now', 'Please support bill #5 now.'],
  ['to support bill #5', 'Please support bill #5.'],
  ['please support bill #5!', 'Please support bill #5!'],
  ['i ask you to act', 'I ask you to act.'],
  ['I ask you to act.', 'I ask you to act.'],
  ['Please act', 'Please act.'],
])('makes a sentence of the ask %j', async (ask, sentence) => {
  expect(await made({ ask })).toContain(`\nask: ${JSON.stringify(sentence)}\n`);
});

it.each([
  ['The Millbrook City Council', 'millbrook-city-council', 'Millbrook City Council'],
  ['the Mayor of Millbrook', 'mayor-of-millbrook', 'Mayor of Millbrook'],
  ['Theater Board', 'theater-board', 'Theater Board'],
])('calls the office %j what stands after "the"', async (office, slug, title) => {
  const text = await made({ office });
  expect(text).toContain(`  - seat: office:${slug}\n`);
  expect(text).toContain(`    title: ${JSON.stringify(title)}\n`);
});

it.each<[string[], Record<string, string>, string]>([
  [[], {}, '  redress check\n  redress preview water\n'],
  [['--templates', './templates/'], {}, '  redress check\n  redress preview water\n'],
  [['--templates', 'mine'], {}, '  redress check mine\n  redress preview water --templates mine\n'],
  [['--templates', 'my issues'], {}, '  redress check "my issues"\n  redress preview water --templates "my issues"\n'],
  [[], { REDRESS_TEMPLATES: 'mine' }, '  redress check\n  redress preview water\n'],
  [[], { REDRESS_TEMPLATES: '' }, '  redress check\n  redress preview water\n'],
  [
    ['--templates', 'templates'],
    { REDRESS_TEMPLATES: 'mine' },
    '  redress check templates\n  redress preview water --templates templates\n',
  ],
])('ends with commands that find the issue: %j with %j', async (args, env, commands) => {
  const io = ioFixture({ cwd: folderFixture(), env, answers: answered() });
  expect(await newIssue.run(['water', ...args], io)).toBe(0);
  expect(io.printed.out).toContain(commands);
});

it('never writes over what is there', async () => {
  const cwd = folderFixture({ 'templates/water/issue.yaml': 'mine' });
  const taken = 'templates/water is already there. Choose another name: redress new water-2';
  await expect(newIssue.run(['water'], ioFixture({ cwd, answers: answered() }))).rejects.toThrow(taken);
  await expect(newIssue.run([], ioFixture({ cwd, answers: answered({ title: 'Water' }) }))).rejects.toThrow(taken);
  expect(readFileSync(join(cwd, 'templates/water/issue.yaml'), 'utf8')).toBe('mine');
});

it('leaves nothing half done where it cannot write', async () => {
  const cwd = folderFixture({ templates: 'a file' });
  await expect(newIssue.run(['water'], ioFixture({ cwd, answers: answered() }))).rejects.toThrow('cannot be written');
  expect(readdirSync(cwd)).toEqual(['templates']);
});

it('makes the folders above it', async () => {
  const cwd = folderFixture();
  expect(await newIssue.run(['water', '--templates', 'a/b/c'], ioFixture({ cwd, answers: answered() }))).toBe(0);
  expect(readdirSync(join(cwd, 'a/b/c'))).toEqual(['water']);
});

(existsSync('/proc/self') ? it : it.skip).each(['/proc/x', '/proc/x/y'])(
  'ends where no folder can be: %s',
  async (dir) => {
    const io = ioFixture({ cwd: folderFixture(), answers: answered() });
    await expect(newIssue.run(['water', '--templates', dir], io)).rejects.toThrow('cannot be written');
  },
);

it('makes a folder that others can read', async () => {
  const cwd = folderFixture();
  mkdirSync(join(cwd, 'plain'));
  writeFileSync(join(cwd, 'plain/x'), '');
  await newIssue.run(['water'], ioFixture({ cwd, answers: answered() }));
  expect(statSync(join(cwd, 'templates/water')).mode).toBe(statSync(join(cwd, 'plain')).mode);
});

it.each(['../water', 'Water', '/etc', '', '.', 'a'.repeat(64), 'CON:'])('refuses the name %j', async (id) => {
  const io = ioFixture({ cwd: folderFixture(), answers: answered() });
  expect(await newIssue.run([id], io)).toBe(2);
  expect(io.printed.err).toContain('cannot name an issue. Use small letters, digits and hyphens');
});

it.each([['--what'], ['a', 'b'], ['--templates']])('says how it is called after %j', async (...args) => {
  const io = ioFixture({ cwd: folderFixture(), answers: answered() });
  expect(await newIssue.run(args.flat(), io)).toBe(2);
  expect(io.printed.err).toContain('redress new [ID]');
});
