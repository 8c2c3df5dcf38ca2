import Handlebars from 'handlebars';
import { scan } from './template-scan.ts';
import type { TemplateProblem } from './template.ts';

export type Program = hbs.AST.Program;
export type Parsed =
  | { readonly kind: 'parsed'; readonly program: Program }
  | { readonly kind: 'refused'; readonly problems: TemplateProblem[] };

/** Parses what passed the scan. A mistake in the writing becomes a sentence with its line and column. */
export function parseTemplate(source: unknown): Parsed {
  if (typeof source !== 'string')
    return { kind: 'refused', problems: [{ code: 'not-text', says: 'A template must be text.' }] };
  const problems = scan(source);
  if (problems.length > 0) return { kind: 'refused', problems };
  try {
    return { kind: 'parsed', program: Handlebars.parse(source) };
  } catch (error) {
    return { kind: 'refused', problems: [syntaxProblem(error)] };
  }
}

interface ParserError extends Error {
  /** Set where a block is closed by another name: the line, and the column from 0. */
  readonly lineNumber?: number;
  readonly column?: number;
}

function syntaxProblem(thrown: unknown): TemplateProblem {
  const error = thrown as ParserError;
  const message = error.message ?? '';
  const line = error.lineNumber ?? Number(/line (\d+)/.exec(message)?.[1] ?? 1);
  // The parser knows the column only of a block that is closed by another name.
  return {
    code: 'not-readable',
    says: sentence(message),
    line,
    ...(error.column !== undefined && { column: error.column + 1 }),
  };
}

function sentence(message: string): string {
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(message);
  if (mismatch) return `{{#${mismatch[1]!}}} is closed by {{/${mismatch[2]!}}}. Close it by its own name.`;
  if (message.includes("got 'EOF'")) return 'A block or a {{...}} is opened and never closed. Close it.';
  if (message.includes("got 'INVALID'"))
    return 'There is a sign here that does not belong between {{ and }}. Take it out.';
  if (message.includes("got 'OPEN_ENDBLOCK'"))
    return 'A block is closed here that was never opened. Take the closing out, or open it before.';
  return 'This {{...}} cannot be read. Look at its brackets, quotes and names.';
}
