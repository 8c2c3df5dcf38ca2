/** Where something is wrong: a file as people know it and a place in it, both counted from 1. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** The rule's name, "fact-without-source": for tests and for people who search. */
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong, one sentence. */
  readonly says: string;
  /** What to do about it, one sentence. */
  readonly fix: string;
}

export type Where = Pick<Finding, 'file' | 'line' | 'column'>;
export type What = Pick<Finding, 'severity' | 'rule' | 'says' | 'fix'>;

export function findingAt({ file, line, column }: Where, { severity, rule, says, fix }: What): Finding {
  return { severity, rule, file, line, column, says, fix };
}

/** By file, then by place in it, each finding once. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const once = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...once.values()].toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  );
}

export const hasError = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === 'error');

/** `templates/clean-water/issue.yaml:3:1  error  What is wrong. What to do.` */
export function lineOf({ file, line, column, severity, says, fix }: Finding): string {
  return `${file}:${String(line)}:${String(column)}  ${severity}  ${says} ${fix}`;
}

/** Not by locale: the order is the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
