import type { Day, Language } from '../ids.ts';
import type { Stance } from '../issue/issue.ts';
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
}

/** Every helper a template may use, beside `if`, `unless` and `each`. */
export const HELPERS: readonly Helper[] = [
  {
    name: 'list',
    takes: ['list', 'item'],
    block: false,
    example: '{{list signOn.leads "name"}}',
    says: 'Names of a list with commas and "and".',
  },
  {
    name: 'date',
    takes: ['text'],
    block: false,
    example: '{{date signOn.sentOn}}',
    says: 'A day in words: "October 30, 2020".',
  },
  {
    name: 'ordinal',
    takes: ['number'],
    block: false,
    example: '{{ordinal signOn.count}}',
    says: 'A number as "51st".',
  },
  {
    name: 'possessive',
    takes: ['text'],
    block: false,
    example: '{{possessive official.name}}',
    says: 'Whose it is: "Representative Okafor\'s"; in Spanish "de ..." .',
  },
  {
    name: 'plural',
    takes: ['number', 'word', 'word'],
    block: false,
    example: '{{plural signOn.others "colleague" "colleagues"}}',
    says: 'The first word for one, the second for any other number.',
  },
  {
    name: 'ifStance',
    takes: ['stances'],
    block: true,
    example: '{{#ifStance "ask" "unknown"}} ... {{else}} ... {{/ifStance}}',
    says: 'Text for letters of these kinds only: ask, thank, companion, direct, unknown.',
  },
];

interface Options {
  readonly data: { readonly root: { readonly language: Language; readonly stance: Stance } };
  fn(context: unknown): string;
  inverse(context: unknown): string;
}

type Item = Readonly<Record<string, string>>;

/** The helpers as Handlebars calls them. The fence has checked the number and kind of what they are given. */
export const HELPER_FUNCTIONS = {
  list: (items: readonly Item[], field: string, { data }: Options) =>
    listWithAnd(
      items.map((item) => item[field] ?? ''),
      data.root.language,
    ),
  date: (day: string, { data }: Options) =>
    /^\d{4}-\d{2}-\d{2}$/.test(day) ? longDate(day as Day, data.root.language) : day,
  ordinal: (n: number, { data }: Options) => ordinal(n, data.root.language),
  possessive: (name: string, { data }: Options) => possessive(name, data.root.language),
  plural: (n: number, one: string, many: string) => (n === 1 ? one : many),
  ifStance(this: unknown, ...args: readonly unknown[]) {
    const options = args.at(-1) as Options;
    return args.slice(0, -1).includes(options.data.root.stance) ? options.fn(this) : options.inverse(this);
  },
};
