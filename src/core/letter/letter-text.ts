import { blockOf, bodyOf, plain, type Letter } from './letter.ts';

/** The body as people read and edit it: items of a list begin with "- ", as they are typed. */
export function bodyToRead(letter: Letter): string {
  return bodyOf(letter)
    .map((block) =>
      block.kind === 'list' ? block.items.map((item) => `- ${plain(item)}`).join('\n') : plain(block.parts),
    )
    .join('\n\n');
}

/** From greeting to name. */
export function wholeText(letter: Letter): string {
  const { text: greeting } = blockOf(letter, 'salutation');
  return [greeting, bodyToRead(letter), blockOf(letter, 'closing').text, blockOf(letter, 'signature').name].join(
    '\n\n',
  );
}

/** What a web form's large box takes, from greeting to name. Quotes, hyphens and spaces of ASCII survive every form. */
export const messageOf = (letter: Letter): string => inAscii(wholeText(letter));

/** Quotes, hyphens, dashes and spaces as every form takes them; the letters of every language stay. */
export const inAscii = (text: string): string => SIGNS.reduce((so, [from, to]) => so.replaceAll(from, to), text);

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛ʼ′]/gu, "'"],
  [/[“”„‟″]/gu, '"'],
  [/[^\S\r\n]*—[^\S\r\n]*/gu, ' - '],
  [/[‐‑‒–―−]/gu, '-'],
  [/…/gu, '...'],
  [/[^\S\r\n\t]/gu, ' '], // no-break, thin and other spaces
  [/\u00AD/gu, ''], // soft hyphen: shows as a hyphen in some forms
];
