import { ComponentType, TextInputStyle, type APIComponentInLabel, type APILabelComponent } from 'discord-api-types/v10';
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { formIdOf } from '../chat/form-id.ts';
import { distinct } from '../chat/pressable.ts';
import { labelOf } from '../chat/label.ts';
import { textBefore } from '../chat/text-before.ts';
import { INPUTS_MAX, type Form, type Input, type Values } from '../core/conversation/form.ts';
import { isJson } from './envelope.ts';
import { LIMITS } from './limits.ts';

const { modal } = LIMITS;

/** A form as Discord opens it, filled in with what was typed before. */
export function modalOf(form: Form): APIModalInteractionResponseCallbackData {
  return {
    custom_id: formIdOf(form),
    title: labelOf(form.title, modal.title),
    components: form.inputs.slice(0, INPUTS_MAX).map(labelled),
  };
}

function labelled(input: Input): APILabelComponent {
  const { label, hint } = input;
  return {
    type: ComponentType.Label,
    label: labelOf(label, modal.label),
    ...(hint !== undefined && { description: labelOf(hint, modal.hint) }),
    component: componentOf(input),
  };
}

function componentOf(input: Input): APIComponentInLabel {
  const { field: custom_id, kind, required, options = [] } = input;
  if (kind === 'line' || kind === 'paragraph') return textInput(input);
  const picked = new Set(typeof input.value === 'string' ? [input.value] : (input.value ?? []));
  const unique = distinct(options, LIMITS.options);
  const most = kind === 'choice' ? 1 : unique.length;
  let room = most;
  return {
    type: ComponentType.StringSelect,
    custom_id,
    required,
    min_values: required ? 1 : 0,
    max_values: most,
    options: unique.map(({ value, label }) => {
      const isPicked = picked.has(value) && room > 0;
      if (isPicked) room -= 1;
      return { value, label: labelOf(label, LIMITS.option), default: isPicked };
    }),
  };
}

function textInput(input: Input): APIComponentInLabel {
  const { before, most } = textBefore(input, modal.value);
  return {
    type: ComponentType.TextInput,
    custom_id: input.field,
    style: input.kind === 'line' ? TextInputStyle.Short : TextInputStyle.Paragraph,
    required: input.required,
    max_length: most,
    ...(before !== undefined && { value: before }),
  };
}

/** What was filled in, by field. Answers to a choice come as a text, those to several as a list. Nothing else is looked at. */
export function valuesOf(components: readonly unknown[]): Values {
  const filled = components.flatMap(inside).flatMap((one): [string, string | readonly string[]][] => {
    if (!isJson(one) || typeof one['custom_id'] !== 'string') return [];
    const { custom_id: field, value, values } = one;
    if (typeof value === 'string') return [[field, value]];
    return Array.isArray(values) ? [[field, values.filter((picked) => typeof picked === 'string')]] : [];
  });
  return Object.fromEntries(filled);
}

/** In a label stands one component, in a row of older forms a list of them. */
function inside(top: unknown): readonly unknown[] {
  if (!isJson(top)) return [];
  return Array.isArray(top['components']) ? top['components'] : [top['component']];
}
