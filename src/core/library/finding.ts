import type { What } from './what.ts';

/** Where something is wrong: a file as people know it and a place in it, both counted from 1. */
export interface Finding extends Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Found {
  readonly severity: 'error' | 'warning';
  readonly what: What;
  /** A written letter, or a shared text, that it shows in; each by its name without `.hbs`. */
  readonly inside?: { readonly kind: 'letter' | 'shared text'; readonly name: string };
}

export type Where = Pick<Finding, 'file' | 'line' | 'column'>;

export function findingAt({ file, line, column }: Where, { severity, what, inside }: Found): Finding {
  return { severity, what, ...(inside && { inside }), file, line, column };
}

/** Of a file as a whole. */
export function wholeFile(file: string, severity: Found['severity'], what: What): Finding {
  return findingAt({ file, line: 1, column: 1 }, { severity, what });
}

/** By file, then by place in it, each finding once. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const once = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...once.values()].toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.what.rule, b.what.rule),
  );
}

export const hasError = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === 'error');

/** Not by locale: the order is the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
