import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildLibrary } from '../../src/core/library/library.ts';
import { sourceOf } from '../../src/core/campaign/source-of.ts';
import { Issue } from '../../src/core/issue/issue.ts';
import { parseYaml } from '../../src/issues/parse-yaml.ts';
import { check } from '../../src/tools/check.ts';
import { Day } from '../../src/core/ids.ts';
import { issueFile } from '../../src/tools/new-issue-file.ts';
import { newIssue } from '../../src/tools/new.ts';
import { wholeText } from '../fixtures/any-text.ts';
import { campaignFixture, contentFixture } from '../fixtures/campaign.ts';
import { folderFixture } from '../fixtures/folder.ts';
import { ioFixture } from '../fixtures/io.ts';

/** One line for each question, in their order; `to` are those about the recipients. */
const ANSWERS = {
  start: ['3'],
  title: 'Clean water for Millbrook',
  ask: 'I ask you to fund new water mains',
  by: 'Millbrook Neighbors',
  to: ['Millbrook City Council', '', '', ''],
  fact: 'Forty mains broke in 2025.',
  source: 'Water Board, Yearly Report, Part 2, 2026-02-01',
};
const answered = (changes: Partial<typeof ANSWERS> = {}) => Object.values({ ...ANSWERS, ...changes }).flat();

const NUMBERS = { 'sign-on': '1', bill: '2', local: '3', together: '4' };

const LEADS = 'Jordan Example, CA, House; Robin Sample, NV, house';
const SIGN_ON = ['The Secretary of Transportation', LEADS, 'Pat Sample, OR, House', '1', '2026-11-01'];
const BILL = ['119', '1', '1234', '2', '3'];

function dataIn(text: string): unknown {
  const parsed = parseYaml(text);
  return parsed.kind === 'parsed' ? parsed.data : parsed.why.kind;
}

/** What the check says of the folders under `templates`, as "severity rule". */
async function checked(cwd: string): Promise<string[]> {
  const io = ioFixture({ cwd });
  await check.run(['--json'], io);
  const { findings } = JSON.parse(io.printed.out) as { findings: { severity: string; rule: string }[] };
  return findings.map(({ severity, rule }) => `${severity} ${rule}`);
}

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
  ['sign-on', [...SIGN_ON, 'Please keep asking', 'Please write one too']],
  ['bill', BILL],
  ['local', ['Mayor of Millbrook', 'Juan de la Cruz', 'de la Cruz', '1 Main Street; Millbrook, CA 93230', '', '']],
  [
    'together',
    ['Mayor of Millbrook', '', '1 Main Street; Millbrook, CA 93230', '', 'We drink this water, and ask for mains.'],
  ],
  ['members', []],
])('writes an issue of the shape %s that the check has nothing against', async (shape, to) => {
  const cwd = folderFixture();
  const answers = answered({ start: [], to });

  expect(await newIssue.run(['water', '--shape', shape], ioFixture({ cwd, answers }))).toBe(0);

  expect(await checked(cwd)).toEqual([]);
  expect(readFileSync(join(cwd, 'templates/water/issue.yaml'), 'utf8')).toMatchSnapshot();
});

it.each([
  ['1', [...SIGN_ON, '', ''], 'signOn:'],
  ['2', BILL, 'bill:'],
  ['3', ANSWERS.to, 'seat: office:millbrook-city-council'],
  ['4', ['Millbrook City Council', '', '', 'We ask you together.'], 'together:'],
  ['5', [], 'seat: own-senate'],
])('asks for the shape where none is given: %s', async (start, to, has) => {
  const text = await made({ start: [start], to });
  expect(text).toContain(has);
});

it.each(['sign-on', 'bill', 'local', 'together'] as const)(
  'writes what a campaign made in chat is, from a %s',
  async (shape) => {
    const { typed, on } = contentFixture(shape);
    const lines = (name: string) => (typed[name] ?? '').replaceAll('\n', '; ');
    const named = (...names: string[]) => names.map(lines);
    const to = {
      'sign-on': [...named('office', 'leads', 'signers'), 'no', ...named('sent', 'thank', 'companion')],
      bill: named('congress', 'type', 'number', 'position', 'chambers'),
      local: [...named('office.0', 'name.0', 'address.0'), '', ...named('office.1', 'address.1'), '', ''],
      together: [...named('office.0', 'name.0', 'address.0'), '', ...named('together.0')],
    }[shape];
    const [title, ask, by, fact, source] = named('title', 'ask', 'by', 'fact.0', 'source.0');

    const text = await made({ start: [NUMBERS[shape]], title, ask, by, to, fact, source });

    const written = Issue.parse(dataIn(text));
    const { issue } = buildLibrary([sourceOf({ shape, typed, on }, campaignFixture())], { today: on }).issues[0]!;
    const same = ['title', 'ask', 'by', 'recipients', 'bill', 'signOn', 'together', 'languages', 'points'] as const;
    for (const key of same) expect({ [key]: written[key] }).toEqual({ [key]: issue[key] });
    expect(written.facts).toEqual(issue.facts.map(({ text: says, source: whose }) => ({ text: says, source: whose })));
  },
);

