import { seamIn } from '../clipped.ts';
import { INPUT_MAX } from '../form.ts';

/** Longest label and hint of an input, in characters. */
export const LABEL = 45;
export const HINT = 100;

/** A text that the input cannot hold whole is not put into it: filling in half of it would cut it on saving. */
export function fitting(value: string | undefined, max: number = INPUT_MAX): string | undefined {
  return (value ?? '').length > max ? undefined : value;
}

/** A prompt that is longer than a label goes on in the hint, from the word where the label ends. */
export function inTwo(text: string, max: number): readonly [string, string] {
  if (text.length <= max) return [text, ''];
  const at = seamIn(text, max - 1);
  return [`${text.slice(0, at)}…`, `…${text.slice(at).trimStart()}`];
}
