import type { Issue } from '../issue/issue.ts';
import type { Cell } from './cell.ts';
import { byKind, hasEnough } from './kinds.ts';
import type { Row } from './publication.ts';
import { FEW, inFives, LEAST } from './shown.ts';

/** Some letters of an issue as one number of a table. */
export function rowOf(key: string, issue: Issue, cells: readonly Pick<Cell, 'seat' | 'made'>[]): Row {
  const letters = sumOf(cells);
  const most = (LEAST - 1) * Math.max(byKind(cells).size, kindsOf(issue));
  return { key, letters, shown: hasEnough(cells) ? inFives(letters) : FEW, most };
}

export const sumOf = (cells: readonly Pick<Cell, 'made'>[]): number => cells.reduce((sum, { made }) => sum + made, 0);

/** How many letters of one writer an issue makes at most. */
const kindsOf = ({ recipients }: Issue): number =>
  recipients.reduce((sum, { seat }) => sum + (seat === 'own-senate' ? 3 : 1), 0);
