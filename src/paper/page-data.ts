import { bodyOf, plain } from '../core/letter/letter.ts';
import type { Block, Letter, Signature } from '../core/letter/letter.ts';
import { clustersOf, isWide } from './width.ts';
import { surelyFits, widthOf } from './fit-guess.ts';
import type { Amount } from './fit-guess.ts';
import { isRightToLeft } from './direction.ts';

/** A private-use character that letter.typ draws as an empty box. */
export const BOX = '\u{E0FF}';
/** Another, a place to break: after a zero-width space the typesetter lets one more letter pass the edge. */
const BREAK_HERE = '\u{E0FE}';

interface Run {
  readonly text: string;
  readonly rtl: boolean;
}

/** Em on a line of the body and of the address; a word that may be longer gets places to break. */
const LINE = { body: 44, address: 20 } as const;
const MAYBE_LONG = /\S{19,}|\uFDFD{2,}/gu; // the second: one character as wide as a sentence
/** Letters that take another shape when they are parted: up to this many em of them stay together. */
const JOINED = /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Mn}]+$/u;
const JOINED_EM = 9;
/** Thousands of these, nested, end the whole process, not only the thread: the typesetter's bidi aborts. */
const EMBEDDING = /[\u202A-\u202E\u2066-\u2069]/gu;
const PAGE_WORD = { en: 'Page', es: 'Página' } as const;

/** How the typesetter is to try the letter. */
export interface Setting {
  /** Points of the body's type. */
  readonly size: number;
  /** More than one page: later pages have heads, and the signature takes text along to the last. */
  readonly isLong: boolean;
}

/**
 * What letter.typ reads from letter.json, beside a `Setting`: the letter as the page needs it, every text passed through `draw`,
 * which puts `BOX` for what no font has.
 */
export function pageData(letter: Letter, fonts: readonly string[], draw: (text: string) => string) {
  const run = (given: string, em: number = LINE.body): Run => ({
    text: breakLongWords(draw(given.replaceAll(EMBEDDING, '')), em),
    rtl: isRightToLeft(given),
  });
  const subject = find(letter, 'subject');
  const signature = find(letter, 'signature');
  const address = find(letter, 'insideAddress')?.lines ?? [];
  const date = run(find(letter, 'date')?.text ?? letter.date);
  return {
    fonts,
    lang: letter.language,
    title: letter.title.replaceAll(/\p{Surrogate}/gu, '\u{FFFD}'),
    pageWord: PAGE_WORD[letter.language],
    ...(letter.mark === undefined ? {} : { mark: run(letter.mark) }),
    recipient: run(letter.recipient),
    date,
    address: address.map((line) => run(line, LINE.address)),
    addressFits: surelyFits(address),
    subject: subject ? { label: draw(subject.label), run: run(plain(subject.parts)) } : null,
    salutation: run(find(letter, 'salutation')?.text ?? ''),
    body: bodyOf(letter)
      .filter((block) => block.kind === 'paragraph' || block.items.length > 0)
      .map((block) =>
        block.kind === 'paragraph'
          ? { kind: block.kind, run: run(plain(block.parts)) }
          : { kind: block.kind, items: block.items.map((item) => run(plain(item))) },
      ),
    closing: run(find(letter, 'closing')?.text ?? ''),
    signature: signed(signature, run),
  };
}

/** How much there is to fit on a page. */
export function amountOf(letter: Letter): Amount {
  const signature = find(letter, 'signature');
  return {
    paragraphs: bodyOf(letter).flatMap((block) =>
      block.kind === 'paragraph' ? [plain(block.parts).length] : block.items.map((item) => plain(item).length),
    ),
    signatureLines: signature?.lines.length ?? 0,
    blanks: signature?.blanks.length ?? 0,
  };
}

function signed(signature: Signature | undefined, run: (text: string) => Run) {
  return {
    name: run(signature?.name ?? ''),
    lines: (signature?.lines ?? []).map((line) => run(line)),
    blanks: (signature?.blanks ?? []).map((line) => run(line)),
    blanksReason: run(signature?.blanksReason ?? ''),
  };
}

function find<K extends Block['kind']>(letter: Letter, kind: K): Extract<Block, { kind: K }> | undefined {
  return letter.blocks.find((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

/** The typesetter lets a word longer than the line run off the paper; wide characters it breaks by itself. */
function breakLongWords(text: string, em: number): string {
  return text.replaceAll(MAYBE_LONG, (word) => (widthOf(word) > em ? breakable(word) : word));
}

function breakable(word: string): string {
  const pieces: string[] = [];
  for (const next of clustersOf(word)) {
    const last = pieces.at(-1);
    if (last !== undefined && staysWith(last, next)) pieces[pieces.length - 1] = last + next;
    else pieces.push(next);
  }
  return pieces.join(BREAK_HERE);
}

function staysWith(piece: string, next: string): boolean {
  if (isWide(next) || isWide(piece.at(-1) ?? '')) return true;
  return JOINED.test(next) && JOINED.test(piece) && widthOf(piece + next) <= JOINED_EM;
}
