import * as fc from 'fast-check';
import { createPaper } from '../../src/paper/pdf.ts';
import { LONG_BODY, PEN, SCRIPTS, letterFixture, own, paragraph, shared } from './letter-fixture.ts';
import { inkBounds, inkIn, readPdf, readPng } from './reading.ts';

const paper = createPaper();
jest.setTimeout(60_000);
afterAll(() => paper.close());

const squeezed = (text: string) => text.normalize('NFC').replaceAll(/\s+/gu, '');
const pagesOf = async (...wanted: Parameters<typeof letterFixture>) =>
  readPdf((await paper.pdf(letterFixture(...wanted))).bytes);
const inkOf = async (...wanted: Parameters<typeof letterFixture>) =>
  (await paper.pictures(letterFixture(...wanted))).map(({ bytes }) => readPng(bytes));
const story = (text: string) => ({ body: [paragraph(own(text))] });

/**
 * What the window of a #10 envelope shows of the page, in inches. The page is folded in three, so its top panel is 11/3
 * in high and stands on the bottom edge of the envelope; sideways it may lie 0 to 1 in from the left edge.
 */
const ENVELOPE = { height: 4.125, window: { left: 0.875, fromBottom: 0.5, width: 4.5, height: 1.125 } };
const PANEL = 11 / 3;
const PLAY = 1 / 8;
const bottom = PANEL - ENVELOPE.window.fromBottom;
const shown = (slid: number) => ({
  left: ENVELOPE.window.left - slid,
  right: ENVELOPE.window.left + ENVELOPE.window.width - slid,
  top: bottom - ENVELOPE.window.height,
  bottom,
});

describe('the window of the envelope', () => {
  const six = [
    'The Honorable Maximiliana Q. Featherstonehaugh-Wolverton',
    'Chair, Subcommittee on Libraries and Museums',
    'Committee on Education and the Workforce',
    'U.S. House of Representatives',
    '2176 Rayburn House Office Building',
    'Washington, DC 20515',
  ];
  it.each([
    ['three lines', ['Mayor Kim Sample', '1 City Hall Plaza', 'Springfield, CA 93999']],
    ['four lines', undefined],
    ['six long lines', six],
    [
      'seven long lines',
      [...six.slice(0, 5), 'Attention: the Legislative Assistant for Education and Libraries', six[5]!],
    ],
    ['twelve lines', [...six, ...six]],
    ['one endless word', ['W'.repeat(180)]],
    ['lines in Arabic', ['السيدة نور الهدى', 'ص. ب. 12']],
  ])('shows the whole address and nothing else: %s', async (_what, address) => {
    const [page] = await inkOf({ mark: 'Example, not for sending' }, { address });

    const visible = { left: 0, right: 8.5, top: shown(0).top, bottom: shown(0).bottom };
    const ink = inkBounds(page!, visible)!;
    for (const slid of [0, 0.5, 1]) {
      expect(ink.left).toBeGreaterThanOrEqual(shown(slid).left + PLAY - 1 / 96);
      expect(ink.right).toBeLessThanOrEqual(shown(slid).right - PLAY);
    }
    expect(ink.top).toBeGreaterThanOrEqual(visible.top + PLAY);
    expect(ink.bottom).toBeLessThanOrEqual(visible.bottom - PLAY);
    // White within the play above and below, so that no neighbour shows when the page shifts by it.
    expect(inkIn(page!, { ...visible, top: visible.top - PLAY, bottom: visible.top + PLAY })).toBe(0);
    expect(inkIn(page!, { ...visible, top: visible.bottom - PLAY, bottom: visible.bottom + PLAY })).toBe(0);
  });

  it('loses no line of an address made small', async () => {
    const [page] = await pagesOf({}, { address: [...six, 'Attention: Libraries'] });

    for (const line of [...six, 'Attention: Libraries']) expect(squeezed(page!)).toContain(squeezed(line));
  });

  it('has fold marks at both thirds, at the left edge of the first page only', async () => {
    const [first, second] = await inkOf({}, { body: LONG_BODY });

    for (const third of [1, 2]) {
      const near = { left: 0, right: 0.6, top: (third * 11) / 3 - 0.1, bottom: (third * 11) / 3 + 0.1 };
      const mark = inkBounds(first!, near)!;
      expect(mark.bottom - mark.top).toBeLessThan(3 / 96);
      expect(inkIn(second!, near)).toBe(0);
    }
  });
});

