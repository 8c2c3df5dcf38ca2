import type { Issue } from '../../issue/issue.ts';
import type { Problem } from '../source.ts';
import { error, warning } from './problem.ts';

/** Every fact says who says so. */
export function factProblems(issue: Issue): Problem[] {
  const none = !issue.own && issue.facts.length === 0;
  return [
    ...(none ? [warning([], { rule: 'no-facts' })] : []),
    ...issue.facts.flatMap(({ source }, i) => factProblem(i, source, issue)),
  ];
}

function factProblem(i: number, source: Issue['facts'][number]['source'], issue: Issue): Problem[] {
  if (!source) return [error(['facts', i], { rule: 'fact-without-source' })];
  if (source !== 'release' || issue.source) return [];
  return [error(['facts', i, 'source'], { rule: 'release-without-source' })];
}
