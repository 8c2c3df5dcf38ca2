import { Stance, type Language } from '../../../src/core/issue/issue.ts';
import { buildLibrary, type LibraryIssue } from '../../../src/core/library/library.ts';
import { callScript } from '../../../src/core/letter/call.ts';
import { chaseText } from '../../../src/core/letter/chase.ts';
import { bodyText } from '../../../src/core/letter/likeness.ts';
import type { SignOnPart } from '../../../src/core/issue/approach.ts';
import type { WriterAddress } from '../../../src/core/letter/writer.ts';
import type { Official } from '../../../src/core/official/official.ts';
import { writeLetter } from '../../../src/core/letter/write.ts';
import { issueYaml, sourceFixture, TEN_LINES, TODAY } from '../../fixtures/issue-source.ts';
import { officialFixture } from '../../fixtures/official.ts';

function build(yaml: string, texts: Record<string, string> = {}, shared: Record<string, string> = {}): LibraryIssue {
  const found = buildLibrary([sourceFixture(yaml, texts, shared)], { today: TODAY }).find('clean-water');
  if (found.kind !== 'issue') throw new Error(JSON.stringify(found));
  return found;
}

function body(
  { issue, templates }: LibraryIssue,
  stance: Stance,
  language: Language = 'en',
  part: SignOnPart = '',
): string {
  const writer = { full: 'Ana Sample', address: { city: 'Hanford', state: 'CA', zip: '93230' } };
  const reasons = issue.points.slice(0, 1).map(({ id }) => id);
  const assignment = { issue, official: officialFixture(), stance, part, represents: true, language, date: TODAY };
  return bodyText(writeLetter(assignment, templates, writer, { reasons, answers: {} }));
}

describe('the smallest issue', () => {
  it('is ten lines, without a finding, and has a letter for every stance', () => {
    const found = build(TEN_LINES);
    expect(TEN_LINES.trimEnd().split('\n')).toHaveLength(10);
    expect(found).toMatchObject({ usable: true, findings: [] });
    for (const stance of Stance.options) {
      expect(body(found, stance)).toContain('I ask you to support full funding of the state water fund.');
      expect(body(found, stance, 'es')).toContain('I ask you to support');
    }
  });
});

describe('an issue about a bill', () => {
  const bill = '{ congress: 119, type: hr, number: 12, position: support }';

  it('ends with the Congress of its bill, if not before', () => {
    expect(build(issueYaml({ bill })).issue.closes).toBe('2027-01-02');
    expect(build(issueYaml({ bill, closes: '' })).issue.closes).toBe('2027-01-02');
    expect(build(issueYaml({ bill, closes: '2026-12-01' })).issue.closes).toBe('2026-12-01');
  });

  it('is shown for as long as anybody likes where it is an example', () => {
    expect(build(issueYaml({ bill, closes: '', status: 'example' })).issue.closes).toBeUndefined();
  });
});

describe('the built-in letter', () => {
  const issue = build(
    issueYaml({
      title: '{ en: Clean water, es: Agua limpia }',
      ask: '{ default: { en: I ask you to support clean water., es: Le pido que apoye el agua limpia. } }',
      facts:
        '[{ text: { en: Forty mains broke., es: Se rompieron cuarenta tubos. }, source: { title: Report, publisher: Water Fund, date: 2026-02-01 } }]',
      points:
        '[{ id: street, label: { en: My street, es: Mi calle }, text: { en: It broke on my street., es: Se rompió en mi calle. } }]',
      languages: '[en, es]',
      recipients:
        '[{ seat: own-house }, { seat: own-senate }, { seat: office:mayor, role: mayor, title: Mayor of Millbrook, address: [City Hall] }]',
      signOn:
        '{ to: office:mayor, leads: [{ name: Jo Sample, state: CA, chamber: house }], checked: { on: 2026-11-01, source: page }, sentOn: 2026-11-01 }',
      bill: '{ congress: 119, type: hr, number: 12, position: support }',
    }),
  );

  it('has nothing to fix', () => {
    expect(issue.findings).toEqual([]);
  });

  it.each<[Stance, Language, SignOnPart]>([
    ['ask', 'en', ''],
    ['thank', 'en', 'lead'],
    ['thank', 'en', 'signer'],
    ['companion', 'en', ''],
    ['direct', 'en', ''],
    ['unknown', 'en', ''],
    ['ask', 'es', ''],
    ['thank', 'es', 'lead'],
    ['thank', 'es', 'signer'],
    ['companion', 'es', ''],
    ['direct', 'es', ''],
    ['unknown', 'es', ''],
  ])('%s in %s %s', (stance, language, part) => {
    expect(`\n${body(issue, stance, language, part)}\n`).toMatchSnapshot();
  });
});

it.each<[Language, RegExp]>([
  ['en', /where you stand/],
  ['es', /cuál es su posición/],
])('the built-in letter asks nobody in %s where they stand who is thanked for having said so', (language, question) => {
  const signOn = `{ to: "office:mayor", leads: [{ name: Jo Sample, state: CA, chamber: house }], checked: { on: 2026-11-01, source: page }, sentOn: 2026-11-01 }`;
  const recipients =
    '[{ seat: own-house }, { seat: "office:mayor", role: mayor, title: Mayor of Millbrook, address: [City Hall] }]';
  const found = build(issueYaml({ signOn, recipients }));
  expect(body(found, 'thank', language, 'lead')).not.toMatch(question);
  expect(body(found, 'unknown', language)).toMatch(question);
});

