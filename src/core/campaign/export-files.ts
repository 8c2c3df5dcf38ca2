import type { IssueId } from '../ids.ts';
import type { Cell } from './cell.ts';
import { csvOf } from './csv.ts';
import { exportRows } from './export-rows.ts';
import type { Progress } from './progress.ts';
import { least } from './shown.ts';

export interface ExportParts {
  readonly issue: IssueId;
  readonly progress: Progress;
  readonly cells: readonly Cell[];
}

/** What stands in a field of letters that differ in it. */
const SEVERAL = 'several';

/** Day, seat, stance, status and the least number of letters, with a line of names above. No name of a person, no address, no text. */
export function exportCsv({ cells }: Pick<ExportParts, 'cells'>): string {
  const rows = exportRows(cells).map(({ day, seat, stance, status, atLeast }) => [
    day ?? SEVERAL,
    seat ?? SEVERAL,
    stance ?? SEVERAL,
    status ?? SEVERAL,
    atLeast,
  ]);
  return csvOf([['day', 'seat', 'stance', 'status', 'letters_at_least'], ...rows]);
}

/** The same as JSON, with the totals; null in a field of letters that differ in it. */
export function exportJson({ issue, progress, cells }: ExportParts): string {
  const { on, made, sent, goal = null } = progress;
  const rows = exportRows(cells).map(({ day = null, seat = null, stance = null, status = null, atLeast }) => ({
    day,
    seat,
    stance,
    status,
    lettersAtLeast: atLeast,
  }));
  const all = { issue, on, goal, madeAtLeast: least(made), sentAtLeast: least(sent), rows };
  return `${JSON.stringify(all, undefined, 2)}\n`;
}
