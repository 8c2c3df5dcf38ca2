import type { MissingGlyph } from '../core/promises/paper.ts';

/** Which characters the loaded fonts can draw: one bit for each of Unicode's 1,114,112 code points, 136 KB in all. */
export interface Coverage {
  has(codePoint: number): boolean;
}

/** Every font at hand has these. */
const PLAIN = /^[\n\x20-\x7E]*$/u;
const CODE_POINTS = 0x110000;
/** Spaces, line ends and signs that shape their neighbours (joiners, direction marks) need no glyph of their own. */
const NEEDS_NO_GLYPH = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;
/** Of the control characters only these two are spaces. */
const CONTROL = /(?![\t\n])\p{Cc}/u;

/**
 * Reads the character maps of TrueType and OpenType fonts (`cmap`, formats 4 and 12), because the typesetter draws a
 * missing glyph without a word. Throws when a file is no such font.
 */
export function readCoverage(fonts: readonly Uint8Array[]): Coverage {
  const bits = new Uint8Array(CODE_POINTS / 8);
  for (const font of fonts) {
    readCmap(new DataView(font.buffer, font.byteOffset, font.byteLength), (code) => {
      bits[code >> 3]! |= 1 << (code & 7);
    });
  }
  return { has: (code) => (bits[code >> 3]! & (1 << (code & 7))) !== 0 };
}

/** Puts `box` in the place of every character that has no glyph, and counts them. */
export function boxMissing(text: string, box: string, coverage: Coverage, missing: Map<string, number>): string {
  if (PLAIN.test(text)) return text;
  const drawn = drawnBy(coverage);
  let boxed = '';
  for (const character of text) {
    if (character !== box && drawn(character)) boxed += character;
    else {
      boxed += box;
      missing.set(character, (missing.get(character) ?? 0) + 1);
    }
  }
  return boxed;
}

/** The counted characters as the promise states them, in the order met. */
export function listMissing(missing: ReadonlyMap<string, number>): MissingGlyph[] {
  return [...missing].map(([character, times]) => {
    const hex = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return { character, code: `U+${hex}`, times };
  });
}

/** Whether a character is drawn, or needs no glyph. */
export const drawnBy =
  (coverage: Coverage) =>
  (character: string): boolean =>
    coverage.has(character.codePointAt(0)!) || (NEEDS_NO_GLYPH.test(character) && !CONTROL.test(character));

function readCmap(font: DataView, found: (code: number) => void): void {
  const start = findTable(font, 'cmap');
  const count = font.getUint16(start + 2);
  const read = new Set<number>();
  for (let record = 0; record < count; record += 1) {
    const at = start + font.getUint32(start + 4 + record * 8 + 4);
    if (read.has(at)) continue;
    read.add(at);
    const format = font.getUint16(at);
    if (format === 4) readSegments(font, at, found);
    if (format === 12) readGroups(font, at, found);
  }
}

function findTable(font: DataView, tag: string): number {
  const tables = font.getUint16(4);
  for (let table = 0; table < tables; table += 1) {
    const at = 12 + table * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(at + byte)));
    if (name === tag) return font.getUint32(at + 8);
  }
  throw new Error(`A font file has no ${tag} table`);
}

/** Format 4: segments of the first 65,536 code points; glyph 0 means none. */
function readSegments(font: DataView, at: number, found: (code: number) => void): void {
  const size = font.getUint16(at + 6); // two bytes for each segment
  const ends = at + 14;
  const starts = ends + size + 2;
  for (let offset = 0; offset < size; offset += 2) {
    const end = font.getUint16(ends + offset);
    const start = font.getUint16(starts + offset);
    const delta = font.getUint16(starts + size + offset);
    const rangeAt = starts + size * 2 + offset;
    const range = font.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const raw = range === 0 ? code : font.getUint16(rangeAt + range + (code - start) * 2);
      const none = range !== 0 && raw === 0;
      if (!none && ((raw + delta) & 0xffff) !== 0) found(code);
    }
  }
}

/** Format 12: groups over all code points. */
function readGroups(font: DataView, at: number, found: (code: number) => void): void {
  const groups = font.getUint32(at + 12);
  for (let group = 0; group < groups; group += 1) {
    const entry = at + 16 + group * 12;
    const [start, end, glyph] = [font.getUint32(entry), font.getUint32(entry + 4), font.getUint32(entry + 8)];
    for (let code = start; code <= end && code < CODE_POINTS; code += 1) {
      if (glyph + code - start !== 0) found(code);
    }
  }
}
