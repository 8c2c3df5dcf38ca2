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
  const given = /.*/.exec(text.slice(start))![0];
  const line = read(given);
  const { columns, first, isOpen, block } = linesAbove(text.slice(0, start));
  const indent = indentOf(given);
  const ofText = block !== undefined && indent > block.below && indent < block.column ? [block.column] : [];
  if (!line) return ofText.length === 0 ? undefined : { at: start + indent, has: indent, wants: ofText };
  if (first && line.indent < first.indent) return { at: first.at + first.indent, has: first.indent, wants: [0] };
  const beside = columns.filter(({ of }) => of === line.of).map(({ column }) => column);
  const deepest = Math.max(...columns.map(({ column }) => column));
  if (beside.length === 0 || beside.includes(line.indent) || (isOpen && line.indent > deepest)) return undefined;
  const wants = [beside.findLast((column) => column < line.indent), beside.find((column) => column > line.indent)];
  const all = [...wants.filter((column) => column !== undefined), ...ofText];
  return { at: start + line.indent, has: line.indent, wants: [...new Set(all)].toSorted((a, b) => a - b) };
}

/** A text of several lines: the column of its first, and that of its field, behind which it goes on. */
interface Block {
  readonly below: number;
  readonly column: number;
}

/** The columns in which lines begin that are still open at the end, whether the last waits for what is below, and the text there. */
function linesAbove(text: string) {
  const columns: Column[] = [];
  let first: { readonly at: number; readonly indent: number } | undefined;
  let isOpen = false;
  let below = Infinity;
  let block: Block | undefined;
  let at = 0;
  for (const given of text.split('\n')) {
    const line = read(given);
    const inText = given.trim() !== '' && indentOf(given) > below;
    if (inText) block ??= { below, column: indentOf(given) };
    if (line && !inText) {
      first ??= { at, indent: line.indent };
      while ((columns.at(-1)?.column ?? -1) >= line.indent) columns.pop();
      columns.push({ of: line.of, column: line.indent });
      if (line.inside !== undefined) columns.push({ of: 'name', column: line.inside });
      isOpen = line.value === '';
      block = undefined;
      below = BLOCK.test(line.value) ? (line.inside ?? line.indent) : Infinity;
    }
    at += given.length + 1;
  }
  return { columns, first, isOpen, block };
}

const indentOf = (line: string): number => /^ */.exec(line)![0].length;

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
