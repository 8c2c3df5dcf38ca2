import { bodyOf, blockOf, plain } from '../core/letter/letter.ts';
import type { Body, Letter } from '../core/letter/letter.ts';

const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛ʼ′]/gu, "'"],
  [/[“”„‟″]/gu, '"'],
  [/[^\S\r\n]*—[^\S\r\n]*/gu, ' - '],
  [/[‐‑‒–―−]/gu, '-'],
  [/…/gu, '...'],
  [/[^\S\r\n\t]/gu, ' '], // no-break, thin and other spaces
  [/\u00AD/gu, ''], // soft hyphen: shows as a hyphen in some forms
];

/** The message box of a web form: salutation and body, one line a paragraph, quotes, hyphens and spaces of ASCII. A mark comes first. */
export function formBlock(letter: Letter): string {
  const mark = letter.mark === undefined ? [] : [letter.mark];
  return [...mark, blockOf(letter, 'salutation').text, ...bodyOf(letter).map(bodyText)].map(toPlain).join('\n\n');
}

function bodyText(block: Body): string {
  return block.kind === 'paragraph' ? plain(block.parts) : block.items.map((item) => `- ${plain(item)}`).join('\n');
}

function toPlain(text: string): string {
  return PLAIN.reduce((so, [from, to]) => so.replaceAll(from, to), text);
}
