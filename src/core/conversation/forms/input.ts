import { seamIn } from '../clipped.ts';
import type { Input } from '../form.ts';

/** Longest label and hint of an input, in characters. */
export const LABEL = 45;
export const HINT = 100;

/**
 * The input with what was typed before. A text that it cannot hold whole is not put into it: filling in half of it would cut it on
 * saving.
 */
export const filled = (input: Omit<Input, 'value'> & { readonly max: number }, typed: string | undefined): Input => ({
  ...input,
  value: (typed ?? '').length > input.max ? undefined : typed,
});

/** A prompt that is longer than a label goes on in the hint, from the word where the label ends. */
export function inTwo(text: string, max: number): readonly [string, string] {
  if (text.length <= max) return [text, ''];
  const at = seamIn(text, max - 1);
  return [`${text.slice(0, at)}…`, `…${text.slice(at).trimStart()}`];
}
