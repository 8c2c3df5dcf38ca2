import type { types } from '@slack/bolt';
import { labelOf } from '../chat/label.ts';
import { isBlank, visible } from '../chat/visible.ts';
import { splitText } from '../core/conversation/split.ts';
import { LIMITS } from './limits.ts';

/** Something that stands on a screen: its blocks, and the words in them for whoever does not see blocks. */
export interface Piece {
  readonly blocks: readonly types.KnownBlock[];
  readonly words: string;
}

/** Slack reads no marks in it, and makes no pictures of `:names:`. */
export const plain = (text: string, most: number = LIMITS.text): types.PlainTextElement => ({
  type: 'plain_text',
  text: labelOf(text, most),
  emoji: false,
});

/** Parts that each have room in one text. */
export const partsIn = (text: string): string[] =>
  splitText(visible(text), LIMITS.text).filter((part) => !isBlank(part));

export const section = (text: string): Piece[] =>
  partsIn(text).map((part) => ({ blocks: [{ type: 'section', text: plain(part) }], words: part }));

export const header = (text: string): Piece => ({
  blocks: [{ type: 'header', text: plain(text, LIMITS.header) }],
  words: visible(text),
});

type Styled = types.RichTextText;
const styled = (text: string, style?: Styled['style']): Styled => ({
  type: 'text',
  text,
  ...(style && { style }),
});

export const rich = (element: types.RichTextBlockElement, words: string): Piece => ({
  blocks: [{ type: 'rich_text', elements: [element] }],
  words,
});

/** A value under its name. */
export function field(label: string, value: string): Piece[] {
  return partsIn(value).map((part, at) => {
    const name = at === 0 && !isBlank(label) ? [styled(`${visible(label)}\n`, { bold: true })] : [];
    const words = at === 0 ? `${visible(label)}: ${part}` : part;
    return rich({ type: 'rich_text_section', elements: [...name, styled(part)] }, words);
  });
}

export function quoted(text: string): Piece[] {
  return partsIn(text).map((part) => rich({ type: 'rich_text_quote', elements: [styled(part)] }, part));
}

/** In a frame, from which it is copied exactly. */
export function framed(label: string, text: string): Piece[] {
  const named = isBlank(label)
    ? []
    : [rich({ type: 'rich_text_section', elements: [styled(visible(label), { bold: true })] }, visible(label))];
  const frames = partsIn(text).map((part) => rich({ type: 'rich_text_preformatted', elements: [styled(part)] }, part));
  return frames.length === 0 ? [] : [...named, ...frames];
}

/** Items in as few lists as have room; numbers go on from one to the next. */
export function listed(items: readonly string[], ordered: boolean): Piece[] {
  const pieces: Piece[] = [];
  let here: string[] = [];
  let began = 0;
  const close = (): void => {
    if (here.length === 0) return;
    const mark = (at: number): string => (ordered ? `${String(began + at + 1)}. ` : '- ');
    pieces.push(
      rich(
        {
          type: 'rich_text_list',
          style: ordered ? 'ordered' : 'bullet',
          ...(began > 0 && { offset: began }),
          elements: here.map((item) => ({ type: 'rich_text_section', elements: [styled(item)] })),
        },
        here.map((item, at) => `${mark(at)}${item}`).join('\n'),
      ),
    );
    began += here.length;
    here = [];
  };
  for (const item of items.flatMap(partsIn)) {
    if (here.join('').length + item.length > LIMITS.text) close();
    here.push(item);
  }
  close();
  return pieces;
}
