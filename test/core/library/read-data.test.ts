import * as fc from 'fast-check';
import { Issue } from '../../../src/core/issue/issue.ts';
import { lineOf, told } from '../../../src/core/library/in-words.ts';
import { issueYaml, lint, sourceFixture } from '../../fixtures/issue-source.ts';
import { readData } from '../../../src/core/library/read-data.ts';

const said = (fields: Record<string, string>) => lint(issueYaml(fields)).map((finding) => lineOf(finding));

it('says each mismatch in words, with its place and what to write instead', () => {
  const wrong = {
    id: '',
    titel: 'Clean water',
    status: 'opne',
    opens: 'tomorrow',
    recipients: '[{ seat: own-hose }, { seat: office:mayor, phone: 5550100 }, { seat: mayor, town: x }]',
    facts: '[{ text: { en: One., es: Uno., fr: Un. }, source: relase }, { source: { title: Report } }]',
    points: '{ id: a }',
    goal: '12.5',
    own: 'yes',
    short: 'x'.repeat(451),
    summary: '',
    by: 'Me',
    bill: '{ congress: 119, type: hr, number: x, position: support }',
  };
  expect(`\n${said(wrong).join('\n')}\n`).toMatchSnapshot();
});

it('calls no field missing that stands there misspelt', () => {
  const findings = (yaml: string) => lint(yaml).map((finding) => lineOf(finding).replace(/^\S+ {2}/, ''));
  const text = issueYaml({});
  expect(findings(text.replace('recipients:', 'recipient:'))).toEqual([
    'error  "recipient" is not a field. Did you mean "recipients"?',
  ]);
  expect(findings(text.replace('title:', 'titel:').replace('seat:', 'seats:'))).toEqual([
    'error  "titel" is not a field. Did you mean "title"?',
    'error  "seats" is not a field of "recipients 1". Did you mean "seat"?',
  ]);
});

const words = (raw: string, read: string) =>
  `is text, but ${raw} without quotes is read as ${read}. Put it in quotes: "${raw}".`;

it('gives a number that should be text back as it was typed', () => {
  const recipients = '[{ seat: office:mayor, address: [City Hall, 02134], phone: 0555 }]';
  const column = (text: string) => `recipients: ${recipients}`.indexOf(text) + 1;
  expect(said({ recipients, title: 'true' })).toEqual([
    `clean-water/issue.yaml:9:${String(column('02134'))}  error  "recipients 1, address 2" ${words('02134', 'a number')}`,
    `clean-water/issue.yaml:9:${String(column('0555'))}  error  "recipients 1, phone" ${words('0555', 'a number')}`,
    `clean-water/issue.yaml:10:8  error  "title" ${words('true', 'yes or no')}`,
  ]);
});

it('counts in the right number', () => {
  expect(said({ recipients: '[]', title: '""' })).toEqual([
    expect.stringContaining('"recipients" is not right. At least 1 entry.'),
    expect.stringContaining('"title" is not right.'),
  ]);
});

it.each<[string, Record<string, string>, string]>([
  [
    'where a list was checked',
    {
      signOn:
        '{ to: office:mayor, leads: [{ name: Jo Sample, state: CA, chamber: house }], checked: { on: 2026-11-03 } }',
    },
    '"signOn, checked, source" is missing. Say where, like "source: the release", or a web address.',
  ],
  [
    'when it was',
    {
      signOn:
        '{ to: office:mayor, leads: [{ name: Jo Sample, state: CA, chamber: house }], checked: { source: page } }',
    },
    '"signOn, checked, on" is missing. Write the day, like "on: 2026-11-03".',
  ],
  [
    'a fact',
    { facts: '[{ text: One. }, { text: Two., source: { publisher: x, date: 2026-02-01 } }]' },
    '"facts 2, source, title" is missing. Write it here.',
  ],
  [
    'a reason',
    { points: '[{ label: Rain, text: It rains. }]' },
    '"points 1, id" is missing. Give it a short name, like "id: my-street".',
  ],
  [
    'a question',
    { questions: '[{ prompt: Why?, kind: line }]' },
    '"questions 1, id" is missing. Give it a short name, like "id: my-street".',
  ],
  [
    'a sample',
    { sample: '[{ name: Jo Sample }]' },
    '"sample 1, seat" is missing. Write the seat of one official, like house:CA-22.',
  ],
  [
    'an open letter',
    { together: '{ text: We ask you to stay. }' },
    '"together, to" is missing. Write the seat of the recipient that gets it, like "to: office:mayor-of-millbrook".',
  ],
  [
    'a title',
    { title: '{ es: Agua }' },
    '"title, en" is missing. English is always needed; write "en: ..." beside the other language.',
  ],
])('shows an example of the very field that is missing: %s', (_of, fields, sentence) => {
  expect(said(fields)).toEqual([expect.stringContaining(sentence)]);
});

it('says what a comma, a no-break space or a text alone made of a field', () => {
  const source = '{ title: Report, publisher: Water, Sewer and Power, date: 2026-02-01 }';
  const [comma, ...more] = said({ facts: `[{ text: One., source: ${source} }]` });
  expect(comma).toContain('A comma before "Sewer and Power" ends the text. Put the whole text in double quotes');
  expect(more).toEqual([]);
  expect(said({ by: '\n  name: Me\n\u00a0\u00a0contact: x' })).toEqual([
    expect.stringContaining('There is a character here that cannot be seen. Delete it'),
  ]);
  expect(said({ facts: '[{ text: One., source: A report }]' })).toEqual([
    expect.stringContaining('"facts 1, source" is written in the wrong way. Write it like "source: { title: Report,'),
  ]);
  const address = '12 Main Street, Millbrook, CA 93200';
  expect(said({ recipients: `[{ seat: office:mayor, title: Mayor, address: "${address}" }]` })).toEqual([
    expect.stringContaining('Write a list'),
  ]);
});

it('takes nothing from a polluted key', () => {
  expect(said({ constructor: '1' })).toEqual([expect.stringContaining('"constructor" is not a field.')]);
  const proto = readData(sourceFixture(`${issueYaml()}__proto__: { own: true }\n`));
  expect(proto).toMatchObject({ kind: 'refused', problems: [{ what: { rule: 'unknown-key' }, path: ['__proto__'] }] });
});

it('refuses the one id that every object has something under, so that no answer is read from there', () => {
  const questions = '[{ id: constructor, prompt: Who built it?, kind: line }]';
  expect(said({ questions })).toEqual([
    expect.stringContaining('"questions 1, id" is not right. This one word cannot be an id. Choose another.'),
  ]);
});

it.each(['- a\n- b', 'Clean water', '3', 'null'])('says what the file should be when it is %j', (yaml) => {
  const [finding] = lint(yaml);
  expect(finding).toMatchObject({ severity: 'error', line: 1, column: 1 });
});

it('answers whatever stands in a field, with a sentence and a remedy', () => {
  const fields = fc.constantFrom(...Object.keys(Issue.shape));
  fc.assert(
    fc.property(fields, fc.jsonValue({ maxDepth: 3 }), (field, value) => {
      const findings = lint(issueYaml({ [field]: JSON.stringify(value) }), {}, { check: 'data' });
      for (const finding of findings) {
        for (const sentence of [...told(finding, 'en'), ...told(finding, 'es')])
          expect(sentence).toMatch(/^\P{Ll}.*[.?!]$/su);
        expect([finding.line > 0, finding.column > 0]).toEqual([true, true]);
      }
    }),
    { numRuns: 300 },
  );
});