describe('the page', () => {
  it('carries every word, in reading order', async () => {
    const [page] = await pagesOf({}, { signature: { ...PEN, lines: ['ani@example.org'] } });

    expect(page).toMatchSnapshot();
  });

  it('leaves room for the pen above the first rule, with a reason above it or without', async () => {
    for (const blanksReason of ['', PEN.blanksReason!]) {
      const [page] = await inkOf({}, { body: [], signature: { blanks: ['E-mail', 'Phone'], blanksReason } });
      const closing = inkBounds(page!, { left: 1, right: 1.7, top: 3.8, bottom: 4.25 })!;
      const below = closing.top + 0.14; // a reason has one line
      const rule = inkBounds(page!, { left: 5, right: 7.5, top: below, bottom: 7 })!;

      expect(rule.top - (blanksReason === '' ? closing.top : below)).toBeGreaterThan(0.24);
    }
  });

  it('draws every letter it contains: ink grows with the text', async () => {
    const line = 'Sphinx of black quartz, judge my vow. ';
    const amounts: number[] = [];
    for (const times of [0, 4, 8, 12]) amounts.push(inkIn((await inkOf({}, story(line.repeat(times) || '.')))[0]!));

    const added = amounts.slice(1).map((amount, at) => amount - amounts[at]!);
    for (const amount of added) expect(amount / added[1]!).toBeCloseTo(1, 1);
  });

  it('draws each letter of the alphabet, not only its text', async () => {
    const empty = inkIn((await inkOf({}, story('.')))[0]!);
    for (const letter of 'aersotniABCDEGQZ0123456789') {
      expect(inkIn((await inkOf({}, story(letter.repeat(30))))[0]!) - empty).toBeGreaterThan(1000);
    }
  });

  it('says on every page that a letter is not for sending, above the text', async () => {
    const mark = 'Example from October 2020, not for sending';
    const pages = await pagesOf({ mark }, { body: LONG_BODY });
    const inks = await inkOf({ mark }, { body: LONG_BODY });
    const unmarked = await inkOf({}, { body: LONG_BODY });

    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain(mark);
    const head = { left: 0.5, right: 8, top: 0.3, bottom: 0.7 };
    inks.forEach((ink, at) => {
      expect(inkIn(unmarked[at]!, head)).toBe(0);
      expect(inkIn(ink, head)).toBeGreaterThan(0);
    });
  });

  it('heads later pages with recipient, date and page, and loses nothing of a long letter', async () => {
    const text = Array.from({ length: 1700 }, (_, at) => `w${String(at)}`).join(' ');
    const pages = await pagesOf({}, story(text));

    expect(text.length).toBeGreaterThan(9_000);
    expect(pages[0]).not.toContain('Page 1');
    pages.slice(1).forEach((page, at) => {
      expect(page).toContain('The Honorable Jordan Sample');
      expect(page).toContain('November 3, 2026');
      expect(page).toContain(`Page ${String(at + 2)}`);
    });
    const words = new Set(pages.join(' ').split(/\s+/u));
    expect(text.split(' ').filter((word) => !words.has(word))).toEqual([]);
  });

  it('heads later pages in the language of the letter', async () => {
    const pages = await pagesOf({ language: 'es' }, { body: LONG_BODY });

    expect(pages[1]).toContain('Página 2');
  });

  it('keeps at least two lines of text with the closing, wherever the page ends', async () => {
    const sentence = Array.from({ length: 40 }, (_, at) => `t${String(at)}`).join(' ');
    for (let lines = 8; lines < 24; lines += 1) {
      const filler = Array.from({ length: lines }, () => paragraph(shared('A line.')));
      const pages = await pagesOf(
        {},
        { body: [...filler, paragraph(own(`${sentence} ${sentence} ${sentence}`))], signature: PEN },
      );
      const last = pages.at(-1)!;

      expect(last).toContain('Sincerely,');
      expect(last).toContain('Phone');
      expect(last.split('Sincerely,')[0]!.match(/\bt\d+/gu)!.length).toBeGreaterThan(22);
    }
  });

  it('keeps two lines with the closing when the last paragraph is only one', async () => {
    const before = Array.from({ length: 60 }, (_, at) => `t${String(at)}`).join(' ');
    for (let lines = 12; lines < 34; lines += 2) {
      const filler = Array.from({ length: lines }, () => paragraph(shared('A line.')));
      const pages = await pagesOf({}, { body: [...filler, paragraph(own(before)), paragraph(own('Please answer.'))] });

      expect(pages.at(-1)!.split('Sincerely,')[0]).toMatch(/\bt59\s+Please answer\./u);
    }
  });

  it('sets a letter with nothing in its body, or an empty list', async () => {
    const [page] = await pagesOf({}, { body: [] });
    const [other] = await pagesOf({}, { body: [{ kind: 'list', items: [] }] });

    expect(page).toContain('Sincerely,');
    expect(other).toBe(page);
  });

  it('makes type a little smaller rather than begin a second page for a few lines', async () => {
    const counts: number[] = [];
    for (let lines = 12; lines < 30; lines += 1) {
      counts.push(
        (await pagesOf({}, { body: Array.from({ length: lines }, () => paragraph(shared('A line.'))) })).length,
      );
    }
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(3);
    expect(counts.toSorted((one, other) => one - other)).toEqual(counts);
    expect(counts.at(-1)).toBe(2);
  });

  it.each([
    ['a web address', `https://example.org/${'WWWW'.repeat(60)}`],
    ['Arabic ligatures', '﷽'.repeat(30)],
    ['marks', 'ạ̈'.repeat(200)],
  ])('keeps all ink on the paper when a word is longer than the line: %s', async (_what, word) => {
    const [page] = await inkOf({}, story(`See ${word} for it.`));

    expect(inkIn(page!, { left: 7.75, right: 8.5, top: 0, bottom: 11 })).toBe(0);
    expect(inkIn(page!, { left: 0, right: 0.9, top: 0, bottom: 3.5 })).toBe(0);
  });

  it('leaves a web address whole when it fits on a line', async () => {
    const address = 'https://www.example.org/libraries/branches/gillis/hours-and-rooms?day=1';
    const [page] = await pagesOf({}, story(address));

    expect(page!.replaceAll(/\s/gu, '')).toContain(address);
  });
});

