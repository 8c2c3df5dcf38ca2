import type { Day, Language } from '../ids.ts';
import { listWithAnd, longDate, ordinal, possessive } from '../wording.ts';

/** What a helper takes in one place: a text field or quoted text, a number, a quoted word, or a list with a field of its entries. */
export type Argument = 'text' | 'number' | 'word' | 'list' | 'item' | 'stances';

export interface Helper {
  readonly name: string;
  readonly takes: readonly Argument[];
  /** Wraps other text: `{{#name ...}}...{{/name}}`. */
  readonly block: boolean;
  readonly example: string;
  readonly says: string;
  /** What an inline helper makes of its arguments, each as read, in the letter's language. */
  readonly run?: (args: readonly unknown[], language: Language) => string;
}

/** An entry of a list. */
export type Item = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

/** Every helper a template may use, beside `if`, `unless` and `each`. */
export const HELPERS: readonly Helper[] = [
  {
    name: 'list',
    takes: ['list', 'item'],
    block: false,
    example: '{{list signOn.leads "name"}}',
    says: 'Names of a list with commas and "and".',
    run: ([items, field], language) =>
      listWithAnd(
        Array.isArray(items)
          ? (items as Item[]).map((item) => text(Object.hasOwn(item, text(field)) ? item[text(field)] : ''))
          : [],
        language,
      ),
  },
  {
    name: 'date',
    takes: ['text'],
    block: false,
    example: '{{date signOn.sentOn}}',
    says: 'A day in words: "October 30, 2020".',
    run: ([day], language) => (/^\d{4}-\d{2}-\d{2}$/.test(text(day)) ? longDate(day as Day, language) : text(day)),
  },
  {
    name: 'ordinal',
    takes: ['number'],
    block: false,
    example: '{{ordinal signOn.count}}',
    says: 'A number as "51st".',
    run: ([n], language) => ordinal(number(n), language),
  },
  {
    name: 'possessive',
    takes: ['text'],
    block: false,
    example: '{{possessive official.name}}',
    says: 'Whose it is: "Representative Okafor\'s"; in Spanish "de ..." .',
    run: ([name], language) => possessive(text(name), language),
  },
  {
    name: 'plural',
    takes: ['number', 'word', 'word'],
    block: false,
    example: '{{plural signOn.others "colleague" "colleagues"}}',
    says: 'The first word for one, the second for any other number.',
    run: ([n, one, many]) => text(number(n) === 1 ? one : many),
  },
  {
    name: 'ifStance',
    takes: ['stances'],
    block: true,
    example: '{{#ifStance "ask" "unknown"}} ... {{else}} ... {{/ifStance}}',
    says: 'Text for letters of these kinds only: ask, thank, companion, direct, unknown.',
  },
];
