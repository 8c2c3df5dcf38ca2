import { inLanguage, type Issue, type Question } from '../issue/issue.ts';
import type { Language } from '../ids.ts';
import type { Draft, TypedSoFar } from './draft.ts';
import type { Facts, Shelved } from './facts.ts';
import { HELP_MAX, INPUT_MAX, INPUTS_MAX, type Form, type Input, type Option } from './form.ts';
import { bodyToRead } from './letter-text.ts';
import { answerTo, askedBy, furtherQuestions } from './questions.ts';
import { answerField } from './read-typed.ts';
import { recipientsOf } from './recipients.ts';
import { sayTo, type Sentences } from './sentences.ts';
import { openLetterOf } from './open-letter.ts';
import type { Session } from './session.ts';
import type { Press } from './verbs.ts';
import { bodyFor, unitsNow, written } from './written.ts';

/** Longest label and hint of an input, and longest label of an option, in characters. */
const LABEL = 45;
const HINT = 100;
const OPTION = 75;

/** What a form is made from. */
export interface Desk {
  readonly say: Sentences;
  readonly language: Language;
  readonly shelved: Shelved;
  readonly facts: Facts;
  /** Absent where the letter has not begun: then the handle is the issue's id. */
  readonly draft?: Draft;
  readonly typed: TypedSoFar;
  readonly handle: string;
}

/** Name, ZIP, reasons, own words and the issue's first question: what a first letter takes. */
export function letterForm({ say, language, shelved: { issue }, draft, typed, handle }: Desk): Form {
  const { form } = say.letter;
  const inputs = askedBy(issue)
    .filter(({ first }) => first)
    .map(({ field, required, question }): Input => {
      if (question) return questionInput(question, typed, language);
      switch (field) {
        case 'name':
          return { field, kind: 'line', label: form.name, required, max: 200, value: fitting(typed.name, 200) };
        case 'zip':
          return {
            field,
            kind: 'line',
            label: form.zip,
            required: !draft?.abroad,
            max: 20,
            value: fitting(typed.zip, 20),
          };
        case 'reasons':
          return reasonsInput(issue, typed, language, say);
        default:
          return storyInput(typed, say, required);
      }
    });
  return { name: 'letter', handle, title: form.title, submit: form.submit, inputs: inputs.slice(0, INPUTS_MAX) };
}

