/** A line that begins beside no other. `has`: the spaces before it; `wants`: those before the lines that it may belong with. */
export interface OddIndent {
  readonly at: number;
  readonly has: number;
  readonly wants: readonly number[];
}

/** Where lines of one kind begin: those with the name of a field, or those with a hyphen. */
interface Column {
  readonly of: 'name' | 'hyphen';
  readonly column: number;
}

/** Spaces, hyphens with theirs, a name with its colon, and what follows; a name is one word or in quotes. */
const LINE = /^( *)((?:- +)*)((?:[\w-]+|"[^"]*"|'[^']*'):(?=[ \t]|$))?(.*)$/;
/** A text on the lines below. */
const BLOCK = /^[|>][-+\d]*$/;

/** Looks at the line where the parser stopped and at how the lines above it are indented. */
export function oddIndentIn(text: string, at: number): OddIndent | undefined {
  const start = at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const line = read(/.*/.exec(text.slice(start))![0]);
  if (!line) return undefined;
  const { columns, first, isOpen } = linesAbove(text.slice(0, start));
  if (first && line.indent < first.indent) return { at: first.at + first.indent, has: first.indent, wants: [0] };
  const beside = columns.filter(({ of }) => of === line.of).map(({ column }) => column);
  const deepest = Math.max(...columns.map(({ column }) => column));
  if (beside.length === 0 || beside.includes(line.indent) || (isOpen && line.indent > deepest)) return undefined;
  const wants = [beside.findLast((column) => column < line.indent), beside.find((column) => column > line.indent)];
  return { at: start + line.indent, has: line.indent, wants: wants.filter((column) => column !== undefined) };
}

/** The columns in which lines begin that are still open at the end, and whether the last of them waits for what is below. */
function linesAbove(text: string) {
  const columns: Column[] = [];
  let first: { readonly at: number; readonly indent: number } | undefined;
  let isOpen = false;
  let below = Infinity;
  let at = 0;
  for (const given of text.split('\n')) {
    const line = read(given);
    const inText = line !== undefined && line.indent > below;
    if (line && !inText) {
      first ??= { at, indent: line.indent };
      while ((columns.at(-1)?.column ?? -1) >= line.indent) columns.pop();
      columns.push({ of: line.of, column: line.indent });
      if (line.inside !== undefined) columns.push({ of: 'name', column: line.inside });
      isOpen = line.value === '';
      below = BLOCK.test(line.value) ? (line.inside ?? line.indent) : Infinity;
    }
    at += given.length + 1;
  }
  return { columns, first, isOpen };
}

/** `inside`: where the name behind a hyphen begins. Undefined for a line that begins with neither. */
function read(line: string) {
  const [, spaces = '', hyphens = '', name, rest = ''] = LINE.exec(line.replace(/\s#.*$/, '').trimEnd()) ?? [];
  if (hyphens === '' && name === undefined) return undefined;
  return {
    of: hyphens === '' ? ('name' as const) : ('hyphen' as const),
    indent: spaces.length,
    inside: hyphens === '' || name === undefined ? undefined : spaces.length + hyphens.length,
    value: rest.trim(),
  };
}
