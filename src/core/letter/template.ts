import { UserError } from '../errors.ts';
import type { Language } from '../ids.ts';
import type { Stance } from '../issue/issue.ts';
import type { Field } from './fields.ts';
import { drawing } from './template-draw.ts';
import { parseTemplate } from './template-parse.ts';
import type { TemplateProblem } from './template-problem.ts';
import { walkTemplate } from './template-walk.ts';

/** Values by field: `{ writer: { name }, reasons: [{ label, text }], story, language, stance }`. Only declared fields are read. */
export type Values = Readonly<Record<string, unknown>>;

/** A field that a template prints whatever happens, and the first place where it does (1-based). */
export interface Need {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** A template that passed the fence. */
export interface Template {
  /** Every field path it names, `facts` for `{{#each facts}}`. */
  readonly uses: ReadonlySet<string>;
  /** The fields it names outside every block, through its shared texts; such a one has the place where the text is called. */
  readonly needs: readonly Need[];
  /** Plain text, trimmed, paragraphs parted by one empty line. Throws a UserError past 20,000 characters. */
  render(values: Values): string;
}

export type Compiled =
  | { readonly kind: 'compiled'; readonly template: Template }
  | { readonly kind: 'refused'; readonly problems: readonly TemplateProblem[] };

/** The templates of one issue, the built-in letter where a file is missing. */
export interface IssueTemplates {
  letter(stance: Stance, language: Language): Template;
  call(language: Language): Template;
}

/** Longest text a template may give, in characters. */
export const MAX_OUTPUT = 20_000;

/**
 * Checks a template against the allow-list and compiles it once; whoever holds the result holds the cache. `source` comes
 * from a file or a chat and may be anything: what is not text is refused before Handlebars sees it, since a syntax tree in
 * its place would be taken for a checked one.
 */
export function compileTemplate(
  source: unknown,
  { fields, partials }: { readonly fields: readonly Field[]; readonly partials: ReadonlyMap<string, string> },
): Compiled {
  const parsed = parseTemplate(source);
  if (parsed.kind === 'refused') return parsed;
  const walked = walkTemplate(parsed.program, fields, partials);
  if (walked.problems.length > 0) return { kind: 'refused', problems: walked.problems };
  const draw = drawing(parsed.program, fields, walked.used);
  const { uses, needs } = walked;
  const render = (values: Values): string => tidied(bounded(draw(values)));
  return { kind: 'compiled', template: { uses, needs: [...needs.values()], render } };
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
  return (text.includes('\n\n\n') ? text.replace(/\n{3,}/g, '\n\n') : text).trim();
}
