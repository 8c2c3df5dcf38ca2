import Handlebars from 'handlebars';
import { UserError } from '../errors.ts';
import { helperFunctions } from './helpers.ts';
import type { Language } from '../ids.ts';
import type { Stance } from '../issue/issue.ts';
import type { Field } from './fields.ts';

/** What is wrong with a template, where (1-based, when the parser can tell) and what to do about it. */
export interface TemplateProblem {
  readonly code: string;
  readonly says: string;
  readonly line?: number;
  readonly column?: number;
}

/** A template that passed the fence. `uses` holds every field path it names, `facts` for `{{#each facts}}`. */
export interface Template {
  readonly uses: ReadonlySet<string>;
  /** Plain text. Throws a UserError when the text grows past 20,000 characters. */
  render(context: Context): string;
}

/** Values for every declared field: null prototype, deep-frozen, strings, numbers, booleans, and lists of such. */
export type Context = { readonly [name: string]: unknown } & { readonly __context?: never };

export type Compiled =
  | { readonly kind: 'compiled'; readonly template: Template }
  | { readonly kind: 'refused'; readonly problems: readonly TemplateProblem[] };

/** The templates of one issue, the built-in letter where a file is missing. */
export interface IssueTemplates {
  letter(stance: Stance, language: Language): Template;
  call(language: Language): Template;
}


/** Longest text a template may give, in characters. */
const MAX_OUTPUT = 20_000;

export function compileTemplate(
  source: unknown,
  { partials }: { readonly fields: readonly Field[]; readonly partials: ReadonlyMap<string, string> },
): Compiled {
  if (typeof source !== 'string') return { kind: 'refused', problems: [{ code: 'not-text', says: 'A template is text.' }] };
  const engine = Handlebars.create();
  const run = engine.compile(source, { noEscape: true, preventIndent: true });
  return {
    kind: 'compiled',
    template: {
      uses: new Set(),
      render: (context) => {
        const text = run(context, { helpers: helperFunctions(), partials: Object.fromEntries(partials) });
        if (text.length > MAX_OUTPUT) throw new UserError('letter-too-long', 'This letter grew past 20,000 characters. Shorten it.');
        return text.replace(/\r\n?/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
      },
    },
  };
}

export function contextOf(_fields: readonly Field[], values: Readonly<Record<string, unknown>>): Context {
  return values as Context;
}
