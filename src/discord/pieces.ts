import { ComponentType, type APIComponentInContainer } from 'discord-api-types/v10';
import { labelOf } from '../chat/label.ts';
import { isBlank, visible } from '../chat/visible.ts';
import type { Wanted } from '../chat/wanted.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import { splitText } from '../core/conversation/split.ts';
import type { Block, View } from '../core/conversation/view.ts';
import { rowPiece, selectPiece } from './controls.ts';
import { escaped } from './escape.ts';
import { LIMITS } from './limits.ts';

/** Room that is left free for marks at the start of lines. */
const ROOM = LIMITS.text - 100;

/** Something that stands on a screen, and what it takes of the room there. */
export interface Piece {
  readonly component: APIComponentInContainer;
  /** Characters of text. */
  readonly length: number;
  /** Components, with those inside. */
  readonly count: number;
  readonly file?: Wanted;
}

const sayFor = ({ language }: View) => SENTENCES[language].chat;

export const textPiece = (content: string): Piece => ({
  component: { type: ComponentType.TextDisplay, content },
  length: content.length,
  count: 1,
});

export function titleOf(view: View): Piece {
  const { title, progress } = view;
  const count = progress ? `\n-# ${sayFor(view).progress(progress.at, progress.of)}` : '';
  return textPiece(`## ${escaped(isBlank(title) ? 'Redress' : title)}${count}`);
}

/** How a block is drawn. `files`: texts longer than one message are files. `privatePage`: the link to the person's own page. */
export interface PieceStyle {
  readonly files: boolean;
  readonly privatePage?: string;
}

/** A block as what stands on a screen; none for one with nothing to read. */
export function piecesOf(block: Block, view: View, { files, privatePage }: PieceStyle): Piece[] {
  switch (block.kind) {
    case 'text':
      return textsOf(block.text).map(textPiece);
    case 'heading':
      return isBlank(block.text) ? [] : [textPiece(`### ${escaped(block.text)}`)];
    case 'notice':
      return textsOf(block.text).map((text, at) =>
        textPiece(at === 0 ? `${block.tone === 'problem' ? '⚠️' : 'ℹ️'} ${text}` : text),
      );
    case 'fields':
      return block.items.flatMap(({ label, value }) =>
        textsOf(value).map((text, at) => textPiece(at === 0 ? `**${escaped(label)}**\n${text}` : text)),
      );
    case 'list':
      return listed(block.items, block.ordered);
    case 'quote':
      return quoted(block.text, view, files);
    case 'copy':
      return inside(block.label, block.text, view);
    case 'file':
      return [drawnFile(block)];
    case 'select':
      return [selectPiece(block)];
    case 'buttons':
      return rowPiece(block.buttons, privatePage);
  }
}

const escapedLength = (text: string): number => escaped(text).length;
const textsOf = (text: string): string[] =>
  partsIn(text)
    .filter((part) => !isBlank(part))
    .map(escaped);

/** Still to be escaped. No text becomes more than twice as long: a short one need not be measured. */
const partsIn = (text: string): string[] =>
  text.length * 2 <= ROOM ? [text] : splitText(visible(text), ROOM, escapedLength);

/** Items in as few texts as hold them; the lines of an item stay under it. */
function listed(items: readonly string[], ordered: boolean): Piece[] {
  const lines: string[] = [];
  for (const [at, item] of items.entries()) {
    let mark = ordered ? `${String(at + 1)}. ` : '- ';
    for (const part of partsIn(item)) {
      const text = escaped(part);
      lines.push(mark + (text.includes('\n') ? text.replaceAll('\n', '\n  ') : text));
      mark = '  ';
    }
  }
  return joined(lines, '\n').map(textPiece);
}

function joined(lines: readonly string[], by: string): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last !== undefined && last.length + by.length + line.length <= LIMITS.text) {
      whole[whole.length - 1] = `${last}${by}${line}`;
    } else whole.push(line);
  }
  return whole;
}

const quoteLength = (text: string): number => escaped(text).length + 2 * (text.split('\n').length - 1);

function quoted(text: string, view: View, files: boolean): Piece[] {
  const parts = splitText(visible(text), ROOM, quoteLength).filter((part) => !isBlank(part));
  if (files && parts.length > 1) return asFile(sayFor(view).whole, text, view);
  return parts.map((part) => textPiece(escaped(part).replaceAll(/^/gm, '> ')));
}

/** A text to copy that stands on the screen: in a frame, so that it can be told from the rest. */
function inside(label: string, text: string, view: View): Piece[] {
  const shown = visible(text);
  if (isBlank(shown)) return [];
  if (shown.length > ROOM || shown.includes('```')) return asFile(label, text, view);
  return [textPiece(`**${escaped(label)}**\n${fenced(shown)}`)];
}

/** Copied from a frame a text is exactly what it was. */
export const fenced = (text: string): string => `\`\`\`\n${text}\n\`\`\``;

/** A text too long for messages, or one that a frame cannot hold, as a file with a line about it. */
export function asFile(label: string, text: string, view: View): Piece[] {
  const file: Wanted = { of: 'text', text: visible(text), name: 'letter.txt', alt: labelOf(label, LIMITS.alt) };
  return [textPiece(escaped(sayFor(view).asFile(label))), filePiece(file)];
}

function drawnFile(block: Extract<Block, { kind: 'file' }>): Piece {
  const { kind: _kind, ...wanted } = block;
  return filePiece({ ...wanted, alt: labelOf(block.alt, LIMITS.alt) });
}

/** A picture is shown, everything else is there to be opened. */
function filePiece(file: Wanted): Piece {
  const url = `attachment://${file.name}`;
  const component: APIComponentInContainer =
    file.of === 'png' || file.of === 'progress'
      ? { type: ComponentType.MediaGallery, items: [{ media: { url }, description: file.alt }] }
      : { type: ComponentType.File, file: { url } };
  return { component, length: 0, count: 1, file };
}

/** Of one message: files that are called the same are numbered, since Discord finds a file by its name. */
export function numbered(pieces: readonly Piece[]): Piece[] {
  // A number is none that another file has in its own name.
  const taken = new Set(pieces.flatMap(({ file }) => file?.name ?? []));
  const met = new Set<string>();
  return pieces.map((piece) => {
    if (!piece.file) return piece;
    const { name } = piece.file;
    if (!met.has(name)) {
      met.add(name);
      return piece;
    }
    let at = 2;
    const another = (): string => name.replace(/(?=\.[^.]*$)/, `-${String(at)}`);
    while (taken.has(another())) at += 1;
    taken.add(another());
    return filePiece({ ...piece.file, name: another() });
  });
}
