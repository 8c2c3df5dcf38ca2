import { at, list, str, type Data } from './data.ts';

export type Surface = 'message' | 'modal' | 'home';
/** Not documented: bolt-js issues 2509 and 2867 report refusals from 11,341 characters on. */
const MESSAGE_CHARACTERS = 11_000;
const INTERACTIVE = 'actions section input'.split(' ');

export interface Refusal {
  readonly error: string;
  readonly problems: readonly string[];
}

/** What Slack would refuse in the arguments of a message; undefined when it would take them. */
export function messageRefusal(args: Data): Refusal | undefined {
  const blocks = list(args, 'blocks');
  if (!str(args, 'text') && blocks.length === 0) return { error: 'no_text', problems: ['no text'] };
  if (str(args, 'text').length > 40_000) return { error: 'msg_too_long', problems: ['text over 40000'] };
  const problems = blockProblems(blocks, 'message');
  if (problems.length > 0) return { error: 'invalid_blocks', problems };
  if (charactersIn(blocks) > MESSAGE_CHARACTERS)
    return { error: 'msg_blocks_too_long', problems: [`blocks over ${String(MESSAGE_CHARACTERS)}`] };
  return undefined;
}

/** The same for a modal or home view. */
export function viewRefusal(view: Data): Refusal | undefined {
  const surface = view['type'] === 'home' ? 'home' : 'modal';
  if (JSON.stringify(view).length > 250_000) return { error: 'view_too_large', problems: ['view over 250 kB'] };
  const found = [
    ...over(view, 'private_metadata', 3000),
    ...over(view, 'callback_id', 255),
    ...over(view, 'external_id', 255),
    ...blockProblems(list(view, 'blocks'), surface),
  ];
  if (surface === 'modal') {
    if (!str(view, 'title', 'text')) found.push('title missing');
    for (const key of ['title', 'submit', 'close']) found.push(...textProblems(at(view, key), key, 24, 'plain_text'));
    if (list(view, 'blocks').some(({ type }) => type === 'input') && !view['submit']) found.push('submit missing');
  }
  return found.length > 0 ? { error: 'invalid_arguments', problems: found } : undefined;
}

function blockProblems(blocks: readonly Data[], surface: Surface): string[] {
  const most = surface === 'message' ? 50 : 100;
  const found = blocks.length > most ? [`more than ${String(most)} blocks`] : [];
  const ids = blocks.flatMap((block) => str(block, 'block_id') || []);
  if (new Set(ids).size < ids.length) found.push('block_id twice');
  const actions = blocks.flatMap((block) => elementsOf(block).flatMap((element) => str(element, 'action_id') || []));
  if (new Set(actions).size < actions.length) found.push('action_id twice');
  if (blocks.flatMap((block) => (block['type'] === 'markdown' ? str(block, 'text') : '')).join('').length > 12_000)
    found.push('markdown over 12000');
  return [...found, ...blocks.flatMap((block) => blockProblem(block, surface))];
}

/** The parts of a block that can be pressed, picked or filled in. */
export function elementsOf(block: Data): Data[] {
  if (!INTERACTIVE.includes(str(block, 'type'))) return [];
  const single = [at(block, 'accessory'), at(block, 'element')].filter(Boolean) as Data[];
  return [...list(block, 'elements'), ...single];
}

function blockProblem(block: Data, surface: Surface): string[] {
  const found = [...over(block, 'block_id', 255), ...elementsOf(block).flatMap((element) => elementProblem(element))];
  switch (block['type']) {
    case 'section': {
      const fields = list(block, 'fields');
      if (!block['text'] && fields.length === 0) found.push('section without text');
      if (fields.length > 10) found.push('more than 10 fields');
      if (block['text']) found.push(...textProblems(block['text'], 'section', 3000));
      return [...found, ...fields.flatMap((field) => textProblems(field, 'field', 2000))];
    }
    case 'header':
      return [...found, ...textProblems(block['text'], 'header', 150, 'plain_text')];
    case 'context':
      return [...found, ...count(list(block, 'elements'), 'context', 1, 10)];
    case 'actions':
      return [...found, ...count(list(block, 'elements'), 'actions', 1, 25)];
    case 'input':
      if (!block['element']) found.push('input without element');
      if (block['hint']) found.push(...textProblems(block['hint'], 'hint', 2000, 'plain_text'));
      return [...found, ...textProblems(block['label'], 'label', 2000, 'plain_text')];
    case 'image':
      if (!str(block, 'alt_text')) found.push('alt_text missing');
      if (Boolean(block['image_url']) === Boolean(block['slack_file']))
        found.push('neither or both of image_url and slack_file');
      if (block['title']) found.push(...textProblems(block['title'], 'title', 2000, 'plain_text'));
      return [...found, ...over(block, 'alt_text', 2000), ...over(block, 'image_url', 3000)];
    case 'divider':
    case 'rich_text':
      return found;
    case 'markdown':
      return surface === 'message' ? found : [...found, 'markdown outside a message'];
    default:
      return [...found, `unknown block ${str(block, 'type')}`];
  }
}

