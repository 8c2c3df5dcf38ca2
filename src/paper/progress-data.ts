import {
  MOST_LISTED,
  PROGRESS_WORDS,
  madeLine,
  quietLine,
  reachedLine,
  repliesLine,
  shortDay,
} from '../core/campaign/progress-text.ts';
import type { Progress } from '../core/campaign/progress.ts';
import type { Reached } from '../core/campaign/publication.ts';
import { inWords, least, type Shown } from '../core/campaign/shown.ts';
import type { Language } from '../core/ids.ts';
import { figure, longDate } from '../core/wording.ts';
import { isRightToLeft } from './direction.ts';
import { TILES } from './tiles.ts';

/** Letters from which a state is a shade darker. */
const LEVELS = [5, 20, 50, 200];
/** Points of a seat's mark: as large as lets some hundreds of seats stand on a phone. */
const MARK = { large: 11, small: 6, manySeats: 150 } as const;

/** What progress.typ reads from progress.json: every word and number of the sheet, and nothing that is not shown. */
export function progressData(
  progress: Progress,
  title: string,
  language: Language,
  fonts: readonly string[],
  draw: (text: string) => string,
) {
  const say = PROGRESS_WORDS[language];
  const { delegation, days, on } = progress;
  const of = (standing: Reached['standing']) => delegation.filter((one) => one.standing === standing);
  const group = (standing: Reached['standing'], shape: string, heading: (n: string) => string) => ({
    shape,
    heading: heading(figure(of(standing).length)),
    marks: of(standing).map(({ reached }) => reached),
  });
  return {
    fonts: [SANS, ...fonts.filter((name) => name !== SANS)],
    lang: language,
    title: { text: draw(title), rtl: isRightToLeft(title) },
    asOf: say.asOf(longDate(on, language)),
    made: madeLine(progress, language),
    sent: say.sent(inWords(progress.sent, say.letters)),
    goal: goalOf(progress),
    reached: reachedLine(progress, language),
    groups: [
      group('signed', 'square', say.picture.signed),
      group('not-signed', 'circle', say.picture.notSigned),
      group('unknown', 'diamond', say.picture.unknown),
    ].filter(({ marks }) => marks.length > 0),
    markSize: delegation.length > MARK.manySeats ? MARK.small : MARK.large,
    marksMean: say.picture.marks,
    quiet: quietLine(progress, language, MOST_LISTED.picture),
    replies: repliesLine(progress, language),
    map: mapOf(progress, language),
    days: {
      heading: say.picture.perDay,
      none: days.every(({ letters }) => letters.kind === 'few') ? say.noDays : '',
      bars: barsOf(days.map(({ letters }) => letters)),
      first: shortDay(days[0]!.day, language),
      last: days.length > 1 ? shortDay(on, language) : '',
    },
    rule: say.rule,
  };
}

/** Characters above all bars together, at the size that they are set in. */
const ROW = 66;

/** Each day's share of the highest, and its figure where that touches no other: those of the highest first. */
function barsOf(days: readonly Shown[]) {
  const most = Math.max(...days.map(least), 1);
  const figures = days.map(shortFigure);
  const shown: number[] = [];
  const touches = (at: number, other: number): boolean =>
    Math.abs(at - other) < (((figures[at]!.length + figures[other]!.length) / 2 + 1) * days.length) / ROW;
  const highest = [...days.keys()].toSorted((a, b) => least(days[b]!) - least(days[a]!));
  for (const at of highest) if (!shown.some((other) => touches(at, other))) shown.push(at);
  return days.map((letters, at) => ({ share: least(letters) / most, n: shown.includes(at) ? figures[at]! : '' }));
}

/** Null where no letter can go to a state. */
function mapOf({ states }: Progress, language: Language) {
  const say = PROGRESS_WORDS[language];
  if (states.length === 0) return null;
  return {
    heading: say.picture.map,
    tiles: TILES.map(({ state, column, row }) => {
      const { letters } = states.find((one) => one.state === state)!;
      return { state, column, row, level: levelOf(letters), n: shortFigure(letters) };
    }),
    legend: [say.picture.fewer, ...LEVELS.map((from) => `${String(from)}+`)],
  };
}

const SANS = 'Noto Sans';

/** Shares of the goal, at most 1. */
function goalOf({ goal, made, sent }: Progress): { readonly made: number; readonly sent: number } | null {
  if (goal === undefined) return null;
  return { made: Math.min(1, least(made) / goal), sent: Math.min(1, least(sent) / goal) };
}

const levelOf = (letters: Shown): number => LEVELS.filter((from) => least(letters) >= from).length;

/** At most four characters: "45", "950", "1.2k". */
function shortFigure(letters: Shown): string {
  if (letters.kind === 'held') return '–';
  const n = least(letters);
  if (n === 0) return '';
  if (n < 1_000) return String(n);
  return n < 10_000 ? `${(Math.floor(n / 100) / 10).toFixed(1)}k` : `${String(Math.floor(n / 1_000))}k`;
}
