import type { Heard } from '../delivery/follow-up.ts';
import type { Issue } from '../issue/issue.ts';
import type { Cell } from './cell.ts';
import { rowOf } from './rows.ts';
import type { Row } from './publication.ts';
import type { Shown } from './shown.ts';

/** What came back, by the word of those writers who were asked and said so. `told`: letters of which it was said. */
export interface Replies extends Readonly<Record<CameBack, Shown>> {
  readonly told: Shown;
}

/** `other`: an answer, but not to the question. `acknowledged`: only an acknowledgement. */
export type CameBack = keyof typeof WORDS;

const WORDS = {
  answered: ['yes'],
  other: ['other'],
  acknowledged: ['acknowledged'],
  none: ['no', 'expected-none'],
} as const satisfies Readonly<Record<string, readonly Heard[]>>;

/** Undefined below five letters of which anything is known. */
export function repliesOf(issue: Issue, cells: readonly Cell[]): Replies | undefined {
  const { told, ...rows } = replyRows(issue, cells);
  if (told.shown.kind === 'few') return undefined;
  const { answered, other, acknowledged, none } = rows;
  return {
    told: told.shown,
    answered: answered.shown,
    other: other.shown,
    acknowledged: acknowledged.shown,
    none: none.shown,
  };
}

/**
 * The rows and their sum. Nothing has to be held back: each is at most 4 above a multiple of five, and so their sum can never
 * be so tight that it tells a small one.
 */
export function replyRows(issue: Issue, cells: readonly Cell[]): Readonly<Record<CameBack | 'told', Row>> {
  const row = (key: string, words: readonly Heard[]): Row =>
    rowOf(
      key,
      issue,
      cells.map(({ seat, heard = {} }) => ({ seat, made: words.reduce((sum, word) => sum + (heard[word] ?? 0), 0) })),
    );
  return {
    told: row('told', Object.values(WORDS).flat()),
    answered: row('answered', WORDS.answered),
    other: row('other', WORDS.other),
    acknowledged: row('acknowledged', WORDS.acknowledged),
    none: row('none', WORDS.none),
  };
}
