import type { Block, View } from './view.ts';

/**
 * What becomes of a screen in a chat. `screen`: blocks that are drawn together; `below`: the labels of the texts to copy that
 * come after it. `copy`: a message of its own with nothing else in it.
 */
export type Part =
  | { readonly kind: 'screen'; readonly blocks: readonly Block[]; readonly below: readonly string[] }
  | { readonly kind: 'copy'; readonly label: string; readonly text: string };

/** The blocks of a view in order, parted where a text is to be copied. The first part is a screen, and is given the title. */
export function partsOf({ blocks }: View): readonly Part[] {
  const parts: Part[] = [];
  let here: Block[] = [];
  let below: string[] = [];
  const close = (): void => {
    if (here.length > 0 || parts.length === 0) parts.push({ kind: 'screen', blocks: here, below });
    [here, below] = [[], []];
  };
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'copy') {
      here.push(block);
      continue;
    }
    if (blocks[at - 1]?.kind !== 'copy') {
      below = labelsFrom(blocks.slice(at));
      close();
    }
    parts.push(block);
  }
  if (here.length > 0 || parts.length === 0) close();
  return parts;
}

/** Of the texts to copy that follow one another. */
function labelsFrom(blocks: readonly Block[]): string[] {
  const end = blocks.findIndex(({ kind }) => kind !== 'copy');
  return (end < 0 ? blocks : blocks.slice(0, end)).flatMap((block) => (block.kind === 'copy' ? [block.label] : []));
}
