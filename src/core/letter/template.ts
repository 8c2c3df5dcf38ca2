import Handlebars from 'handlebars';
import { UserError } from '../errors.ts';
import type { Language } from '../ids.ts';
import type { Stance } from '../issue/issue.ts';
import type { Context, Contexts } from './context.ts';
import type { Field } from './fields.ts';
import { HELPER_FUNCTIONS } from './helpers.ts';
import { parseTemplate } from './template-parse.ts';
import { walkTemplate } from './template-walk.ts';

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
  /** Plain text, trimmed, paragraphs parted by one empty line. Throws a UserError past 20,000 characters. */
  render(context: Context): string;
}

export type Compiled =
  | { readonly kind: 'compiled'; readonly template: Template }
  | { readonly kind: 'refused'; readonly problems: readonly TemplateProblem[] };

/** The templates of one issue, the built-in letter where a file is missing, and the contexts for its fields. */
export interface IssueTemplates {
  letter(stance: Stance, language: Language): Template;
  call(language: Language): Template;
  readonly contexts: Contexts;
}

/** Longest text a template may give, in characters. */
const MAX_OUTPUT = 20_000;

const KNOWN_HELPERS = {
  ...Object.fromEntries(Object.keys(HELPER_FUNCTIONS).map((name) => [name, true])),
  if: true,
  unless: true,
  each: true,
  with: false,
  lookup: false,
  log: false,
};

/**
 * Checks a template against the allow-list and compiles it once; whoever holds the result holds the cache. `source` comes
 * from a file or a chat and may be anything: what is not text is refused before Handlebars sees it, since a syntax tree in
 * its place would be run as code.
 */
export function compileTemplate(
  source: unknown,
  { fields, partials }: { readonly fields: readonly Field[]; readonly partials: ReadonlyMap<string, string> },
): Compiled {
  const parsed = parseTemplate(source);
  if (parsed.kind === 'refused') return parsed;
  const walked = walkTemplate(parsed.program, fields, partials);
  if (walked.problems.length > 0) return { kind: 'refused', problems: walked.problems };
  const run = compile(source as string, walked.partials);
  return { kind: 'compiled', template: { uses: walked.uses, render: (context) => tidied(bounded(run(context))) } };
}

function compile(source: string, used: ReadonlyMap<string, string>): (context: Context) => string {
  const engine = Handlebars.create();
  for (const name of ['with', 'lookup', 'log', 'helperMissing', 'blockHelperMissing']) engine.unregisterHelper(name);
  engine.unregisterDecorator('inline');
  const options = {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: KNOWN_HELPERS,
    noEscape: true,
    preventIndent: true,
  };
  const partials = Object.fromEntries([...used].map(([name, text]) => [name, engine.compile(text, options)]));
  const template = engine.compile(source, options);
  const runtime = {
    helpers: HELPER_FUNCTIONS,
    partials,
    decorators: {},
    allowProtoMethodsByDefault: false,
    allowProtoPropertiesByDefault: false,
    allowCallsToHelperMissing: false,
  };
  return (context) => template(context, runtime);
}

function bounded(text: string): string {
  if (text.length <= MAX_OUTPUT) return text;
  throw new UserError(
    'letter-too-long',
    `This letter grew to ${text.length.toLocaleString('en-US')} characters; ${MAX_OUTPUT.toLocaleString('en-US')} is the most. Shorten your own words or pick fewer reasons.`,
  );
}

/** What an empty `{{#if}}` leaves behind must not part paragraphs further. */
function tidied(text: string): string {
  return (
    /\n[ \t]+\n|\n{3}|\r/.test(text) ? text.replace(/\r\n?/g, '\n').replace(/\n[ \t]*\n\s*/g, '\n\n') : text
  ).trim();
}
