import { boxMissing, listMissing, readCoverage } from '../../src/paper/coverage.ts';
import { readFonts } from '../../src/paper/fonts.ts';

const fonts = readFonts();
const all = readCoverage(fonts.files);

it('knows what the fonts at hand can draw', () => {
  expect(
    [0x41, 0xd1, 0x1ec7, 0x323, 0x535, 0x416, 0x3a9, 0x639, 0x5d0, 0x2019, 0x20ac].filter((code) => !all.has(code)),
  ).toEqual([]);
  expect([0x1f600, 0x13000, 0x3042].filter((code) => all.has(code))).toEqual([]);
});

it('reads each font by itself: the serif has no Armenian', () => {
  const serif = readCoverage(fonts.files.slice(0, 1));

  expect(serif.has(0x41)).toBe(true);
  expect(serif.has(0x535)).toBe(false);
});

it('counts what is missing, and lets joiners, marks of direction and spaces pass', () => {
  const missing = new Map<string, number>();
  const boxed = boxMissing('a\u{1F600}b\u200D\u200F\uFE0F\u3000\n\u{1F600}\u0007', '#', all, missing);

  expect(boxed).toBe('a#b\u200D\u200F\uFE0F\u3000\n##');
  expect(listMissing(missing)).toEqual([
    { character: '\u{1F600}', code: 'U+1F600', times: 2 },
    { character: '\u0007', code: 'U+0007', times: 1 },
  ]);
});

it('counts half a character as missing rather than break the page', () => {
  const missing = new Map<string, number>();
  boxMissing('a\uD83D', '#', all, missing);

  expect(listMissing(missing)).toMatchObject([{ code: 'U+D83D', times: 1 }]);
});

it('refuses a file that is no font', () => {
  expect(() => readCoverage([new Uint8Array(64)])).toThrow('no cmap table');
});
