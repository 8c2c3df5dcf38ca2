import * as fc from 'fast-check';
import { told } from '../../src/core/library/in-words.ts';
import { parseYaml } from '../../src/issues/parse-yaml.ts';

const parsed = (text: string) => {
  const result = parseYaml(text);
  if (result.kind === 'refused') throw new Error(result.why.kind);
  return result;
};
const refused = (text: string) => {
  const result = parseYaml(text);
  if (result.kind === 'parsed') throw new Error(`Not refused: ${JSON.stringify(result.data)}`);
  const [says, fix] = told({ what: { rule: 'not-yaml', why: result.why } }, 'en');
  return { ...result, says, fix };
};

it('keeps dates as text, and "no" a word', () => {
  expect(parsed('opens: 2026-11-01\nanswer: no\nempty:\nmerge: { <<: x }').data).toEqual({
    opens: '2026-11-01',
    answer: 'no',
    empty: null,
    merge: { '<<': 'x' },
  });
});

it('pollutes no prototype', () => {
  parsed('__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it.each<[string, string, number, number, string]>([
  ['a key twice', 'a: 1\nb:\n  c: 1\n  c: 2', 4, 3, '"c" is given twice'],
  ['an alias', 'a: &x 1\nb: *x', 2, 5, 'begins with "*"'],
  ['a tag', 'a: !!js/function "x"', 1, 4, 'begins with "!"'],
  ['deep lists', '['.repeat(40) + ']'.repeat(40), 1, 20, 'nested too deeply'],
  ['a tab', 'a:\n\tb: 1', 2, 1, 'a tab'],
  ['an open quote', 'a: "x', 1, 4, 'A quote that opens here is never closed.'],
  ['an open quote with lines after it', 'a: 1\nb: "x\nc: "y"', 2, 4, 'A quote that opens here is never closed.'],
  ['an open quote in brackets', "a:\n  - { b: 'it''s, c: 1 }\n  - d", 2, 10, 'A quote that opens here'],
  ['an open bracket', 'a: [x', 1, 4, 'A bracket that opens here is never closed.'],
  ['an open bracket with lines after it', 'a: [[x], y\nb: 1', 1, 4, 'A bracket that opens here is never closed.'],
  ['the inner of two brackets', 'a: [{ b: 1, c: "}"\nd: 1', 1, 5, 'A bracket that opens here'],
  ['a colon', 'title: Water: now', 1, 13, 'cannot be read'],
  ['a name without the space', 'id: a\ntitle:Water\nsummary: x', 2, 1, 'does not begin with the name of a field'],
  ['a name with "="', 'id: a\ntitle = Water\nsummary: x', 2, 1, 'does not begin with the name of a field'],
  ['a no-break space after a name', 'id: a\ntitle:\u00a0Water\nsummary: x', 2, 1, 'does not begin with the name'],
  ['a second line', 'id: a\nsummary: Old.\nVery old.\nSo old.\nby: x', 3, 1, 'does not begin with the name of a field'],
  ['a name without the space inside', 'by:\n  name:Water\n  url: x', 2, 3, 'does not begin with the name of a field'],
  ['a hyphen without the space', 'a:\n  - b: x\n  -b: y', 3, 3, 'does not begin with a hyphen and a space'],
  ['the first hyphen without it', 'a:\n  -b: x\n    c: y', 2, 3, 'does not begin with a hyphen and a space'],
  ['a star for a hyphen', 'a:\n  - b: x\n  * b: y', 3, 3, 'does not begin with a hyphen and a space'],
  ['quotes inside of quotes', 'a: "The "mains" are old."', 1, 4, 'ends before its line does'],
  ['an apostrophe inside of quotes', "a: 1\nb: 'The town's mains'", 2, 4, 'ends before its line does'],
  ['a quoted first word', 'a:\n  - b: "Old" mains', 2, 8, 'ends before its line does'],
  ['a fence around it', '```yaml\nid: a\ntitle: b\n```', 1, 1, 'the fence of a code block'],
  ['a fence of tildes', '~~~\nid: a\n~~~', 1, 1, 'the fence of a code block'],
  ['a fence at its end alone', 'id: a\ntitle: b\n```\n', 3, 1, 'the fence of a code block'],
  ['a second document', 'a: 1\n---\nb: 2', 2, 1, 'more than one document'],
  ['nothing', '# only a comment', 1, 1, 'empty'],
  ['a null byte', 'a: \u0000', 1, 4, 'cannot be seen'],
])('refuses %s, and says where', (_, text, line, column, says) => {
  const result = refused(text);
  expect(result.place).toEqual({ line, column });
  expect(result.says).toContain(says);
  expect(result.fix).not.toBe('');
  const what = { rule: 'not-yaml', why: result.why } as const;
  for (const sentence of told({ what }, 'es')) expect(sentence).toMatch(/^[^a-z].{10,}/);
});

it.each<[string, string, number, number, string]>([
  [
    'too far in, below a value',
    'id: a\n  title: b\nby: c',
    2,
    3,
    'begins with 2 spaces, and the lines it may belong with begin with none.',
  ],
  [
    'one space too far',
    'by:\n  name: a\n   url: b',
    3,
    4,
    'begins with 3 spaces, and the lines it may belong with begin with 2.',
  ],
  [
    'between two steps',
    'by:\n    name: a\n  url: b',
    3,
    3,
    'begins with 2 spaces, and the lines it may belong with begin with none or 4.',
  ],
  [
    'a hyphen too far out',
    'a:\n  - b: 1\n - b: 2',
    3,
    2,
    'begins with 1 space, and the lines it may belong with begin with 2.',
  ],
  [
    'under a hyphen, not under its field',
    'a:\n  - b: 1\n   c: 2',
    3,
    4,
    'begins with 3 spaces, and the lines it may belong with begin with none or 4.',
  ],
  [
    'the first line',
    ' id: a\ntitle: b',
    1,
    2,
    'begins with 1 space, and the lines it may belong with begin with none.',
  ],
  [
    'behind a text of several lines',
    'a:\n  b: >\n      note: x\n   c: 1',
    4,
    4,
    'begins with 3 spaces, and the lines it may belong with begin with 2 or 6.',
  ],
  [
    'in a text of several lines, where a word has a colon',
    'a: |\n    The fund.\n\n  important: it is small.\nb: 1',
    4,
    3,
    'begins with 2 spaces, and the lines it may belong with begin with none or 4.',
  ],
  [
    'in a text of several lines',
    'a:\n  - b: >-\n      The fund.\n     It is small.\nb: 1',
    4,
    6,
    'begins with 5 spaces, and the lines it may belong with begin with 6.',
  ],
])('says how far in a line should begin: %s', (_, text, line, column, says) => {
  const result = refused(text);
  expect(result.place).toEqual({ line, column });
  expect(result.says).toBe(`This line ${says}`);
  const [spanish] = told({ what: { rule: 'not-yaml', why: result.why } }, 'es');
  expect(spanish).toMatch(/^Esta línea empieza con [1235] espacios?, y las líneas con las que puede ir empiezan /);
});

it('looks at once at a line with as many spaces as a file may hold', () => {
  const start = performance.now();
  expect(refused(`a:\n  b: Water${' '.repeat(60_000)}now\n   c: 1`).why.kind).toBe('indent');
  expect(performance.now() - start).toBeLessThan(1_000);
});

it.each(['title: Water: now', 'a:\n  - b: Water: now', 'a:\n  b: Water: now', 'a: Water\n  is here: now'])(
  'blames no indentation for a colon: %j',
  (text) => {
    expect(refused(text).why.kind).toBe('other');
  },
);

it.each([
  ['a: "x', 'La comilla'],
  ['a: [x', 'El corchete'],
  ['a: {x: 1', 'La llave'],
])('calls what opens in %s by its Spanish name', (text, name) => {
  const [says] = told({ what: { rule: 'not-yaml', why: refused(text).why } }, 'es');
  expect(says).toBe(`${name} que se abre aquí no se cierra nunca.`);
});

it('says which mark closes it, and what a "#" took away', () => {
  expect(refused("a: 'x").fix).toBe("Write ' where it ends.");
  expect(refused('a: {x: 1\nb: 1').fix).toBe('Write } where it ends.');
  expect(refused('a: [{ b: Save #Lake, c: 1 }]\nd: 1').fix).toContain(
    'A text in it ends at "#"; put it in double quotes.',
  );
});

it.each<[string, string, number, number]>([
  ['title: Save #LakeView now', 'error', 1, 13],
  ['a: 1\nask: Support bill #5 now.', 'error', 2, 19],
  ['ask: Please support bill # 5 now.', 'warning', 1, 26],
  ['{ a: Save #Lake\n}', 'error', 1, 11],
  ['- save #lake', 'warning', 1, 8],
])('tells of a text that is cut: %j', (text, severity, line, column) => {
  expect(parsed(text).cuts).toEqual([{ severity, what: { rule: 'cut-text' }, place: { line, column } }]);
});

it.each([
  'title: "Save #LakeView now"',
  "title: 'Save' # the lake",
  'closes: 2026-02-01 #last day',
  'status: open # or closed',
  'text: Forty mains broke. # see page 3',
  'text: C#5',
  'title: Save\n# a note',
  'source: { title: Report one } #and url',
  'facts: # a line each\n  - a',
  'text: >\n  Save #Lake now',
])('lets a note be: %j', (text) => {
  expect(parsed(text).cuts).toEqual([]);
});

it('takes no mark inside a text for one that opens', () => {
  const before =
    "a: it's\nb: say [hi {\nc: 'it''s [' # [x\nd: |\n  \"foo [\n\n  bar {\ne: [x, [y], {z: \"}\\\"\"}]\nu: https://x.y/#[a\n";
  expect(refused(`${before}f: "x\ng: 1`).place).toEqual({ line: 10, column: 4 });
  expect(refused(`${before}f: [x\ng: 1`).place).toEqual({ line: 10, column: 4 });
});

it('refuses bombs again and again in one process', () => {
  const aliases = `a: &a [x, x]\n${'bcdefghij'.replaceAll(/./g, (key) => `${key}: &${key} [*a, *a]\n`)}`;
  for (let times = 0; times < 10; times += 1) {
    for (const bomb of [
      `["${'\\\\ \n '.repeat(9000)}`,
      `[${' \n'.repeat(20_000)}`,
      '['.repeat(20_000),
      '{a: '.repeat(20_000),
      '- '.repeat(20_000),
      aliases,
      '? '.repeat(10_000),
    ])
      expect(parseYaml(bomb).kind).toBe('refused');
  }
});

it('answers whatever it is given', () => {
  const scraps = fc.constantFrom(
    'a',
    ': ',
    '- ',
    '\n',
    '  ',
    '"',
    "'",
    '[',
    '}',
    '#',
    '&x',
    '*x',
    '!',
    '|',
    '>',
    '---',
    '\t',
  );
  fc.assert(
    fc.property(fc.array(scraps, { maxLength: 30 }), (pieces) => {
      expect(['parsed', 'refused']).toContain(parseYaml(pieces.join('')).kind);
    }),
    { numRuns: 500 },
  );
});

describe('places', () => {
  const { positions } = parsed(
    'id: x\nfacts:\n  - text: One\n  - text: "Two"\n    source: { title: T }\nzip: 02134\r\nlast: >\n  folded\n',
  );

  it('of values and of keys', () => {
    expect(positions.place(['id'])).toEqual({ line: 1, column: 5 });
    expect(positions.place(['facts', 1, 'source', 'title'])).toEqual({ line: 5, column: 22 });
    expect(positions.place(['facts', 1, 'source'], 'key')).toEqual({ line: 5, column: 5 });
    expect(positions.place(['facts', 0])).toEqual({ line: 3, column: 5 });
    expect(positions.place(['last'], 'key')).toEqual({ line: 7, column: 1 });
  });

  it('of what is not there: the nearest around it', () => {
    expect(positions.place(['facts', 1, 'source', 'date'])).toEqual({ line: 5, column: 5 });
    expect(positions.place(['title'])).toEqual({ line: 1, column: 1 });
  });

  it('and the value as it was typed', () => {
    expect(positions.raw(['zip'])).toBe('02134');
    expect(positions.raw(['facts'])).toBeUndefined();
  });
});
