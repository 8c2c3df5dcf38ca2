import { drawnBy, readCoverage, type Coverage } from './coverage.ts';
import { readFonts } from './fonts.ts';

/** Letters of Western and Central European languages and the signs between them: the first font has them all. */
const USUAL = /^[\n\x20-\x7E\u00A0-\u017E\u2013\u2014\u2018-\u201E\u2020-\u2022\u2026\u20AC]*$/u;

/**
 * What of a text no font at hand can draw: signs as people see them (an emoji of several characters is one), each once, in the
 * order met. Instant, but for the first text that is unusual: then the fonts are read, 2 MB (26 MB with Chinese), and 136 KB
 * are kept. Throws as `readFonts` does.
 */
export function createUnprintable(): (text: string) => readonly string[] {
  let coverage: Coverage | undefined;
  return (text) => {
    if (USUAL.test(text)) return [];
    const drawn = drawnBy((coverage ??= readCoverage(readFonts().files)));
    const isWhole = (piece: string): boolean => Array.from(piece).every((one) => drawn(one));
    // The first one of a process takes 10 ms, which a start need not wait for.
    const signs = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const found = new Set<string>();
    // Finding the signs takes longer than all else here: only words are looked at that have one.
    for (const word of text.split(/\s+/).filter((one) => !isWhole(one)))
      for (const { segment } of signs.segment(word)) if (!isWhole(segment)) found.add(segment);
    return [...found];
  };
}
