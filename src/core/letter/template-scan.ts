import type { Refusal, TemplateProblem } from './template-problem.ts';

/** Characters of one template. */
const MAX_SOURCE = 16_384;
/** Marks (`{{...}}`) in one template, and blocks or brackets inside one another. */
export const MAX_NODES = 500;
export const MAX_DEPTH = 10;

/**
 * What can be said without parsing, in one pass: Handlebars' parser takes time in the square of the nesting, so what is
 * nested too deep must never reach it.
 */
export function scan(source: string): TemplateProblem[] {
  if (source.length > MAX_SOURCE) {
    return [{ what: { rule: 'too-large', has: source.length, max: MAX_SOURCE } }];
  }
  let marks = 0;
  let depth = 0;
  let brackets = 0;
  for (let at = source.indexOf('{{'); at !== -1; at = source.indexOf('{{', at + 2)) {
    marks += 1;
    const [kind] = /[^{~\s]/.exec(source.slice(at + 2, at + 40)) ?? [''];
    if (kind === '#' || kind === '^') depth += 1;
    if (kind === '/') depth -= 1;
    brackets = Math.max(brackets, bracketDepth(source, at));
    if (marks > MAX_NODES) return [placed(source, at, { rule: 'too-many-marks', max: MAX_NODES })];
    if (depth > MAX_DEPTH || brackets > MAX_DEPTH)
      return [placed(source, at, { rule: 'too-deep', of: 'blocks', max: MAX_DEPTH })];
  }
  return [];
}

function bracketDepth(source: string, from: number): number {
  const end = source.indexOf('}}', from);
  let depth = 0;
  let most = 0;
  for (let at = from; at < (end === -1 ? source.length : end); at += 1) {
    if (source[at] === '(') most = Math.max(most, (depth += 1));
    if (source[at] === ')') depth -= 1;
  }
  return most;
}

export function placed(source: string, at: number, what: Refusal): TemplateProblem {
  const before = source.slice(0, at).split('\n');
  return { what, line: before.length, column: before.at(-1)!.length + 1 };
}
