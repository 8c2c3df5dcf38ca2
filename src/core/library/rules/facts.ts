import type { Issue } from '../../issue/issue.ts';
import type { Problem } from '../source.ts';
import { error, warning } from './problem.ts';

/** Every fact says who says so. */
export function factProblems(issue: Issue): Problem[] {
  const none = !issue.own && issue.facts.length === 0;
  const says = 'This issue gives no fact.';
  return [
    ...(none ? [warning('no-facts', [], says, 'Add one or two under "facts", each with its source.')] : []),
    ...issue.facts.flatMap(({ source }, i) => factProblem(i, source, issue)),
  ];
}

function factProblem(i: number, source: Issue['facts'][number]['source'], issue: Issue): Problem[] {
  const fix = 'Add "source: { title: ..., publisher: ..., date: YYYY-MM-DD }", with "url" where there is one.';
  if (!source) return [error('fact-without-source', ['facts', i], 'This fact does not say who says so.', fix)];
  if (source !== 'release' || issue.source) return [];
  const says = 'This fact names the source of the issue, but the issue has none.';
  return [error('release-without-source', ['facts', i, 'source'], says, 'Add "source" to the issue, or here.')];
}
