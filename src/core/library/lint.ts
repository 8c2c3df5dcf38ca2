import type { Day } from '../ids.ts';
import type { Issue } from '../issue/issue.ts';
import { hasError, type Finding } from './finding.ts';
import { dataProblems } from './rules/data.ts';
import { factProblems } from './rules/facts.ts';
import { recipientProblems } from './rules/recipients.ts';
import { renderedProblems } from './rules/rendered.ts';
import { signOnProblems } from './rules/sign-on.ts';
import { templateProblems } from './rules/template-files.ts';
import { askProblems, fullStopProblems, languageProblems, wordProblems } from './rules/words.ts';
import { sampleTexts } from './samples.ts';
import { placed, type IssueSource } from './source.ts';
import type { FolderTemplates } from './templates.ts';

/** Everything the schema cannot see in an issue's data. */
export function lintData(source: IssueSource, issue: Issue, today: Day): Finding[] {
  const problems = [
    ...dataProblems(issue, source.folder, today),
    ...factProblems(issue),
    ...signOnProblems(issue, today),
    ...recipientProblems(issue, today),
    ...wordProblems(issue),
    ...askProblems(issue),
    ...fullStopProblems(issue),
    ...languageProblems(issue),
  ];
  return problems.map((problem) => placed(source, problem));
}

/**
 * The templates, then the letters they give. Letters are written only when nothing else stops the issue, and a slip that
 * already has a place in the data is not told again for each letter that repeats it.
 */
export function lintTemplates(
  source: IssueSource,
  issue: Issue,
  templates: FolderTemplates,
  { today, found }: { readonly today: Day; readonly found: readonly Finding[] },
): Finding[] {
  const problems = templateProblems(source, issue, templates);
  if (hasError([...found, ...problems])) return problems;
  const known = new Set(found.map(({ what }) => JSON.stringify(what)));
  const rendered = renderedProblems(sampleTexts(source, issue, templates, today));
  return [...problems, ...rendered.filter(({ what }) => !known.has(JSON.stringify(what)))];
}
