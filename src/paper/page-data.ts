import { bodyOf, plain } from '../core/letter/letter.ts';
import type { Block, Letter, Signature } from '../core/letter/letter.ts';
import { clustersOf, displayWidth } from './width.ts';
import { isRightToLeft } from './direction.ts';

/** A private-use character that letter.typ draws as an empty box. */
export const BOX = '\u{E0FF}';

interface Run {
  readonly text: string;
  readonly rtl: boolean;
}

/** What letter.typ reads from letter.json. */
export type PageData = ReturnType<typeof pageData>;

/** Columns (of about half an em) that surely fit on a line of the body; a longer word gets places to break. */
const LONGEST_WORD = 44;
const BREAK_HERE = '\u200B';
const PAGE_WORD = { en: 'Page', es: 'Página' } as const;

/**
 * The letter as the page needs it, every text passed through `draw` (which boxes what no font has).
 * `size`: points of the body's type.
 */
export function pageData(letter: Letter, fonts: readonly string[], size: number, draw: (text: string) => string) {
  const run = (text: string): Run => ({ text: breakLongWords(draw(text)), rtl: isRightToLeft(text) });
  const subject = find(letter, 'subject');
  const signature = find(letter, 'signature');
  const date = run(find(letter, 'date')?.text ?? letter.date);
  return {
    fonts,
    size,
    lang: letter.language,
    title: letter.title.replaceAll(/\p{Surrogate}/gu, '\u{FFFD}'),
    pageWord: PAGE_WORD[letter.language],
    ...(letter.mark === undefined ? {} : { mark: run(letter.mark) }),
    recipient: run(letter.recipient),
    date,
    address: (find(letter, 'insideAddress')?.lines ?? []).map(run),
    subject: subject ? { label: draw(subject.label), run: run(plain(subject.parts)) } : null,
    salutation: run(find(letter, 'salutation')?.text ?? ''),
    body: bodyOf(letter).map((block) =>
      block.kind === 'paragraph'
        ? { kind: block.kind, run: run(plain(block.parts)) }
        : { kind: block.kind, items: block.items.map((item) => run(plain(item))) },
    ),
    closing: run(find(letter, 'closing')?.text ?? ''),
    signature: signed(signature, run),
  };
}

function signed(signature: Signature | undefined, run: (text: string) => Run) {
  return {
    name: run(signature?.name ?? ''),
    lines: (signature?.lines ?? []).map(run),
    blanks: (signature?.blanks ?? []).map(run),
    blanksReason: run(signature?.blanksReason ?? ''),
  };
}

function find<K extends Block['kind']>(letter: Letter, kind: K): Extract<Block, { kind: K }> | undefined {
  return letter.blocks.find((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

/** The typesetter lets a word longer than the line run off the paper. */
function breakLongWords(text: string): string {
  return text.replaceAll(/\S+/g, (word) =>
    displayWidth(word) > LONGEST_WORD ? clustersOf(word).join(BREAK_HERE) : word,
  );
}
