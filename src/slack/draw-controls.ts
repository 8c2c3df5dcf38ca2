import type { types } from '@slack/bolt';
import { distinct, isAddress } from '../chat/pressable.ts';
import { visible } from '../chat/visible.ts';
import type { Option } from '../core/conversation/form.ts';
import { inTwo } from '../core/conversation/forms/input.ts';
import { idOf, type Verb } from '../core/conversation/verbs.ts';
import type { Block, Button, Link } from '../core/conversation/view.ts';
import { plain, type Piece } from './draw-text.ts';
import { LIMITS } from './limits.ts';

/** Lists of issues, which Slack asks for while somebody types. */
const ISSUES: ReadonlySet<Verb> = new Set<Verb>(['choose', 'preview']);

export function selectPiece(block: Extract<Block, { kind: 'select' }>): Piece {
  const common = { action_id: idOf(block), placeholder: plain(block.label, LIMITS.placeholder) };
  const list: types.ExternalSelect | types.StaticSelect = ISSUES.has(block.verb)
    ? { type: 'external_select', ...common, min_query_length: 0 }
    : {
        type: 'static_select',
        ...common,
        options: distinct(block.options, LIMITS.options).map(optionOf),
      };
  return { blocks: [{ type: 'actions', elements: [list] }], words: block.label };
}

/** What its label has no room for stands under it. */
export function optionOf({ label, value }: Option): types.PlainTextOption & { readonly value: string } {
  const [text, rest] = inTwo(visible(label), LIMITS.optionLabel);
  return {
    text: plain(text, LIMITS.optionLabel),
    value,
    ...(rest !== '' && { description: plain(rest, LIMITS.optionLabel) }),
  };
}

/** A button that only opens an address tells us of it too; nothing is to be done then. */
export const LINK = 'link.';

export function rowPieces(buttons: readonly (Button | Link)[], privatePage: string | undefined): Piece[] {
  const drawn = buttons.flatMap((button, at): types.Button[] => {
    const text = plain(button.label, LIMITS.buttonLabel);
    if (button.kind === 'press')
      return [{ type: 'button', text, action_id: idOf(button), ...(button.style && { style: button.style }) }];
    const url = button.kind === 'link' ? button.url : privatePage;
    return url !== undefined && isAddress(url, LIMITS.url)
      ? [{ type: 'button', text, url, action_id: `${LINK}${String(at)}` }]
      : [];
  });
  if (drawn.length === 0) return [];
  const shown = drawn.slice(0, LIMITS.row);
  return [{ blocks: [{ type: 'actions', elements: shown }], words: shown.map(({ text }) => text.text).join(' · ') }];
}
