import { issueYaml, lint, sourceFixture, TEN_LINES, TODAY } from '../../fixtures/issue-source.ts';
import { inWords, told } from '../../../src/core/library/in-words.ts';
import { buildLibrary } from '../../../src/core/library/library.ts';

const rules = (yaml: string, texts: Record<string, string>) =>
  lint(yaml, texts).map(
    ({ severity, what, file, line, column }) =>
      `${severity} ${what.rule} ${file.replace('clean-water/', '')}:${String(line)}:${String(column)}`,
  );

const SIGNED = issueYaml({
  signOn: `{ to: office:mayor, leads: [{ name: Jo Sample, state: CA, chamber: house }], checked: { on: 2026-11-01, source: page }, sentOn: 2026-11-01 }`,
});

it('finds nothing in a letter that says what the issue has', () => {
  const ask =
    '{{#if writer.place}}I live in {{writer.place}}. {{/if}}{{issue.ask}}\n\n{{#each facts}}\n- {{text}}\n{{/each}}\n';
  expect(rules(TEN_LINES, { ask, letter: ask, call: '{{issue.ask}}' })).toEqual([]);
});

it('names the field that was meant, and where it stands', () => {
  const [finding] = lint(TEN_LINES, { ask: '{{issue.ask}}\n\nI live in {{writer.twon}}.' });
  expect(finding).toMatchObject({ severity: 'error', file: 'clean-water/ask.hbs', line: 3, column: 13 });
  expect(inWords(finding!, 'en')).toContain('writer.town');
});

it('says once of a field without its second brace where it is', () => {
  expect(rules(TEN_LINES, { ask: '{{issue.ask}}\n\nNow {{story}\nand more' })).toEqual([
    'error not-readable ask.hbs:3:5',
  ]);
});

it('says of each template why it was refused, and writes no letter from it', () => {
  const texts = { ask: 'Hello {{{issue.ask}}}', thank: '{{#each facts}}never closed', call: '{{lookup issue "ask"}}' };
  const findings = lint(TEN_LINES, texts).filter(({ severity }) => severity === 'error');
  expect(new Set(findings.map(({ file }) => file))).toEqual(
    new Set(['clean-water/ask.hbs', 'clean-water/thank.hbs', 'clean-water/call.hbs']),
  );
  for (const finding of findings) expect(told(finding, 'en')).not.toContain('');
});

it.each<[string, string]>([
  ['{{signOn.to}}', 'error empty-field ask.hbs:1:12'],
  ['{{bill.label}}', 'error empty-field ask.hbs:1:12'],
  ['{{issue.source}}', 'error empty-field ask.hbs:1:12'],
  ['{{issue.short}}', 'error empty-field ask.hbs:1:12'],
  ['{{date signOn.closesOn}}', 'error empty-field ask.hbs:1:17'],
  ['{{writer.town}}', 'warning may-be-empty ask.hbs:1:12'],
])('a hole in the sentence: %s', (field, finding) => {
  expect(rules(TEN_LINES, { ask: `I ask in ${field} for it.` })).toContain(finding);
  const [path] = /[\w.]+(?=\}\})/.exec(field)!;
  expect(rules(TEN_LINES, { ask: `I ask{{#if ${path}}} in ${field}{{/if}} for it.` })).toEqual([]);
});

it('sees a hole through a shared text', () => {
  const source = sourceFixture(
    TEN_LINES,
    { ask: 'I ask you.\n\n{{> facts}}' },
    { facts: 'As {{issue.publisher}} says.' },
  );
  const { findings } = buildLibrary([source], { today: TODAY });
  expect(findings).toMatchObject([{ what: { rule: 'empty-field' }, file: 'clean-water/ask.hbs', line: 3, column: 1 }]);
});

const question = (required: string) =>
  issueYaml({ questions: `[{ id: why, prompt: Why?, kind: line, required: ${required} }]` });

it('an answer that may be skipped', () => {
  expect(rules(question('false'), { ask: 'I ask because {{answers.why}}.' })).toContain(
    'warning may-be-empty ask.hbs:1:17',
  );
});

it.each<[string, string]>([
  ['thank', 'nothing to sign'],
  ['unknown', 'nothing to sign'],
  ['companion', 'no senator'],
  ['direct', 'no office'],
])('a %s letter that nobody can get', (stance, why) => {
  const [finding] = lint(TEN_LINES, { [stance]: 'I thank you.' });
  expect(finding).toMatchObject({ what: { rule: 'unreachable-stance' }, severity: 'warning' });
  expect(inWords(finding!, 'en')).toContain(why);
});

