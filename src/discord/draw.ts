import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import { isBlank, visible } from '../chat/visible.ts';
import type { Wanted } from '../chat/wanted.ts';
import { partsOf, type Part } from '../core/conversation/parts.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import { splitText } from '../core/conversation/split.ts';
import { idOf } from '../core/conversation/verbs.ts';
import type { Block, Button, Link, View } from '../core/conversation/view.ts';
import { escaped, marksEscaped } from './escape.ts';
import { LIMITS } from './limits.ts';

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

/** Room that is left free for marks at the start of lines. */
const ROOM = LIMITS.text - 100;
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

function drawAs(view: View, how: How, style: Style): Drawn[] {
  const isTrouble = view.blocks.some((block) => block.kind === 'notice' && block.tone === 'problem');
  const colour = isTrouble ? PROBLEM : ORDINARY;
  const parts: readonly Part[] = style.apart ? partsOf(view) : [{ kind: 'screen', blocks: view.blocks, below: [] }];
  return parts.flatMap((part, at) => {
    if (part.kind === 'copy') return copied(part.label, part.text, view, style, colour);
    const pieces = [
      ...(at === 0 ? [titleOf(view)] : []),
      ...part.blocks.flatMap((block) => piecesOf(block, view, how, style)),
      ...(part.below.length > 0 ? [textPiece(escaped(sayFor(view).below(part.below.join(', '))))] : []),
    ];
    return packed(pieces, colour);
  });
}

const sayFor = ({ language }: View) => SENTENCES[language].chat;

/** Something that stands on a screen, and what it takes of the room there. */
interface Piece {
  readonly component: APIComponentInContainer;
  /** Characters of text. */
  readonly length: number;
  /** Components, with those inside. */
  readonly count: number;
  readonly file?: Wanted;
}

const textPiece = (content: string): Piece => ({
  component: { type: ComponentType.TextDisplay, content },
  length: content.length,
  count: 1,
});

function titleOf({ title, progress }: View): Piece {
  const count = progress ? `\n-# ${String(progress.at)} / ${String(progress.of)}` : '';
  return textPiece(`## ${escaped(isBlank(title) ? 'Redress' : title)}${count}`);
}

function piecesOf(block: Block, view: View, how: How, style: Style): Piece[] {
  switch (block.kind) {
    case 'text':
      return texts(block.text);
    case 'heading':
      return isBlank(block.text) ? [] : [textPiece(`### ${escaped(block.text)}`)];
    case 'notice':
      return texts(block.text).map(({ component }, at) =>
        component.type === ComponentType.TextDisplay && at === 0
          ? textPiece(`${block.tone === 'problem' ? '⚠️' : 'ℹ️'} ${component.content}`)
          : textPiece('content' in component ? component.content : ''),
      );
    case 'fields':
      return block.items.flatMap(({ label, value }) =>
        texts(value).map(({ component }, at) => {
          const content = 'content' in component ? component.content : '';
          return textPiece(at === 0 ? `**${escaped(label)}**\n${content}` : content);
        }),
      );
    case 'list':
      return listed(block.items, block.ordered);
    case 'quote':
      return quoted(block.text, view, style);
    case 'copy':
      return inside(block.label, block.text, view);
    case 'file':
      return [block.of === 'json' ? filePiece(block) : pagePiece(block)];
    case 'select':
      return [selectPiece(block)];
    case 'buttons':
      return rowPiece(block.buttons, how);
  }
}

const escapedLength = (text: string): number => escaped(text).length;
const texts = (text: string): Piece[] =>
  partsIn(text)
    .filter((part) => !isBlank(part))
    .map((part) => textPiece(escaped(part)));

/** No text becomes more than twice as long: a short one need not be measured. */
const partsIn = (text: string): string[] =>
  text.length * 2 <= ROOM ? [visible(text)] : splitText(visible(text), ROOM, escapedLength);

