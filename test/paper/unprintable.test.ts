import { createUnprintable } from '../../src/paper/unprintable.ts';
import { readCoverage } from '../../src/paper/coverage.ts';
import { readFonts } from '../../src/paper/fonts.ts';

const unprintable = createUnprintable();

it('names what no font can draw as people see it, each once', () => {
  expect(unprintable('She was 61. 📚 👋🏽 👨‍👩‍👧 📚')).toEqual(['📚', '👋🏽', '👨‍👩‍👧']);
});

it.each(['Plain words, naïve — “quoted” … 5 €', 'Ðặng Thị Hạnh', 'Արցախ', 'Αθήνα Київ', 'שלום', 'عمر ابن سامي'])(
  'finds nothing wrong with %s',
  (text) => {
    expect(unprintable(text)).toEqual([]);
  },
);

it('takes no sign for usual that the fonts do not have', () => {
  const coverage = readCoverage(readFonts().files);
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0x17e],
    [0x2013, 0x2014],
    [0x2018, 0x201e],
    [0x2020, 0x2022],
    [0x2026, 0x2026],
    [0x20ac, 0x20ac],
  ] as const;
  const codes = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at));

  // The soft hyphen needs no glyph.
  expect(codes.filter((code) => !coverage.has(code) && code !== 0xad)).toEqual([]);
});
