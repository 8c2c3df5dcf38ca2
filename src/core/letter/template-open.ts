/** Something that a template opens and does not close. `name`: of a block, as its end repeats it. */
export interface Opened {
  readonly at: number;
  readonly text: string;
  readonly name?: string;
}

/** A comment, whatever stands in it; else a field or a block up to its end, or up to what begins before that. */
const MARK = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{(?:(?!\{\{|\}\})[\s\S])*(\}\})?/g;
const BEGINS = /^\{\{~?[#^]\s*(\w+)/;
const ENDS = /^\{\{~?\//;
/** Characters shown of it. */
const SHOWN = 40;

/** The first field without its `}}`, else the innermost block that is open at the end. */
export function leftOpen(source: string): Opened | undefined {
  const blocks: Opened[] = [];
  for (const match of source.matchAll(MARK)) {
    const [mark, end] = match;
    const opened = { at: match.index, text: mark.split('\n')[0]!.trim().slice(0, SHOWN) };
    if (end === undefined && !mark.endsWith('}}')) return opened;
    const name = BEGINS.exec(mark)?.[1];
    if (name !== undefined) blocks.push({ ...opened, name });
    else if (ENDS.test(mark)) blocks.pop();
  }
  return blocks.at(-1);
}
