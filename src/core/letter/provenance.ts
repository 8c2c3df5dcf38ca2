import type { Body, Part } from './letter.ts';

/** Something that a template may place, or core places for it: the story, a picked reason, an answer. */
export interface Piece {
  readonly text: string;
  readonly from: Part['from'];
  /** Set before the text when core places it: the question's lead, "My connection to this: ". */
  readonly lead?: string;
}

/** Piece n is opened by the n-th private-use character; cleaning took all of them out of every input. */
const FIRST_MARK = 0xe000;
const CLOSE = '\uf8ff';
const MARK = /[\ue000-\uf8ff]/;

/** The piece as a template sees it: its text between two marks that survive the rendering. */
export function marked(pieces: readonly Piece[], index: number): string {
  const text = pieces[index]?.text ?? '';
  return text === '' ? '' : `${String.fromCharCode(FIRST_MARK + index)}${text}${CLOSE}`;
}

/**
 * Takes a rendered text apart into paragraphs and lists whose parts know where they came from. Pieces that the template
 * did not place stand after the first paragraph, in order: nothing a writer said is ever left out.
 */
export function blocksOf(rendered: string, pieces: readonly Piece[]): Body[] {
  const placed = new Set<number>();
  const blocks = parse(rendered, pieces, placed);
  const missing = pieces.flatMap((piece, index) => (piece.text === '' || placed.has(index) ? [] : asBlocks(piece)));
  return [...blocks.slice(0, 1), ...missing, ...blocks.slice(1)];
}

function asBlocks({ text, from, lead = '' }: Piece): Body[] {
  const blocks = text
    .split(/\n{2,}/)
    .flatMap((paragraph) => bodyBlocks(paragraph.split('\n').map((line) => [{ text: line, from }])));
  if (lead === '') return blocks;
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph')
    return [{ kind: 'paragraph', parts: [{ text: lead.trim(), from: 'shared' }] }, ...blocks];
  return [{ kind: 'paragraph', parts: [{ text: `${lead.trim()} `, from: 'shared' }, ...first.parts] }, ...rest];
}

function parse(rendered: string, pieces: readonly Piece[], placed: Set<number>): Body[] {
  let from: Part['from'] = 'shared';
  const lineOf = (line: string): Part[] => {
    if (!MARK.test(line)) return line === '' ? [] : [{ text: line, from }];
    const parts: Part[] = [];
    let text = '';
    const flush = () => {
      if (text !== '') parts.push({ text, from });
      text = '';
    };
    for (const character of line) {
      const code = character.charCodeAt(0);
      if (code < FIRST_MARK || code > 0xf8ff || character.length > 1) {
        text += character;
        continue;
      }
      flush();
      if (character === CLOSE) from = 'shared';
      else {
        placed.add(code - FIRST_MARK);
        from = pieces[code - FIRST_MARK]?.from ?? 'shared';
      }
    }
    flush();
    return parts;
  };
  return rendered
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map(lineOf)
        .filter((parts) => parts.length > 0),
    )
    .flatMap(bodyBlocks);
}

/** Lines that begin with "- " are a list; the other lines of a paragraph run on. */
function bodyBlocks(lines: readonly (readonly Part[])[]): Body[] {
  const blocks: Body[] = [];
  let run: (readonly Part[])[] = [];
  const flush = () => {
    if (run.length > 0) blocks.push({ kind: 'paragraph', parts: joined(run) });
    run = [];
  };
  for (const line of lines) {
    const item = itemOf(line);
    if (!item) {
      run.push(line);
      continue;
    }
    flush();
    const last = blocks.at(-1);
    if (last?.kind === 'list') blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, item] };
    else blocks.push({ kind: 'list', items: [item] });
  }
  flush();
  return blocks;
}

function itemOf([first, ...rest]: readonly Part[]): readonly Part[] | undefined {
  if (!first?.text.startsWith('- ')) return undefined;
  const text = first.text.slice(2).trimStart();
  return text === '' ? rest : [{ text, from: first.from }, ...rest];
}

/** A line break inside a template's paragraph is only its wrapping; in own words it is the writer's, and kept. */
function joined(lines: readonly (readonly Part[])[]): Part[] {
  const parts: Part[] = [];
  for (const part of lines.flatMap((line, at) => (at === 0 ? line : [breakBefore(line), ...line]))) {
    const last = parts.at(-1);
    if (last?.from === part.from) parts[parts.length - 1] = { text: last.text + part.text, from: part.from };
    else parts.push(part);
  }
  return parts;
}

function breakBefore(line: readonly Part[]): Part {
  const from = line[0]?.from ?? 'shared';
  return { text: from === 'own' ? '\n' : ' ', from };
}
