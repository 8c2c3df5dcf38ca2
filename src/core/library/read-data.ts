import * as z from 'zod';
import { Issue } from '../issue/issue.ts';
import { nearest } from '../nearest.ts';
import { counted } from './rules/counted.ts';
import type { DataPath, IssueSource, Problem } from './source.ts';

export type DataRead =
  | { readonly kind: 'issue'; readonly issue: Issue }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Parses an issue's data once, against the schema; every mismatch becomes a sentence for people who do not program. */
export function readData(source: IssueSource): DataRead {
  const parsed = Issue.safeParse(source.data, { error: (issue) => sentence(issue) });
  if (parsed.success) return { kind: 'issue', issue: parsed.data };
  return { kind: 'refused', problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, [], source)) };
}

type ZodIssue = z.core.$ZodIssue;

/** Between the keys of an object that refused one: zod tells them only here, and the nearest is wanted later. */
const BETWEEN_KEYS = ' ';

/** Said where the schema has no sentence of its own. */
function sentence(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'unrecognized_keys') return keysOf(issue.inst).join(BETWEEN_KEYS);
  if (issue.code === 'too_big') return `At most ${amount(Number(issue.maximum), issue.origin)}.`;
  if (issue.code === 'too_small') return `At least ${amount(Number(issue.minimum), issue.origin)}.`;
  if (issue.code === 'invalid_value') return `Use one of: ${issue.values.map(String).join(', ')}.`;
  return 'This cannot be read.';
}

const keysOf = (schema: unknown): string[] => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []);

function amount(n: number, origin: string): string {
  if (origin === 'string') return counted(n, 'character');
  return origin === 'array' ? counted(n, 'entry', 'entries') : String(n);
}

function problemsOf(issue: ZodIssue, above: DataPath, source: IssueSource): Problem[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const value = valueAt(source.data, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, issue.message));
  if (value === undefined) return [missing(path)];
  if (value === null) return [problem('missing', path, `${named(path)} is empty.`, 'Write it, or remove the line.')];
  const meant = typeof value === 'string' ? nearest(value, wordsOf(issue, path)) : undefined;
  if (meant)
    return [problem('wrong-value', path, `${named(path)} has a word not known here.`, `Did you mean "${meant}"?`)];
  if (issue.code === 'invalid_union') {
    const branch = closest(issue.errors);
    return branch.length > 0 ? branch.flatMap((inner) => problemsOf(inner, path, source)) : [wrongKind(path, 'a text')];
  }
  if (issue.code === 'invalid_type') return [wrongType(issue.expected, value, path, source)];
  return [problem('wrong-value', path, `${named(path)} is not right.`, stop(issue.message), lengthNote(issue, value))];
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

function unknownKey(key: string, path: DataPath, message: string): Problem {
  const known = message.split(BETWEEN_KEYS);
  const meant = nearest(key, known);
  const fix = meant ? `Did you mean "${meant}"?` : `Here you can write: ${known.join(', ')}.`;
  const says = `"${key}" is not a field${path.length > 0 ? ` of ${named(path)}` : ''}.`;
  return { severity: 'error', rule: 'unknown-key', path: [...path, key], of: 'key', says, fix };
}

function missing(path: DataPath): Problem {
  const says = `${named(path)} is missing.`;
  return problem('missing', path, says, EXAMPLES[String(path.at(-1))] ?? 'Write it here.');
}

/** What a field that must be there looks like. */
const EXAMPLES: Readonly<Record<string, string>> = {
  id: 'Write the name of the folder, like "id: clean-water".',
  title: 'Write what the letters are about, like "title: Clean water for Millbrook".',
  recipients: 'Say who gets a letter, like "recipients: [{ seat: own-house }]".',
  seat: 'Write own-house, own-senate, or an office like office:mayor-of-millbrook.',
  by: 'Say who asks people to write, like "by: { name: Millbrook Neighbors }".',
  source: 'Write release for the source of the issue itself, or the three: title, publisher, date.',
  checked:
    'Say when and where the list of signers was checked, like "checked: { on: 2026-11-03, source: press release }".',
  to: 'Say whom the letter is addressed to, like "to: office:secretary-of-state".',
  en: 'English is always needed; write "en: ..." beside the other language.',
};

function wrongType(expected: string, value: unknown, path: DataPath, source: IssueSource): Problem {
  const single = typeof value === 'number' || typeof value === 'boolean';
  if (expected !== 'string' || !single) return wrongKind(path, KINDS[expected] ?? 'something else');
  const raw = source.positions.raw(path) ?? String(value);
  const read = typeof value === 'number' ? 'a number' : 'yes or no';
  const says = `${named(path)} is text, but ${raw} without quotes is read as ${read}.`;
  return problem('text-in-quotes', path, says, `Put it in quotes: "${raw}".`);
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: one line for each entry, beginning with "- "',
  object: 'a group of fields, each on its own line below and indented',
};

const wrongKind = (path: DataPath, kind: string): Problem =>
  problem(
    'wrong-kind',
    path,
    `${named(path)} is written in the wrong way.`,
    EXAMPLES[String(path.at(-1))] ?? `Write ${kind}.`,
  );

function lengthNote(issue: ZodIssue, value: unknown): string {
  if (issue.code !== 'too_big' || typeof value !== 'string') return '';
  return ` It has ${counted(value.trim().length, 'character')}.`;
}

function problem(rule: string, path: DataPath, says: string, fix: string, note = ''): Problem {
  return { severity: 'error', rule, path, says: `${says}${note}`, fix };
}

const stop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** "facts 3, text" in quotes, entries counted from 1 as people count; `The file` for all of it. */
function named(path: DataPath): string {
  if (path.length === 0) return 'The file';
  const steps = path.map((step, i) =>
    typeof step === 'number' ? ` ${String(step + 1)}` : `${i > 0 ? ', ' : ''}${step}`,
  );
  return `"${steps.join('')}"`;
}

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}
