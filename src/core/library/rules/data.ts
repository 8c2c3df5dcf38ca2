import type { Day } from '../../ids.ts';
import { Stance, type Issue } from '../../issue/issue.ts';
import { nearest } from '../../nearest.ts';
import type { Problem } from '../source.ts';
import { error, warning } from './problem.ts';
import { reachable, whyUnreachable } from './stances.ts';

/** What the schema cannot see: fields that must agree with each other. */
export function dataProblems(issue: Issue, folder: string, today: Day): Problem[] {
  return [
    ...nameProblems(issue, folder),
    ...askProblems(issue),
    ...dateProblems(issue, today),
    ...(['facts', 'points', 'questions'] as const).flatMap((list) => twice(issue, list)),
    ...questionProblems(issue),
  ];
}

function nameProblems({ id, own, by }: Issue, folder: string): Problem[] {
  const wrongId = error('id-and-folder', ['id'], `The id "${id}" is not the name of the folder.`, `Write "${folder}".`);
  const nobody = warning('no-by', [], 'Nobody is named who asks people to write.', 'Add "by: { name: Your group }".');
  return [...(id === folder ? [] : [wrongId]), ...(own || by ? [] : [nobody])];
}

function askProblems(issue: Issue): Problem[] {
  const fix = 'Write in one sentence what the official should do, like "ask: I ask you to support ...".';
  if (issue.own) return [];
  if (issue.ask === undefined) return [error('no-ask', [], '"ask" is missing.', fix)];
  if (typeof issue.ask === 'string' || 'en' in issue.ask) return [];
  const ask: Asks = issue.ask;
  return [...withoutAsk(issue, ask), ...unusedAsks(issue, ask)];
}

type Asks = Partial<Record<Stance | 'default', unknown>>;

function withoutAsk(issue: Issue, ask: Asks): Problem[] {
  if (ask.default ?? ask.unknown ?? ask.ask) return []; // what a letter without its own ask falls back to
  const without = reachable(issue).filter((stance) => !ask[stance]);
  const says = `No ask is written for the letters ${without.map((stance) => `"${stance}"`).join(', ')}.`;
  return without.length > 0 ? [error('no-ask', ['ask'], says, 'Add "default", which serves all the others.')] : [];
}

/** `unknown`, then `ask`, stand in for a "default" that is not there: then they have letters beside their own. */
function unusedAsks(issue: Issue, ask: Asks): Problem[] {
  const general = (['default', 'unknown', 'ask'] as const).find((key) => ask[key]);
  const falls = reachable(issue).some((stance) => !ask[stance]);
  return Stance.options.flatMap((stance) => {
    const why = ask[stance] ? whyUnreachable(issue, stance) : undefined;
    if (!why || (general === stance && falls)) return [];
    const says = `No letter will use this ask: ${why}.`;
    return [
      { ...warning('unreachable-stance', ['ask', stance], says, 'Remove it, or complete the issue.'), of: 'key' },
    ];
  });
}

function dateProblems({ status, opens, closes, asOf, sample }: Issue, today: Day): Problem[] {
  const found: Problem[] = [];
  if (opens && closes && closes < opens)
    found.push(error('closes-before-opens', ['closes'], 'It closes before it opens.', 'Exchange the two dates.'));
  if (status === 'open' && closes && closes < today)
    found.push(warning('over', ['closes'], 'Its last day is over.', 'Write a later day, or "status: closed".'));
  if (status !== 'history') return found;
  const day = 'Add "asOf: YYYY-MM-DD", the day that its letters carry.';
  if (!asOf) found.push(error('history-without-day', ['status'], 'Something past needs its day.', day));
  const people = 'Add "sample": the officials its example letters go to.';
  if (sample.length === 0) found.push(error('history-without-sample', ['status'], 'No letter can be shown.', people));
  return found;
}

function twice(issue: Issue, list: 'facts' | 'points' | 'questions'): Problem[] {
  const ids = issue[list].map(({ id }) => id);
  return ids.flatMap((id, i) =>
    id !== undefined && ids.indexOf(id) < i
      ? [error('id-twice', [list, i, 'id'], `The id "${id}" is used twice under "${list}".`, 'Give each its own.')]
      : [],
  );
}

function questionProblems({ questions, subjectFrom }: Issue): Problem[] {
  const found = questions.flatMap(({ kind, options }, i) => {
    if (kind === 'choice' && !options)
      return [
        error('choice-without-options', ['questions', i], 'A choice has no options.', 'Add two or more "options".'),
      ];
    if (kind === 'choice' || !options) return [];
    const fix = 'Write "kind: choice", or remove the options.';
    return [warning('unused-options', ['questions', i, 'options'], 'Only a choice shows options.', fix)];
  });
  const ids = questions.map(({ id }) => id);
  if (subjectFrom === undefined || ids.includes(subjectFrom)) return found;
  const meant = nearest(subjectFrom, ids);
  const fix = meant ? `Did you mean "${meant}"?` : 'Write the id of a question.';
  return [...found, error('unknown-question', ['subjectFrom'], `There is no question "${subjectFrom}".`, fix)];
}