/** Items in as few texts as hold them; the lines of an item stay under it. */
function listed(items: readonly string[], ordered: boolean): Piece[] {
  const lines = items.flatMap((item, at) =>
    partsIn(item).map((part, nth) => {
      const mark = nth > 0 ? '  ' : ordered ? `${String(at + 1)}. ` : '- ';
      return `${mark}${escaped(part).replaceAll('\n', '\n  ')}`;
    }),
  );
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

function quoted(text: string, view: View, style: Style): Piece[] {
  const parts = splitText(visible(text), ROOM, quoteLength).filter((part) => !isBlank(part));
  if (style.files && parts.length > 1) return asFile(sayFor(view).whole, text, view);
  return parts.map((part) => textPiece(escaped(part).replaceAll(/^/gm, '> ')));
}

/** A text to copy that stands on the screen: in a frame, so that it can be told from the rest. */
function inside(label: string, text: string, view: View): Piece[] {
  const shown = visible(text);
  if (isBlank(shown)) return [];
  if (shown.length > ROOM || shown.includes('```')) return asFile(label, text, view);
  return [textPiece(`**${escaped(label)}**\n${fenced(shown)}`)];
}

const fenced = (text: string): string => `\`\`\`\n${text}\n\`\`\``;

function asFile(label: string, text: string, view: View): Piece[] {
  const file: Wanted = { of: 'text', text: visible(text), name: 'letter.txt', alt: label.slice(0, LIMITS.alt) };
  return [textPiece(escaped(sayFor(view).asFile(label))), filePiece(file)];
}

/**
 * A text to copy is a message and nothing else. Where Discord would draw something out of it, it stands in a frame, which
 * copies it exactly; a backslash before each sign would be copied along.
 */
function copied(label: string, text: string, view: View, { files }: Style, colour: number): Drawn[] {
  const shown = visible(text);
  if (isBlank(shown)) return [];
  const isPlain = marksEscaped(shown) === shown;
  const parts = splitText(shown, LIMITS.text - 10);
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

function pagePiece({ of, letter, name, alt }: Extract<Block, { of: 'png' | 'pdf' }>): Piece {
  const file: Wanted = { of, letter, name, alt: visible(alt).slice(0, LIMITS.alt) };
  if (of === 'pdf') return filePiece(file);
  const items = [{ media: { url: `attachment://${name}` }, description: file.alt }];
  return { component: { type: ComponentType.MediaGallery, items }, length: 0, count: 1, file };
}

const filePiece = (file: Wanted): Piece => ({
  component: { type: ComponentType.File, file: { url: `attachment://${file.name}` } },
  length: 0,
  count: 1,
  file,
});

function selectPiece(block: Extract<Block, { kind: 'select' }>): Piece {
  const options = [...new Map(block.options.map((option) => [option.value, option])).values()];
  return row([
    {
      type: ComponentType.StringSelect,
      custom_id: idOf(block),
      placeholder: visible(block.label).slice(0, LIMITS.placeholder),
      options: options.slice(0, LIMITS.options).map(({ value, label }) => ({
        value,
        label: labelOf(label, LIMITS.option),
      })),
    },
  ]);
}

/** Labels are plain text to Discord: nothing in them is escaped. */
const labelOf = (label: string, most: number): string => (isBlank(label) ? '…' : visible(label).slice(0, most));

function rowPiece(buttons: readonly (Button | Link)[], { privatePage }: How): Piece[] {
  const drawn = buttons.flatMap((button): APIButtonComponent[] => {
    const label = labelOf(button.label, LIMITS.buttonLabel);
    if (button.kind === 'press')
      return [{ type: ComponentType.Button, style: styleOf(button), label, custom_id: idOf(button) }];
    const url = button.kind === 'link' ? button.url : privatePage;
    return url === undefined || !isAddress(url)
      ? []
      : [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url }];
  });
  return drawn.length === 0 ? [] : [row(drawn.slice(0, LIMITS.row))];
}

/** Discord takes addresses of 512 characters. */
const isAddress = (url: string): boolean => url.length <= 512 && URL.canParse(url) && /^https?:/i.test(url);

function styleOf({ style }: Button): ButtonStyle.Primary | ButtonStyle.Danger | ButtonStyle.Secondary {
  if (style === 'primary') return ButtonStyle.Primary;
  return style === 'danger' ? ButtonStyle.Danger : ButtonStyle.Secondary;
}

function row(components: APIComponentInMessageActionRow[]): Piece {
  const component: APIActionRowComponent<APIComponentInMessageActionRow> = {
    type: ComponentType.ActionRow,
    components,
  };
  return { component, length: 0, count: 1 + components.length };
}

/** Puts pieces into messages, each with what it has room for. */
function packed(pieces: readonly Piece[], colour: number): Drawn[] {
  const messages: Piece[][] = [];
  let [length, count] = [0, 0];
  for (const piece of pieces) {
    const last = messages.at(-1);
    const fits = length + piece.length <= ALL_ROOM && count + piece.count <= MOST_COMPONENTS;
    if (last && fits) {
      last.push(piece);
      [length, count] = [length + piece.length, count + piece.count];
    } else {
      messages.push([piece]);
      [length, count] = [piece.length, piece.count];
    }
  }
  return messages.map((inMessage) => ({
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
    files: inMessage.flatMap(({ file = [] }) => file),
  }));
}
