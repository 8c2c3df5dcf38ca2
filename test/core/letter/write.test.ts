import fc from 'fast-check';
import { Day } from '../../../src/core/ids.ts';
import { approach } from '../../../src/core/issue/approach.ts';
import { Issue } from '../../../src/core/issue/issue.ts';
import { blockOf, bodyOf, plain, type Letter } from '../../../src/core/letter/letter.ts';
import { leftovers } from '../../../src/core/letter/fit.ts';
import { bodyText, likeness } from '../../../src/core/letter/likeness.ts';
import { readDraft, type Typed } from '../../../src/core/letter/read-draft.ts';
import { compileTemplate, type IssueTemplates } from '../../../src/core/letter/template.ts';
import { writeLetter, type WriteOptions } from '../../../src/core/letter/write.ts';
import { fieldsOf } from '../../../src/core/letter/fields.ts';
import type { Official } from '../../../src/core/official/official.ts';
import { officialFixture } from '../../fixtures/official.ts';
import { anyText } from '../../fixtures/any-text.ts';

const issue = Issue.parse({
  id: 'bridge',
  title: { en: 'The bridge on Main Street', es: 'El puente' },
  by: { name: 'Neighbours of Main Street' },
  ask: { default: 'Please mend the bridge.', thank: 'Thank you for mending the bridge.' },
  askDelegate: 'Please speak for the bridge.',
  short: 'Please mend the bridge on Main Street.',
  recipients: [{ seat: 'own-house' }],
  facts: [
    { id: 'closed', text: 'It is closed.', source: { title: 'Notice', publisher: 'The city', date: '2026-01-02' } },
  ],
  points: [
    { id: 'school', label: 'School', text: 'Children walk an hour more.' },
    { id: 'trade', label: 'Trade', text: 'Shops have lost a third of their trade.' },
  ],
  questions: [
    { id: 'years', prompt: 'How long have you lived here?', lead: 'I have lived here for', kind: 'line' },
    {
      id: 'use',
      prompt: 'How do you use it?',
      kind: 'choice',
      options: [{ en: 'I walk across it.', es: 'Lo cruzo a pie.' }, 'I drive across it.'],
    },
  ],
  languages: ['en', 'es'],
});

function templatesOf(source: string, on: Issue = issue): IssueTemplates {
  const result = compileTemplate(source, { fields: fieldsOf(on), partials: new Map() });
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return { letter: () => result.template, call: () => result.template };
}

const SOURCE = '{{#if writer.place}}I live in {{writer.place}}. {{/if}}{{issue.ask}}\n\n{{fact.closed}}';

interface Wanted extends Partial<Typed> {
  readonly source?: string;
  readonly official?: Official;
  readonly language?: 'en' | 'es';
  readonly options?: WriteOptions;
  readonly on?: Issue;
}

function write({
  source = SOURCE,
  official = officialFixture(),
  language = 'en',
  options,
  on = issue,
  ...typed
}: Wanted = {}): Letter {
  const { writer, words, problems } = readDraft(on, { name: 'Ana Sample', ...typed }, language);
  expect(problems).toEqual([]);
  const assignment = { ...approach(on, official, true), language, date: Day.parse('2026-11-25') };
  return writeLetter(assignment, templatesOf(source, on), writer, words, options);
}

