import type { Day } from '../../ids.ts';
import { PROMPT_MAX, Stance, type Issue, type Localized } from '../../issue/issue.ts';
import { lastDayOfBills } from '../../issue/last-day.ts';
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
  const wrongId = error(['id'], { rule: 'id-and-folder', id, folder });
  return [...(id === folder ? [] : [wrongId]), ...(own || by ? [] : [warning([], { rule: 'no-by' })])];
}

function askProblems(issue: Issue): Problem[] {
  if (issue.own) return [];
  if (issue.ask === undefined) return [error([], { rule: 'no-ask' })];
  if (typeof issue.ask === 'string' || 'en' in issue.ask) return [];
  const ask: Asks = issue.ask;
  return [...withoutAsk(issue, ask), ...unusedAsks(issue, ask)];
}

type Asks = Partial<Record<Stance | 'default', unknown>>;

function withoutAsk(issue: Issue, ask: Asks): Problem[] {
  if (ask.default ?? ask.unknown ?? ask.ask) return []; // what a letter without its own ask falls back to
  const stances = reachable(issue).filter((stance) => !ask[stance]);
  return stances.length > 0 ? [error(['ask'], { rule: 'no-ask', stances })] : [];
}

/** `unknown`, then `ask`, stand in for a "default" that is not there: then they have letters beside their own. */
function unusedAsks(issue: Issue, ask: Asks): Problem[] {
  const general = (['default', 'unknown', 'ask'] as const).find((key) => ask[key]);
  const falls = reachable(issue).some((stance) => !ask[stance]);
  return Stance.options.flatMap((stance) => {
    const why = ask[stance] ? whyUnreachable(issue, stance) : undefined;
    if (!why || (general === stance && falls)) return [];
    return [{ ...warning(['ask', stance], { rule: 'unreachable-stance', of: 'ask', why }), of: 'key' }];
  });
}

function dateProblems({ status, opens, closes, bill, together, asOf, sample }: Issue, today: Day): Problem[] {
  const found: Problem[] = [];
  if (status === 'open' && bill && lastDayOfBills(bill.congress) < (opens && opens > today ? opens : today)) {
    found.push(warning(['bill', 'congress'], { rule: 'bill-over', congress: bill.congress }));
  } else {
    if (opens && closes && closes < opens) found.push(error(['closes'], { rule: 'closes-before-opens' }));
    if (status === 'open' && closes && closes < today) found.push(warning(['closes'], { rule: 'over' }));
  }
  if (status === 'open' && together?.closes && together.closes < today)
    found.push(warning(['together', 'closes'], { rule: 'sign-over' }));
  if (status !== 'history') return found;
  if (!asOf) found.push(error(['status'], { rule: 'history-without-day' }));
  if (sample.length === 0) found.push(error(['status'], { rule: 'history-without-sample' }));
  return found;
}

function twice(issue: Issue, list: 'facts' | 'points' | 'questions'): Problem[] {
  const ids = issue[list].map(({ id }) => id);
  return ids.flatMap((id, i) =>
    id !== undefined && ids.indexOf(id) < i ? [error([list, i, 'id'], { rule: 'id-twice', id, list })] : [],
  );
}

/** Its end would be shown nowhere. */
function promptProblems(prompt: Localized, i: number): Problem[] {
  const has = Math.max(
    ...(typeof prompt === 'string' ? [prompt] : [prompt.en, prompt.es ?? '']).map((text) => text.length),
  );
  return has > PROMPT_MAX ? [error(['questions', i, 'prompt'], { rule: 'prompt-too-long', has, max: PROMPT_MAX })] : [];
}

function questionProblems({ questions, subjectFrom }: Issue): Problem[] {
  const found = questions.flatMap(({ kind, options }, i) => {
    if (kind === 'choice' && !options) return [error(['questions', i], { rule: 'choice-without-options' })];
    if (kind === 'choice' || !options) return [];
    return [warning(['questions', i, 'options'], { rule: 'unused-options' })];
  });
  found.push(...questions.flatMap(({ prompt }, i) => promptProblems(prompt, i)));
  const ids = questions.map(({ id }) => id);
  if (subjectFrom === undefined || ids.includes(subjectFrom)) return found;
  const unknown = { rule: 'unknown-question', id: subjectFrom, meant: nearest(subjectFrom, ids) } as const;
  return [...found, error(['subjectFrom'], unknown)];
}
