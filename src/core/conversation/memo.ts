import type { Day } from '../ids.ts';
import type { Fit } from '../letter/fit.ts';
import type { Letter } from '../letter/letter.ts';
import type { Likeness } from '../letter/likeness.ts';

/** A letter as written for review, with everything that is said about it. */
export interface Written {
  readonly letter: Letter;
  readonly likeness: Likeness;
  /** Only the limits that it does not keep. */
  readonly misfits: readonly Fit[];
  /** What stands in it that somebody forgot to fill in, such as "[YOUR TOWN]". */
  readonly placeholders: readonly string[];
  /** Signs that the printed page shows as a box. */
  readonly unprintable: readonly string[];
}

interface Entry {
  readonly keys: readonly unknown[];
  readonly value: unknown;
}

/**
 * Remembers, by the very object it was made from (a draft, a place), what is costly to make. It changes how fast things are,
 * never what they are, and keeps nothing alive that nobody else holds.
 */
export interface Memo {
  readonly of: WeakMap<object, Map<string, Entry>>;
  /** Of the hour that was asked about last. */
  today?: Today;
}

/** The day that it is in an hour, counted from 1970, and the last day whose noon has come. */
export interface Today {
  readonly hour: number;
  readonly day: Day;
  readonly noon: Day;
}

export function createMemo(): Memo {
  return { of: new WeakMap() };
}

/** What was made from `owner` before under this name, if nothing it depends on (`keys`) has changed; else made now. */
export function once<T>(memo: Memo, owner: object, name: string, keys: readonly unknown[], make: () => T): T {
  let known = memo.of.get(owner);
  const entry = known?.get(name);
  if (entry && same(entry.keys, keys)) return entry.value as T;
  const value = make();
  if (!known) memo.of.set(owner, (known = memo.of.get(owner) ?? new Map<string, Entry>()));
  known.set(name, { keys, value });
  return value;
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let at = 0; at < b.length; at += 1) if (!Object.is(a[at], b[at])) return false;
  return a.length === b.length;
}
