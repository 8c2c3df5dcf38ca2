import { ComponentType } from 'discord-api-types/v10';
import { isJson, type Json } from '../answer.ts';
import { SELECTS } from './component-fields.ts';
import { checkButton, checkComponent, checkMedia, checkSelect, nothingTaken, type Taken } from './controls.ts';
import { checkInt, checkList, checkOneOf, checkText, type Place } from './place.ts';

const ROWS = 5;
const IN_ALL = 40;
const TEXT_IN_ALL = 4000;
const IN_CONTAINER: readonly unknown[] = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
];

interface Within {
  readonly taken: Taken;
  /** Names of the files that `attachment://` may speak of. */
  readonly files: readonly string[];
}

export interface MessageComponents {
  /** Whether the message carries the flag for components v2. */
  readonly isV2: boolean;
  readonly files: readonly string[];
}

export function checkMessageComponents(place: Place, value: unknown, { isV2, files }: MessageComponents): void {
  const within = { taken: nothingTaken(), files };
  const top = checkList(place, value, { max: isV2 ? IN_ALL : ROWS });
  for (const [index, component] of top.entries()) {
    const at = place.at(index);
    if (!isV2 && component.type !== ComponentType.ActionRow) {
      at.at('type').refuse('UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,) without the v2 flag.');
    } else if (component.type === ComponentType.Container) {
      checkContainer(at, component, within);
    } else {
      checkBlock(at, component, within);
    }
  }
  if (!isV2) return;
  const all = top.flatMap(everyComponent);
  if (all.length > IN_ALL) {
    place.refuse('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', `No more than ${String(IN_ALL)} components in a message.`);
  }
  if (textOf(all).length > TEXT_IN_ALL) {
    place.refuse(
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `Components displayable text size exceeds maximum size of ${String(TEXT_IN_ALL)}`,
    );
  }
}

const textOf = (all: readonly Json[]): string =>
  all
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .map(({ content }) => String(content))
    .join('');

/** A component and everything inside it, in reading order. */
export function everyComponent(component: Json): Json[] {
  const inside = [component.components, [component.component], [component.accessory]]
    .flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []))
    .filter(isJson);
  return [component, ...inside.flatMap(everyComponent)];
}

function checkContainer(place: Place, container: Json, within: Within): void {
  checkComponent(place, container, within.taken);
  checkInt(place.at('accent_color'), container.accent_color, { max: 0xffffff });
  const inside = checkList(place.at('components'), container.components, { min: 1, max: IN_ALL, required: true });
  for (const [index, component] of inside.entries()) checkBlock(place.at('components', index), component, within);
}

function checkBlock(place: Place, block: Json, within: Within): void {
  if (!IN_CONTAINER.includes(block.type)) {
    return place.at('type').refuse('UNION_TYPE_CHOICES', `A component of type ${String(block.type)} cannot be here.`);
  }
  if (block.type === ComponentType.ActionRow) return checkRow(place, block, within.taken);
  checkComponent(place, block, within.taken);
  switch (block.type) {
    case ComponentType.Section:
      return checkSection(place, block, within);
    case ComponentType.TextDisplay:
      return checkText(place.at('content'), block.content, { min: 1, max: TEXT_IN_ALL, required: true });
    case ComponentType.MediaGallery:
      return checkGallery(place, block, within);
    case ComponentType.File:
      return checkMedia(place.at('file'), block.file, within.files, true);
    case ComponentType.Separator:
      return checkOneOf(place.at('spacing'), block.spacing, [1, 2]);
    default:
  }
}

function checkRow(place: Place, row: Json, taken: Taken): void {
  checkComponent(place, row, taken);
  const inside = checkList(place.at('components'), row.components, { min: 1, max: 5, required: true });
  const selects = inside.filter(({ type }) => SELECTS.includes(type));
  if (selects.length > 0 && inside.length > 1) {
    place.at('components').refuse('COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A select stands alone in its row.');
  }
  for (const [index, component] of inside.entries()) {
    const at = place.at('components', index);
    if (component.type === ComponentType.Button) checkButton(at, component, taken);
    else if (SELECTS.includes(component.type)) checkSelect(at, component, taken, false);
    else at.at('type').refuse('UNION_TYPE_CHOICES', 'A row of a message holds buttons or one select.');
  }
}

function checkSection(place: Place, section: Json, within: Within): void {
  const texts = checkList(place.at('components'), section.components, { min: 1, max: 3, required: true });
  for (const [index, text] of texts.entries()) {
    const at = place.at('components', index);
    if (text.type === ComponentType.TextDisplay) checkBlock(at, text, within);
    else at.at('type').refuse('UNION_TYPE_CHOICES', 'A section holds texts.');
  }
  const at = place.at('accessory');
  const accessory = section.accessory;
  if (!isJson(accessory)) return at.refuse('BASE_TYPE_REQUIRED', 'This field is required');
  if (accessory.type === ComponentType.Button) return checkButton(at, accessory, within.taken);
  if (accessory.type !== ComponentType.Thumbnail) {
    return at.at('type').refuse('UNION_TYPE_CHOICES', 'Beside a section stands a button or a thumbnail.');
  }
  checkComponent(at, accessory, within.taken);
  checkText(at.at('description'), accessory.description, { max: 1024 });
  checkMedia(at.at('media'), accessory.media, within.files);
}

function checkGallery(place: Place, gallery: Json, { files }: Within): void {
  const items = checkList(place.at('items'), gallery.items, { min: 1, max: 10, required: true });
  for (const [index, item] of items.entries()) {
    const at = place.at('items', index);
    checkText(at.at('description'), item.description, { max: 1024 });
    checkMedia(at.at('media'), item.media, files);
  }
}
