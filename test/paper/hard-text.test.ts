import { createPaper } from '../../src/paper/pdf.ts';
import { readCoverage } from '../../src/paper/coverage.ts';
import { readFonts } from '../../src/paper/fonts.ts';
import { pageData } from '../../src/paper/page-data.ts';
import { letterFixture, own, paragraph } from './letter-fixture.ts';
import { inkIn, readPdf, readPng } from './reading.ts';

const paper = createPaper();
jest.setTimeout(60_000);
afterAll(() => paper.close());

const coverage = readCoverage(readFonts().files); // with Chinese or without it, as installed
const EDGES = [
  { left: 7.75, right: 8.5, top: 0, bottom: 11 },
  { left: 0.6, right: 0.9, top: 0, bottom: 11 },
  { left: 0.9, right: 7.6, top: 10.4, bottom: 11 },
];
const THAI = 'ห้องสมุดของเราเปิดทุกวัน ';
const CHINESE = '我们的图书馆每天开放，孩子们在这里学习阅读';
const cut = (text: string, length: number) => Array.from(text.repeat(length)).slice(0, length).join('');
const letterOf = (text: string) => letterFixture({}, { body: [paragraph(own(`First. ${text} Last.`))] });
const times = (missing: readonly { readonly times: number }[]) => missing.reduce((sum, { times: n }) => sum + n, 0);
const absent = (text: string) =>
  Array.from(text.replaceAll(/[\u202B\u2067 ]/gu, '')).filter((character) => !coverage.has(character.codePointAt(0)!))
    .length;

it.each([
  ['260 Chinese characters', cut(CHINESE, 260), 1],
  ['5,000 Chinese characters', cut(CHINESE, 5_000), 2],
  ['400 characters of spaced Thai', cut(THAI, 400), 1],
  ['10,000 characters of spaced Thai', cut(THAI, 10_000), 2],
  ['10,000 signs that no font has', '\u{13000}'.repeat(10_000), 2],
  ['10,000 signs that no font has, spaced', '\u{13000} '.repeat(10_000), 2],
  ['a word of 10,000 Latin letters', 'a'.repeat(10_000), 2],
  ['a word of 10,000 Arabic letters', 'ب'.repeat(10_000), 2],
  ['5,000 nested embeddings', '\u202Ba'.repeat(5_000), 2],
  ['5,000 nested isolates', '\u2067a'.repeat(5_000), 2],
  ['a word of letters and missing signs in turn', 'ab\u{13000}'.repeat(3_000), 2],
])('sets %s, with everything on the paper', async (_what, text, leastPages) => {
  const { bytes, pages, missing } = await paper.pdf(letterOf(text));
  const read = (await readPdf(bytes)).join(' ');

  expect(pages).toBeGreaterThanOrEqual(leastPages);
  expect(times(missing)).toBe(absent(text));
  for (const around of ['First', 'Last', 'Sincerely']) expect(read).toContain(around);
  for (const letter of ['a', 'ب']) expect(count(read, letter)).toBeGreaterThanOrEqual(count(text, letter));
  for (const picture of await paper.pictures(letterOf(text))) {
    for (const edge of EDGES) expect(inkIn(readPng(picture.bytes), edge)).toBe(0);
  }
});

it('draws one box for each missing sign', async () => {
  const inks: number[] = [];
  for (const many of [1, 401, 801]) inks.push(await inkOf('\u{13000}'.repeat(many)));
  const [few, some, most] = inks as [number, number, number];

  expect((most - some) / (some - few)).toBeCloseTo(1, 1);
  expect((some - few) / 400).toBeGreaterThan(100);
});

it('says the same in every line of a letter: address, subject, name and mark', async () => {
  const text = '\u{13000}'.repeat(300);
  const letter = letterFixture(
    { recipient: text, mark: text },
    { address: [text], subject: text, signature: { name: text, lines: [text], blanks: [text], blanksReason: text } },
  );
  const { missing } = await paper.pdf(letter);

  expect(missing).toEqual([{ character: '\u{13000}', code: 'U+13000', times: 2_400 }]);
});

it('parts a long Arabic word seldom, because its letters are joined, and any other word anywhere', () => {
  const piecesOf = (word: string) => {
    const { closing } = pageData(letterFixture({ blocks: [{ kind: 'closing', text: word }] }), [], (text) => text);
    return closing.text.split('\u{E0FE}').map((piece) => Array.from(piece).length);
  };

  expect(Math.min(...piecesOf('مكتبةالمدينة'.repeat(14)))).toBe(8);
  expect(Math.max(...piecesOf('\uFDFD'.repeat(20)))).toBe(1);
  expect(piecesOf('a'.repeat(100))).toEqual(Array.from({ length: 100 }, () => 1));
});

async function inkOf(text: string): Promise<number> {
  const pictures = await paper.pictures(letterOf(text));
  return pictures.reduce((sum, { bytes }) => sum + inkIn(readPng(bytes)), 0);
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
