import { Language } from '../ids.ts';
import { Bill, PROMPT_MAX } from '../issue/issue.ts';
import { FIELD_MAX, type Shape } from './campaign.ts';
import type { Field } from './fields.ts';

export const ABOUT: readonly Field[] = [
  { name: 'title', kind: 'line', required: true, max: 160 },
  { name: 'ask', kind: 'paragraph', required: true, max: 500 },
  { name: 'by', kind: 'line', required: true, max: 160 },
  { name: 'closes', kind: 'date', max: 10 },
  { name: 'goal', kind: 'whole', max: 9 },
];

/** Two facts a form; on the first one the summary has the last place. */
export function facts(at: number): readonly Field[] {
  const pair = (nth: number): readonly Field[] => [
    { name: `fact.${String(nth)}`, kind: 'paragraph', ...(nth === 0 && { required: true as const }), max: 600 },
    { name: `source.${String(nth)}`, kind: 'source', ...(nth === 0 && { required: true as const }), max: 600 },
  ];
  const two = [...pair(at * 2), ...pair(at * 2 + 1)];
  return at === 0 ? [...two, { name: 'summary', kind: 'paragraph', max: 1_200 }] : two;
}

export const LETTER: readonly Field[] = [
  { name: 'points', kind: 'paragraph', max: FIELD_MAX },
  { name: 'letter', kind: 'paragraph', max: FIELD_MAX },
  { name: 'language', kind: 'choice', options: Language.options },
];

/** For a letter by members of Congress: who has signed is asked for something else. */
export const SIGNED_LETTER: readonly Field[] = [
  { name: 'thank', kind: 'paragraph', max: 500 },
  { name: 'companion', kind: 'paragraph', max: 500 },
  ...LETTER,
];

/** One for each kind of letter that there is where members of Congress sign; in place of the one for all. */
export const TEXTS: readonly Field[] = ['ask', 'thank', 'companion', 'direct', 'unknown'].map((stance) => ({
  name: `text.${stance}`,
  kind: 'paragraph',
  max: FIELD_MAX,
}));

export const SIGN_ON: readonly Field[] = [
  { name: 'office', kind: 'line', required: true, max: 160 },
  { name: 'leads', kind: 'people', required: true, max: FIELD_MAX },
  { name: 'signers', kind: 'people', max: FIELD_MAX },
  { name: 'complete', kind: 'choice', options: ['no', 'yes'] },
  { name: 'sent', kind: 'line', required: true, max: 200 },
];

/** Fields of more signers: a list of four hundred does not fit one input. */
export const MORE_SIGNERS = ['signers.1', 'signers.2', 'signers.3', 'signers.4'] as const;

/** Who else put their name to the letter, how many did, and where that is known from. */
export function signers(at: number): readonly Field[] {
  const [first, second, ...others] = MORE_SIGNERS.map((name): Field => ({ name, kind: 'people', max: FIELD_MAX }));
  if (at > 0) return others;
  return [
    { name: 'coleads', kind: 'people', max: FIELD_MAX },
    { name: 'count', kind: 'whole', max: 3 },
    { name: 'checked', kind: 'line', max: 300 },
    first!,
    second!,
  ];
}

/**
 * The office that the letter by members of Congress goes to, or the first of them. Where nothing is asked of it, nobody here
 * writes to any.
 */
export const OFFICE: readonly Field[] = [
  { name: 'direct', kind: 'paragraph', max: 500 },
  { name: 'name', kind: 'line', max: 120 },
  { name: 'surname', kind: 'line', max: 80 },
  { name: 'address', kind: 'paragraph', max: 600 },
  { name: 'email', kind: 'line', max: 200 },
];

/** A letter that people here sign together: its text, which may take two inputs, and the last day for names. */
const TOGETHER: readonly Field[] = [
  { name: 'together.0', kind: 'paragraph', max: FIELD_MAX },
  { name: 'together.1', kind: 'paragraph', max: FIELD_MAX },
  { name: 'until', kind: 'date', max: 10 },
];

const WHOM: Field = { name: 'whom', kind: 'choice', options: ['1', '2', '3', '4', '5'] };

/** Where a bill is asked for, everybody here writes to other people. */
export function together(shape: Shape): readonly Field[] {
  switch (shape) {
    case 'bill':
      return [];
    case 'together':
      return TOGETHER.map((field) => (field.name === 'together.0' ? { ...field, required: true } : field));
    case 'sign-on':
    case 'local':
      return [...TOGETHER, WHOM];
  }
}

export const BILL: readonly Field[] = [
  { name: 'congress', kind: 'whole', required: true, max: 3 },
  {
    name: 'type',
    kind: 'choice',
    required: true,
    options: Bill.shape.type.options,
  },
  { name: 'number', kind: 'whole', required: true, max: 5 },
  { name: 'position', kind: 'choice', required: true, options: Bill.shape.position.options },
  { name: 'chambers', kind: 'choice', required: true, options: ['both', 'house', 'senate'] },
];

export const recipient = (at: number): readonly Field[] => [
  { name: `office.${String(at)}`, kind: 'line', ...(at === 0 && { required: true as const }), max: 160 },
  { name: `name.${String(at)}`, kind: 'line', max: 120 },
  { name: `surname.${String(at)}`, kind: 'line', max: 80 },
  { name: `address.${String(at)}`, kind: 'paragraph', max: 600 },
  { name: `email.${String(at)}`, kind: 'line', max: 200 },
];

export const question = (at: number): readonly Field[] => [
  { name: `question.${String(at)}`, kind: 'line', max: PROMPT_MAX },
  { name: `kind.${String(at)}`, kind: 'choice', options: ['line', 'paragraph', 'choice'] },
  { name: `options.${String(at)}`, kind: 'paragraph', max: 2_000 },
  { name: `lead.${String(at)}`, kind: 'line', max: 200 },
  { name: `must.${String(at)}`, kind: 'choice', options: ['no', 'yes'] },
];
