import fc from 'fast-check';
import Handlebars from 'handlebars';
import { UserError } from '../../../src/core/errors.ts';
import { FIELDS } from '../../../src/core/letter/fields.ts';
import { compileTemplate, type Template, type Values } from '../../../src/core/letter/template.ts';
import { saidOf, sentencesOf } from '../../fixtures/said.ts';
import { BOMBS, INJECTIONS, PARTIAL_BOMBS } from './hostile-templates.ts';

const partials = new Map([['shared', 'Shared by {{writer.name}}.']]);

function compiled(source: string): Template {
  const result = compileTemplate(source, { fields: FIELDS, partials });
  if (result.kind === 'refused') throw new Error(result.problems.map(({ what }) => sentencesOf(what)).join(' '));
  return result.template;
}

function problemsOf(source: unknown, shared: ReadonlyMap<string, string> = partials) {
  const result = compileTemplate(source, { fields: FIELDS, partials: shared });
  return result.kind === 'refused' ? result.problems.map(saidOf) : [];
}

const render = (source: string, values: Values = {}) =>
  compiled(source).render({ stance: 'ask', language: 'en', ...values });

describe('a template', () => {
  it('fills fields, lists, conditions and shared texts', () => {
    const source = `{{#if writer.place}}I live in {{writer.place}}. {{/if}}{{issue.ask}}

{{#each reasons}}
- {{text}}
{{/each}}

{{> shared}}`;
    const values = {
      writer: { name: 'Ani', place: 'Hanford' },
      issue: { ask: 'Please act.' },
      reasons: [{ text: 'One.' }, { text: 'Two.' }],
    };
    expect(render(source, values)).toBe('I live in Hanford. Please act.\n\n- One.\n- Two.\n\nShared by Ani.');
  });

  it('takes every field as there, and an unknown one as empty', () => {
    expect(render('{{#if story}}x{{else}}none{{/if}}|{{writer.town}}|{{#each facts}}x{{/each}}|{{signOn.count}}')).toBe(
      'none|||',
    );
  });

  it('never escapes: a letter is plain text', () => {
    expect(render('{{story}}', { story: `O'Brien & "Sons" <3` })).toBe(`O'Brien & "Sons" <3`);
  });

  it('leaves no empty room where an optional part was left out', () => {
    expect(render('One.\n\n{{#if story}}{{story}}{{/if}}\n   \n\nTwo.\r\n')).toBe('One.\n\nTwo.');
  });

  it('says which fields it uses, also in what it shares', () => {
    expect([...compiled('{{#if story}}{{#each facts}}{{text}}{{/each}}{{/if}}{{> shared}}').uses].toSorted()).toEqual([
      'facts',
      'story',
      'text',
      'writer.name',
    ]);
  });

  it('says what it prints whatever happens, and where; of a shared text, where it is called', () => {
    expect(
      compiled('{{#if story}}{{story}}{{else}}{{issue.title}}{{/if}}\n {{date issue.sourceDate}}{{> shared}}').needs,
    ).toEqual([
      { path: 'issue.sourceDate', line: 2, column: 9 },
      { path: 'writer.name', line: 2, column: 27 },
    ]);
  });

  it('stops growing at 20,000 characters, and says what to do', () => {
    const values = { story: 'x'.repeat(9000) };
    expect(() => render('{{story}}{{story}}{{story}}', values)).toThrow(UserError);
    expect(() => render('{{story}}{{story}}{{story}}', values)).toThrow(/Shorten/);
    expect(render('{{story}}{{story}}', values)).toHaveLength(18_000);
  });
});

describe('the helpers', () => {
  it.each([
    ['{{list signOn.leads "name"}}', 'en', 'Ana, Ben, and Ivo'],
    ['{{list signOn.leads "name"}}', 'es', 'Ana, Ben e Ivo'],
    ['{{list signOn.coLeads "name"}}', 'es', 'Ana y Ben'],
    ['{{date signOn.sentOn}}', 'en', 'October 30, 2020'],
    ['{{date signOn.sentOn}}', 'es', '30 de octubre de 2020'],
    ['{{ordinal signOn.count}} {{ordinal 11}}', 'en', '51st 11th'],
    ['{{ordinal signOn.count}}', 'es', '51.º'],
    ['{{possessive official.name}} vote', 'en', "Representative Cox's vote"],
    ['{{possessive (list signOn.coLeads "name")}}', 'en', "Ana and Ben's"],
    ['el voto {{possessive official.name}}', 'es', 'el voto de Representative Cox'],
    ['{{signOn.others}} {{plural signOn.others "colleague" "colleagues"}}', 'en', '1 colleague'],
    ['{{#ifStance "thank" "ask"}}yes{{else}}no{{/ifStance}}{{#ifStance "direct"}}yes{{/ifStance}}', 'en', 'yes'],
    ['{{#each facts}}{{#ifStance "ask"}}{{text}}{{/ifStance}}{{#unless @last}}, {{/unless}}{{/each}}', 'en', 'a, b'],
  ])('%s in %s', (source, language, expected) => {
    const people = [{ name: 'Ana' }, { name: 'Ben' }, { name: 'Ivo' }];
    const signOn = { leads: people, coLeads: people.slice(0, 2), sentOn: '2020-10-30', count: 51, others: 1 };
    expect(
      render(source, {
        language,
        signOn,
        official: { name: 'Representative Cox' },
        facts: [{ text: 'a' }, { text: 'b' }],
      }),
    ).toBe(expected);
  });

  it.each(['{{list signOn.leads}}', '{{date}}', '{{date facts}}', '{{ordinal story}}', '{{#ifStance}}x{{/ifStance}}'])(
    '%s is shown how it is written',
    (source) => {
      expect(problemsOf(source)[0]).toMatchObject({
        rule: 'wrong-arguments',
        says: expect.stringContaining('is written like'),
      });
    },
  );
});

