import { clustersOf, displayWidth, isWide } from './width.ts';

/** Characters that may not begin a line of Chinese or Japanese. */
const STAYS_BEHIND = /^[、。，．・：；？！）」』】〉》〕］｝’”…ー々]/u;
/** Spaces a line may break at; a no-break space is none of them. */
const BREAKING_SPACE = /[^\S\u00A0\u202F\u2007]+/u;

/**
 * Text in lines of at most `columns`, split at spaces and between Chinese, Japanese and Korean characters. Line ends in
 * the text stay. Only a word longer than a whole line is broken. Every character but the spaces at a break is kept.
 */
export function wrap(text: string, columns: number): string[] {
  return text.split(/\r\n?|\n/u).flatMap((line) => wrapLine(line, columns));
}

function wrapLine(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const put = (piece: string, size: number, space: string): void => {
    if (line !== '' && width + space.length + size > columns) {
      lines.push(line);
      line = piece;
      width = size;
    } else {
      line += (line === '' ? '' : space) + piece;
      width = displayWidth(line);
    }
  };
  for (const word of text.split(BREAKING_SPACE).filter((piece) => piece !== '')) {
    let space = ' ';
    for (const piece of piecesOf(word, columns)) {
      put(piece, displayWidth(piece), space);
      space = '';
    }
  }
  return [...lines, line];
}

/** The parts of a word between which a line may break. */
function piecesOf(word: string, columns: number): string[] {
  const clusters = clustersOf(word);
  const tooLong = displayWidth(word) > columns;
  if (!tooLong && !clusters.some(isWide)) return [word];
  const pieces: string[] = [];
  for (const [at, cluster] of clusters.entries()) {
    const before = clusters[at - 1];
    const breaks = before !== undefined && (isWide(before) || isWide(cluster));
    const full = tooLong && displayWidth((pieces.at(-1) ?? '') + cluster) > columns;
    if (before === undefined || full || (breaks && !STAYS_BEHIND.test(cluster))) pieces.push(cluster);
    else pieces[pieces.length - 1] += cluster;
  }
  return pieces;
}
