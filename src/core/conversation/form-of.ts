import { inLanguage, type Issue, type Question } from '../issue/issue.ts';
import type { Language } from '../ids.ts';
import type { Draft, TypedSoFar } from './draft.ts';
import type { Facts, Shelved } from './facts.ts';
import { INPUT_MAX, INPUTS_MAX, type Form, type Input, type Option } from './form.ts';
import { bodyToRead } from './letter-text.ts';
import { answerTo, askedBy, furtherQuestions } from './questions.ts';
import { answerField } from './read-typed.ts';
import { recipientsOf } from './recipients.ts';
import { sayTo, type Sentences } from './sentences.ts';
import type { Session } from './session.ts';
import { find, shelf } from './shelf.ts';
import type { Press } from './verbs.ts';
import { bodyFor, written } from './written.ts';

/** Longest label and hint of an input, and longest label of an option, in characters. */
const LABEL = 45;
const HINT = 100;
const OPTION = 75;

interface Desk {
  readonly say: Sentences;
  readonly language: Language;
  readonly shelved: Shelved;
  readonly facts: Facts;
  /** Absent where the letter has not begun: then the handle is the issue's id. */
  readonly draft?: Draft;
  readonly typed: TypedSoFar;
  readonly handle: string;
}

/**
 * The form that a press opens, filled in with what was typed before. Synchronous, since on Discord a form must be the first
 * answer. Undefined where the press opens none: then it goes to `advance` like any other.
 */
export function formOf(press: Press, session: Session, facts: Facts): Form | undefined {
  if (press.verb === 'who') return whoForm(session);
  const desk = deskFor(press, session, facts);
  if (!desk) return undefined;
  switch (press.verb) {
    case 'write':
    case 'fill-in':
      return letterForm(desk);
    case 'street':
      return streetForm(desk);
    case 'more':
      return moreForm(desk);
    case 'story':
      return wordsForm(desk);
    case 'help-words':
      return helpForm(desk);
    case 'edit-all':
    case 'edit-one':
      return bodyForm(desk, session, press);
    default:
      return undefined;
  }
}

function deskFor({ verb, handle }: Press, session: Session, facts: Facts): Desk | undefined {
  const draft = session.step === 'choosing' ? undefined : session.draft;
  const say = sayTo(session);
  const { language } = session;
  if (
    draft &&
    session.step !== 'locating' &&
    (draft.handle === handle || (verb === 'write' && draft.issue === handle && session.step !== 'done'))
  ) {
    const shelved = find(facts, draft.issue, draft.community);
    return shelved?.usable
      ? { say, language, shelved, facts, draft, typed: draft.typed, handle: draft.handle }
      : undefined;
  }
  if (verb !== 'write') return undefined;
  const shelved = shelf(facts, facts.community ?? session.community).find(({ issue }) => issue.id === handle);
  const parked = session.parked.find((one) => one.draft.issue === handle && !one.handed)?.draft;
  return (
    shelved && {
      say,
      language,
      shelved,
      facts,
      typed: parked?.typed ?? { ...session.remembered },
      handle: parked?.handle ?? handle,
    }
  );
}

/** Name, ZIP, reasons, own words and the issue's first question: what a first letter takes. */
function letterForm({ say, language, shelved: { issue }, typed, handle }: Desk): Form {
  const { form } = say.letter;
  const inputs = askedBy(issue)
    .filter(({ first }) => first)
    .map(({ field, required, question }): Input => {
      if (question) return questionInput(question, typed, language);
      switch (field) {
        case 'name':
          return { field, kind: 'line', label: form.name, required, max: 200, value: typed.name };
        case 'zip':
          return { field, kind: 'line', label: form.zip, required, max: 20, value: typed.zip };
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
  const label = clipped(text, LABEL);
  const hint = text.length > LABEL ? clipped(text, HINT) : undefined;
  const value = answerTo(typed.answers, id);
  if (kind === 'choice') {
    const shown = options.map((option): Option => {
      const whole = inLanguage(option, language);
      return { value: clipped(whole, 100), label: clipped(whole, OPTION) };
    });
    return { field, kind, label, hint, required, options: shown, value };
  }
  const most = Math.min(max ?? (kind === 'line' ? 300 : INPUT_MAX), INPUT_MAX);
  return { field, kind, label, hint, required, max: most, ...fitting(value, most) };
}

function moreForm({ say, language, shelved: { issue }, typed, handle }: Desk): Form | undefined {
  const { title, submit } = say.letter.further;
  const inputs = furtherQuestions(issue)
    // Those without an answer come first, so that a second press reaches what did not fit on the first form.
    .toSorted((a, b) => Number(answerTo(typed.answers, a.id) !== '') - Number(answerTo(typed.answers, b.id) !== ''))
    .slice(0, INPUTS_MAX)
    .map((question) => questionInput(question, typed, language));
  return inputs.length === 0 ? undefined : { name: 'more', handle, title, submit, inputs };
}

function streetForm({ say, typed, handle }: Desk): Form {
  const { form } = say.place;
  const line = (field: 'street' | 'city' | 'state' | 'zip', max: number, required: boolean): Input => ({
    field,
    kind: 'line',
    label: form[field],
    ...(field === 'street' && { hint: form.hint }),
    required,
    max,
    value: typed[field],
  });
  const inputs = [line('street', 200, true), line('city', 100, false), line('state', 20, false), line('zip', 20, true)];
  return { name: 'street', handle, title: form.title, submit: form.submit, inputs };
}

function wordsForm({ say, typed, handle }: Desk): Form {
  const { storyTitle, save } = say.review.ownWords;
  return { name: 'words', handle, title: storyTitle, submit: save, inputs: [storyInput(typed, say, false)] };
}

function storyInput({ story }: TypedSoFar, { letter: { form } }: Sentences, required: boolean): Input {
  const { story: label, storyHint: hint } = form;
  return { field: 'story', kind: 'paragraph', label, hint, required, max: INPUT_MAX, ...fitting(story) };
}

function helpForm({ say, typed, handle }: Desk): Form {
  const { helpTitle, labels, save } = say.review.ownWords;
  const inputs = labels.map((label, at): Input => ({
    field: `help:${String(at)}`,
    kind: 'paragraph',
    label,
    required: false,
    max: 1000,
    value: typed.help?.[at],
  }));
  return { name: 'help', handle, title: helpTitle, submit: save, inputs };
}

/** Starts from the letter as it stands, so that a sentence can be changed without typing the rest. */
function bodyForm(
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
    ...fitting(now),
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

function whoForm(session: Session): Form {
  const { form } = sayTo(session).who;
  const zip = session.aside?.show === 'who' ? session.aside.zip : undefined;
  const input: Input = { field: 'zip', kind: 'line', label: form.zip, required: true, max: 20, value: zip };
  return { name: 'who', handle: '', title: form.title, submit: form.submit, inputs: [input] };
}

/** A text that the input cannot hold whole is not put into it: filling in half of it would cut it on saving. */
function fitting(value: string | undefined, max: number = INPUT_MAX): { readonly value?: string } {
  return value === undefined || value.length > max ? {} : { value };
}

/** Labels only; what a writer typed is never shortened. */
const clipped = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`;