it.each<[Language, Partial<Official>, WriterAddress | undefined, RegExp]>([
  ['en', {}, { zip: '93230' }, /^I am your constituent in ZIP code 93230\. I ask/],
  ['en', {}, undefined, /^I am your constituent\. I ask/],
  ['es', {}, { zip: '93230' }, /^Vivo en el código postal 93230, y usted me representa\. I ask/],
  ['es', {}, undefined, /^Le escribo porque usted me representa\. I ask/],
  ['en', { status: 'vacant' }, { zip: '93230' }, /^I live in ZIP code 93230\. I ask/],
  ['en', { status: 'vacant' }, undefined, /^I ask/],
])('the built-in letter says in %s whether the office represents its writer', (language, official, address, start) => {
  const { issue, templates } = build(TEN_LINES);
  const rest = { stance: 'ask', part: '', represents: true, language, date: TODAY } as const;
  const assignment = { issue, official: officialFixture(official), ...rest };
  const text = (represents: boolean): string =>
    bodyText(
      writeLetter({ ...assignment, represents }, templates, { full: 'Ana', address }, { reasons: [], answers: {} }),
    );
  expect(text(true)).toMatch(start);
  expect(text(false)).not.toMatch(/constituent|representa/);
});

it.each<[Language, RegExp, RegExp]>([
  ['en', /where you stand|tell me|you have already/, /pass this letter on to whoever is chosen/],
  ['es', /cuál es su posición|me responda|usted ya ha/, /a quien llegue a ocupar este escaño/],
])('nothing in %s asks a seat that nobody holds where it stands', (language, asked, passed) => {
  const signOn = `{ to: "office:mayor", leads: [{ name: Jo Sample, state: CA, chamber: house }], checked: { on: 2026-11-01, source: page } }`;
  const recipients =
    '[{ seat: own-house }, { seat: "office:mayor", role: mayor, title: Mayor of Millbrook, address: [City Hall] }]';
  const vacant = officialFixture({ status: 'vacant', name: undefined });
  const words = { reasons: [], answers: {} };
  const writer = { full: 'Ana Sample' };
  for (const text of [TEN_LINES, issueYaml({ signOn, recipients })]) {
    const { issue, templates } = build(text);
    const to = { issue, official: vacant, part: '', represents: true, language, date: TODAY } as const;
    for (const stance of ['ask', 'unknown', 'companion'] as const) {
      const written = bodyText(writeLetter({ ...to, stance }, templates, writer, words));
      expect(written).toMatch(passed);
      expect(written).not.toMatch(asked);
    }
    const sent = { sent: TODAY, channel: 'post' } as const;
    expect(chaseText({ ...to, stance: 'ask' }, writer, sent, false)).toMatch(passed);
    expect(chaseText({ ...to, stance: 'ask' }, writer, sent, false)).not.toMatch(asked);
    expect(callScript({ ...to, stance: 'ask' }, templates, writer, words)).not.toMatch(/stands|la posición/);
  }
});

describe('which template a letter comes from', () => {
  const found = build(
    issueYaml({ languages: '[en, es]' }),
    {
      ask: 'The ask.',
      letter: 'The letter.',
      'thank.es': 'Las gracias.',
      'letter.es': '{{> sign}}',
    },
    { sign: 'The shared text.', 'sign.es': 'El texto compartido.' },
  );

  it.each<[Stance, Language, string]>([
    ['ask', 'en', 'The ask.'],
    ['thank', 'en', 'The letter.'],
    ['thank', 'es', 'Las gracias.'],
    ['ask', 'es', 'El texto compartido.'],
  ])('%s in %s', (stance, language, text) => {
    expect(body(found, stance, language)).toBe(text);
  });

  it('the built-in one in the right language, where nothing else is', () => {
    expect(body(build(TEN_LINES, { ask: 'The ask.' }), 'ask', 'es')).toContain('Vivo en Hanford');
  });
});

describe('a library', () => {
  const good = sourceFixture();
  const bad = {
    ...sourceFixture(issueYaml({ facts: '[{ text: Air. }]', id: 'air' })),
    folder: 'air',
    file: 'air/issue.yaml',
  };
  const broken = { ...sourceFixture('id: soil'), folder: 'soil', file: 'soil/issue.yaml' };
  const unread = { ...good, folder: 'sea', file: 'sea/issue.yaml', data: undefined };
  const library = buildLibrary([good, bad, broken, unread], { today: TODAY });

  it('goes on with the good issues beside a bad one', () => {
    expect(library.issues.map(({ issue, usable }) => [issue.id, usable])).toEqual([
      ['clean-water', true],
      ['air', false],
    ]);
    expect(library.find('clean-water')).toMatchObject({ kind: 'issue', usable: true });
    expect(library.find('soil')).toMatchObject({
      kind: 'broken',
      findings: [{ what: { rule: 'missing' } }, { what: { rule: 'missing' } }],
    });
    expect(library.find('sea')).toEqual({ kind: 'broken', findings: [] });
  });

  it('offers the nearest name for one that is not there', () => {
    expect(library.find('clean-watr')).toEqual({ kind: 'unknown', nearest: 'clean-water' });
    expect(library.find('__proto__')).toMatchObject({ kind: 'unknown' });
  });

  it('lists findings by file and place', () => {
    expect(library.findings.map(({ file }) => file)).toEqual(library.findings.map(({ file }) => file).toSorted());
  });
});

it('leaves templates alone until a letter asks, when only the data is to be checked', () => {
  const source = sourceFixture(TEN_LINES, { ask: '{{nonsense}}', thank: 'Fine.' });
  const found = buildLibrary([source], { today: TODAY, check: 'data' }).find('clean-water');
  if (found.kind !== 'issue') throw new Error('not found');
  expect(found).toMatchObject({ usable: true, findings: [] });
  expect(body(found, 'thank')).toBe('Fine.');
  expect(() => body(found, 'ask')).toThrow('clean-water/ask.hbs:1:3 cannot be used.');
});
