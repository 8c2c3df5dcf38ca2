import { ComponentType } from 'discord-api-types/v10';
import { isJson, type Json } from '../answer.ts';
import { SELECTS } from './component-fields.ts';
import { checkComponent, checkGroup, checkSelect, checkTextInput, nothingTaken, type Taken } from './controls.ts';
import { checkKnown, checkList, checkText, type Place } from './place.ts';

const GROUPS: readonly unknown[] = [
  ComponentType.RadioGroup,
  ComponentType.CheckboxGroup,
  ComponentType.Checkbox,
  ComponentType.FileUpload,
];

/** The description of Discord's API lets 40 components through; its documentation says five. */
const COMPONENTS = 5;

export function checkModal(place: Place, value: unknown): void {
  if (!isJson(value)) return place.refuse('BASE_TYPE_REQUIRED', 'This field is required');
  checkKnown(place, value, ['custom_id', 'title', 'components']);
  checkText(place.at('custom_id'), value.custom_id, { min: 1, max: 100, required: true });
  checkText(place.at('title'), value.title, { min: 1, max: 45, required: true });
  const taken = nothingTaken();
  const top = checkList(place.at('components'), value.components, { min: 1, max: COMPONENTS, required: true });
  for (const [index, component] of top.entries()) checkTop(place.at('components', index), component, taken);
}

function checkTop(place: Place, component: Json, taken: Taken): void {
  switch (component.type) {
    case ComponentType.ActionRow: {
      checkComponent(place, component, taken);
      const inputs = checkList(place.at('components'), component.components, { min: 1, max: 1, required: true });
      for (const [index, input] of inputs.entries()) {
        const at = place.at('components', index);
        if (input.type === ComponentType.TextInput) checkTextInput(at, input, taken, false);
        else at.at('type').refuse('UNION_TYPE_CHOICES', 'A row of a modal holds one text input.');
      }
      return;
    }
    case ComponentType.TextDisplay:
      checkComponent(place, component, taken);
      return checkText(place.at('content'), component.content, { min: 1, max: 4000, required: true });
    case ComponentType.Label:
      return checkLabel(place, component, taken);
    default:
      place.at('type').refuse('UNION_TYPE_CHOICES', `A component of type ${String(component.type)} cannot be here.`);
  }
}

function checkLabel(place: Place, label: Json, taken: Taken): void {
  checkComponent(place, label, taken);
  checkText(place.at('label'), label.label, { min: 1, max: 45, required: true });
  checkText(place.at('description'), label.description, { min: 1, max: 100 });
  const at = place.at('component');
  const inside = label.component;
  if (!isJson(inside)) return at.refuse('BASE_TYPE_REQUIRED', 'This field is required');
  if (inside.type === ComponentType.TextInput) return checkTextInput(at, inside, taken, true);
  if (SELECTS.includes(inside.type)) return checkSelect(at, inside, taken, true);
  if (GROUPS.includes(inside.type)) return checkGroup(at, inside, taken);
  at.at('type').refuse('UNION_TYPE_CHOICES', 'A label holds an input, a select or a group.');
}
