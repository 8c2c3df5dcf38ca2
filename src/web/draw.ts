import type { OpenLetterSheet } from '../core/campaign/open-letter-sheet.ts';
import type { ProgressSheet } from '../core/campaign/progress.ts';
import type { Letter } from '../core/letter/letter.ts';
import { FORM_VERBS } from '../core/conversation/verbs.ts';
import type { Block, Button, Link, View } from '../core/conversation/view.ts';

/** What a view needs that only the door has. */
export interface DrawParts {
  /** Where the browser gets this page or document. */
  readonly srcOf: (of: 'png' | 'pdf', letter: Letter, name: string) => string;
  /** Where it gets the picture of how a campaign goes. */
  readonly progressSrc: (sheet: ProgressSheet, name: string) => string;
  /** Where it gets an open letter with its names. */
  readonly openLetterSrc: (sheet: OpenLetterSheet, name: string) => string;
  readonly textSrc: (text: string, name: string) => string;
  /** Where it gets all that is stored about the person. */
  readonly exportSrc: (name: string) => string;
  /** The signed link to the person's private page; absent where there is none, or where they are on it already. */
  readonly privatePage?: () => string;
}

type FileBlock = Extract<Block, { kind: 'file' }>;
type ButtonBlock = Extract<Block, { kind: 'buttons' }>;
/** `opensForm`: the browser asks for the form of this press first. */
type DrawnButton = (Button & { readonly opensForm?: true }) | Extract<Link, { kind: 'link' }>;
type DrawnBlock =
  | Exclude<Block, FileBlock | ButtonBlock>
  | (Pick<FileBlock, 'kind' | 'of' | 'name' | 'alt'> & { readonly src: string })
  | { readonly kind: 'buttons'; readonly buttons: readonly DrawnButton[] }
  | (Extract<Block, { kind: 'select' }> & { readonly opensForm?: true });
/** As `View`, with addresses in place of letters. */
export type Drawn = Omit<View, 'blocks'> & { readonly blocks: readonly DrawnBlock[] };

/** A view as JSON for a browser, which puts every text into a text node. */
export function draw(view: View, parts: DrawParts): Drawn {
  return { ...view, blocks: view.blocks.map((block) => drawBlock(block, parts)) };
}

function drawBlock(block: Block, parts: DrawParts): DrawnBlock {
  switch (block.kind) {
    case 'file':
      return drawFile(block, parts);
    case 'buttons':
      return { kind: 'buttons', buttons: drawButtons(block.buttons, parts) };
    case 'text':
    case 'heading':
    case 'notice':
    case 'fields':
    case 'list':
    case 'quote':
    case 'copy':
      return block;
    case 'select':
      return FORM_VERBS.has(block.verb) ? opening(block) : block;
  }
}

/** A link goes to the web, never to a script: anything else is left out, and so is what only a chat can do. */
function drawButtons(buttons: ButtonBlock['buttons'], { privatePage }: DrawParts): DrawnButton[] {
  const drawn: DrawnButton[] = [];
  for (const button of buttons) {
    if (button.kind === 'press' && button.verb === 'to-dm') continue;
    if (button.kind === 'press') drawn.push(FORM_VERBS.has(button.verb) ? opening(button) : button);
    else if (button.kind === 'link' && /^https?:\/\//i.test(button.url)) drawn.push(button);
    else if (button.kind === 'private-page' && privatePage)
      drawn.push({ kind: 'link', label: button.label, url: privatePage() });
  }
  return drawn;
}

/** By `assign`: a copy with one thing more takes six times as long when it is spread. */
const opening = <T extends object>(one: T): T & { readonly opensForm: true } =>
  Object.assign({}, one, { opensForm: true } as const);

function drawFile(block: FileBlock, parts: DrawParts) {
  const { kind, of, name, alt } = block;
  return { kind, of, name, alt, src: srcFor(block, parts) };
}

function srcFor(block: FileBlock, { srcOf, exportSrc, progressSrc, openLetterSrc, textSrc }: DrawParts): string {
  switch (block.of) {
    case 'json':
      return exportSrc(block.name);
    case 'progress':
      return progressSrc(block.sheet, block.name);
    case 'open-letter':
      return openLetterSrc(block.sheet, block.name);
    case 'text':
      return textSrc(block.text, block.name);
    case 'png':
    case 'pdf':
      return srcOf(block.of, block.letter, block.name);
  }
}
