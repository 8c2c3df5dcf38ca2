import { plain } from '../core/letter/letter.ts';
import type { Block, Letter, Signature } from '../core/letter/letter.ts';
import { displayWidth } from './width.ts';
import { wrap } from './wrap.ts';

const COLUMNS = 72;
/** The column where ruled blanks end. */
const BLANK_END = 60;
/** Beside the empty line between blocks: three to sign in. */
const ROOM_TO_SIGN = '\n\n';

/** The whole letter as plain text, 72 columns wide, blocks apart by an empty line, a line end at its end. */
export function letterText(letter: Letter): string {
  const blocks = letter.blocks.map(textOf);
  return `${[...(letter.mark === undefined ? [] : [markOf(letter.mark)]), ...blocks].join('\n\n')}\n`;
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'insideAddress':
      return block.lines.map(filled).join('\n');
    case 'subject':
      return filled(`${block.label} ${plain(block.parts)}`);
    case 'paragraph':
      return filled(plain(block.parts));
    case 'list':
      return block.items.map((item) => itemOf(plain(item))).join('\n');
    case 'signature':
      return signed(block);
    case 'date':
    case 'salutation':
    case 'closing':
      return filled(block.text);
  }
}

function signed({ name, lines, blanks, blanksReason }: Signature): string {
  const given = [name, ...lines].map(filled).join('\n');
  if (blanks.length === 0) return ROOM_TO_SIGN + given;
  const reason = blanksReason === '' ? '' : `${filled(blanksReason)}\n\n`;
  return `${ROOM_TO_SIGN}${given}\n\n${reason}${blanks.map(blankOf).join('\n')}`;
}

function blankOf(label: string): string {
  return filled(`${label}: ${'_'.repeat(Math.max(24, BLANK_END - displayWidth(label)))}`);
}

function itemOf(text: string): string {
  return wrap(text, COLUMNS - 2)
    .map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`).trimEnd())
    .join('\n');
}

function markOf(mark: string): string {
  return filled(`*** ${mark} ***`);
}

function filled(text: string): string {
  return wrap(text, COLUMNS).join('\n');
}
