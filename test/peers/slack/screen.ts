import { at, data, list, str, type Data } from './data.ts';
import { elementsOf } from './limits.ts';
import { dmOf } from './messages.ts';
import type { Message, Team, World } from './world.ts';

export interface Modal {
  readonly title: string;
  /** All its words, a line for each. */
  readonly text: string;
  /** What stands in red under a field, by the field's label. */
  readonly errors: Readonly<Record<string, string>>;
  readonly view: Data;
}
export interface Screen {
  readonly modal?: Modal;
  readonly home?: { readonly text: string; readonly view: Data };
  /** Oldest first: in the channel, and in the direct messages with the app. */
  readonly ephemerals: readonly Message[];
  readonly channel: readonly Message[];
  readonly dm: readonly Message[];
  readonly files: readonly { readonly name: string; readonly alt: string; readonly bytes: Buffer }[];
  /** Every word on it. */
  readonly text: string;
}

export function screenOf(world: World, team: Team, user: string, errors: Readonly<Record<string, string>>): Screen {
  const view = world.stacks.get(user)?.at(-1);
  const home = world.homes.get(user);
  const mine = world.messages.filter((each) => each.team === team.id && (!each.onlyFor || each.onlyFor === user));
  const [channel, dm] = [team.channel, dmOf(user)];
  const named = view ? Object.entries(errors).map(([block, says]) => [labelOf(view, block), says] as const) : [];
  const modal = view && {
    title: str(view, 'title', 'text'),
    get text() {
      return wordsIn(view);
    },
    errors: Object.fromEntries(named),
    view,
  };
  const shown = mine.filter((each) => each.channel === channel || each.channel === dm);
  return {
    modal,
    home: home && { text: wordsIn(home), view: home },
    ephemerals: shown.filter(({ onlyFor }) => onlyFor),
    channel: shown.filter((each) => each.channel === channel && !each.onlyFor),
    dm: shown.filter((each) => each.channel === dm && !each.onlyFor),
    files: [...world.files.values()].filter(
      (each) => each.team === team.id && (each.channel === channel || each.channel === dm),
    ),
    // Of all that was ever said: put together only for whoever asks.
    get text() {
      return [modal?.text, home && wordsIn(home), ...shown.map(({ content }) => wordsIn(content))].join('\n');
    },
  };
}

/** The words a person reads: of the blocks when there are any, else the text. */
export function wordsIn(content: Data): string {
  const blocks = list(content, 'blocks');
  return blocks.length > 0 ? texts(blocks).join('\n') : str(content, 'text');
}

function texts(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(texts);
  if (!part || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' && ['text', 'alt_text', 'initial_value'].includes(key) ? [value] : texts(value),
  );
}

export interface Found {
  readonly block: Data;
  readonly element: Data;
}

const names = (block: Data, element: Data): string[] => [
  str(element, 'text', 'text'),
  str(element, 'action_id'),
  str(element, 'placeholder', 'text'),
  str(block, 'label', 'text'),
  str(block, 'text', 'text'),
];

/** A button, select or field by what it says: its own text, its label, or its action id. */
export function find(content: Data | undefined, name: string, type: RegExp): Found | undefined {
  return list(content, 'blocks')
    .flatMap((block) => elementsOf(block).map((element) => ({ block, element })))
    .find(({ block, element }) => type.test(str(element, 'type')) && names(block, element).includes(name));
}

export function labelOf(view: Data, blockId: string): string {
  const block = list(view, 'blocks').find(({ block_id }) => block_id === blockId);
  if (!block) throw new Error(`The app put an error under '${blockId}', which the view does not have`);
  return str(block, 'label', 'text');
}

/** Writes into the state of a view, as the client keeps it. */
export function set(view: Data, { block, element }: Found, value: Data): void {
  const values = data(view, 'state', 'values');
  const rest = data(values, str(block, 'block_id'));
  view['state'] = {
    values: {
      ...values,
      [str(block, 'block_id')]: { ...rest, [str(element, 'action_id')]: { type: element['type'], ...value } },
    },
  };
}

/** What the client itself would not let through, before anything is sent. */
export function missingIn(view: Data): string[] {
  return list(view, 'blocks').flatMap((block) => {
    if (block['type'] !== 'input' || block['optional'] === true) return [];
    const element = data(block, 'element');
    const state = data(view, 'state', 'values', str(block, 'block_id'), str(element, 'action_id'));
    const filled = str(state, 'value') || at(state, 'selected_option') || list(state, 'selected_options').length > 0;
    const initial =
      element['initial_value'] || element['initial_option'] || list(element, 'initial_options').length > 0;
    return filled || (initial && !('value' in state)) ? [] : [str(block, 'label', 'text')];
  });
}

/** Fields as they open: with what the app put into them. */
export function startingState(view: Data): void {
  for (const block of list(view, 'blocks'))
    for (const element of elementsOf(block)) {
      const type = str(element, 'type');
      if (type === 'button' || at(view, 'state', 'values', str(block, 'block_id'), str(element, 'action_id'))) continue;
      const many = type === 'checkboxes' || type.startsWith('multi_');
      if (type.endsWith('_input')) set(view, { block, element }, { value: element['initial_value'] ?? null });
      else if (many) set(view, { block, element }, { selected_options: list(element, 'initial_options') });
      else set(view, { block, element }, { selected_option: element['initial_option'] ?? null });
    }
}
