import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Day } from '../../src/core/ids.ts';
import { inLanguage } from '../../src/core/issue/issue.ts';
import { watchIssues, type WatchedIssues } from '../../src/issues/watch-issues.ts';
import { folderFixture } from '../fixtures/folder.ts';

const issue = (id: string, title: string): string => `
id: ${id}
title: ${title}
by: { name: Neighbors }
ask: Please keep the library open.
opens: 2026-11-01
closes: 2027-03-01
recipients: [{ seat: own-house }]
facts:
  - { text: It opened in 1931., source: { title: Chronicle, publisher: Town, date: 2020-01-01 } }
  - { text: It has one room., source: { title: Chronicle, publisher: Town, date: 2020-01-01 } }
`;

const open: WatchedIssues[] = [];
afterEach(() => {
  for (const issues of open.splice(0)) issues.close();
});

async function watching(dir: string, troubles: unknown[] = []): Promise<WatchedIssues> {
  const issues = await watchIssues({
    dir,
    shown: 'templates',
    today: () => Day.parse('2026-11-25'),
    settleMs: 10,
    onTrouble: (error) => troubles.push(error),
  });
  open.push(issues);
  return issues;
}

/** Until what is read is as it should be; the test runner's own limit ends it. */
async function until(issues: WatchedIssues, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise<void>((resolve) => {
      const end = issues.onChange(() => {
        end();
        resolve();
      });
    });
  }
}

const titles = (issues: WatchedIssues) =>
  issues.current().issues.map((one) => [one.issue.id, inLanguage(one.issue.title, 'en')]);

it('reads an issue again when its file is saved', async () => {
  const dir = folderFixture({ 'water/issue.yaml': issue('water', 'Water') });
  const issues = await watching(dir);

  writeFileSync(join(dir, 'water/issue.yaml'), issue('water', 'Clean water'));
  await until(issues, () => titles(issues)[0]?.[1] === 'Clean water');

  expect(issues.current().issues[0]).toMatchObject({ usable: true });
});

it('keeps the last good version of an issue that is broken, with what is wrong in it now', async () => {
  const dir = folderFixture({
    'water/issue.yaml': issue('water', 'Water'),
    'roads/issue.yaml': issue('roads', 'Roads'),
  });
  const issues = await watching(dir);

  writeFileSync(join(dir, 'water/issue.yaml'), 'id: [water');
  writeFileSync(join(dir, 'roads/ask.hbs'), '{{#if writer.name}}Dear office,');
  await until(issues, () => issues.current().findings.filter(({ severity }) => severity === 'error').length > 1);

  const library = issues.current();
  expect(library.findings.filter(({ severity }) => severity === 'error').map(({ file }) => file)).toEqual([
    'templates/roads/ask.hbs',
    'templates/water/issue.yaml',
  ]);
  expect(titles(issues)).toEqual([
    ['roads', 'Roads'],
    ['water', 'Water'],
  ]);
  expect(library.find('water')).toMatchObject({
    kind: 'issue',
    usable: true,
    findings: [{ severity: 'error' }],
  });

  writeFileSync(join(dir, 'water/issue.yaml'), issue('water', 'Water again'));
  await until(issues, () => titles(issues)[1]?.[1] === 'Water again');
});

it('sees issues come and go', async () => {
  const dir = folderFixture({ 'water/issue.yaml': issue('water', 'Water') });
  const issues = await watching(dir);

  mkdirSync(join(dir, 'roads'));
  writeFileSync(join(dir, 'roads/issue.yaml'), issue('roads', 'Roads'));
  await until(issues, () => titles(issues).length === 2);
  rmSync(join(dir, 'water'), { recursive: true });
  await until(issues, () => titles(issues).length === 1);

  expect(titles(issues)).toEqual([['roads', 'Roads']]);
  expect(issues.current().find('water')).toMatchObject({ kind: 'unknown' });
});

it('goes on with what it has when the whole directory is away, and says so', async () => {
  const dir = folderFixture({ 'water/issue.yaml': issue('water', 'Water') });
  const troubles: unknown[] = [];
  const issues = await watching(dir, troubles);

  rmSync(dir, { recursive: true });
  await issues.reload();

  expect(titles(issues)).toEqual([['water', 'Water']]);
  expect(troubles.length).toBeGreaterThan(0);
});

it('refuses a directory that is not there', async () => {
  await expect(watching('/nowhere/at/all')).rejects.toThrow('is not a folder that can be read');
});
