import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { isJson, type Json } from '../answer.ts';
import { FIELDS_OF } from './component-fields.ts';
import { checkInt, checkKnown, checkList, checkOneOf, checkText, checkUnique, type Place } from './place.ts';

/** `custom_id`s and ids of one message or modal: each may be there once. */
export interface Taken {
  readonly customIds: Set<unknown>;
  readonly ids: Set<unknown>;
}

export const nothingTaken = (): Taken => ({ customIds: new Set(), ids: new Set() });

/** What holds for every component: its fields are known, its id is its own. */
export function checkComponent(place: Place, component: Json, taken: Taken): void {
  const fields = FIELDS_OF[Number(component.type)];
  if (!fields) return place.at('type').refuse('UNION_TYPE_CHOICES', 'There is no such type of component.');
  checkKnown(place, component, ['type', 'id', ...fields]);
  checkInt(place.at('id'), component.id, { max: 2 ** 31 - 1 });
  if (component.id) {
    if (taken.ids.has(component.id)) place.at('id').refuse('COMPONENT_ID_DUPLICATED', 'Component id is duplicated.');
    taken.ids.add(component.id);
  }
}

function checkCustomId(place: Place, value: unknown, taken: Taken): void {
  checkText(place.at('custom_id'), value, { min: 1, max: 100, required: true });
  if (taken.customIds.has(value)) {
    place.at('custom_id').refuse('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  }
  taken.customIds.add(value);
}

export function checkButton(place: Place, button: Json, taken: Taken): void {
  checkComponent(place, button, taken);
  checkOneOf(place.at('style'), button.style, [1, 2, 3, 4, 5, 6], true);
  checkText(place.at('label'), button.label, { max: 80 });
  if (button.style === ButtonStyle.Premium) {
    if (!button.sku_id) place.at('sku_id').refuse('BASE_TYPE_REQUIRED', 'This field is required');
    return;
  }
  if (!button.label && !button.emoji) {
    place.refuse('BUTTON_COMPONENT_INVALID_LABEL', 'A button must have a label or an emoji.');
  }
  if (button.style === ButtonStyle.Link) {
    checkText(place.at('url'), button.url, { min: 1, max: 512, required: true });
    if (!/^(https?|discord):\/\//.test(String(button.url))) {
      place.at('url').refuse('URL_TYPE_INVALID_SCHEME', 'Scheme must be one of (http, https, discord).');
    }
    if (button.custom_id !== undefined) {
      place.at('custom_id').refuse('BUTTON_COMPONENT_CUSTOM_ID_URL', 'A custom id and url cannot both be specified');
    }
  } else {
    checkCustomId(place, button.custom_id, taken);
    if (button.url !== undefined) {
      place.at('url').refuse('BUTTON_COMPONENT_CUSTOM_ID_URL', 'A custom id and url cannot both be specified');
    }
  }
}

/** A select of strings, or of users, roles and channels; `inModal` it may be required and not be disabled. */
export function checkSelect(place: Place, select: Json, taken: Taken, inModal: boolean): void {
  checkComponent(place, select, taken);
  checkCustomId(place, select.custom_id, taken);
  checkText(place.at('placeholder'), select.placeholder, { max: 150 });
  if (inModal && select.disabled) {
    place.at('disabled').refuse('COMPONENT_DISABLED_IN_MODAL', 'A select in a modal cannot be disabled.');
  }
  if (!inModal && select.required !== undefined) {
    place.at('required').refuse('UNKNOWN_FIELD', 'Only a select in a modal can be required.');
  }
  if (select.type === ComponentType.StringSelect) {
    checkChoices(place, select, { min: 1, max: 25, placed: 25 });
  } else {
    checkRange(place, select, 25);
  }
}

interface Choices {
  readonly min: number;
  readonly max: number;
  readonly placed: number;
}

/** Options of a select, a radio group or a checkbox group, and how many of them may be taken. */
export function checkChoices(place: Place, group: Json, { min, max, placed }: Choices): void {
  const options = checkList(place.at('options'), group.options, { min, max, required: true });
  for (const [index, option] of options.entries()) {
    const at = place.at('options', index);
    const isSelect = group.type === ComponentType.StringSelect;
    checkKnown(at, option, ['label', 'value', 'description', 'default', ...(isSelect ? ['emoji'] : [])]);
    checkText(at.at('label'), option.label, { min: 1, max: 100, required: true });
    checkText(at.at('value'), option.value, { min: 1, max: 100, required: true });
    checkText(at.at('description'), option.description, { max: 100 });
  }
  checkUnique(place.at('options'), options, 'value');
  checkRange(place, group, placed);
  const most = group.max_values ?? (group.type === ComponentType.CheckboxGroup ? options.length : 1);
  if (options.length > 0 && Number(most) > options.length) {
    place.at('max_values').refuse('SELECT_MAX_VALUES', 'max_values cannot be more than there are options.');
  }
  if (options.filter((option) => option.default === true).length > Number(most)) {
    place.at('options').refuse('SELECT_TOO_MANY_DEFAULTS', 'More options are chosen beforehand than may be.');
  }
}

function checkRange(place: Place, group: Json, max: number): void {
  checkInt(place.at('min_values'), group.min_values, { max });
  checkInt(place.at('max_values'), group.max_values, { min: 1, max });
  if (Number(group.min_values ?? 0) > Number(group.max_values ?? max)) {
    place.at('min_values').refuse('SELECT_MIN_OVER_MAX', 'min_values cannot be more than max_values.');
  }
}

export function checkGroup(place: Place, group: Json, taken: Taken): void {
  checkComponent(place, group, taken);
  checkCustomId(place, group.custom_id, taken);
  switch (group.type) {
    case ComponentType.RadioGroup:
      return checkChoices(place, group, { min: 2, max: 10, placed: 1 });
    case ComponentType.CheckboxGroup:
      return checkChoices(place, group, { min: 1, max: 10, placed: 10 });
    case ComponentType.FileUpload:
      return checkRange(place, group, 10);
    default:
  }
}

export function checkTextInput(place: Place, input: Json, taken: Taken, inLabel: boolean): void {
  checkComponent(place, input, taken);
  checkCustomId(place, input.custom_id, taken);
  checkOneOf(place.at('style'), input.style, [1, 2], true);
  if (inLabel && typeof input.label === 'string') {
    place.at('label').refuse('COMPONENT_LABEL_TWICE', 'The label stands in the label component.');
  }
  if (!inLabel) checkText(place.at('label'), input.label, { min: 1, max: 45, required: true });
  checkInt(place.at('min_length'), input.min_length, { max: 4000 });
  checkInt(place.at('max_length'), input.max_length, { min: 1, max: 4000 });
  const min = Number(input.min_length ?? 0);
  const max = Number(input.max_length ?? 4000);
  if (min > max) place.at('min_length').refuse('TEXT_INPUT_MIN_OVER_MAX', 'min_length cannot be over max_length.');
  checkText(place.at('placeholder'), input.placeholder, { max: 100 });
  checkText(place.at('value'), input.value, { max });
  if (typeof input.value === 'string' && input.value !== '' && input.value.length < min) {
    place.at('value').refuse('BASE_TYPE_MIN_LENGTH', `Must be ${String(min)} or more in length.`);
  }
}

export function checkMedia(place: Place, media: unknown, files: readonly string[], onlyAttached = false): void {
  const url = isJson(media) ? media.url : undefined;
  checkText(place.at('url'), url, { min: 1, max: 2048, required: true });
  if (typeof url !== 'string') return;
  const attached = /^attachment:\/\/(.*)$/s.exec(url)?.[1];
  if (attached !== undefined ? !files.includes(attached) : onlyAttached || !/^https?:\/\//.test(url)) {
    place.at('url').refuse('UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', 'There is no such attachment.');
  }
}
