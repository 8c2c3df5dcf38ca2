/** What a line lacks that the parser stumbled over, and where that line begins. */
export interface OddLine {
  readonly kind: 'no-colon' | 'no-dash' | 'after-quote' | 'fence';
  readonly at: number;
}

/** Where the parser stopped it may have read lines before for the name of a field: one of those is the line to mend. */
export function oddLineIn(text: string, at: number, reason: string): OddLine | undefined {
  const start = lineStart(text, at);
  const lacking = nameless(text, start);
  const fence = [start, lacking?.at ?? start].find((line) => /^ *(?:`{3}|~{3})/.test(lineAt(text, line)));
  if (fence !== undefined) return { kind: 'fence', at: fence };
  if (reason.includes('multiline key')) return lacking;
  const beside = lacking && columnOf(text, lacking.at) === indentOf(lineAt(text, start)) ? lacking : undefined;
  return oddAt(text, start) ?? oddAt(text, lineStart(text, start - 1)) ?? beside;
}

const lineStart = (text: string, at: number): number => (at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

const lineAt = (text: string, start: number): string => /.*/.exec(text.slice(start))![0];

const columnOf = (text: string, at: number): number => at - lineStart(text, at);

const indentOf = (line: string): number => /^ */.exec(line)![0].length;

/** The first of the lines right above that have no name with a colon. */
function nameless(text: string, start: number): OddLine | undefined {
  let at = start;
  while (at > 0 && isNameless(lineAt(text, lineStart(text, at - 1)))) at = lineStart(text, at - 1);
  return at === start ? undefined : { kind: 'no-colon', at: at + indentOf(lineAt(text, at)) };
}

const isNameless = (line: string): boolean => line.trim() !== '' && !/^\s*#|:(?:[ \t]|$)/.test(line.trimEnd());

function oddAt(text: string, start: number): OddLine | undefined {
  const line = lineAt(text, start);
  const at = start + indentOf(line);
  if (/^ *(?:-(?!-)[^\s-]|[*•·–—]\s)/.test(line)) return { kind: 'no-dash', at };
  const value = AFTER_QUOTE.exec(line);
  return value ? { kind: 'after-quote', at: start + value[1]!.length } : undefined;
}

/** A text in quotes that is a field's value or an entry, and more behind it. */
const AFTER_QUOTE = /^(\s*(?:- +)*(?:[\w-]+:[ \t]+)?)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*[^\s,#:\]}]/;
