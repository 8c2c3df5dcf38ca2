import type { Language } from '../../ids.ts';
import { inLanguage, type Issue, type Question } from '../../issue/issue.ts';
import type { TypedSoFar } from '../draft.ts';
import { INPUT_MAX, INPUTS_MAX, type Form, type Input, type Option } from '../form.ts';
import { answerTo, askedBy, furtherQuestions } from '../questions.ts';
import { answerField } from '../read-typed.ts';
import type { Sentences } from '../sentences.ts';
import type { Desk } from './desk.ts';
import { filled, inTwo, LABEL } from './input.ts';

/** Name, ZIP, reasons, own words and the issue's first question: what a first letter takes. */
export function letterForm({ say, language, shelved: { issue }, draft, typed, handle }: Desk): Form {
  const { form } = say.letter;
  const inputs = askedBy(issue)
    .filter(({ first }) => first)
    .map(({ field, required, question }): Input => {
      if (question) return questionInput(question, typed, language);
      switch (field) {
        case 'name':
          return filled({ field, kind: 'line', label: form.name, required, max: 200 }, typed.name);
        case 'zip':
          return filled({ field, kind: 'line', label: form.zip, required: !draft?.abroad, max: 20 }, typed.zip);
        case 'reasons':
          return reasonsInput(issue, typed, language, say);
        default:
          return storyInput(typed, say, required);
      }
    });
  return { name: 'letter', handle, title: form.title, submit: form.submit, inputs: inputs.slice(0, INPUTS_MAX) };
}

export function moreForm({ say, language, shelved: { issue }, typed, handle }: Desk): Form | undefined {
  const { title, submit } = say.letter.further;
  const inputs = furtherQuestions(issue)
    // Those without an answer come first, so that a second press reaches what did not fit on the first form.
    .toSorted((a, b) => Number(answerTo(typed.answers, a.id) !== '') - Number(answerTo(typed.answers, b.id) !== ''))
    .slice(0, INPUTS_MAX)
    .map((question) => questionInput(question, typed, language));
  return inputs.length === 0 ? undefined : { name: 'more', handle, title, submit, inputs };
}

function reasonsInput(
  { points }: Issue,
  typed: TypedSoFar,
  language: Language,
  { letter: { form } }: Sentences,
): Input {
  const options = points.map(({ id, label }): Option => ({ value: id, label: inLanguage(label, language) }));
  return {
    field: 'reasons',
    kind: 'choices',
    label: form.reasons,
    hint: form.reasonsHint,
    required: false,
    options,
    value: typed.reasons ?? [],
  };
}

function questionInput(
  { id, kind, prompt, options = [], required, max }: Question,
  typed: TypedSoFar,
  language: Language,
): Input {
  const field = answerField(id);
  const text = inLanguage(prompt, language);
  const [label, rest] = inTwo(text, LABEL);
  const hint = rest === '' ? undefined : rest;
  const value = answerTo(typed.answers, id);
  if (kind === 'choice') {
    const shown = options.map((option): Option => {
      const whole = inLanguage(option, language);
      return { value: whole, label: whole };
    });
    return { field, kind, label, hint, required, options: shown, value };
  }
  const most = Math.min(max ?? (kind === 'line' ? 300 : INPUT_MAX), INPUT_MAX);
  return filled({ field, kind, label, hint, required, max: most }, value);
}

export function storyInput({ story }: TypedSoFar, { letter: { form } }: Sentences, required: boolean): Input {
  const { story: label, storyHint: hint } = form;
  return filled({ field: 'story', kind: 'paragraph', label, hint, required, max: INPUT_MAX }, story);
}
