import { preview } from '../../src/tools/preview.ts';
import { folderFixture } from '../fixtures/folder.ts';
import { ioFixture } from '../fixtures/io.ts';
import { issueYaml } from '../fixtures/issue-source.ts';

const io = (fields: Parameters<typeof issueYaml>[0]) =>
  ioFixture({ cwd: folderFixture({ 'templates/clean-water/issue.yaml': issueYaml(fields) }) });

it('shows an issue in the language that it is written in', async () => {
  const spanish = io({ languages: '[es]' });

  expect(await preview.run(['clean-water'], spanish)).toBe(0);
  expect(spanish.printed.out).toContain('Atentamente,');
});

it('names the languages that there are, and says what to do about a kind that there is not', async () => {
  const english = io({});

  await expect(preview.run(['clean-water', '--lang', 'es'], english)).rejects.toThrow('is written in: en. Choose one');
  expect(await preview.run(['clean-water', '--stance', 'companion'], english)).toBe(1);
  expect(english.printed).toEqual({ out: '', err: expect.stringContaining('Leave --stance out') });
});