it.each(['ask', 'unknown'])('a %s letter where no member of Congress is written to', (stance) => {
  const yaml = issueYaml({ recipients: '[{ seat: office:mayor, role: mayor, title: Mayor, address: [City Hall] }]' });
  expect(rules(yaml, { [stance]: 'I ask you.' })).toEqual([`warning unreachable-stance ${stance}.hbs:1:1`]);
});

it('lets those letters be where somebody can get them', () => {
  const recipients =
    '[{ seat: own-house }, { seat: own-senate }, { seat: office:mayor, title: Mayor, address: [City Hall] }]';
  const yaml = issueYaml({
    signOn: SIGNED.slice(SIGNED.indexOf('signOn: ') + 8).trim(),
    recipients,
  });
  const texts = Object.fromEntries(
    ['ask', 'thank', 'companion', 'direct', 'unknown'].map((name) => [name, 'I ask you.']),
  );
  expect(rules(yaml, texts)).toEqual([]);
});

it('words and leftovers in a template, at their place', () => {
  expect(rules(TEN_LINES, { ask: 'I ask you.\n\nAs a {{writer.name}} voter, TODO.' })).toEqual([
    'warning civic-word ask.hbs:3:22',
    'error placeholder ask.hbs:3:29',
  ]);
});

it('lets a vote be asked of who has one', () => {
  const guarded = '{{#if official.isDelegate}}I ask for your help.{{else}}I ask for your vote.{{/if}}';
  expect(rules(TEN_LINES, { ask: guarded })).toEqual([]);
});

it('a letter that asks to sign what has been sent', () => {
  expect(rules(SIGNED, { unknown: 'I ask you to sign the letter.' })).toContain(
    'warning sent-but-asks unknown.hbs:1:1',
  );
});

it('Spanish that is missing, or not declared', () => {
  const both = issueYaml({ languages: '[en, es]' });
  expect(rules(both, { ask: 'I ask you.' })).toContain('warning no-translation ask.hbs:1:1');
  expect(rules(both, { ask: 'I ask you.', 'letter.es': 'Le pido.' })).not.toContain(
    'warning no-translation ask.hbs:1:1',
  );
  expect(rules(TEN_LINES, { 'ask.es': 'Le pido.' })).toContain('warning language-not-declared ask.es.hbs:1:1');
});

describe('what shows only in the written letter', () => {
  it('two full stops that meet, told once though two letters have them', () => {
    expect(rules(TEN_LINES, { ask: '{{issue.ask}}.' })).toEqual(['warning punctuation ask.hbs:1:1']);
  });

  it('a hole where the writer gave no address', () => {
    expect(rules(TEN_LINES, { ask: 'I live in {{writer.place}}.' })).toEqual([
      'warning punctuation ask.hbs:1:1',
      'warning may-be-empty ask.hbs:1:13',
    ]);
  });

  it('what only a delegate, or nobody by name, is told', () => {
    const ask = '{{issue.ask}}{{#if official.isDelegate}} You have a voice,, use it.{{/if}}';
    expect(rules(TEN_LINES, { ask })).toEqual(['warning punctuation ask.hbs:1:1']);
    const named = '{{issue.ask}} Dear {{official.last}}, thank you.';
    expect(rules(TEN_LINES, { ask: named })).toEqual(['warning punctuation ask.hbs:1:1']);
  });

  it('a slip of the data is told where it is, not again in each letter', () => {
    expect(rules(issueYaml({ ask: 'I ask you,, please.' }), {})).toEqual(['warning punctuation issue.yaml:10:6']);
  });

  it('too much shared text, with the longest reason and its count', () => {
    const points = `[{ id: a, label: A, text: ${'Water is life. '.repeat(50).trim()} }]`;
    const [finding] = lint(issueYaml({ points }), {
      letter: `${'I ask you. '.repeat(20)}\n\n{{#each reasons}}{{text}}{{/each}}`,
    });
    expect(finding).toMatchObject({ what: { rule: 'too-long' }, severity: 'warning', file: 'clean-water/letter.hbs' });
    expect(inWords(finding!, 'en')).toMatch(/the shared text has 9\d\d characters with one reason/);
  });

  it('a letter that grows past all bounds', () => {
    const fact = `{ text: ${'Water is life. '.repeat(39).trim()}, source: { title: Report, publisher: Fund, date: 2026-02-01 } }`;
    const found = rules(issueYaml({ facts: `[${Array.from({ length: 60 }, () => fact).join(', ')}]` }), {});
    expect(found).toEqual(['error not-writable issue.yaml:4:1']);
  });
});
