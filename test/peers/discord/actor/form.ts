import { ComponentType } from 'discord-api-types/v10';
import { textOr, type Json } from '../answer.ts';
import { SELECTS } from '../limits/component-fields.ts';

/** What a person puts under a label: text, one choice or several by their labels, or a tick. */
export type FormValue = string | readonly string[] | boolean;
export type FormValues = Readonly<Record<string, FormValue>>;

export interface FormField {
  readonly label: string;
  readonly description: string;
  readonly customId: string;
  readonly type: ComponentType;
  readonly isRequired: boolean;
  /** What is there before anything is typed. */
  readonly value: FormValue;
  readonly minLength: number;
  readonly maxLength: number;
  /** Labels of the options, and the value behind each. */
  readonly options: Readonly<Record<string, string>>;
  readonly min: number;
  readonly max: number;
}

export interface Form {
  readonly title: string;
  readonly customId: string;
  readonly fields: readonly FormField[];
  /** Texts between the fields. */
  readonly texts: readonly string[];
  readonly json: Json;
}

export function formOf(modal: Json): Form {
  const top = modal.components as Json[];
  return {
    title: String(modal.title),
    customId: String(modal.custom_id),
    fields: top.flatMap(fieldIn),
    texts: top.filter(({ type }) => type === ComponentType.TextDisplay).map(({ content }) => String(content)),
    json: modal,
  };
}

function fieldIn(top: Json): FormField[] {
  if (top.type === ComponentType.ActionRow) {
    const input = (top.components as Json[])[0]!;
    return [fieldOf(input, String(input.label), '')];
  }
  if (top.type !== ComponentType.Label) return [];
  return [fieldOf(top.component as Json, String(top.label), textOr(top.description))];
}

const TEXTS: readonly unknown[] = [ComponentType.TextInput];
const MANY: readonly unknown[] = [...SELECTS, ComponentType.CheckboxGroup, ComponentType.FileUpload];

function fieldOf(component: Json, label: string, description: string): FormField {
  const type = component.type as ComponentType;
  const options = ((component.options ?? []) as Json[]).map((one) => [String(one.label), String(one.value)] as const);
  const chosen = ((component.options ?? []) as Json[])
    .filter((one) => one.default === true)
    .map((one) => String(one.label));
  const value = (): FormValue => {
    if (TEXTS.includes(type)) return textOr(component.value);
    if (type === ComponentType.Checkbox) return component.default === true;
    return type === ComponentType.RadioGroup ? (chosen[0] ?? '') : chosen;
  };
  const isRequired = component.required !== false && type !== ComponentType.Checkbox;
  return {
    label,
    description,
    customId: String(component.custom_id),
    type,
    isRequired,
    value: value(),
    minLength: Number(component.min_length ?? 0),
    maxLength: Number(component.max_length ?? 4000),
    options: Object.fromEntries(options),
    min: Number(component.min_values ?? (isRequired ? 1 : 0)),
    max: Number(component.max_values ?? (type === ComponentType.CheckboxGroup ? options.length : 1)),
  };
}

/** The components of a modal submit. Fields left out keep what was there; throws where the client would not submit. */
export function submitted(form: Form, values: FormValues): Json[] {
  for (const label of Object.keys(values)) {
    if (form.fields.some((field) => field.label === label)) continue;
    throw new Error(
      `"${form.title}" has no field "${label}"; it has: ${form.fields.map((one) => one.label).join(', ')}.`,
    );
  }
  let id = 0;
  return (form.json.components as Json[]).map((top) => {
    id += 1;
    const [field] = fieldIn(top);
    if (!field) return { type: top.type, id };
    const outer = id;
    id += 1;
    const inside = {
      type: field.type,
      id,
      custom_id: field.customId,
      ...valueJson(field, values[field.label] ?? field.value),
    };
    return top.type === ComponentType.ActionRow
      ? { type: top.type, id: outer, components: [inside] }
      : { type: top.type, id: outer, component: inside };
  });
}

function valueJson(field: FormField, value: FormValue): Json {
  if (TEXTS.includes(field.type)) return { value: textFor(field, value) };
  if (field.type === ComponentType.Checkbox) {
    if (typeof value !== 'boolean') throw new Error(`"${field.label}" is a box to tick.`);
    return { value };
  }
  const labels = typeof value === 'string' ? (value === '' ? [] : [value]) : value;
  if (typeof labels === 'boolean') throw new Error(`"${field.label}" is not a box to tick.`);
  const chosen = labels.map((label) => choiceFor(field, label));
  if (field.type === ComponentType.RadioGroup) {
    if (field.isRequired && chosen.length === 0) throw new Error(`"${field.label}" is required.`);
    return { value: chosen[0] ?? null };
  }
  if (!MANY.includes(field.type)) throw new Error(`"${field.label}" cannot be filled in here.`);
  const isLeft = chosen.length === 0 && !field.isRequired;
  if (!isLeft && (chosen.length < field.min || chosen.length > field.max)) {
    throw new Error(
      `"${field.label}" takes ${String(field.min)} to ${String(field.max)} choices, not ${String(chosen.length)}.`,
    );
  }
  return { values: chosen };
}

function textFor(field: FormField, value: FormValue): string {
  if (typeof value !== 'string') throw new Error(`"${field.label}" takes text.`);
  if (value === '' && field.isRequired) throw new Error(`"${field.label}" is required.`);
  if (value.length > field.maxLength) {
    throw new Error(`"${field.label}" takes ${String(field.maxLength)} characters, not ${String(value.length)}.`);
  }
  if (value !== '' && value.length < field.minLength) {
    throw new Error(`"${field.label}" takes at least ${String(field.minLength)} characters.`);
  }
  return value;
}

function choiceFor(field: FormField, label: string): string {
  const value = field.options[label];
  if (value !== undefined) return value;
  throw new Error(`"${field.label}" has no choice "${label}"; it has: ${Object.keys(field.options).join(', ')}.`);
}
