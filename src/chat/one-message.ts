import { clipped } from '../core/conversation/clipped.ts';
import type { Block, View } from '../core/conversation/view.ts';

/** Characters of a text, as many as there is room for. With the fewest whatever a card has on it is one message everywhere. */
const MOST = [Infinity, 1_000, 500, 250, 100];

/**
 * A view of which only one message is to stand, with its buttons: where all of it has no room there, its longest texts end in
 * three dots. `draw`: all the messages that it would take.
 */
export function inOneMessage<Message>(view: View, draw: (view: View) => readonly Message[]): Message {
  for (const most of MOST) {
    const blocks = most === Infinity ? view.blocks : view.blocks.map((block) => within(block, most));
    const [message, ...more] = draw({ ...view, blocks });
    if (message !== undefined && more.length === 0) return message;
  }
  throw new Error('A view has no room in one message');
}

function within(block: Block, most: number): Block {
  switch (block.kind) {
    case 'text':
    case 'notice':
    case 'quote':
      return { ...block, text: clipped(block.text, most) };
    case 'fields':
      return { ...block, items: block.items.map(({ label, value }) => ({ label, value: clipped(value, most) })) };
    case 'list':
      return { ...block, items: block.items.map((item) => clipped(item, most)) };
    default:
      return block;
  }
}
