import type { Stance } from '../../../src/core/issue/issue.ts';
import { buildLibrary } from '../../../src/core/library/library.ts';
import { previewLetters } from '../../../src/core/library/samples.ts';
import { bodyText } from '../../../src/core/letter/likeness.ts';
import type { Letter } from '../../../src/core/letter/letter.ts';
import { issueYaml, lint, sourceFixture, TODAY } from '../../fixtures/issue-source.ts';

function previewed(fields: Record<string, string>, texts: Record<string, string> = {}): Letter[] {
  const found = buildLibrary([sourceFixture(issueYaml(fields), texts)], { today: TODAY }).find('clean-water');
  if (found.kind !== 'issue') throw new Error(JSON.stringify(found));
  return previewLetters(found, { language: 'en', date: TODAY });
}

const kinds = (letters: readonly Letter[]) => letters.map(({ stance, seat }) => `${stance} ${seat}`);

const SIGN_ON =
  '{ to: office:mayor, leads: [{ name: Jo Sample, state: CA, chamber: house }], checked: { on: 2026-11-01, source: page }, sentOn: 2026-11-01 }';

describe('a preview', () => {
  it('shows an office though nobody knows who holds it', () => {
    const recipients = '[{ seat: office:mayor, role: mayor, title: Mayor of Millbrook }]';
    expect(kinds(previewed({ recipients }))).toEqual(['direct office:mayor']);
  });

  it('shows one invented member of each kind, and those whom the file gives', () => {
    expect(kinds(previewed({}))).toEqual(['ask house:CA-1']);
    const recipients = '[{ seat: own-house }, { seat: "house:DC-AL", role: us_delegate }, { seat: "senate:CA:3" }]';
    expect(kinds(previewed({ recipients }))).toEqual(['ask house:CA-1', 'ask house:DC-AL', 'ask senate:CA:3']);
  });

  it('never shows somebody a letter of a kind that cannot be theirs', () => {
    const recipients =
      '[{ seat: office:mayor, title: Mayor }, { seat: "house:CA-22" }, { seat: "senate:CA:3" }, { seat: "state:CA:upper:14", address: [Capitol] }]';
    const letters = kinds(previewed({ recipients, signOn: SIGN_ON }));
    const of = (seat: string): Stance[] =>
      letters.flatMap((letter) => (letter.endsWith(seat) ? [letter.split(' ')[0] as Stance] : []));
    expect(of('office:mayor')).toEqual(['direct']);
    expect(of('state:CA:upper:14')).toEqual(['ask']);
    expect(new Set(of('house:CA-22'))).toEqual(new Set(['ask', 'thank', 'unknown']));
    expect(of('senate:CA:3')).toContain('companion');
    expect(letters).not.toContain('ask house:CA-1');
  });
});

describe('whether the official is the writer’s own', () => {
  const letter = '{{#if writer.isConstituent}}You are mine.{{else}}You are theirs.{{/if}}';
  const bodies = (fields: Record<string, string>) =>
    previewed(fields, { letter }).map((one) => bodyText(one).split('\n')[0]);

  it('is true for those found by where the writer lives alone', () => {
    expect(bodies({})).toEqual(['You are mine.']);
    expect(bodies({ recipients: '[{ seat: "house:CA-22" }]' })).toEqual(['You are theirs.']);
    expect(bodies({ recipients: '[{ seat: own-house }, { seat: "house:CA-22" }]' })).toEqual([
      'You are mine.',
      'You are theirs.',
    ]);
    const sample = '[{ seat: "house:CA-21", name: Jo Sample }]';
    expect(bodies({ status: 'history', asOf: '2020-10-30', sample })).toEqual(['You are theirs.']);
  });

  it('is false in letters that the check writes too', () => {
    const texts = { ask: '{{issue.ask}}{{#unless writer.isConstituent}} I live elsewhere,, and care.{{/unless}}' };
    const rules = (recipients: string) => lint(issueYaml({ recipients }), texts).map(({ what }) => what.rule);
    expect(rules('[{ seat: own-house }]')).toEqual([]);
    expect(rules('[{ seat: "house:CA-22" }]')).toEqual(['punctuation']);
    expect(rules('[{ seat: own-house }, { seat: "house:CA-22" }]')).toEqual(['punctuation']);
    expect(rules('[{ seat: "state:CA:upper:14", address: [State Capitol] }]')).toEqual(['punctuation']);
  });
});
