import * as z from 'zod';
import type { Language } from '../ids.ts';
import type { Content, Shape } from './campaign.ts';
import {
  ABOUT,
  BILL,
  facts,
  LETTER,
  OFFICE,
  question,
  recipient,
  SIGN_ON,
  SIGNED_LETTER,
  signers,
  TEXTS,
  together,
} from './field-lists.ts';
import { isToWhomOpen, openLetterFields } from './open-letter-fields.ts';

/**
 * The forms that a campaign is written in: what it says, whom it goes to (of a letter by members of Congress also who else
 * signed, and the office), what it rests on, what writers are asked, how the letters read, one letter that people sign together,
 * and all of it in a second language.
 */
export const Part = z.enum([
  'about',
  'to',
  'signers',
  'office',
  'facts',
  'questions',
  'letter',
  'texts',
  'together',
  'second',
]);
export type Part = z.infer<typeof Part>;

/** All but what says it once more. */
const FIRST = Part.exclude(['second']);

/** Most recipients of a local matter, and most offices that members of Congress wrote to; each has a form of its own. */
export const RECIPIENTS_MAX = 5;
/** Most forms with facts, two on each. */
export const FACT_FORMS = 4;
/** Most questions; each has a form of its own. */
export const QUESTIONS_MAX = 5;

/** How a field is filled in. `date` and `whole` are lines that are checked. */
export type FieldKind = 'line' | 'paragraph' | 'choice' | 'date' | 'whole' | 'source' | 'people';

export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly required?: true;
  /** Characters. */
  readonly max?: number;
  readonly options?: readonly string[];
  /** What options are called that have no words of their own. */
  readonly labels?: Readonly<Record<string, string>>;
}

type Written = Pick<Content, 'shape' | 'typed'>;

/** The inputs of one form, five at most; none where the shape has no such form. `at`: which one, where there are several. */
export function fieldsOf(shape: Shape, part: Exclude<Part, 'second'>, at = 0): readonly Field[] {
  const ofMembers = shape === 'sign-on';
  switch (part) {
    case 'about':
      return ABOUT;
    case 'facts':
      return facts(Math.min(at, FACT_FORMS - 1));
    case 'questions':
      return question(Math.min(at, QUESTIONS_MAX - 1));
    case 'letter':
      return ofMembers ? SIGNED_LETTER : LETTER;
    case 'texts':
      return ofMembers ? TEXTS : [];
    case 'together':
      return together(shape);
    case 'signers':
      return ofMembers ? signers(Math.min(at, 1)) : [];
    case 'office':
      if (at === 0 || !ofMembers) return ofMembers ? OFFICE : [];
      return recipient(Math.min(at, RECIPIENTS_MAX - 1));
    case 'to':
      if (shape === 'together') return recipient(0);
      if (shape === 'local') return recipient(Math.min(at, RECIPIENTS_MAX - 1));
      return shape === 'bill' ? BILL : SIGN_ON;
  }
}

/** How many forms a part has. */
export function formsOf(shape: Shape, part: Exclude<Part, 'second'>): number {
  if (part === 'facts') return FACT_FORMS;
  if (part === 'questions') return QUESTIONS_MAX;
  if (part === 'signers') return 2;
  return (part === 'to' && shape === 'local') || (part === 'office' && shape === 'sign-on') ? RECIPIENTS_MAX : 1;
}

/** The same for what is typed: texts of the second language are those that there are, five on each form. */
export function fieldsIn(content: Written, part: Part, at = 0): readonly Field[] {
  if (part === 'second') return secondFields(content).slice(at * INPUTS, (at + 1) * INPUTS);
  return part === 'together' ? openLetterFields(content) : fieldsOf(content.shape, part, at);
}

/** Inputs of a form, on every platform. */
const INPUTS = 5;

/** How many forms it takes to say everything in the second language. */
export const secondForms = (content: Written): number => Math.ceil(secondFields(content).length / INPUTS);

/** Whose text a writer or an official reads. */
const READ = new Set([
  'title',
  'summary',
  'ask',
  'thank',
  'companion',
  'direct',
  'fact',
  'points',
  'question',
  'options',
  'lead',
  'letter',
  'text',
  'together',
]);

/** The text of each of these in the language that the campaign is not written in, `fact.0.es`. */
function secondFields(content: Written): readonly Field[] {
  return textsOf(content.shape)
    .filter(({ name }) => (content.typed[name] ?? '').trim() !== '')
    .map(({ name, kind, max }) => ({ name: secondName(name, content), kind, max }));
}

/** What may be said in a second language, whether it is said or not. */
export const maySecond = (content: Written): readonly Field[] =>
  textsOf(content.shape).map(({ name, kind, max }) => ({ name: secondName(name, content), kind, max }));

const textsOf = (shape: Shape): readonly Field[] => everyField(shape).filter(({ name }) => READ.has(wordOf(name)));

export const secondName = (name: string, content: Pick<Content, 'typed'>): string => `${name}.${secondOf(content)}`;

/** The language that the campaign is written in, and the other one. */
export const firstOf = ({ typed }: Pick<Content, 'typed'>): Language => (typed['language'] === 'es' ? 'es' : 'en');
export const secondOf = (content: Pick<Content, 'typed'>): Language => (firstOf(content) === 'es' ? 'en' : 'es');

/** Something that is said in the first language is said in the second. */
export const hasSecond = (content: Written): boolean =>
  secondFields(content).some(({ name }) => (content.typed[name] ?? '').trim() !== '');

/** Every field of this shape but those of a second language, in the order of its forms. */
export function everyField(shape: Shape): readonly Field[] {
  return FIRST.options.flatMap((part) =>
    Array.from({ length: formsOf(shape, part) }, (_, at) => fieldsOf(shape, part, at)).flat(),
  );
}

/** The form that a field is on. */
export const formWith = (shape: Shape, name: string): Exclude<Part, 'second'> | undefined =>
  FIRST.options.find((part) =>
    Array.from({ length: formsOf(shape, part) }, (_, at) => fieldsOf(shape, part, at)).some((form) =>
      form.some((field) => field.name === name),
    ),
  );

/** The word of a field without its number: `office.2` is an `office`. */
export const wordOf = (name: string): string => name.split('.')[0]!;

/** The fields that this campaign needs and has nothing in, in the order of its forms. */
export const missingIn = (content: Written): readonly Field[] =>
  everyField(content.shape).filter(({ name, required }) =>
    name === 'whom' ? isToWhomOpen(content) : required && (content.typed[name] ?? '').trim() === '',
  );
