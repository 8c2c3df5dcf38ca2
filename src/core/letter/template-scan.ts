import type { TemplateProblem } from './template.ts';

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
    return [
      {
        code: 'too-large',
        says: `This template has ${String(source.length)} characters. Keep it under ${String(MAX_SOURCE)}.`,
      },
    ];
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
    if (marks > MAX_NODES)
      return [place(source, at, 'too-many-marks', `There are more than ${String(MAX_NODES)} {{...}} here. Use fewer.`)];
    if (depth > MAX_DEPTH || brackets > MAX_DEPTH) {
      return [
        place(
          source,
          at,
          'too-deep',
          `Blocks stand more than ${String(MAX_DEPTH)} deep inside one another here. Use fewer.`,
        ),
      ];
    }
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

function place(source: string, at: number, code: string, says: string): TemplateProblem {
  const before = source.slice(0, at).split('\n');
  return { code, says, line: before.length, column: before.at(-1)!.length + 1 };
}
