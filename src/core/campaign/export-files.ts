import type { Issue, Stance } from '../issue/issue.ts';
import type { Cell } from './cell.ts';
import { csvOf } from './csv.ts';
import { alikeRows } from './alike-rows.ts';
import type { Progress } from './progress.ts';
import type { Replies } from './replies.ts';
import { OFFICES } from './publication.ts';
import { least, type Shown } from './shown.ts';

export interface ExportParts {
  readonly issue: Issue;
  readonly progress: Progress;
  readonly cells: readonly Cell[];
}

/**
 * Letters made and sent, by day, by state (or "offices"), and by seat, with how the campaign approaches it: each number as it may
 * be seen by anybody. A row that is not there is too small or held back, and the rows of a table need not add up. No name of a
 * person, no address, no text.
 */
export function exportCsv({ progress }: Pick<ExportParts, 'progress'>): string {
  const { days, places, seats } = tablesOf(progress);
  const all = [
    { row: 'made', letters: progress.made },
    { row: 'sent', letters: progress.sent },
  ];
  const tables: Record<string, readonly CountRow[]> = {
    all: all.filter(hasNumber),
    day: days,
    place: places,
    seat: seats,
  };
  const lines = Object.entries(tables).flatMap(([table, rows]) =>
    rows.map(({ row, stance = '', letters }) => [table, row, stance, least(letters)]),
  );
  return csvOf([['table', 'row', 'stance', 'letters_at_least'], ...lines]);
}

interface CountRow {
  readonly row: string;
  readonly stance?: Stance;
  readonly letters: Shown;
}

const hasNumber = ({ letters }: CountRow): boolean => 'n' in letters;

function tablesOf({
  days,
  states,
  offices,
  seats,
}: Progress): Readonly<Record<'days' | 'places' | 'seats', CountRow[]>> {
  const places = [...states.map(({ state, letters }) => ({ row: state, letters })), { row: OFFICES, letters: offices }];
  return {
    days: days.map(({ day, letters }) => ({ row: day, letters })).filter(hasNumber),
    places: places.filter(hasNumber),
    seats: seats.map(({ seat, ...rest }) => ({ row: seat, ...rest })).toSorted((a, b) => (a.row < b.row ? -1 : 1)),
  };
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

/** The same as JSON, with what came back, and how alike the letters are. */
export function exportJson({ issue, progress, cells }: ExportParts): string {
  const { on, made, sent, goal = null, replies } = progress;
  const { days, places, seats } = tablesOf(progress);
  const all = {
    issue: issue.id,
    on,
    goal,
    madeAtLeast: least(made),
    sentAtLeast: least(sent),
    days: days.map(({ row, letters }) => ({ day: row, lettersAtLeast: least(letters) })),
    places: places.map(({ row, letters }) => ({ place: row, lettersAtLeast: least(letters) })),
    seats: seats.map(({ row, stance, letters }) => ({ seat: row, stance, lettersAtLeast: least(letters) })),
    repliesAtLeast: replies ? repliesIn(replies) : null,
    alike: alikeRows(issue, cells).map(({ above, upTo, letters }) => ({
      abovePercent: above,
      upToPercent: upTo,
      lettersAtLeast: least(letters),
    })),
  };
  return `${JSON.stringify(all, undefined, 2)}\n`;
}
