import type { types } from '@slack/bolt';
import { formIdOf } from '../chat/form-id.ts';
import { distinct } from '../chat/pressable.ts';
import { textBefore } from '../chat/text-before.ts';
import { INPUTS_MAX, type Form, type Input, type Values } from '../core/conversation/form.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import type { Language } from '../core/ids.ts';
import { optionOf } from './draw-controls.ts';
import { plain } from './draw-text.ts';
import { unescaped } from './escape.ts';
import { LIMITS } from './limits.ts';

const { modal } = LIMITS;

/** A form as Slack opens it, filled in with what was typed before. Its id is all that it carries. */
export function modalOf(form: Form, language: Language): types.ModalView {
  const { steps } = SENTENCES[language].chat;
  const title = ASKED.has(form.name) ? steps.words : form.title;
  return {
    type: 'modal',
    callback_id: formIdOf(form),
    title: plain(title, modal.title),
    submit: plain(form.submit, modal.submit),
    blocks: form.inputs.slice(0, INPUTS_MAX).map(inputBlock),
  };
}

/** Those before the letters are written. */
const ASKED: ReadonlySet<Form['name']> = new Set<Form['name']>(['letter', 'street', 'abroad', 'more']);

function inputBlock(input: Input): types.InputBlock {
  const { field, label, hint, required } = input;
  return {
    type: 'input',
    block_id: field,
    optional: !required,
    label: plain(label, modal.label),
    ...(hint !== undefined && { hint: plain(hint, modal.label) }),
    element: elementOf(input),
  };
}

function elementOf(input: Input): types.InputBlock['element'] {
  const { field: action_id, kind, options = [], value } = input;
  if (kind === 'line' || kind === 'paragraph') return textInput(input);
  const picked = new Set(typeof value === 'string' ? [value] : (value ?? []));
  const drawn = distinct(options, LIMITS.options).map(optionOf);
  const initial = drawn.filter((option) => picked.has(option.value));
  if (kind === 'choice')
    return {
      type: 'static_select',
      action_id,
      options: drawn,
      ...(initial[0] && { initial_option: initial[0] }),
    };
  const several = { action_id, options: drawn, ...(initial.length > 0 && { initial_options: initial }) };
  return drawn.length <= LIMITS.checkboxes
    ? { type: 'checkboxes', ...several }
    : { type: 'multi_static_select', ...several };
}

function textInput(input: Input): types.PlainTextInput {
  const { before, most } = textBefore(input, modal.value);
  return {
    type: 'plain_text_input',
    action_id: input.field,
    multiline: input.kind === 'paragraph',
    max_length: most,
    ...(before !== undefined && { initial_value: before }),
  };
}

interface Filled {
  readonly value?: string | null;
  readonly selected_option?: { readonly value?: string } | null;
  readonly selected_options?: readonly { readonly value?: string }[];
}

/** What was filled in, by field. An input that was left empty gives an empty text, one of several options an empty list. */
export function valuesOf(state: unknown): Values {
  const blocks = state as Readonly<Record<string, Readonly<Record<string, Filled>>>>;
  const filled = Object.entries(blocks).flatMap(([field, elements]): [string, string | readonly string[]][] => {
    const one = elements[field];
    if (!one) return [];
    if (one.selected_options)
      return [[field, one.selected_options.flatMap(({ value }) => unescaped(value ?? '') || [])]];
    return [[field, unescaped(one.selected_option?.value ?? '') || (one.value ?? '')]];
  });
  return Object.fromEntries(filled);
}
