import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readIssue, readIssues } from '../../src/issues/file-issues.ts';
import { folderFixture } from '../fixtures/folder.ts';
import { TEN_LINES } from '../fixtures/issue-source.ts';

const GOOD = { 'clean-water/issue.yaml': TEN_LINES };

async function found(files: Record<string, string | Uint8Array>): Promise<string[]> {
  const { sources, findings } = await readIssues(folderFixture(files), 'templates');
  return [...findings, ...sources.flatMap((source) => source.findings)].map(
    ({ severity, what, file }) => `${severity} ${what.rule} ${file}`,
  );
}

it('reads each folder, its templates and the shared texts', async () => {
  const dir = folderFixture({
    ...GOOD,
    'clean-water/ask.hbs': '{{issue.ask}}',
    'clean-water/ask.es.hbs': '{{issue.ask}} ',
    'clean-water/README.md': 'Notes',
    'air/issue.yaml': 'id: air',
    '_shared/facts.hbs': 'x',
    '_shared/facts.es.hbs': 'y',
    '.git/config': '',
    'README.md': '',
  });

  const { sources, findings } = await readIssues(dir, 'templates');

  expect(findings).toEqual([]);
  expect(sources.map(({ folder, file }) => [folder, file])).toEqual([
    ['air', 'templates/air/issue.yaml'],
    ['clean-water', 'templates/clean-water/issue.yaml'],
  ]);
  const [, water] = sources;
  expect(water?.data).toMatchObject({ id: 'clean-water', opens: '2026-11-01' });
  expect([...water!.texts.keys()].toSorted()).toEqual(['ask', 'ask.es']);
  expect(water?.texts.get('ask')).toEqual({ file: 'templates/clean-water/ask.hbs', text: '{{issue.ask}}' });
  expect([...water!.shared.keys()].toSorted()).toEqual(['facts', 'facts.es']);
  expect(water?.findings).toEqual([]);
});

it.each<[string, Record<string, string | Uint8Array>, string]>([
  ['a file where a folder should be', { 'clean-water': 'x' }, 'error file-for-folder templates/clean-water'],
  ['an issue beside the folders', { 'water.yaml': TEN_LINES }, 'error file-for-folder templates/water.yaml'],
  [
    'a folder that cannot name an issue',
    { 'Clean Water/issue.yaml': TEN_LINES },
    'error folder-name templates/Clean Water',
  ],
  [
    'a folder called like a campaign made in chat',
    { 'chat-0123456789abcdef0123/issue.yaml': TEN_LINES },
    'error folder-name templates/chat-0123456789abcdef0123',
  ],
  ['something else', { 'logo.png': 'x' }, 'warning odd-file templates/logo.png'],
  ['a folder without an issue', { 'air/ask.hbs': 'x' }, 'error no-issue-file templates/air/issue.yaml'],
  ['an empty issue', { 'air/issue.yaml': ' \n' }, 'error empty-file templates/air/issue.yaml'],
  [
    'an issue over 64 KB',
    { 'air/issue.yaml': `# ${'x'.repeat(65_536)}` },
    'error file-too-big templates/air/issue.yaml',
  ],
  [
    'bytes that are no text',
    { 'air/issue.yaml': Uint8Array.of(0xff, 0xfe, 0x41) },
    'error not-utf-8 templates/air/issue.yaml',
  ],
  ['what is not YAML', { 'air/issue.yaml': 'a: b: c' }, 'error not-yaml templates/air/issue.yaml'],
  ['a text cut at "#"', { 'air/issue.yaml': 'title: Save #LakeView' }, 'error cut-text templates/air/issue.yaml'],
  ['an empty template', { ...GOOD, 'clean-water/ask.hbs': '' }, 'error empty-file templates/clean-water/ask.hbs'],
  ['a misspelt template', { ...GOOD, 'clean-water/aks.hbs': 'x' }, 'error file-name templates/clean-water/aks.hbs'],
  ['a folder inside', { ...GOOD, 'clean-water/ask.hbs/x': 'x' }, 'error folder-for-file templates/clean-water/ask.hbs'],
  [
    'a partial under a wrong name',
    { ...GOOD, '_shared/My Facts.hbs': 'x' },
    'error file-name templates/_shared/My Facts.hbs',
  ],
])('reports %s', async (_, files, finding) => {
  expect(await found(files)).toEqual([finding]);
});

it('reports issue.yml as misnamed, and not as missing too', async () => {
  expect(await found({ 'air/issue.yml': TEN_LINES })).toEqual(['error file-name templates/air/issue.yml']);
});

it('reads on after a byte order mark, and says so', async () => {
  const dir = folderFixture({ 'clean-water/issue.yaml': `\u{FEFF}${TEN_LINES}` });
  const { sources } = await readIssues(dir);
  expect(sources[0]?.data).toMatchObject({ id: 'clean-water' });
  expect(sources[0]?.findings.map(({ what }) => what.rule)).toEqual(['byte-order-mark']);
});

it('follows no link, whether to a folder, a file or a template', async () => {
  const outside = folderFixture({ ...GOOD, 'secret.hbs': 'secret' });
  const dir = folderFixture(GOOD);
  symlinkSync(join(outside, 'clean-water'), join(dir, 'linked'));
  symlinkSync(join(outside, 'secret.hbs'), join(dir, 'clean-water', 'ask.hbs'));
  mkdirSync(join(dir, 'air'));
  symlinkSync(join(outside, 'clean-water/issue.yaml'), join(dir, 'air/issue.yaml'));

  const { sources, findings } = await readIssues(dir, 't');

  expect(findings.map(({ what, file }) => `${what.rule} ${file}`)).toEqual(['link t/linked']);
  expect(sources.map(({ data }) => data !== undefined)).toEqual([false, true]);
  expect(sources.flatMap((source) => source.findings).map(({ what, file }) => `${what.rule} ${file}`)).toEqual([
    'link t/air/issue.yaml',
    'link t/clean-water/ask.hbs',
  ]);
  expect(sources.map(({ texts }) => texts.size)).toEqual([0, 0]);
});

it('says so when there is no such directory', async () => {
  const file = join(folderFixture({ a: '' }), 'a');
  await expect(readIssues(file, 'a')).rejects.toThrow('"a" is not a folder that can be read. Name the folder');
  await expect(readIssues('/no/such', 'such')).rejects.toThrow('"such" is not a folder');
});

describe('one issue', () => {
  it('is read alone', async () => {
    const read = await readIssue(folderFixture({ ...GOOD, 'air/issue.yaml': 'a: b: c' }), 'clean-water');
    expect(read).toMatchObject({ kind: 'read', source: { folder: 'clean-water', findings: [] }, findings: [] });
  });

  it('is found in the listing, and never by joining paths', async () => {
    const dir = folderFixture(GOOD);
    const names = ['..', '.', '', '/', '../clean-water', 'clean-water/', 'clean-water/../clean-water', 'CLEAN-WATER'];
    const more = ['clean-water\0', '%2e%2e', '_shared', 'C:\\', 'clean-water.', 'con', '__proto__', 'a'.repeat(5000)];
    for (const id of [...names, ...more, join(dir, 'clean-water')])
      expect(await readIssue(dir, id)).toMatchObject({ kind: 'unknown', known: ['clean-water'] });
  });

  it('is offered when the name comes close', async () => {
    expect(await readIssue(folderFixture(GOOD), 'claen-water')).toEqual({
      kind: 'unknown',
      nearest: 'clean-water',
      known: ['clean-water'],
    });
  });
});