function elementProblem(element: Data): string[] {
  const type = str(element, 'type');
  const found = [...over(element, 'action_id', 255), ...confirmProblems(element['confirm'])];
  if (element['placeholder']) found.push(...textProblems(element['placeholder'], 'placeholder', 150, 'plain_text'));
  if (type === 'button')
    return [
      ...found,
      ...textProblems(element['text'], 'button', 75, 'plain_text'),
      ...over(element, 'value', 2000),
      ...over(element, 'url', 3000),
    ];
  if (type === 'plain_text_input') {
    const [least, most] = [Number(element['min_length'] ?? 0), Number(element['max_length'] ?? 3000)];
    return most < 1 || most > 3000 || least > most ? [...found, 'max_length over 3000'] : found;
  }
  if (type === 'file_input') {
    const most = Number(element['max_files'] ?? 10);
    return most < 1 || most > 10 ? [...found, 'max_files not 1-10'] : found;
  }
  if (type === 'external_select' || type === 'multi_external_select') return found;
  return [...found, ...choiceProblems(type, element)];
}

function choiceProblems(type: string, element: Data): string[] {
  const most = type === 'overflow' ? 5 : type === 'radio_buttons' || type === 'checkboxes' ? 10 : 100;
  const groups = list(element, 'option_groups');
  if (groups.length > 0)
    return [
      ...count(groups, 'option_groups', 1, 100),
      ...groups.flatMap(({ label }) => textProblems(label, 'group label', 75, 'plain_text')),
      ...groups.flatMap((group) => optionProblems(list(group, 'options'), 100)),
    ];
  return /select|overflow|radio|checkboxes/.test(type) && !/users|conversations|channels/.test(type)
    ? optionProblems(list(element, 'options'), most)
    : [];
}

/** Options of a select, also of those an app answers with to what was typed. */
export function optionProblems(options: readonly Data[], most: number, least = 1): string[] {
  return [...count(options, 'options', least, most), ...options.flatMap(optionProblem)];
}

function optionProblem(option: Data): string[] {
  const found = textProblems(option['text'], 'option', 75);
  if (str(option, 'value').length > 150) found.push('option value over 150');
  if (option['description']) found.push(...textProblems(option['description'], 'option description', 75));
  return found;
}

function confirmProblems(confirm: unknown): string[] {
  if (!confirm) return [];
  return [
    ...textProblems(at(confirm, 'title'), 'confirm title', 100, 'plain_text'),
    ...textProblems(at(confirm, 'text'), 'confirm text', 300),
    ...['confirm', 'deny'].flatMap((key) => (at(confirm, key) ? textProblems(at(confirm, key), key, 30) : [])),
  ];
}

function textProblems(text: unknown, name: string, most: number, type?: string): string[] {
  if (!text) return name === 'submit' || name === 'close' || name === 'title' ? [] : [`${name} missing`];
  if (type && at(text, 'type') !== type) return [`${name} not ${type}`];
  const { length } = str(text, 'text');
  if (!str(text, 'text').isWellFormed()) return [`${name} has half a character`];
  if (length === 0) return [`${name} empty`];
  return length > most ? [`${name} over ${String(most)}`] : [];
}

const over = (part: Data, key: string, most: number): string[] => [
  ...(str(part, key).length > most ? [`${key} over ${String(most)}`] : []),
  ...(str(part, key).isWellFormed() ? [] : [`${key} has half a character`]),
];
const count = (parts: readonly Data[], name: string, least: number, most: number): string[] =>
  parts.length < least || parts.length > most ? [`${name} not ${String(least)}-${String(most)}`] : [];

function charactersIn(part: unknown): number {
  if (Array.isArray(part)) return part.reduce<number>((sum, each) => sum + charactersIn(each), 0);
  if (!part || typeof part !== 'object') return 0;
  return Object.entries(part).reduce(
    (sum, [key, value]) => sum + (key === 'text' && typeof value === 'string' ? value.length : charactersIn(value)),
    0,
  );
}
