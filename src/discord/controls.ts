import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
} from 'discord-api-types/v10';
import { distinct, isAddress } from '../chat/pressable.ts';
import { labelOf } from '../chat/label.ts';
import { idOf } from '../core/conversation/verbs.ts';
import type { Block, Button, Link } from '../core/conversation/view.ts';
import { LIMITS } from './limits.ts';
import type { Piece } from './pieces.ts';

/** A list to pick from. */
export function selectPiece(block: Extract<Block, { kind: 'select' }>): Piece {
  return row([
    {
      type: ComponentType.StringSelect,
      custom_id: idOf(block),
      placeholder: labelOf(block.label, LIMITS.placeholder),
      options: distinct(block.options, LIMITS.options).map(({ value, label }) => ({
        value,
        label: labelOf(label, LIMITS.option),
      })),
    },
  ]);
}

/** Buttons in one row; none where nothing is left to press. `privatePage`: the signed link to the person's own page. */
export function rowPiece(buttons: readonly (Button | Link)[], privatePage: string | undefined): Piece[] {
  const drawn: APIButtonComponent[] = [];
  for (const button of buttons) {
    const label = labelOf(button.label, LIMITS.buttonLabel);
    if (button.kind === 'press') {
      drawn.push({ type: ComponentType.Button, style: styleOf(button), label, custom_id: idOf(button) });
      continue;
    }
    const url = button.kind === 'link' ? button.url : privatePage;
    if (url !== undefined && isAddress(url, LIMITS.url))
      drawn.push({ type: ComponentType.Button, style: ButtonStyle.Link, label, url });
  }
  return drawn.length === 0 ? [] : [row(drawn.slice(0, LIMITS.row))];
}

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
