import type { Stretch } from './page/paragraphs.ts';
import type { PlainText } from './page/plain-text.ts';
import type { Confidence, Read } from './release.ts';

type Found = Stretch & { readonly confidence: Confidence };

/** Turns what was found in a piece of the plain text into values with their spans in the text as it was given. */
export interface Reader {
  read<T>(found: Found, value: T): Read<T>;
  /** A value that was found with its stretch; nothing stays nothing. */
  value<T>(found: (Found & { readonly value: T }) | undefined): Read<T> | undefined;
  values<T>(found: readonly (Found & { readonly value: T })[]): Read<T>[];
}

/** `base`: where the piece begins in the plain text. */
export function readerOf(plain: PlainText, base: number): Reader {
  const read = <T>({ start, end, confidence }: Found, value: T): Read<T> => ({
    value,
    span: plain.given(base + start, base + end),
    confidence,
  });
  return {
    read,
    value: (found) => found && read(found, found.value),
    values: (found) => found.map((one) => read(one, one.value)),
  };
}
