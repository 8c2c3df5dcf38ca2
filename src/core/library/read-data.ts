import * as z from 'zod';
import { isHint } from '../hint.ts';
import { Issue } from '../issue/issue.ts';
import { endingWithItsBill } from '../issue/last-day.ts';
import { nearest } from '../nearest.ts';
import { error } from './rules/problem.ts';
import type { DataPath, IssueSource, Problem } from './source.ts';
import type { Bound, Kind, Must, What } from './what.ts';

export type DataRead =
  | { readonly kind: 'issue'; readonly issue: Issue }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Parses an issue's data once, against the schema; every mismatch becomes something that people who do not program can be told. */
export function readData(source: IssueSource): DataRead {
  const parsed = Issue.safeParse(source.data, { error: keysOf });
  if (parsed.success) return { kind: 'issue', issue: endingWithItsBill(parsed.data) };
  const { issues } = parsed.error;
  const problems = issues.filter(isFirst).flatMap((issue) => problemsOf(issue, [], source));
  return { kind: 'refused', problems: problems.filter(({ what }) => !isMisspelt(what, problems)) };
}

/** What is missing only because its name is misspelt, which is told. */
function isMisspelt(what: What, problems: readonly Problem[]): boolean {
  if (what.rule !== 'missing' || what.empty) return false;
  const name = what.path.at(-1);
  const inside = what.path.slice(0, -1).join('.');
  return problems.some(
    ({ what: other }) => other.rule === 'unknown-key' && other.meant === name && other.path.join('.') === inside,
  );
}

/** Of a value that is of another kind, how long it is says nothing. */
const isFirst = ({ code, path }: ZodIssue, at: number, issues: readonly ZodIssue[]): boolean =>
  code === 'invalid_type' ||
  !issues.slice(0, at).some((one) => one.code === 'invalid_type' && one.path.join('.') === path.join('.'));

type ZodIssue = z.core.$ZodIssue;

/** Between the keys of an object that refused one: zod tells them only here, and the nearest is wanted later. */
const BETWEEN_KEYS = ' ';

function keysOf({ code, inst }: z.core.$ZodRawIssue): string | undefined {
  if (code !== 'unrecognized_keys' || !(inst instanceof z.ZodObject)) return undefined;
  return Object.keys(inst.shape).join(BETWEEN_KEYS);
}

function problemsOf(issue: ZodIssue, above: DataPath, source: IssueSource): Problem[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const value = valueAt(source.data, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      ...error([...path, key], unknownKey(key, path, issue.message, value)),
      of: 'key' as const,
    }));
  if (value === undefined || value === null) return [error(path, { rule: 'missing', path, empty: value === null })];
  const word = typeof value === 'string' ? nearest(value, wordsOf(issue, path)) : undefined;
  if (word !== undefined) return [error(path, { rule: 'wrong-value', path, must: { kind: 'meant', word } })];
  if (issue.code === 'invalid_union') {
    const branch = closest(issue.errors);
    return branch.length > 0
      ? branch.flatMap((inner) => problemsOf(inner, path, source))
      : [error(path, { rule: 'wrong-kind', path, wants: 'text' })];
  }
  if (issue.code === 'invalid_value' && path.at(-1) === 'source')
    return [error(path, { rule: 'wrong-kind', path, wants: 'group' })];
  if (issue.code === 'invalid_type') return [wrongType(issue.expected, value, path, source)];
  return [error(path, { rule: 'wrong-value', path, must: mustBe(issue, value) })];
}

/** The words that a value may be, where it is one of a fixed list. */
function wordsOf(issue: ZodIssue, path: DataPath): readonly string[] {
  if (path[0] === 'recipients' && path.at(-1) === 'seat') return ['own-house', 'own-senate'];
  if (issue.code === 'invalid_value') return issue.values.map(String);
  const choices = issue.code === 'invalid_union' ? issue.errors.flat() : [];
  return choices.flatMap((one) =>
    one.code === 'invalid_value' && one.path.length === 0 ? one.values.map(String) : [],
  );
}

/** Of a value that may be written in several ways, what is wrong with the way it comes closest to. */
function closest(branches: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] {
  const score = (branch: readonly ZodIssue[]) =>
    branch.reduce((sum, { code, path }) => sum + (path.length > 0 ? 1 : code === 'invalid_type' ? 100 : 10), 0);
  return branches.toSorted((a, b) => score(a) - score(b))[0] ?? [];
}

function unknownKey(key: string, path: DataPath, message: string, group: unknown): What {
  if (/[^\S ]|\u200B/.test(key)) return { rule: 'not-yaml', why: { kind: 'invisible' } };
  // Only in braces does a name stand without a colon; a name of two words was the end of a text.
  if (key.includes(' ') && valueAt(group, [key]) === null) return { rule: 'comma-in-text', key, path };
  const known = message.split(BETWEEN_KEYS);
  return { rule: 'unknown-key', key, path, meant: nearest(key, known), known };
}

function wrongType(expected: string, value: unknown, path: DataPath, source: IssueSource): Problem {
  const single = typeof value === 'number' || typeof value === 'boolean';
  if (expected !== 'string' || !single)
    return error(path, { rule: 'wrong-kind', path, wants: KINDS[expected] ?? 'other' });
  const raw = source.positions.raw(path) ?? String(value);
  const readAs = typeof value === 'number' ? 'number' : 'boolean';
  return error(path, { rule: 'text-in-quotes', path, raw, readAs });
}

const KINDS: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'number',
  int: 'whole number',
  boolean: 'boolean',
  array: 'list',
  object: 'group',
};

/** What the schema's own hint, or the kind of its check, says of how the value is written. */
function mustBe(issue: ZodIssue, value: unknown): Must {
  if (isHint(issue.message)) return { kind: 'hint', hint: issue.message };
  switch (issue.code) {
    case 'too_big':
      return { kind: 'most', n: Number(issue.maximum), ...amountOf(issue.origin), ...lengthOf(value) };
    case 'too_small':
      return { kind: 'least', n: Number(issue.minimum), ...amountOf(issue.origin) };
    case 'invalid_value':
      return { kind: 'one-of', words: issue.values.map(String) };
    default:
      return { kind: 'other' };
  }
}

function amountOf(origin: string): Pick<Bound, 'of'> {
  if (origin === 'string') return { of: 'character' };
  return origin === 'array' ? { of: 'entry' } : {};
}

const lengthOf = (value: unknown): Pick<Bound, 'has'> =>
  typeof value === 'string' ? { has: value.trim().length } : {};

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}
