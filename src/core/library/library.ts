import type { Day } from '../ids.ts';
import type { Issue } from '../issue/issue.ts';
import type { IssueTemplates } from '../letter/template.ts';
import { nearest } from '../nearest.ts';
import { hasError, inOrder, type Finding } from './finding.ts';
import { lintData, lintTemplates } from './lint.ts';
import { readData } from './read-data.ts';
import { placed, type IssueSource } from './source.ts';
import { createBuiltIn, templatesOf, type BuiltIn } from './templates.ts';

/** An issue whose data could be read. `usable`: nothing in `findings` is an error, so letters may be written. */
export interface LibraryIssue {
  readonly kind: 'issue';
  readonly issue: Issue;
  readonly templates: IssueTemplates;
  readonly findings: readonly Finding[];
  readonly usable: boolean;
}

export type Found =
  | LibraryIssue
  /** There is such a folder, but its data cannot be read at all. */
  | { readonly kind: 'broken'; readonly findings: readonly Finding[] }
  | { readonly kind: 'unknown'; readonly nearest?: string };

export interface Library {
  /** Those whose data could be read, in the order of their folders, usable or not. */
  readonly issues: readonly LibraryIssue[];
  /** Everything found in all of them, in order of file and place. */
  readonly findings: readonly Finding[];
  /** By the name of its folder. */
  find(id: string): Found;
}

export interface LibraryOptions {
  /** The day on which dates are judged. */
  readonly today: Day;
  /**
   * `all` also compiles every template and writes sample letters. `data` leaves templates until a letter asks for one,
   * which then throws a UserError if it is refused: for a command that writes one letter and ends. Default `all`.
   */
  readonly check?: 'all' | 'data';
}

/** Issues and templates checked together. One bad issue is its own trouble: the others go on. */
export function buildLibrary(sources: readonly IssueSource[], options: LibraryOptions): Library {
  const builtIns = createBuiltIn();
  const read = new Map(sources.map((source) => [source.folder, readIssueSource(source, builtIns, options)]));
  const all = [...read.values()];
  return {
    issues: all.filter((found) => found.kind === 'issue'),
    findings: inOrder(all.flatMap(({ findings }) => findings)),
    find: (id) => read.get(id) ?? { kind: 'unknown', nearest: nearest(id, [...read.keys()]) },
  };
}

function readIssueSource(
  source: IssueSource,
  builtIns: BuiltIn,
  { today, check = 'all' }: LibraryOptions,
): Exclude<Found, { kind: 'unknown' }> {
  if (source.data === undefined) return { kind: 'broken', findings: inOrder(source.findings) };
  const data = readData(source);
  if (data.kind === 'refused') {
    const problems = data.problems.map((problem) => placed(source, problem));
    return { kind: 'broken', findings: inOrder([...source.findings, ...problems]) };
  }
  const { issue } = data;
  const templates = templatesOf(source, issue, builtIns);
  const found = [...source.findings, ...lintData(source, issue, today)];
  if (check === 'all') found.push(...lintTemplates(source, issue, templates, { today, found }));
  return { kind: 'issue', issue, templates, findings: inOrder(found), usable: !hasError(found) };
}