describe('the file', () => {
  it('is tagged, titled and in a language, with nothing personal beside the letter and nothing that acts', async () => {
    const { bytes } = await paper.pdf(letterFixture({ language: 'es' }));
    const file = Buffer.from(bytes).toString('latin1');

    expect(file).toContain('/MarkInfo');
    expect(file).toContain('/StructTreeRoot');
    expect(file).toMatch(/\/Lang ?\(es/u);
    expect(file).toContain('Letter to Representative Sample');
    expect(file).not.toMatch(/\/(Author|Producer|CreationDate|ModDate|Keywords)\b/u);
    expect(file).not.toMatch(/\/(JS|JavaScript|Launch|EmbeddedFile|OpenAction|URI|AA|Annots)\b/u);
  });

  it('is the same bytes for the same letter, also from another thread', async () => {
    const again = createPaper();
    const [one, , two, three] = [
      await paper.pdf(letterFixture()),
      await paper.pdf(letterFixture({}, { body: LONG_BODY })),
      await paper.pdf(letterFixture()),
      await again.pdf(letterFixture()),
    ];
    await again.close();

    expect(Buffer.from(one.bytes).equals(two.bytes)).toBe(true);
    expect(Buffer.from(one.bytes).equals(three.bytes)).toBe(true);
  });

  it('takes text as text, never as typesetting', async () => {
    const hostile =
      '#read("/letter.typ") $x^2$ *bold* _it_ `raw` \\ <label> @ref #import "@preview/a:1.0.0" = Head // no';
    const [page] = await pagesOf({ title: hostile }, story(hostile));

    expect(squeezed(page!)).toContain(squeezed(hostile));
  });
});

describe('scripts', () => {
  it.each(Object.entries(SCRIPTS))('draws %s with a glyph for every character', async (_script, text) => {
    const letter = letterFixture(
      { recipient: text },
      { body: [paragraph(own(text))], signature: { name: text }, address: [text], subject: text },
    );
    const pdf = await paper.pdf(letter);

    expect(pdf.missing).toEqual([]);
  });

  it.each([SCRIPTS.arabic, SCRIPTS.hebrew])('sets a paragraph in %s from the right edge', async (text) => {
    const [left] = await inkOf({}, story('A line.'));
    const [right] = await inkOf({}, story(text));
    const line = { left: 0.9, right: 7.6, top: 3.82, bottom: 4.02 };

    expect(inkBounds(left!, line)!.left).toBeCloseTo(1, 1);
    expect(inkBounds(right!, line)!.right).toBeCloseTo(7.5, 1);
    expect(inkBounds(right!, line)!.left).toBeGreaterThan(2);
  });

  it.each([SCRIPTS.arabic, SCRIPTS.hebrew])(
    'begins the line above a letter with its label, before %s too',
    async (text) => {
      const label = { left: 0.9, right: 1.23, top: 3.3, bottom: 3.6 };
      const [usual] = await inkOf({}, { subject: 'Federal funding' });
      const [other] = await inkOf({}, { subject: text });

      expect(inkBounds(other!, label)).toEqual(inkBounds(usual!, label));
      expect(inkIn(other!, label)).toBe(inkIn(usual!, label));
    },
  );

  it('lists what no font has, and draws a box in its place', async () => {
    const [boxed, empty] = [await inkOf({}, story('A 😀😀 B')), await inkOf({}, story('A B'))];
    const { missing } = await paper.pdf(letterFixture({}, story('A 😀😀 B \u{13000}')));

    expect(missing).toEqual([
      { character: '😀', code: 'U+1F600', times: 2 },
      { character: '\u{13000}', code: 'U+13000', times: 1 },
    ]);
    expect(inkIn(boxed[0]!) - inkIn(empty[0]!)).toBeGreaterThan(200);
  });
});

it('sets whatever people write', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(text, text, fc.array(text, { maxLength: 7 }), async (words, name, address) => {
      const letter = letterFixture(
        { recipient: name },
        { ...story(words), address, signature: { name, ...PEN }, subject: name },
      );
      const { pages } = await paper.pdf(letter);
      expect(pages).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});
