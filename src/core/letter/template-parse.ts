import Handlebars from 'handlebars';
import { leftOpen } from './template-open.ts';
import { placed, scan } from './template-scan.ts';
import type { TemplateProblem, Unreadable } from './template-problem.ts';

export type Program = hbs.AST.Program;
export type Parsed =
  | { readonly kind: 'parsed'; readonly program: Program }
  | { readonly kind: 'refused'; readonly problems: TemplateProblem[] };

/** Parses what passed the scan. A mistake in the writing becomes a problem with its line and column. */
export function parseTemplate(source: unknown): Parsed {
  if (typeof source !== 'string') return { kind: 'refused', problems: [{ what: { rule: 'not-text' } }] };
  const problems = scan(source);
  if (problems.length > 0) return { kind: 'refused', problems };
  try {
    return { kind: 'parsed', program: Handlebars.parse(source) };
  } catch (error) {
    return { kind: 'refused', problems: [openProblem(error, source) ?? syntaxProblem(error)] };
  }
}

interface ParserError extends Error {
  /** Set where a block is closed by another name: the line, and the column from 0. */
  readonly lineNumber?: number;
  readonly column?: number;
}

/** The parser stops far behind what was left open, or inside of it. */
function openProblem(thrown: unknown, source: string): TemplateProblem | undefined {
  const { kind } = whyUnreadable((thrown as ParserError).message ?? '');
  const open = kind === 'never-closed' || kind === 'odd-sign' ? leftOpen(source) : undefined;
  if (!open) return undefined;
  const end = open.name === undefined ? '}}' : `{{/${open.name}}}`;
  return placed(source, open.at, { rule: 'not-readable', why: { kind: 'left-open', opened: open.text, end } });
}

function syntaxProblem(thrown: unknown): TemplateProblem {
  const error = thrown as ParserError;
  const message = error.message ?? '';
  const line = error.lineNumber ?? Number(/line (\d+)/.exec(message)?.[1] ?? 1);
  // The parser knows the column only of a block that is closed by another name.
  return {
    what: { rule: 'not-readable', why: whyUnreadable(message) },
    line,
    ...(error.column !== undefined && { column: error.column + 1 }),
  };
}

function whyUnreadable(message: string): Unreadable {
  const [, opened, closed] = /^(\S+) doesn't match (\S+)/.exec(message) ?? [];
  if (opened !== undefined && closed !== undefined) return { kind: 'closed-by-another', opened, closed };
  if (message.includes("got 'EOF'")) return { kind: 'never-closed' };
  if (message.includes("got 'INVALID'")) return { kind: 'odd-sign' };
  return { kind: message.includes("got 'OPEN_ENDBLOCK'") ? 'never-opened' : 'other' };
}
