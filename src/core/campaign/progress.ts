import type { Day, Language } from '../ids.ts';
import type { Issue, Stance } from '../issue/issue.ts';
import { dayOf, type When } from '../official/calendar.ts';
import { seatOf, type SeatId } from '../official/seat.ts';
import { STATES } from '../official/states.ts';
import type { Cell } from './cell.ts';
import { approachOf, type Delegate } from './delegation.ts';
import { OFFICES, withheld, type Publication, type Reached, type Row, type Share } from './publication.ts';
import { repliesOf, type Replies } from './replies.ts';
import { grouped, rowOf, sumOf } from './rows.ts';
import { seatRows } from './seat-rows.ts';
import { FEW, inFives, LEAST, total, type Shown } from './shown.ts';

/**
 * How a campaign goes in one community, as anybody may see it: from these numbers and the rules they are made by no number
 * below five follows. `made` and `sent` count letters; a letter belongs to the day it was made on and to its seat's state.
 */
export interface Progress {
  readonly on: Day;
  readonly made: Shown;
  readonly sent: Shown;
  readonly goal?: number;
  /** One after the other, the last is `on`; at most 28. */
  readonly days: readonly { readonly day: Day; readonly letters: Shown }[];
  /** Every state and territory, by its two letters; empty where no letter can go to any. */
  readonly states: readonly { readonly state: string; readonly letters: Shown }[];
  /** Letters to offices that belong to no state. */
  readonly offices: Shown;
  /** Those of which a number is shown, in an order of no meaning. */
  readonly seats: readonly { readonly seat: SeatId; readonly stance: Stance; readonly letters: Shown }[];
  /** Empty for an issue without a sign-on letter. */
  readonly delegation: readonly Reached[];
  /** Signers who were thanked, others who were asked. */
  readonly thanked: Share;
  readonly asked: Share;
  /** Absent while it is known of fewer than five letters. */
  readonly replies?: Replies;
}

/** What a picture of it is drawn from. */
export interface ProgressSheet {
  readonly progress: Progress;
  /** The campaign's. */
  readonly title: string;
  readonly language: Language;
}

export interface ProgressParts {
  readonly issue: Issue;
  readonly delegation: readonly Delegate[];
  readonly cells: readonly Cell[];
  readonly now: When;
}

/** In a form small enough for a phone. */
const MOST_DAYS = 28;
const DAY_MS = 86_400_000;

export function progressOf({ issue, delegation, cells, now }: ProgressParts): Progress {
  const on = lastDay(issue, dayOf(now));
  const days = daysUntil(on, issue.opens);
  const seats = bySeat(cells);
  const reached = delegation.map((one) => ({ ...one, reached: (seats.get(one.seat) ?? 0) >= LEAST }));
  const publication = withheld(everything({ issue, cells, days, seats, reached }));
  const { made, tables, thanked, asked } = publication;
  const replies = repliesOf(issue, cells);
  const shownOf = (rows: readonly Row[], key: string): Shown => rows.find((one) => one.key === key)!.shown;
  return {
    on,
    made,
    sent: inFives(cells.reduce((sum, { sent }) => sum + sent, 0)),
    ...(issue.goal !== undefined && { goal: issue.goal }),
    days: days.map((day) => ({ day, letters: shownOf(tables.days, day) })),
    states: (writesToStates(issue) ? Object.keys(STATES) : []).map((state) => ({
      state,
      letters: shownOf(tables.places, state),
    })),
    offices: shownOf(tables.places, OFFICES),
    seats: seatRows(publication, { issue, seats, placeOf }).map(({ seat, shown }) => ({
      seat,
      stance: approachOf(issue, seat, delegation),
      letters: shown,
    })),
    delegation: reached,
    thanked,
    asked,
    ...(replies && { replies }),
  };
}

interface Counted extends Pick<ProgressParts, 'issue' | 'cells'> {
  readonly days: readonly Day[];
  /** Letters to each. */
  readonly seats: ReadonlyMap<SeatId, number>;
  readonly reached: readonly Reached[];
}

/** What there is to show, before anything is held back. */
function everything({ issue, cells, days, seats, reached }: Counted): Publication {
  const byDay = grouped(cells, ({ day }) => day);
  const byPlace = grouped(cells, ({ seat }) => placeOf(seat));
  const isSigner = ({ standing }: Delegate): boolean => standing === 'signed';
  const others = reached.filter((one) => !isSigner(one));
  return {
    made: total(sumOf(cells)),
    tables: {
      days: [
        ...days.map((day) => rowOf(day, issue, byDay.get(day) ?? [])),
        ...rest(cells.filter(({ day }) => !days.includes(day))),
      ],
      places: [...Object.keys(STATES), OFFICES].map((place) => rowOf(place, issue, byPlace.get(place) ?? [])),
    },
    seats: reached.map((one) => ({
      ...one,
      place: placeOf(one.seat),
      letters: seats.get(one.seat) ?? 0,
      shown: FEW,
      most: LEAST - 1,
    })),
    othersToo: writesToOthers(issue, reached),
    thanked: share(reached.filter(isSigner), cells, ['thank']),
    asked: share(others, cells, ['ask', 'unknown']),
  };
}

const writesToStates = ({ recipients }: Issue): boolean => recipients.some(({ seat }) => !seat.startsWith('office:'));

/** The state of a seat; `offices` for what belongs to none. */
function placeOf(id: SeatId): string {
  const seat = seatOf(id);
  return seat.kind === 'office' ? OFFICES : seat.state;
}

/** Of letters older than the days that are shown nothing is said. */
function rest(cells: readonly Cell[]): Row[] {
  return cells.length === 0
    ? []
    : [{ key: 'before', letters: sumOf(cells), shown: FEW, most: Infinity, offices: Infinity, states: Infinity }];
}

function share(members: readonly Delegate[], cells: readonly Cell[], stances: readonly Stance[]): Share {
  const written = new Set(cells.flatMap(({ seat, stance }) => (stances.includes(stance) ? [seat] : [])));
  return { n: total(members.filter(({ seat }) => written.has(seat)).length), of: members.length };
}

/** Letters of these states go to seats outside the delegation too. */
function writesToOthers({ recipients }: Issue, delegation: readonly Delegate[]): boolean {
  const chambers = new Set(delegation.map(({ seat }) => `own-${seatOf(seat).kind}`));
  return recipients.some(({ seat }) => !chambers.has(seat) && (seat === 'own-senate' || !seat.startsWith('office:')));
}

function bySeat(cells: readonly Cell[]): ReadonlyMap<SeatId, number> {
  const seats = new Map<SeatId, number>();
  for (const { seat, made } of cells) seats.set(seat, (seats.get(seat) ?? 0) + made);
  return seats;
}

const lastDay = ({ closes }: Issue, today: Day): Day => (closes !== undefined && closes < today ? closes : today);

function daysUntil(on: Day, opens: Day | undefined): Day[] {
  const last = Date.parse(on);
  const days = Array.from(
    { length: MOST_DAYS },
    (_, back) => new Date(last - (MOST_DAYS - 1 - back) * DAY_MS).toISOString().slice(0, 10) as Day,
  );
  return days.filter((day) => day === on || opens === undefined || day >= opens);
}
