import type { Letter } from '../letter/letter.ts';
import type { Likeness } from '../letter/likeness.ts';
import type { Fit } from '../letter/fit.ts';
import type { Official } from '../official/official.ts';

/** A letter as written for review, with everything that is said about it. */
export interface Written {
  readonly letter: Letter;
  readonly likeness: Likeness;
  /** Only the limits that it does not keep. */
  readonly misfits: readonly Fit[];
}

interface Entry<T> {
  readonly keys: readonly unknown[];
  readonly value: T;
}

/**
 * Remembers, by the very object it was made from, what is costly to make: the letters of a draft, the holders of a place. It
 * changes how fast things are, never what they are, and holds nothing that the session itself does not keep alive.
 */
export interface Memo {
  readonly letters: WeakMap<object, Map<string, Entry<Written>>>;
  readonly holders: WeakMap<object, Entry<readonly Official[] | undefined>>;
}

export function createMemo(): Memo {
  return { letters: new WeakMap(), holders: new WeakMap() };
}

export function lettersOf(
  memo: Memo,
  draft: object,
  seat: string,
  keys: readonly unknown[],
  make: () => Written,
): Written {
  const known = memo.letters.get(draft) ?? new Map<string, Entry<Written>>();
  const entry = known.get(seat);
  if (entry && same(entry.keys, keys)) return entry.value;
  const value = make();
  known.set(seat, { keys, value });
  memo.letters.set(draft, known);
  return value;
}

export function holdersOf(
  memo: Memo,
  home: object,
  keys: readonly unknown[],
  make: () => readonly Official[] | undefined,
): readonly Official[] | undefined {
  const entry = memo.holders.get(home);
  if (entry && same(entry.keys, keys)) return entry.value;
  const value = make();
  memo.holders.set(home, { keys, value });
  return value;
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((key, at) => Object.is(key, b[at]));
}
