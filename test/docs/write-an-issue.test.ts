import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Issue } from '../../src/core/issue/issue.ts';
import { issueYaml, lint } from '../fixtures/issue-source.ts';

const GUIDE = readFileSync(join(__dirname, '../../docs/write-an-issue.md'), 'utf8');
const blocks = [...GUIDE.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].map(([, kind, text]) => ({ kind, text: text! }));

it('shows an issue that passes the check', () => {
  const smallest = blocks.find(({ kind }) => kind === 'yaml');
  expect(smallest!.text.trimEnd().split('\n')).toHaveLength(10);
  expect(lint(smallest!.text)).toEqual([]);
});

it('shows asks for everybody that pass the check', () => {
  const [, asks] = blocks.filter(({ kind }) => kind === 'yaml');
  const signOn = `{ to: office:mayor, leads: [{ name: Jo Sample, state: CA, chamber: house }], checked: { on: 2026-11-01, source: page }, closesOn: 2026-12-01, contact: Sam at 555-0100 }`;
  const recipients =
    '[{ seat: own-house }, { seat: own-senate }, { seat: office:mayor, title: Mayor, address: [City Hall] }]';
  const yaml = issueYaml({ ask: asks!.text.replace(/^ask:\n/, '\n').trimEnd(), recipients, signOn });
  expect(lint(yaml)).toEqual([]);
});

it('shows a letter that passes the check', () => {
  const letter = blocks.find(({ text }) => text.includes('{{issue.ask}}'));
  expect(lint(issueYaml(), { letter: letter!.text })).toEqual([]);
});

it('names every field there is', () => {
  expect(Object.keys(Issue.shape).filter((key) => !GUIDE.includes(`\`${key}\``))).toEqual([]);
});

it('quotes only sentences that are really said', () => {
  const said = [...GUIDE.matchAll(/^\| "([^"]+)"/gm)].map(
    ([, words]) => words!.replaceAll('...', '').trim().split('  ')[0]!,
  );
  const folder = join(__dirname, '../../src/core/library/words/en');
  const all = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  expect(said.length).toBeGreaterThan(5);
  for (const words of said) {
    const [first] = words.split(/\s{2,}|\. /);
    // Where the sentence goes on with a word that it is given.
    expect(all).toContain(first!.replace(/(?<=is read as) a number\.|(?<=will use this) template/, '').trim());
  }
});
