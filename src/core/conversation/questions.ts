import type { Issue, Question } from '../issue/issue.ts';
import type { Language } from '../ids.ts';
import type { Problem } from '../letter/writer.ts';
import type { Draft } from './draft.ts';
import { answerField, questionOf, readTyped } from './read-typed.ts';
import { needsPlace } from './shelf.ts';

/** Something a letter about this issue asks its writer. `first`: stands on the first form. */
export interface Asked {
  readonly field: string;
  readonly required: boolean;
  readonly first: boolean;
  readonly question?: Question;
}

/** In the order asked: name, ZIP, reasons, own words, the issue's questions. */
export function askedBy(issue: Issue): Asked[] {
  const [first, ...further] = issue.questions;
  return [
    { field: 'name', required: true, first: true },
    ...(needsPlace(issue) ? [{ field: 'zip', required: true, first: true }] : []),
    ...(issue.points.length > 0 ? [{ field: 'reasons', required: false, first: true }] : []),
    { field: 'story', required: issue.own, first: true },
    ...(first ? [asQuestion(first, true)] : []),
    ...further.map((one) => asQuestion(one, false)),
  ];
}

const asQuestion = (one: Question, first: boolean): Asked => ({
  field: answerField(one.id),
  required: one.required,
  first,
  question: one,
});

/** What people call these fields, each name once: "your name, ZIP code". */
export const inNames = (fields: readonly string[], names: Readonly<Record<string, string>>): string =>
  [...new Set(fields.map((field) => names[questionOf(field) === undefined ? field : 'answer'] ?? field))].join(', ');

/** Whether anything was typed for a field. */
export function given({ typed }: Pick<Draft, 'typed'>, field: string): boolean {
  const id = questionOf(field);
  if (id !== undefined) return answerTo(typed.answers, id).trim() !== '';
  if (field === 'reasons') return (typed.reasons?.length ?? 0) > 0;
  if (field === 'name' || field === 'zip' || field === 'story') return (typed[field] ?? '').trim() !== '';
  return false;
}

export const answerTo = (answers: Draft['typed']['answers'], id: string): string =>
  Object.entries(answers ?? {}).find(([key]) => key === id)?.[1] ?? '';

/** What is wrong with what was typed. What was not typed is missing, not wrong. */
export function problemsIn(draft: Draft, issue: Issue, language: Language): Problem[] {
  return readTyped(draft, issue, language).problems.filter(
    ({ field }) =>
      (given(draft, field) && !(field === 'zip' && draft.abroad)) ||
      field === 'body' ||
      field === 'state' ||
      field === 'street' ||
      field === 'city',
  );
}

/** Fields that a letter cannot do without and that nothing was typed for. */
export function missing(draft: Draft, issue: Issue): Asked[] {
  return askedBy(issue).filter(({ field, required }) => required && !given(draft, field) && !isCovered(draft, field));
}

/** The question that mends a field: a street has its own, and a text that replaces a letter is mended where that is read. */
export function askedFor(field: string): string | undefined {
  if (field === 'body') return undefined;
  return field === 'street' || field === 'city' || field === 'state' ? 'place' : field;
}

/** The next thing to ask in talk: what is wrong, then what is open. Undefined: everything was asked. */
export function nextQuestion(draft: Draft, issue: Issue, language: Language): string | undefined {
  const [wrong] = problemsIn(draft, issue, language).flatMap(({ field }) => askedFor(field) ?? []);
  if (wrong) return wrong;
  return askedBy(issue).find(
    ({ field, required }) =>
      !given(draft, field) && !isCovered(draft, field) && (required || !draft.skipped.includes(field)),
  )?.field;
}

/** Optional questions without an answer that are not on the first form. */
export function furtherQuestions({ questions }: Issue): readonly Question[] {
  return questions.slice(1);
}

/** Who wrote the whole text themselves need not also tell a story; who lives abroad has no ZIP. */
const isCovered = ({ typed, abroad }: Draft, field: string): boolean =>
  (field === 'story' && (typed.body ?? '').trim() !== '') || (field === 'zip' && abroad === true);
