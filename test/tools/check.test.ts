import { check } from '../../src/tools/check.ts';
import { folderFixture } from '../fixtures/folder.ts';
import { ioFixture } from '../fixtures/io.ts';
import { issueYaml, TEN_LINES } from '../fixtures/issue-source.ts';

const GOOD = { 'templates/clean-water/issue.yaml': TEN_LINES };

async function run(files: Record<string, string>, args: string[] = [], env = {}) {
  const io = ioFixture({ cwd: folderFixture(files), env });
  return { code: await check.run(args, io), ...io.printed };
}

it('finds nothing in the smallest issue', async () => {
  expect(await run(GOOD)).toEqual({ code: 0, out: '1 issue checked: nothing to fix\n', err: '' });
});

it('tells everything at once, in order, with place and remedy, and ends with 1', async () => {
  const files = {
    ...GOOD,
    'templates/air/issue.yaml': issueYaml({ id: 'air', facts: '[{ text: Air is thin. }]', by: '' }),
    'templates/notes.yaml': 'x',
    'templates/soil/issue.yaml': 'title: Soil: dirty',
  };

  const { code, out } = await run(files);

  expect(code).toBe(1);
  expect(`\n${out}`).toMatchSnapshot();
});

it('ends with 1 where there is nothing to check, and says how to begin', async () => {
  expect(await run({ 'templates/README.md': 'Ours.' })).toMatchObject({
    code: 1,
    err: 'No issue is in templates. Name another folder, or make an issue with: redress new\n',
  });
});

it('ends with 0 on warnings alone', async () => {
  const { code, out } = await run({ 'templates/clean-water/issue.yaml': issueYaml({ by: '' }) });
  expect(code).toBe(0);
  expect(out).toContain('templates/clean-water/issue.yaml:1:1  warning  Nobody is named who asks people to write.');
  expect(out).toContain('1 issue checked: 1 warning\n');
});

it('checks the folder that is named, be it of all issues or of one', async () => {
  const files = { 'mine/clean-water/issue.yaml': TEN_LINES, 'mine/air/issue.yaml': 'id: air' };
  expect((await run(files, ['mine'])).out).toContain('2 issues checked');
  expect((await run(files, [], { REDRESS_TEMPLATES: 'mine' })).out).toContain('2 issues checked');
  expect((await run(files, ['mine/clean-water'])).out).toBe('1 issue checked: nothing to fix\n');
  expect((await run(files, ['mine/air'])).out).toContain('mine/air/issue.yaml:1:1  error  "title" is missing.');
  await expect(run({ 'No Name/issue.yaml': TEN_LINES }, ['No Name'])).rejects.toThrow('cannot name an issue');
  await expect(run(files)).rejects.toThrow('"templates" is not a folder that can be read.');
});

it('checks the issue whose file is named, as findings name it', async () => {
  const files = { ...GOOD, 'templates/clean-water/ask.hbs': '{{issue.aks}}', 'templates/air/issue.yaml': 'id: air' };
  for (const file of ['templates/clean-water/issue.yaml', 'templates/clean-water/ask.hbs']) {
    const { out } = await run(files, [file]);
    expect(out).toContain('templates/clean-water/ask.hbs:1:3  error  There is no field "issue.aks".');
    expect(out).toContain('1 issue checked: 1 error');
  }
});

it('takes a folder of issues for that though an issue lies loose in it', async () => {
  const { out } = await run({ ...GOOD, 'templates/issue.yaml': TEN_LINES });
  expect(out).toContain('templates/issue.yaml:1:1  error  This is a file where the folder of an issue should be.');
  expect(out).toContain('1 issue checked: 1 error');
});

it('gives the same as JSON', async () => {
  const { out } = await run({ 'templates/clean-water/issue.yaml': issueYaml({ by: '' }) }, ['--json']);
  expect(JSON.parse(out)).toMatchObject({ issues: 1, findings: [{ rule: 'no-by', line: 1, column: 1 }] });
});

it('lists every field and helper with its sentence', async () => {
  const { code, out } = await run({}, ['--fields']);
  expect(code).toBe(0);
  expect(`\n${out}`).toMatchSnapshot();
  expect(JSON.parse((await run({}, ['--fields', '--json'])).out)).toHaveProperty('fields.0.path', 'writer.name');
});

it.each([['--feilds'], ['a', 'b']])('says how it is called after %j', async (...args) => {
  const { code, err } = await run(GOOD, args.flat());
  expect(code).toBe(2);
  expect(err).toContain('redress check [DIR]');
});
