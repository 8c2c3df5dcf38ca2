/** How much room a text takes on a platform, which may write more than was typed: escapes, quote marks. */
export type LengthOf = (text: string) => number;

/** Where a text may be parted, the best place first: between paragraphs, lines, sentences, words. */
const SEAMS = [/\n[^\S\n]*\n\s*/g, /\n/g, /(?<=[.!?…]["”’)]?)[^\S\n]+/gu, /[^\S\n]+/g] as const;

/**
 * Parts of at most `max`, as `lengthOf` counts. Words are broken only where one alone is longer, and then never inside a
 * character as people see it. White space at a seam goes; nothing else does.
 */
export function splitText(text: string, max: number, lengthOf: LengthOf = ({ length }) => length): string[] {
  return cut(text, { max, lengthOf, at: 0 })
    .map((part) => part.replace(/^\s*\n/, '').trimEnd())
    .filter((part) => part.trim() !== '');
}

interface Cut {
  readonly max: number;
  readonly lengthOf: LengthOf;
  /** Which seam is tried. */
  readonly at: number;
}

function cut(text: string, how: Cut): string[] {
  const { max, lengthOf, at } = how;
  if (lengthOf(text) <= max) return [text];
  const seam = SEAMS[at];
  const pieces = seam ? piecesOf(text, seam) : charactersOf(text, how);
  const parts: string[] = [];
  let current = '';
  let length = 0;
  for (const piece of pieces) {
    const more = lengthOf(piece);
    if (length + more <= max) {
      current += piece;
      length += more;
      continue;
    }
    if (current !== '') parts.push(current);
    const inside = more <= max || !seam ? [piece] : cut(piece.trimStart(), { ...how, at: at + 1 });
    parts.push(...inside.slice(0, -1));
    current = (inside.at(-1) ?? '').replace(/^\s+/, '');
    length = lengthOf(current);
  }
  return current === '' ? parts : [...parts, current];
}

/** Each piece with the white space before it, so that together they are the text. */
function piecesOf(text: string, seam: RegExp): string[] {
  const starts = [...text.matchAll(seam)].map(({ index }) => index);
  return [0, ...starts].map((start, n) => text.slice(start, starts[n])).filter((piece) => piece !== '');
}

function charactersOf(text: string, { max, lengthOf }: Cut): string[] {
  const seen = Array.from(
    new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text),
    ({ segment }) => segment,
  );
  // A heap of marks on one letter may be longer than any message.
  return seen.flatMap((one) => (lengthOf(one) <= max ? one : Array.from(one)));
}