describe('a mistake in a template', () => {
  it('names the field that was meant, with its place', () => {
    expect(problemsOf('One line\n  {{writer.nmae}}')).toMatchObject([
      {
        rule: 'unknown-field',
        says: 'There is no field "writer.nmae". Did you mean "writer.name"?',
        line: 2,
        column: 5,
      },
    ]);
  });

  it('is told together with all others', () => {
    expect(problemsOf('{{a.b}} {{#iff story}}x{{/iff}} {{> shraed}}').map(({ rule }) => rule)).toEqual([
      'unknown-field',
      'unknown-block',
      'unknown-partial',
    ]);
  });

  it.each([
    ['{{#if story}}a\n\n{{issue.ask}}\n', 1, 1, '"{{#if story}}" is never closed. Write {{/if}} where it ends.'],
    ['{{#if story}}\n{{#each facts}}a{{/each}}\n', 1, 1, '"{{#if story}}" is never closed. Write {{/if}}'],
    ['{{issue.ask}}\n\n{{#ifStance "ask"}}a', 3, 1, 'is never closed. Write {{/ifStance}} where it ends.'],
    [
      '{{issue.ask}}\n\nNow {{story}\n{{#if story}}a{{/if}}',
      3,
      5,
      '"{{story}" is never closed. Write }} where it ends.',
    ],
    ['{{issue.ask}}\n{{story', 2, 1, '"{{story" is never closed. Write }} where it ends.'],
  ])('says of what is left open where it begins: %j', (source, line, column, says) => {
    expect(problemsOf(source)).toMatchObject([{ line, column, says: expect.stringContaining(says) }]);
  });

  it('in the writing is one sentence that says what to do', () => {
    expect(problemsOf('{{#if story}}never closed')).toMatchObject([
      { rule: 'not-readable', says: expect.stringContaining('never closed') },
    ]);
    expect(problemsOf('{{#if story}}x{{/each}}')).toMatchObject([
      { says: '{{#if}} is closed by {{/each}}. Close it by its own name.', line: 1, column: 4 },
    ]);
    for (const source of ['{{', '{{/if}}', '{{else}}', '{{a b=}}', '{{{story}}', '{{> }}', '{{#if story}}']) {
      expect(problemsOf(source)).toHaveLength(1);
      expect(problemsOf(source)[0]!.says).not.toMatch(/Expecting|Parse error|INVALID/);
    }
  });

  it('in a shared text is shown where it is called', () => {
    expect(problemsOf('x\n{{> bad}}', new Map([['bad', 'a\nb {{nothing}}']]))).toMatchObject([
      { says: expect.stringContaining('shared text "bad"'), line: 2 },
    ]);
  });
});

