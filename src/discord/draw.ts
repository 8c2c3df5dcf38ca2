import { ComponentType, MessageFlags, type APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { isBlank, visible } from '../chat/visible.ts';
import type { Wanted } from '../chat/wanted.ts';
import { partsOf, type Part } from '../core/conversation/parts.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import { splitText } from '../core/conversation/split.ts';
import type { View } from '../core/conversation/view.ts';
import { escaped, marksEscaped } from './escape.ts';
import { LIMITS } from './limits.ts';
import { asFile, fenced, numbered, piecesOf, textPiece, titleOf, type Piece, type PieceStyle } from './pieces.ts';

/** A message as Discord's API takes it, but for its files and for whom it is. */
export interface Drawn {
  readonly body: {
    readonly content?: string;
    readonly components?: readonly APIMessageTopLevelComponent[];
    readonly flags: MessageFlags;
    /** Nobody is ever pinged. */
    readonly allowed_mentions: { readonly parse: readonly never[] };
  };
  readonly files: readonly Wanted[];
}

export interface How {
  /** Most messages that the answer may take. */
  readonly most: number;
  /** The signed link to the person's own page. */
  readonly privatePage?: string;
}

/** Characters of all texts on one screen, with some to spare. */
const ALL_ROOM = LIMITS.texts - 200;
/** Of a container, with some to spare for the rows. */
const MOST_COMPONENTS = LIMITS.components - 10;

const NOBODY = { parse: [] } as const;
const ORDINARY = 0x4a6fa5;
const PROBLEM = 0xb4552d;

/**
 * A screen as messages: texts to copy in messages of their own, everything else together. Where that takes too many messages,
 * long texts come as files, and then all texts stand on the screen itself.
 */
export function draw(view: View, how: How): readonly Drawn[] {
  const styles = [{ apart: true, files: false } as const, { apart: true, files: true } as const];
  for (const style of styles) {
    const drawn = drawAs(view, how, style);
    if (drawn.length <= how.most) return drawn;
  }
  return drawAs(view, how, { apart: false, files: true });
}

/** `apart`: texts to copy are messages of their own. `files`: texts longer than one message are files. */
interface Style {
  readonly apart: boolean;
  readonly files: boolean;
}

function drawAs(view: View, { privatePage }: How, style: Style): Drawn[] {
  const isTrouble = view.blocks.some((block) => block.kind === 'notice' && block.tone === 'problem');
  const colour = isTrouble ? PROBLEM : ORDINARY;
  const how = { files: style.files, privatePage };
  const parts: readonly Part[] = style.apart ? partsOf(view) : [{ kind: 'screen', blocks: view.blocks, below: [] }];
  const drawn: Drawn[] = [];
  for (const part of parts) {
    if (part.kind === 'copy') drawn.push(...copied(part.label, part.text, view, style, colour));
    else drawn.push(...packed(screenOf(part, view, how, part === parts[0]), colour));
  }
  return drawn;
}

function screenOf(part: Extract<Part, { kind: 'screen' }>, view: View, style: PieceStyle, isFirst: boolean): Piece[] {
  const pieces: Piece[] = isFirst ? [titleOf(view)] : [];
  for (const block of part.blocks) pieces.push(...piecesOf(block, view, style));
  if (part.below.length > 0)
    pieces.push(textPiece(escaped(SENTENCES[view.language].chat.below(part.below.join(', ')))));
  return pieces;
}

/**
 * A text to copy is a message and nothing else. Where Discord would draw something out of it, it stands in a frame, which
 * copies it exactly; a backslash before each sign would be copied along.
 */
function copied(label: string, text: string, view: View, { files }: Style, colour: number): Drawn[] {
  const shown = visible(text);
  if (isBlank(shown)) return [];
  const parts = splitText(shown, LIMITS.text - 10);
  const isPlain = parts.every((part) => marksEscaped(part) === part);
  if ((files && parts.length > 1) || (!isPlain && shown.includes('```')))
    return packed(asFile(label, text, view), colour);
  return parts.map((part) => ({
    body: {
      content: isPlain ? part : fenced(part),
      flags: MessageFlags.SuppressEmbeds,
      allowed_mentions: NOBODY,
    },
    files: [],
  }));
}

/** Puts pieces into messages, each with what it has room for. */
function packed(pieces: readonly Piece[], colour: number): Drawn[] {
  const messages: Piece[][] = [];
  let [length, count, files] = [0, 0, 0];
  for (const piece of pieces) {
    const last = messages.at(-1);
    const more = piece.file ? 1 : 0;
    const fits =
      length + piece.length <= ALL_ROOM && count + piece.count <= MOST_COMPONENTS && files + more <= LIMITS.files;
    if (last && fits) {
      last.push(piece);
      [length, count, files] = [length + piece.length, count + piece.count, files + more];
    } else {
      messages.push([piece]);
      [length, count, files] = [piece.length, piece.count, more];
    }
  }
  return messages.map(numbered).map((inMessage) => ({
    body: {
      components: [
        {
          type: ComponentType.Container,
          accent_color: colour,
          components: inMessage.map(({ component }) => component),
        },
      ],
      flags: MessageFlags.IsComponentsV2,
      allowed_mentions: NOBODY,
    },
    files: inMessage.map(({ file }) => file).filter((file) => file !== undefined),
  }));
}