function reasonsInput(
  { points }: Issue,
  typed: TypedSoFar,
  language: Language,
  { letter: { form } }: Sentences,
): Input {
  const options = points.map(({ id, label }): Option => ({
    value: id,
    label: clipped(inLanguage(label, language), OPTION),
  }));
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
  const hint = rest === '' ? undefined : clipped(rest, HINT);
  const value = answerTo(typed.answers, id);
  if (kind === 'choice') {
    const shown = options.map((option): Option => {
      const whole = inLanguage(option, language);
      return { value: clipped(whole, 100), label: clipped(whole, OPTION) };
    });
    return { field, kind, label, hint, required, options: shown, value };
  }
  const most = Math.min(max ?? (kind === 'line' ? 300 : INPUT_MAX), INPUT_MAX);
  return { field, kind, label, hint, required, max: most, value: fitting(value, most) };
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

export function streetForm({ say, typed, handle }: Desk): Form {
  const { form } = say.place;
  const line = (field: 'street' | 'city' | 'state' | 'zip', max: number, required: boolean): Input => ({
    field,
    kind: 'line',
    label: form[field],
    ...(field === 'street' && { hint: form.hint }),
    required,
    max,
    value: fitting(typed[field], max),
  });
  const inputs = [line('street', 200, true), line('city', 100, false), line('state', 20, false), line('zip', 20, true)];
  return { name: 'street', handle, title: form.title, submit: form.submit, inputs };
}

/** Both may stay empty: then nobody in Congress is the writer's. */
export function abroadForm({ say, typed, handle }: Desk): Form {
  const { abroad } = say.place;
  const inputs: Input[] = [
    {
      field: 'state',
      kind: 'line',
      label: abroad.state,
      hint: abroad.hint,
      required: false,
      max: 40,
      value: fitting(typed.state, 40),
    },
    { field: 'zip', kind: 'line', label: abroad.zip, required: false, max: 20, value: fitting(typed.zip, 20) },
  ];
  return { name: 'abroad', handle, title: abroad.title, submit: say.place.form.submit, inputs };
}

export function wordsForm({ say, typed, handle }: Desk): Form {
  const { storyTitle, save } = say.review.ownWords;
  return { name: 'words', handle, title: storyTitle, submit: save, inputs: [storyInput(typed, say, false)] };
}

function storyInput({ story }: TypedSoFar, { letter: { form } }: Sentences, required: boolean): Input {
  const { story: label, storyHint: hint } = form;
  return { field: 'story', kind: 'paragraph', label, hint, required, max: INPUT_MAX, value: fitting(story) };
}

export function helpForm({ say, typed, handle }: Desk): Form {
  const { helpTitle, labels, save } = say.review.ownWords;
  const inputs = labels.map((label, at): Input => ({
    field: `help:${String(at)}`,
    kind: 'paragraph',
    label,
    required: false,
    max: HELP_MAX,
    value: fitting(typed.help?.[at], HELP_MAX),
  }));
  return { name: 'help', handle, title: helpTitle, submit: save, inputs };
}

/** Starts from the letter as it stands, so that a sentence can be changed without typing the rest. */
export function bodyForm(
  { say, language, shelved, facts, draft, handle }: Desk,
  session: Session,
  { verb, at }: Press,
): Form | undefined {
  if (!draft || !('recipients' in session)) return undefined;
  const { bodyTitle, bodyOneTitle, bodyLabel, bodyHint, bodyLong, save } = say.review.ownWords;
  const here = at ?? session.at;
  const to = recipientsOf(draft, shelved, facts)[here];
  if (!to) return undefined;
  const one = verb === 'edit-one';
  const now =
    bodyFor(one ? draft : { ...draft, typed: { ...draft.typed, bodies: undefined } }, to) ??
    bodyToRead(written(draft, shelved, to, facts, language).letter);
  const input: Input = {
    field: 'body',
    kind: 'paragraph',
    label: bodyLabel,
    hint: now.length > INPUT_MAX ? bodyLong : bodyHint,
    required: false,
    max: INPUT_MAX,
    value: fitting(now),
  };
  return {
    name: 'body',
    handle,
    ...(one && { at: here }),
    title: one ? bodyOneTitle : bodyTitle,
    submit: save,
    inputs: [input],
  };
}

/** One paragraph, as it stands. Its key is in the field's name, so that a form that comes late changes no other one. */
export function partForm(
  { say, language, shelved, facts, draft, handle }: Desk,
  session: Session,
  { at, values: [key = ''] = [] }: Press,
): Form | undefined {
  if (!draft || !('recipients' in session)) return undefined;
  const here = at ?? session.at;
  const to = recipientsOf(draft, shelved, facts)[here];
  const unit = to && unitsNow(draft, shelved, to, facts, language).find((one) => one.key === key);
  if (!unit) return undefined;
  const { partTitle, partLabel, partHint, bodyLong, save } = say.review.ownWords;
  const hint = unit.text.length > INPUT_MAX ? bodyLong : partHint;
  const input: Input = {
    field: `part:${key}`,
    kind: 'paragraph',
    label: partLabel,
    hint,
    required: true,
    max: INPUT_MAX,
  };
  return {
    name: 'part',
    handle,
    at: here,
    title: partTitle,
    submit: save,
    inputs: [{ ...input, value: fitting(unit.text) }],
  };
}

export function whoForm(session: Session): Form {
  const { form } = sayTo(session).who;
  const zip = session.aside?.show === 'who' ? session.aside.zip : undefined;
  const input: Input = {
    field: 'zip',
    kind: 'line',
    label: form.zip,
    required: true,
    max: 20,
    value: fitting(zip, 20),
  };
  return { name: 'who', handle: '', title: form.title, submit: form.submit, inputs: [input] };
}

/** The name as it was chosen last, or the one that the letter in hand is signed with. Undefined once the letter has closed. */
export function signatureForm(id: string, session: Session, facts: Facts): Form | undefined {
  if (!openLetterOf(id, facts, session.community)?.isOpen) return undefined;
  const { form } = sayTo(session).openLetter;
  const chosen = session.aside?.show === 'open-letter' ? session.aside.name : undefined;
  const known = session.step === 'choosing' ? session.remembered?.name : session.draft.typed.name;
  const input: Input = {
    field: 'name',
    kind: 'line',
    label: form.name,
    hint: form.hint,
    required: true,
    max: 120,
    value: fitting(chosen ?? known, 120),
  };
  return { name: 'signature', handle: id, title: form.title, submit: form.submit, inputs: [input] };
}

/** A text that the input cannot hold whole is not put into it: filling in half of it would cut it on saving. */
function fitting(value: string | undefined, max: number = INPUT_MAX): string | undefined {
  return (value ?? '').length > max ? undefined : value;
}

/** A prompt that is longer than a label goes on in the hint, from the word where the label ends. */
function inTwo(text: string, max: number): readonly [string, string] {
  if (text.length <= max) return [text, ''];
  const space = text.lastIndexOf(' ', max - 2);
  const at = space > 0 ? space : max - 1;
  return [`${text.slice(0, at)}…`, `…${text.slice(at).trimStart()}`];
}

/** Labels only; what a writer typed is never shortened. */
const clipped = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`;
