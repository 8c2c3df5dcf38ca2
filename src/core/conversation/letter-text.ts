import { blockOf, bodyOf, plain, type Letter } from '../letter/letter.ts';

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
