import * as z from 'zod';
import type { Content, Shape } from './campaign.ts';

/** The forms that a campaign is written in: what it says, whom it goes to, what it rests on, how its letters read. */
export const Part = z.enum(['about', 'to', 'facts', 'letter']);
export type Part = z.infer<typeof Part>;

/** Most recipients of a local matter; each has a form of its own. */
export const RECIPIENTS_MAX = 5;

/** How a field is filled in. `date` and `whole` are lines that are checked. */
export type FieldKind = 'line' | 'paragraph' | 'choice' | 'date' | 'whole' | 'source' | 'people';

export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly required?: true;
  /** Characters. */
  readonly max?: number;
  readonly options?: readonly string[];
}

const ABOUT: readonly Field[] = [
  { name: 'title', kind: 'line', required: true, max: 160 },
  { name: 'ask', kind: 'paragraph', required: true, max: 500 },
  { name: 'by', kind: 'line', required: true, max: 160 },
  { name: 'closes', kind: 'date', max: 10 },
  { name: 'goal', kind: 'whole', max: 9 },
];

const FACTS: readonly Field[] = [
  { name: 'fact.0', kind: 'paragraph', required: true, max: 600 },
  { name: 'source.0', kind: 'source', required: true, max: 600 },
  { name: 'fact.1', kind: 'paragraph', max: 600 },
  { name: 'source.1', kind: 'source', max: 600 },
  { name: 'summary', kind: 'paragraph', max: 1_200 },
];

const LETTER: readonly Field[] = [
  { name: 'points', kind: 'paragraph', max: 3_000 },
  { name: 'letter', kind: 'paragraph', max: 3_000 },
  { name: 'language', kind: 'choice', options: ['en', 'es'] },
];

/** For a letter by members of Congress: who has signed is asked for something else. */
const SIGNED_LETTER: readonly Field[] = [
  { name: 'thank', kind: 'paragraph', max: 500 },
  { name: 'companion', kind: 'paragraph', max: 500 },
  ...LETTER,
];

const SIGN_ON: readonly Field[] = [
  { name: 'office', kind: 'line', required: true, max: 160 },
  { name: 'leads', kind: 'people', required: true, max: 1_500 },
  { name: 'signers', kind: 'people', max: 3_000 },
  { name: 'complete', kind: 'choice', options: ['no', 'yes'] },
  { name: 'sent', kind: 'line', required: true, max: 200 },
];

const BILL: readonly Field[] = [
  { name: 'congress', kind: 'whole', required: true, max: 3 },
  {
    name: 'type',
    kind: 'choice',
    required: true,
    options: ['hr', 's', 'hres', 'sres', 'hjres', 'sjres', 'hconres', 'sconres'],
  },
  { name: 'number', kind: 'whole', required: true, max: 5 },
  { name: 'position', kind: 'choice', required: true, options: ['support', 'oppose'] },
  { name: 'chambers', kind: 'choice', required: true, options: ['both', 'house', 'senate'] },
];

const recipient = (at: number): readonly Field[] => [
  { name: `office.${String(at)}`, kind: 'line', ...(at === 0 && { required: true as const }), max: 160 },
  { name: `name.${String(at)}`, kind: 'line', max: 120 },
  { name: `surname.${String(at)}`, kind: 'line', max: 80 },
  { name: `address.${String(at)}`, kind: 'paragraph', max: 600 },
  { name: `email.${String(at)}`, kind: 'line', max: 200 },
];

/** The inputs of one form, five at most. `at`: which recipient, for a local matter. */
export function fieldsOf(shape: Shape, part: Part, at = 0): readonly Field[] {
  switch (part) {
    case 'about':
      return ABOUT;
    case 'facts':
      return FACTS;
    case 'letter':
      return shape === 'sign-on' ? SIGNED_LETTER : LETTER;
    case 'to':
      if (shape === 'local') return recipient(Math.min(at, RECIPIENTS_MAX - 1));
      return shape === 'bill' ? BILL : SIGN_ON;
  }
}

/** The word of a field without its number: `office.2` is an `office`. */
export const wordOf = (name: string): string => name.split('.')[0]!;

/** The fields that every campaign of this shape needs and this one has nothing in, in the order of its forms. */
export function missingIn({ shape, typed }: Content): readonly Field[] {
  const all = Part.options.flatMap((part) => fieldsOf(shape, part));
  return all.filter(({ name, required }) => required && (typed[name] ?? '').trim() === '');
}
