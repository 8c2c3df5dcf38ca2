import type { Issue } from '../issue/issue.ts';
import type { Alike, Cell } from './cell.ts';
import { nearlyGivesAway, rangeOf } from './disclosure.ts';
import type { Row } from './publication.ts';
import { rowOf, sumOf } from './rows.ts';
import { LEAST, total, type Shown } from './shown.ts';

/** Letters that share so much of their text with all others, in percent: `above` or more, and less than `upTo`, save where that is 100. */
export interface AlikeRow {
  readonly above: number;
  readonly upTo: number;
  readonly letters: Shown;
}

const BANDS = [
  { word: 'alike', above: 70, upTo: 100 },
  { word: 'half-alike', above: 40, upTo: 70 },
  { word: 'own', above: 0, upTo: 40 },
] as const satisfies readonly ({ readonly word: Alike } & Pick<AlikeRow, 'above' | 'upTo'>)[];

interface Band extends Pick<AlikeRow, 'above' | 'upTo'> {
  readonly cells: readonly Pick<Cell, 'seat' | 'made'>[];
}

/**
 * How alike the letters of a campaign were when they were made, those that are most alike first. Bands are put together where
 * with the number of all letters a number below five could be worked out. Empty below five letters in all.
 */
export function alikeRows(issue: Issue, cells: readonly Cell[]): readonly AlikeRow[] {
  const rowIn = ({ above, cells: mine }: Band): Row => rowOf(String(above), issue, mine);
  let bands: readonly Band[] = BANDS.map(({ word, above, upTo }) => ({
    above,
    upTo,
    cells: cells.map(({ seat, alike = {} }) => ({ seat, made: alike[word] ?? 0 })),
  }));
  const all = rowOf(
    'all',
    issue,
    bands.flatMap((band) => band.cells),
  );
  if (all.shown.kind === 'few') return [];
  while (bands.length > 1 && tells(bands.map(rowIn), all.letters)) bands = coarser(bands);
  return bands.map((band) => ({ above: band.above, upTo: band.upTo, letters: rowIn(band).shown }));
}

function tells(rows: readonly Row[], letters: number): boolean {
  const ranges = rows.map(({ shown, most }) => ({ range: rangeOf(shown, most), tables: [] }));
  return nearlyGivesAway({ range: rangeOf(total(letters), LEAST - 1), tables: [ranges] });
}

/** The smallest together with the one below it: with the smaller of both, which that is would tell something. */
function coarser(bands: readonly Band[]): readonly Band[] {
  const size = (nth: number): number => (bands[nth] ? sumOf(bands[nth].cells) : Infinity);
  const at = bands.reduce((least, _, nth) => (size(nth) < size(least) ? nth : least), 0);
  const first = Math.min(at, bands.length - 2);
  const [upper, lower] = [bands[first]!, bands[first + 1]!];
  const both = { above: lower.above, upTo: upper.upTo, cells: [...upper.cells, ...lower.cells] };
  return [...bands.slice(0, first), both, ...bands.slice(first + 2)];
}
