// Guesses that save the typesetter a trial. A wrong guess costs type size or a millisecond, never a cut.

/** Upper bounds of the widths in our fonts, in em. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ '`.,:;/\\jlit!()[\]IJf-]/u, 0.37],
  [/[\da-egko-sv-z]/u, 0.62],
  [/[hun]/u, 0.66],
  [/[A-LN-VX-Z#&]/u, 0.8],
  [/[\uFB50-\uFDFC]/u, 2.5], // Arabic ligatures
  [/\uFDFD/u, 13],
];
/** W, M, m, w, and everything this list does not know. */
const WIDEST = 1.06;
/** At the address's usual size: the width of its lines, and how many stand above one another. */
const ADDRESS = { em: 21.2, lines: 5, size: 10.5 } as const;

/** True when every line of an address surely fits in the window at its usual size, so that none need be measured. */
export function surelyFits(address: readonly string[]): boolean {
  return (
    address.length <= ADDRESS.lines && address.every((line) => /^[ -~]*$/u.test(line) && widthOf(line) < ADDRESS.em)
  );
}

/** What a page of body text is guessed from: characters of each paragraph or item, and lines beside the text. */
export interface Amount {
  readonly paragraphs: readonly number[];
  readonly signatureLines: number;
  readonly blanks: number;
}

/** Points of the first page below the window. */
const ROOM = 494;
/** Points of a line of the body. */
const MEASURE = 468;
/** The type fills the guessed height only roughly: what is guessed this much too high is still tried. */
const SLACK = 1.05;

/** True when the letter is so long that trying it on one page at this size (points) is a waste. */
export function surelyPassesPage({ paragraphs, signatureLines, blanks }: Amount, size: number): boolean {
  const perLine = MEASURE / (size * 0.52);
  const body = paragraphs.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / perLine)) * 1.334 + 0.5, 0);
  const signed = 42 + (2 + signatureLines * 1.27) * size;
  const ruled = blanks === 0 ? 0 : 10 + blanks * 32;
  return (body + 5) * size + Math.max(signed, ruled) > ROOM * SLACK;
}

/** An upper bound of the text's width in em. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const character of text) sum += WIDTHS.find(([which]) => which.test(character))?.[1] ?? WIDEST;
  return sum;
}
