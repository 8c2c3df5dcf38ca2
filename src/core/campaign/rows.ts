import type { Issue } from '../issue/issue.ts';
import type { Cell } from './cell.ts';
import { byKind, hasEnough } from './kinds.ts';
import type { Row } from './publication.ts';
import { FEW, inFives, LEAST } from './shown.ts';

/** Some letters of an issue as one number of a table. */
export function rowOf(key: string, issue: Issue, cells: readonly Pick<Cell, 'seat' | 'made'>[]): Row {
  const letters = sumOf(cells);
  const mostOf = (group: Group): number =>
    (LEAST - 1) * Math.max(byKind(cells.filter(({ seat }) => groupOf(seat) === group)).size, kindsOf(issue, group));
  const [offices, states] = [mostOf('offices'), mostOf('states')];
  return { key, letters, shown: hasEnough(cells) ? inFives(letters) : FEW, most: offices + states, offices, states };
}

/** Letters to seats of states, and to offices that belong to none. */
export type Group = 'offices' | 'states';

const groupOf = (seat: string): Group => (seat.startsWith('office:') ? 'offices' : 'states');

export const sumOf = (cells: readonly Pick<Cell, 'made'>[]): number => cells.reduce((sum, { made }) => sum + made, 0);

/** How many letters of one writer an issue makes at most. */
const kindsOf = ({ recipients }: Issue, group: Group): number =>
  recipients
    .filter(({ seat }) => groupOf(seat) === group)
    .reduce((sum, { seat }) => sum + (seat === 'own-senate' ? 3 : 1), 0);

export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const mine = groups.get(keyOf(item));
    if (mine) mine.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