describe('a letter', () => {
  it('has every part in the order in which Americans write one', () => {
    expect(write().blocks.map(({ kind }) => kind)).toEqual([
      'date',
      'insideAddress',
      'subject',
      'salutation',
      'paragraph',
      'paragraph',
      'closing',
      'signature',
    ]);
  });

  it('says first where the writer lives and what is asked, then their own words, reasons as picked, answers, and the rest', () => {
    const letter = write({
      zip: '93230',
      city: 'Hanford',
      state: 'CA',
      story: 'It took my mother home.',
      reasons: ['trade', 'school'],
      answers: { years: 'twelve years.', use: 'I walk across it.' },
    });
    expect(bodyText(letter).split('\n\n')).toEqual([
      'I live in Hanford, California 93230. Please mend the bridge.',
      'It took my mother home.',
      'Shops have lost a third of their trade.',
      'Children walk an hour more.',
      'I have lived here for twelve years.',
      'I walk across it.',
      'It is closed.',
    ]);
  });

  it('leaves to a template what it wants to place itself', () => {
    const source = '{{issue.ask}}\n\nBecause:\n{{#each reasons}}\n- {{text}}\n{{/each}}\n\nAs for me: {{story}}';
    const letter = write({ source, story: 'I care.', reasons: ['school'] });
    expect(bodyOf(letter)).toEqual([
      { kind: 'paragraph', parts: [{ text: 'Please mend the bridge.', from: 'shared' }] },
      { kind: 'paragraph', parts: [{ text: 'Because:', from: 'shared' }] },
      { kind: 'list', items: [[{ text: 'Children walk an hour more.', from: 'shared' }]] },
      {
        kind: 'paragraph',
        parts: [
          { text: 'As for me: ', from: 'shared' },
          { text: 'I care.', from: 'own' },
        ],
      },
    ]);
  });

  it('gives each answer its own place, and says whose it is', () => {
    const source =
      '{{issue.ask}}\n\n{{answers.use}}\n\nHere for {{answers.years}}\n\n{{#each reasons}}\n{{text}}\n{{/each}}';
    const letter = write({
      source,
      reasons: ['school'],
      answers: { years: 'twelve years.', use: 'I walk across it.' },
    });
    expect(bodyOf(letter).slice(1, 3)).toEqual([
      { kind: 'paragraph', parts: [{ text: 'I walk across it.', from: 'shared' }] },
      {
        kind: 'paragraph',
        parts: [
          { text: 'Here for ', from: 'shared' },
          { text: 'twelve years.', from: 'own' },
        ],
      },
    ]);
  });

  it('finds what was never filled in, in a list too', () => {
    const source = '{{issue.ask}} [YOUR TOWN]\n\n- TODO\n- done';
    expect(leftovers(write({ source }))).toEqual(['[YOUR TOWN]', 'TODO']);
  });

  it('counts a picked option and the writer’s town as text that others have too', () => {
    expect(likeness(write({ city: 'Hanford', answers: { use: '1' } })).share).toBe(1);
    expect(likeness(write({ answers: { years: 'twelve' } })).own).toBe('twelve'.length);
  });

  it('names whom the sign-on letter went to, with an article where it is an office', () => {
    const to = (recipient: Record<string, string>, language: 'en' | 'es' = 'en') =>
      bodyText(
        write({
          language,
          source: 'The letter to {{signOn.to}}',
          on: Issue.parse({
            ...issue,
            recipients: [{ seat: 'office:parks', ...recipient }],
            signOn: {
              to: 'office:parks',
              leads: [{ name: 'TJ Cox', state: 'CA', chamber: 'house' }],
              checked: { on: '2026-11-20', source: 'The letter' },
              closesOn: '2026-12-30',
            },
          }),
        }),
      );
    expect(to({ role: 'cabinet_secretary', title: 'Secretary of State', name: 'Mike Sample' })).toBe(
      'The letter to Secretary of State Mike Sample',
    );
    expect(to({ title: 'Director of Parks' })).toBe('The letter to the Director of Parks');
    expect(to({ title: 'Director of Parks' }, 'es')).toBe('The letter to la oficina de «Director of Parks»');
    expect(to({ role: 'cabinet_secretary', title: 'Secretary of State', name: 'Mike Sample' }, 'es')).toBe(
      'The letter to Mike Sample (Secretary of State)',
    );
    expect(to({ role: 'president', name: 'Pat Sample' }, 'es')).toBe('The letter to Pat Sample');
    expect(to({ role: 'council', title: 'City Council', name: 'Pat Chair' })).toBe('The letter to the City Council');
    expect(to({ role: 'president', name: 'Pat Sample' })).toBe('The letter to President Sample');
  });

  it('asks a delegate for what a delegate can do', () => {
    const delegate = officialFixture({ role: 'us_delegate' });
    expect(bodyText(write({ official: delegate }))).toContain('Please speak for the bridge.');
  });

  it('tells nobody that they represent the writer where a seat is vacant', () => {
    const source = '{{#if writer.isConstituent}}I am your constituent. {{/if}}{{issue.ask}}';
    const vacant = officialFixture({ status: 'vacant', name: undefined });
    expect(bodyText(write({ source, official: officialFixture() }))).toContain('I am your constituent.');
    expect(bodyText(write({ source, official: officialFixture({ status: 'unnamed', name: undefined }) }))).toContain(
      'I am your constituent.',
    );
    expect(bodyText(write({ source, official: vacant }))).toBe('Please mend the bridge.');
  });

  it('takes the short text with own words, or own words alone', () => {
    expect(bodyText(write({ story: 'I care.', reasons: ['school'], options: { short: true } }))).toBe(
      'Please mend the bridge on Main Street.\n\nI care.\n\nChildren walk an hour more.',
    );
    const assignment = {
      ...approach(issue, officialFixture(), true),
      language: 'en' as const,
      date: Day.parse('2026-11-25'),
    };
    const own = writeLetter(
      assignment,
      templatesOf(SOURCE),
      { full: 'Ana' },
      { reasons: [], answers: {}, body: 'All mine.\n\nEvery word.' },
    );
    expect(likeness(own).share).toBe(0);
    expect(bodyText(own)).toBe('All mine.\n\nEvery word.');
  });

  it('gives the address when there is one, and lines to fill in for what is missing', () => {
    const full = write({
      street: '1 Elm Street',
      city: 'Hanford',
      state: 'CA',
      zip: '93230',
      email: 'ana@example.org',
      phone: '559-555-0134',
    });
    expect(blockOf(full, 'signature')).toMatchObject({
      name: 'Ana Sample',
      lines: ['1 Elm Street', 'Hanford, CA 93230', 'ana@example.org', '559-555-0134'],
      blanks: [],
    });
    expect(blockOf(write({ zip: '93230' }), 'signature').blanks).toEqual([
      'Street address, town and ZIP',
      'E-mail',
      'Phone',
    ]);
  });

  it('speaks its language throughout', () => {
    const letter = write({
      language: 'es',
      zip: '93230',
      answers: { use: 'I walk across it.' },
      source: 'Vivo en {{writer.place}}. {{issue.ask}}',
    });
    expect(letter).toMatchObject({ language: 'es', title: 'Carta a Jordan Sample' });
    expect(plain(blockOf(letter, 'subject').parts)).toBe('El puente');
    expect(blockOf(letter, 'closing').text).toBe('Atentamente,');
    expect(bodyText(letter)).toBe('Vivo en el código postal 93230. Please mend the bridge.\n\nLo cruzo a pie.');
  });

  it('takes its subject from the writer where the issue says so', () => {
    const own = Issue.parse({
      id: 'mine',
      title: 'A letter',
      own: true,
      recipients: [{ seat: 'own-house' }],
      questions: [{ id: 'subject', prompt: 'What about?', kind: 'line', required: true }],
      subjectFrom: 'subject',
    });
    const letter = write({
      on: own,
      source: 'Hello.\n\n{{story}}',
      answers: { subject: 'The ferry' },
      story: 'It no longer runs.',
    });
    expect(blockOf(letter, 'subject').parts).toEqual([{ text: 'The ferry', from: 'own' }]);
    expect(bodyText(letter)).toBe('Hello.\n\nIt no longer runs.');
  });

  it('is marked where it must not be sent', () => {
    expect(write().mark).toBeUndefined();
    expect(write({ official: officialFixture({ fictional: true }) }).mark).toBe('Example, not for sending');
    expect(write({ options: { mark: 'Sample' } }).mark).toBe('Sample');
  });
});

