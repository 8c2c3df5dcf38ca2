import type { Finding } from '../../../src/core/library/finding.ts';
import { readIssues } from '../../../src/issues/file-issues.ts';
import { inWords } from '../../../src/core/library/in-words.ts';
import { folderFixture } from '../../fixtures/folder.ts';
import { issueYaml, lint, TEN_LINES } from '../../fixtures/issue-source.ts';

const told = (findings: readonly Finding[]): string[] => findings.map((finding) => inWords(finding, 'es'));

it('says of data in Spanish what is wrong, with the names and numbers that the linter gives', () => {
  const data = issueYaml({
    id: 'clean-air',
    title: `"${'x'.repeat(400)}"`,
    sttaus: 'open',
    status: 'opne',
    languages: '[en, fr]',
    recipients: '[{ seat: 5 }, { seat: own-house, email: nowhere, phone: 5595550134 }]',
    facts: '[{ text: Water is wet }]',
  });
  const agreed = issueYaml({
    id: 'clean-air',
    by: '',
    recipients: '[{ seat: own-house, name: Jo Sample }, { seat: "office:mayor", name: Ana Maria Lopez }]',
    ask: 'sign the letter, citizens..',
    signOn: `{ to: "office:mayor", leads: [{ name: Jo Sample, state: CA, chamber: house }], signerCount: 3, complete: true, checked: { on: 2026-11-01, source: page } }`,
  });

  expect(told(lint(data, {}, { check: 'data' }))).toMatchSnapshot();
  expect(told(lint(agreed, {}, { check: 'data' }))).toMatchSnapshot();
});

it('says of templates in Spanish what was meant, and what a letter lacks', () => {
  const refused = {
    ask: '{{issue.aks}} {{#iff writer.town}}x{{/iff}} {{> fcats}} {{{issue.ask}}} {{facts}} {{shout issue.ask}}',
    thank: '{{#each facts}}never closed',
  };
  const long = { ask: `[NAME] {{bill.label}} {{writer.town}} ${'Water. '.repeat(200)}` };
  const written = { ask: `{{issue.ask}} ${'Water matters here. '.repeat(80)},,` };

  expect(told(lint(TEN_LINES, refused))).toMatchSnapshot();
  expect(told(lint(TEN_LINES, long))).toMatchSnapshot();
  expect(told(lint(TEN_LINES, written))).toMatchSnapshot();
});

it('says of files in Spanish why they are not read', async () => {
  const dir = folderFixture({
    'Bad Name/issue.yaml': TEN_LINES,
    'clean-water.yaml': TEN_LINES,
    'air/call.hbs': 'Hello.',
    'clean-water/issue.yml': TEN_LINES,
    'clean-water/aks.hbs': 'Hello.',
    'clean-water/ask.hbs': '',
    'twice/issue.yaml': 'id: twice\nid: twice\n',
  });

  const { findings, sources } = await readIssues(dir, 'templates');

  expect(told([...findings, ...sources.flatMap((source) => source.findings)])).toMatchSnapshot();
});
