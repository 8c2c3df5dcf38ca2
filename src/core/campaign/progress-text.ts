import type { Day, Language } from '../ids.ts';
import type { Issue } from '../issue/issue.ts';
import { seatOf, type SeatId } from '../official/seat.ts';
import { figure, longDate } from '../wording.ts';
import { alikeRows } from './alike-rows.ts';
import type { Cell } from './cell.ts';
import type { Progress } from './progress.ts';
import type { Share } from './publication.ts';
import { inWords, LEAST, least, type Shown } from './shown.ts';
import { progressEn, type ProgressWords } from './words/en.ts';
import { progressEs } from './words/es.ts';

export const PROGRESS_WORDS: Readonly<Record<Language, ProgressWords>> = { en: progressEn, es: progressEs };

/** Of a list in words; more is said to be left out, with the number. */
export const MOST_LISTED = { text: 40, picture: 24, alt: 5 } as const;

/** So many districts are named even where they are all that there are. */
const FEW = 10;

/** The progress in words, a sentence a line, for chat and for a page. */
export function progressText(progress: Progress, language: Language): string[] {
  return sentences(progress, language, MOST_LISTED.text);
}

/** What the picture shows, in words. With a title of 160 characters still below the 1,024 that Discord takes. */
export function progressAlt(progress: Progress, title: string, language: Language): string {
  const say = PROGRESS_WORDS[language];
  return [say.alt(title), ...sentences(progress, language, MOST_LISTED.alt)].join(' ');
}

/** "About 30 of 51 signers thanked, fewer than 5 of 40 others asked", without those who are fewer than five. */
export function reachedLine({ thanked, asked }: Progress, language: Language): string {
  const say = PROGRESS_WORDS[language];
  const part = ({ n, of }: Share, words: (n: string, of: string) => string): string[] =>
    of < LEAST ? [] : [words(inWords(n, say.officials), figure(of))];
  const line = [...part(thanked, say.thanked), ...part(asked, say.asked)].join(', ');
  return line.charAt(0).toLocaleUpperCase(language) + line.slice(1);
}

/** The districts that nobody, or hardly anybody, has written to; empty where there are none to speak of. */
export function quietLine({ delegation }: Progress, language: Language, most: number): string {
  const say = PROGRESS_WORDS[language];
  if (delegation.length === 0) return '';
  const quiet = delegation.flatMap(({ reached, seat }) => (reached ? [] : [shortSeat(seat)]));
  // A list of nearly all districts tells nobody where to go first.
  if (quiet.length === delegation.length && quiet.length > FEW) return say.allQuiet(figure(quiet.length));
  return quiet.length === 0 ? say.noneQuiet : say.quiet(listed(quiet, most, say));
}

/** "What came back, of about 40 letters: an answer to about 25, ..."; empty while too little is known. */
export function repliesLine({ replies }: Progress, language: Language): string {
  if (!replies) return '';
  const say = PROGRESS_WORDS[language];
  const words = (shown: Shown): string => inWords(shown, say.letters);
  const list = (['answered', 'other', 'acknowledged', 'none'] as const).map((what) =>
    say.replies[what](words(replies[what])),
  );
  return `${say.replies.of(words(replies.told))}: ${list.join(', ')}`;
}

/** How alike the letters are, for organizers; a sentence that not enough is known where that is so. */
export function alikeLines(issue: Issue, cells: readonly Cell[], language: Language): string[] {
  const { alike, letters } = PROGRESS_WORDS[language];
  const rows = alikeRows(issue, cells);
  if (rows.length === 0) return [alike.few];
  const list = rows.map((row) => alike.band(inWords(row.letters, letters), String(row.above), String(row.upTo)));
  return [`${alike.heading}: ${list.join(', ')}.`, alike.why];
}

/** "Letters made: 132 of 500". */
export function madeLine({ made, goal }: Progress, language: Language): string {
  const say = PROGRESS_WORDS[language];
  const n = inWords(made, say.letters);
  return goal === undefined ? say.made(n) : say.madeOf(n, figure(goal));
}

/** `CA-22` of a House seat, `CA` of a senator's. */
function shortSeat(id: SeatId): string {
  const seat = seatOf(id);
  if (seat.kind === 'house') return `${seat.state}-${seat.district}`;
  return seat.kind === 'office' ? seat.office : seat.state;
}

function sentences(progress: Progress, language: Language, most: number): string[] {
  const say = PROGRESS_WORDS[language];
  const { sent, on, states, offices, days } = progress;
  const counted = (rows: readonly Row[]): string[] =>
    rows.map(({ name, letters }) => `${name} ${inWords(letters, say.letters)}`);
  const byState = counted(largestFirst(states.map(({ state, letters }) => ({ name: state, letters }))));
  const byDay = counted(
    inTurn(
      days.map(({ day, letters }) => ({ name: shortDay(day, language), letters })),
      most,
    ),
  );
  return [
    say.asOf(longDate(on, language)),
    madeLine(progress, language),
    say.sent(inWords(sent, say.letters)),
    reachedLine(progress, language),
    quietLine(progress, language, most),
    repliesLine(progress, language),
    states.length === 0 ? '' : byState.length === 0 ? say.noStates : say.states(listed(byState, most, say)),
    offices.kind === 'few' || states.length === 0 ? '' : say.offices(inWords(offices, say.letters)),
    byDay.length === 0 ? say.noDays : say.days(listed(byDay, most, say)),
    say.rule,
  ].flatMap((sentence) => (sentence === '' ? [] : [sentence.endsWith('.') ? sentence : `${sentence}.`]));
}

interface Row {
  readonly name: string;
  readonly letters: Shown;
}

const largestFirst = (rows: readonly Row[]): Row[] =>
  rows.filter(({ letters }) => letters.kind !== 'few').toSorted((a, b) => least(b.letters) - least(a.letters));

/** The largest of them in the order they were in, then the others. */
function inTurn(rows: readonly Row[], most: number): Row[] {
  const largest = largestFirst(rows);
  const named = new Set(largest.slice(0, most));
  return [...rows.filter((row) => named.has(row)), ...largest.slice(most)];
}

function listed(items: readonly string[], most: number, say: ProgressWords): string {
  const over = items.length - most;
  return [...items.slice(0, most), ...(over > 0 ? [say.more(figure(over))] : [])].join(', ');
}

/** Without the year. */
export const shortDay = (day: Day, language: Language): string =>
  longDate(day, language).replace(/,? (de )?\d{4}$/, '');
