/** A quote or bracket that is still open where a text ends. `cut`: a comment stands inside, and may have taken the end. */
export interface Unclosed {
  readonly kind: 'quote' | 'bracket';
  readonly mark: string;
  readonly at: number;
  readonly cut: boolean;
}

/** Finds it as YAML reads: a quote or bracket counts only where a value begins. For text that a parser read up to its end. */
export function unclosedIn(text: string): Unclosed | undefined {
  const open: { mark: string; at: number }[] = [];
  let cut = false;
  let at = 0;
  while (at < text.length) {
    const [token, gap] = tokenAt(text, at, open.length > 0);
    const start = at + gap.length;
    const mark = text.charAt(start);
    at += token.length;
    if (/^["']/.test(mark) && !isClosed(token.slice(gap.length))) return { kind: 'quote', mark, at: start, cut: false };
    if (mark === '#') cut ||= open.length > 0;
    if (/^[[{]/.test(mark)) open.push({ mark, at: start });
    if (open.length > 0 && /^[\]}]/.test(mark)) open.pop();
    if (open.length === 0) cut = false;
  }
  const last = open.at(-1);
  return last && { kind: 'bracket', ...last, cut };
}

const QUOTED = String.raw`"(?:[^"\\]|\\[\s\S])*"?|'(?:[^']|'')*'?`;
/** Between brackets a plain text ends at one of their marks; elsewhere at ": ", at a comment or with its line. */
const IN_FLOW = new RegExp(
  String.raw`(\s*)(?:#.*|${QUOTED}|[[\]{},]|:(?=[\s,[\]{}])|(?:(?!\s#|:[\s,])[^,[\]{}\n])+)`,
  'y',
);
const IN_BLOCK = new RegExp(
  String.raw`(\s*)(?:#.*|${QUOTED}|[[{]|[-?:](?=\s|$)|[|>][-+\d]*[^\S\n]*(?:#.*)?$(?:\n(?:[^\S\n]+.*|[^\S\n]*$))*|(?:(?!\s#|:\s).)+)`,
  'my',
);

/** The token at a place with the space before it, and that space; the rest of the text where only space is left. */
function tokenAt(text: string, at: number, inFlow: boolean): [token: string, gap: string] {
  const pattern = inFlow ? IN_FLOW : IN_BLOCK;
  pattern.lastIndex = at;
  const [token = text.slice(at), gap = token] = pattern.exec(text) ?? [];
  return [token, gap];
}

const isClosed = (quoted: string): boolean => /^(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')$/.test(quoted);
