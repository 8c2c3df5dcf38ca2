import type { Letter } from '../core/letter/letter.ts';
import type { Block, View } from '../core/conversation/view.ts';

/** What a view needs that only the door has. */
export interface DrawParts {
  /** Where the browser gets this page or document. */
  readonly srcOf: (of: 'png' | 'pdf', letter: Letter, name: string) => string;
  /** Where it gets all that is stored about the person. */
  readonly exportSrc: (name: string) => string;
  /** The signed link to the person's private page; absent where there is none, or where they are on it already. */
  readonly privatePage?: () => string;
}

type FileBlock = Extract<Block, { kind: 'file' }>;
/** As `View`, with addresses in place of letters. */
export type Drawn = Omit<View, 'blocks'> & {
  readonly blocks: readonly (Exclude<Block, FileBlock> | (Omit<FileBlock, 'letter'> & { readonly src: string }))[];
};

/** A view as JSON for a browser, which puts every text into a text node. */
export function draw(view: View, parts: DrawParts): Drawn {
  return { ...view, blocks: view.blocks.map((block) => drawBlock(block, parts)) };
}

function drawBlock(block: Block, parts: DrawParts): Drawn['blocks'][number] {
  switch (block.kind) {
    case 'file':
      return drawFile(block, parts);
    case 'buttons':
      return { ...block, buttons: block.buttons.flatMap((button) => drawButton(button, parts)) };
    case 'text':
    case 'heading':
    case 'notice':
    case 'fields':
    case 'list':
    case 'quote':
    case 'copy':
    case 'select':
      return block;
  }
}

type ButtonBlock = Extract<Block, { kind: 'buttons' }>;

/** A link goes to the web, never to a script: anything else is left out. */
function drawButton(button: ButtonBlock['buttons'][number], { privatePage }: DrawParts): ButtonBlock['buttons'] {
  if (button.kind === 'private-page')
    return privatePage ? [{ kind: 'link', label: button.label, url: privatePage() }] : [];
  return button.kind === 'link' && !/^https?:\/\//i.test(button.url) ? [] : [button];
}

function drawFile(block: FileBlock, { srcOf, exportSrc }: DrawParts) {
  if (block.of === 'json') return { ...block, src: exportSrc(block.name) };
  const { letter, ...rest } = block;
  return { ...rest, src: srcOf(block.of, letter, block.name) };
}