describe('the fence', () => {
  it(`refuses ${String(INJECTIONS.length)} ways out, and nothing changes in the world`, () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length + Object.getOwnPropertyNames(globalThis).length;
    expect(INJECTIONS.filter((source) => problemsOf(source).length === 0)).toEqual([]);
    expect(Object.getOwnPropertyNames(Object.prototype).length + Object.getOwnPropertyNames(globalThis).length).toBe(
      before,
    );
    expect(INJECTIONS.length).toBeGreaterThan(200);
  });

  it(`refuses ${String(BOMBS.length)} bombs before they cost anything`, () => {
    expect(BOMBS.filter((source) => problemsOf(source).length === 0).map((source) => source.slice(0, 60))).toEqual([]);
    expect(BOMBS.length).toBeGreaterThanOrEqual(60);
  });

  it('refuses shared texts that contain themselves or multiply', () => {
    for (const shared of PARTIAL_BOMBS) expect(problemsOf('{{> start}}', shared).length).toBeGreaterThan(0);
  });

  it('refuses everything that is not text, above all a syntax tree', () => {
    const tree = {
      type: 'Program',
      body: [{ type: 'MustacheStatement', path: { type: 'PathExpression', parts: ['constructor'] }, params: [] }],
    };
    const notText = [
      tree,
      JSON.parse(JSON.stringify(tree)),
      [tree],
      ['x'],
      null,
      undefined,
      5,
      true,
      { toString: () => 'x' },
      new String('x'),
      () => 'x',
    ];
    for (const source of notText) expect(problemsOf(source)).toMatchObject([{ rule: 'not-text' }]);
  });

  it('does not let a polluted prototype in', () => {
    const values = JSON.parse('{"writer":{"__proto__":{"name":"evil"}},"__proto__":{"story":"evil"}}') as Values;
    expect(render('[{{writer.name}}{{story}}]', values)).toBe('[]');
    const inherited = Object.create({ story: 'evil' }) as Values;
    expect(compiled('[{{story}}]').render(inherited)).toBe('[]');
  });

  it('answers every text with a template or with problems, and never throws', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{{#',
      '{{/',
      '{{>',
      'if',
      'each',
      'story',
      'reasons',
      ' ',
      '"',
      '(',
      ')',
      '.',
      '@',
      '|',
      '=',
      'x',
      '\n',
      '{{else}}',
      '~',
      '!--',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const result = compileTemplate(pieces.join(''), { fields: FIELDS, partials });
        if (result.kind === 'refused') expect(result.problems.length).toBeGreaterThan(0);
        else expect(typeof result.template.render({})).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });

  it('renders whatever it is given for a field, and nothing but text, numbers, flags and lists of them reaches a letter', () => {
    // Texts that could be taken for a function or an object are left out: a writer may type them.
    const plain = fc.string({
      unit: fc.constantFrom('a', ' ', '{{', '}}', '<', '&', '"', '\n', '\u00E9', '\u{1F600}'),
    });
    const any = fc.anything({ values: [plain, fc.double(), fc.boolean(), fc.constantFrom(null, undefined, () => 1)] });
    fc.assert(
      fc.property(any, any, (story, reasons) => {
        const text = render('{{story}}{{#each reasons}}{{text}}{{/each}}', { story, reasons });
        expect(text).not.toMatch(/\[object|=>|function/);
      }),
    );
  });
});

describe('what is drawn', () => {
  it('keeps words apart that a shared text on a line of its own joins', () => {
    expect(render(' {{> shared}}\n {{> shared}}', { writer: { name: 'Ani' } })).toBe('Shared by Ani. Shared by Ani.');
  });

  const statement: fc.Arbitrary<string> = fc.letrec<{ text: string; block: string }>((tie) => ({
    text: fc.constantFrom(
      'Plain text. ',
      ' ',
      '\n',
      '\n\n',
      '{{story}}',
      '{{~issue.ask~}}',
      '({{signOn.count}})',
      '{{! note }}',
      '{{> shared}}',
    ),
    block: fc.oneof(
      tie('text'),
      fc
        .tuple(
          fc.constantFrom('if', 'unless'),
          fc.constantFrom('story', 'facts', 'signOn.count', 'official.isNamed'),
          tie('block'),
          tie('block'),
        )
        .map(([name, field, yes, no]) => `{{#${name} ${field}}}${yes}{{else}}${no}{{/${name}}}`),
      fc.constantFrom(
        '\n{{#each facts}}\n- {{text}} ({{@index}}){{#unless @last}};{{/unless}}\n{{else}}none\n{{/each}}\n',
      ),
      fc.tuple(tie('text'), tie('block')).map((both) => both.join('')),
    ),
  })).block;
  const values = fc.record({
    story: fc.constantFrom('', 'My story.'),
    issue: fc.record({ ask: fc.constantFrom('', 'Please act.') }),
    signOn: fc.record({ count: fc.constantFrom(0, 51) }),
    official: fc.record({ isNamed: fc.boolean() }),
    writer: fc.constant({ name: 'Ani' }),
    facts: fc.array(fc.record({ text: fc.constantFrom('One', 'Two') }), { maxLength: 3 }),
  });

  it('is what Handlebars itself draws', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 5 }), values, (statements, given) => {
        const source = statements.join('');
        const handlebars = Handlebars.create();
        for (const [name, text] of partials) handlebars.registerPartial(name, text);
        const theirs = handlebars.compile(source, { noEscape: true, preventIndent: true })(given);
        expect(squeezed(compiled(source).render(given))).toBe(squeezed(theirs));
      }),
      { numRuns: 500 },
    );
  });

  /** We close up empty room at the end, which Handlebars leaves. */
  const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
});
