import { bodyOf, plain, type Letter } from '../core/letter/letter.ts';

/** The whole letter in reading order, a paragraph each, for whoever does not see the picture. */
export function textOf(letter: Letter): string[] {
  const head = letter.blocks.flatMap((block) => {
    if (block.kind === 'insideAddress') return [block.lines.join('\n')];
    if (block.kind === 'subject') return [`${block.label} ${plain(block.parts)}`];
    return block.kind === 'date' || block.kind === 'salutation' ? [block.text] : [];
  });
  const body = bodyOf(letter).flatMap((block) =>
    block.kind === 'list' ? block.items.map((item) => `• ${plain(item)}`) : [plain(block.parts)],
  );
  const foot = letter.blocks.flatMap((block) => {
    if (block.kind === 'signature') return [[block.name, ...block.lines].join('\n')];
    return block.kind === 'closing' ? [block.text] : [];
  });
  return [...head, ...body, ...foot];
}
