import type { Issue } from '../issue/issue.ts';
import type { Cell } from './cell.ts';
import { csvOf } from './csv.ts';
import { exportRows } from './export-rows.ts';
import { alikeRows } from './alike-rows.ts';
import type { Progress } from './progress.ts';
import type { Replies } from './replies.ts';
import { least } from './shown.ts';

export interface ExportParts {
  readonly issue: Issue;
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

/** What writers said came back, and the least number of letters; a line of names alone while too little is known. */
export function repliesCsv({ replies }: Pick<Progress, 'replies'>): string {
  const rows = Object.entries(replies ? repliesIn(replies) : {});
  return csvOf([['came_back', 'letters_at_least'], ...rows]);
}

const repliesIn = ({ answered, other, acknowledged, none }: Replies) => ({
  answer: least(answered),
  answer_to_something_else: least(other),
  only_acknowledgement: least(acknowledged),
  nothing: least(none),
});

/** The same as JSON, with the totals, what came back, and how alike the letters are; null in a field of letters that differ in it. */
export function exportJson({ issue, progress, cells }: ExportParts): string {
  const { on, made, sent, goal = null, replies } = progress;
  const rows = exportRows(cells).map(({ day = null, seat = null, stance = null, status = null, atLeast }) => ({
    day,
    seat,
    stance,
    status,
    lettersAtLeast: atLeast,
  }));
  const all = {
    issue: issue.id,
    on,
    goal,
    madeAtLeast: least(made),
    sentAtLeast: least(sent),
    repliesAtLeast: replies ? repliesIn(replies) : null,
    alike: alikeRows(issue, cells).map(({ above, upTo, letters }) => ({
      abovePercent: above,
      upToPercent: upTo,
      lettersAtLeast: least(letters),
    })),
    rows,
  };
  return `${JSON.stringify(all, undefined, 2)}\n`;
}
