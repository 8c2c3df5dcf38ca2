import type { Block } from '../../src/core/conversation/view.ts';

/** Kinds of blocks that any text may stand in. */
export const WORDED = ['text', 'heading', 'quote', 'copy', 'list', 'fields', 'notice'] as const;

/** Such a block with this text, as long as core lets it be. */
export function blockOf(kind: (typeof WORDED)[number], text: string): Block {
  switch (kind) {
    case 'heading':
    case 'text':
      return { kind, text: text.slice(0, kind === 'heading' ? 150 : 3_000) };
    case 'quote':
      return { kind, text };
    case 'copy':
      return { kind, label: 'Message', text };
    case 'list':
      return { kind, ordered: true, items: [text.slice(0, 2_000), 'two'] };
    case 'fields':
      return { kind, items: [{ label: 'Ask', value: text.slice(0, 2_000) }] };
    default:
      return { kind: 'notice', tone: 'problem', text };
  }
}