describe('whatever a writer types', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    anyText(120),
    fc.constantFrom(
      '{{constructor}}',
      '{{> shared}}',
      '{{#each facts}}',
      '- a\n- b',
      '\uE000\uE001x\uF8FF',
      '$&',
      '\\n',
      '<script>',
      'םולש سلام',
      '𝔘𝔫𝔦',
    ),
  );
  const name = hostile.map((text) => `A${text.replace(/[\r\n\u2028\u2029]/g, ' ').slice(0, 90)}`);

  it('stands in the letter as it was cleaned, is never run, and never becomes somebody else’s', () => {
    fc.assert(
      fc.property(name, hostile, hostile, hostile, (typedName, story, city, years) => {
        const typed = {
          name: typedName,
          story: `I say: ${story}`,
          city: `B${city.slice(0, 80)}`,
          answers: { years: `C${years.slice(0, 80)}` },
        };
        const { writer, words } = readDraft(issue, typed, 'en');
        const letter = write(typed);
        const squeezed = (text: string) => text.replace(/(^|\n)- /g, '$1').replace(/\s+/g, '');
        const own = bodyOf(letter)
          .flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.parts))
          .filter(({ from }) => from === 'own');
        expect(squeezed(own.map(({ text }) => text).join('\n'))).toBe(
          squeezed(`${words.story!}\n${words.answers['years']!}`),
        );
        expect(blockOf(letter, 'signature').name).toBe(writer.full);
        expect(bodyText(letter)).toContain('Please mend the bridge.');
        expect(JSON.stringify(letter)).not.toMatch(/[\ue000-\uf8ff]/);
      }),
      { numRuns: 400 },
    );
  });
});