it('keeps every text as it was typed', () => {
  fc.assert(
    fc.property(
      wholeText(10).filter((title) => title !== ''),
      fc.array(fc.string(), { minLength: 1 }),
      (title, address) => {
        const recipients = [{ seat: 'office:mayor', title, address }];
        const facts = [{ text: title, source: { title, publisher: title, date: '2026-02-01' } }];
        const data = { id: 'water', title, by: { name: title }, ask: title, recipients, facts };
        expect(dataIn(issueFile(data, Day.parse('2026-11-25')))).toEqual({ ...data, opens: '2026-11-25' });
      },
    ),
    { numRuns: 20, examples: [['yes', ['on', 'null', '1', '- x', 'a: b', '# c']]] },
  );
});

it('passes the check whatever is typed', async () => {
  const cwd = folderFixture();
  const odd = { title: '"Quotes": #1 - [water] {{x', by: "It's us: * & !", to: ['市長', '', '', '', ''] };

  expect(await newIssue.run(['water'], ioFixture({ cwd, answers: answered(odd) }))).toBe(0);

  expect((await checked(cwd)).filter((finding) => finding.startsWith('error'))).toEqual(['error placeholder']);
});

it('asks again on a terminal, and ends on the first wrong line without one', async () => {
  const wrongThenRight = ['6', '2', '', 'Water', 'fund it', 'Us', '119th', ...BILL.slice(0, 1), '9', ...BILL.slice(1)];
  const answers = [...wrongThenRight, 'Forty mains broke.', 'the Water Board', ANSWERS.source];
  const terminal = ioFixture({ cwd: folderFixture(), answers, isTerminal: true });
  expect(await newIssue.run(['water'], terminal)).toBe(0);
  expect(terminal.printed.err.split('\n')).toEqual([
    'Answer with a number from 1 to 5.',
    'This needs an answer.',
    'Write its number, like 119.',
    'Answer with a number from 1 to 8.',
    'Write it like: Water Board, Yearly Report, 2026-02-01',
    '',
  ]);

  const cwd = folderFixture();
  await expect(newIssue.run(['water'], ioFixture({ cwd, answers }))).rejects.toThrow(
    'Answer with a number from 1 to 5.',
  );
  await expect(newIssue.run(['water'], ioFixture({ cwd, answers: ['3', 'Water'] }))).rejects.toThrow('The input ended');
  await expect(newIssue.run(['water'], ioFixture({ cwd }))).rejects.toThrow('There is nobody to ask.');
  expect(existsSync(join(cwd, 'templates'))).toBe(false);
});

it.each<[string, string[], string]>([
  ['3', ['Mayor of Millbrook', '', 'a;b;c;d;e;f'], 'An address has up to 5 lines'],
  ['2', ['119', '1', 'H.R. 1234'], 'Write the digits alone, like 1234.'],
  ['3', ['Mayor of Millbrook', '', '', 'nobody'], 'This is not an e-mail address.'],
  ['3', ['Mayor of Millbrook', 'Juan de la Cruz', ''], 'This needs an answer.'],
  ['3', ['Mayor of Millbrook', 'Juan de la Cruz', 'Garcia'], 'This is not in "Juan de la Cruz".'],
  ['2', ['201'], 'Write its number, like 119.'],
  ['2', ['119', '1', '20001'], 'No bill has so high a number.'],
])('takes nothing that the check would refuse: %s %j', async (start, to, says) => {
  await expect(made({ start: [start], to })).rejects.toThrow(says);
});

it('asks for nothing that an answer has settled', async () => {
  const io = ioFixture({ cwd: folderFixture(), answers: answered() });
  await newIssue.run(['water'], io);
  expect(io.printed.out).not.toContain('Who holds it');
  expect(io.printed.out).not.toContain('The surname');
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
  ['Theater Board', 'theater-board', 'Theater Board'],
])('calls the office %j what stands after "the"', async (office, slug, title) => {
  const text = await made({ to: [office, '', '', ''] });
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

it.each([['--what'], ['a', 'b'], ['--templates'], ['--shape'], ['--shape', 'poem']])(
  'says how it is called after %j',
  async (...args) => {
    const io = ioFixture({ cwd: folderFixture(), answers: answered() });
    expect(await newIssue.run(args.flat(), io)).toBe(2);
    expect(io.printed.err).toContain('redress new [ID]');
  },
);
