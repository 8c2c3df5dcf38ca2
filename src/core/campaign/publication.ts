import type { SeatId } from '../official/seat.ts';
import type { Delegate } from './delegation.ts';
import { both, nearlyGivesAway, type Interval, NO_END, rangeOf, type Sum } from './disclosure.ts';
import { grouped, type Group } from './rows.ts';
import { HELD, least, LEAST, type Shown } from './shown.ts';

/** A member of the campaign's delegation. `reached`: by five letters or more. */
export interface Reached extends Delegate {
  readonly reached: boolean;
}

/** So many of so many officials. */
export interface Share {
  readonly n: Shown;
  readonly of: number;
}

/**
 * One number of a table. `most`: how many letters there can be where the number is too small to be shown; `offices` and `states`:
 * how many of them to either.
 */
export interface Row {
  readonly key: string;
  readonly letters: number;
  readonly shown: Shown;
  readonly most: number;
  readonly offices: number;
  readonly states: number;
}

/** `place`: the key of the row that its letters are in, too. `reached`: it is told of this one whether five letters or more went to it. */
export interface SeatRow extends Pick<Partial<Reached>, 'reached' | 'standing'> {
  readonly seat: SeatId;
  readonly place: string;
  readonly letters: number;
  readonly shown: Shown;
  /** How many letters there can be where no number is shown. */
  readonly most: number;
}

interface Tables {
  readonly days: readonly Row[];
  readonly places: readonly Row[];
}

/** The place of letters that go to no state. */
export const OFFICES = 'offices';

/** What is about to be shown of a campaign, and what it is made of. */
export interface Publication {
  readonly made: Shown;
  readonly tables: Tables;
  readonly seats: readonly SeatRow[];
  /** The places have letters to seats too that are not among these. */
  readonly othersToo: boolean;
  readonly thanked: Share;
  readonly asked: Share;
}

/**
 * The publication with as little held back as keeps every number below five from being worked out: in the usual case one row.
 * The total stays as it is, since the card in the channel shows it too.
 */
export function withheld(publication: Publication): Publication {
  let now = publication;
  while (tells(now)) {
    const coarser = coarserOnes(now);
    now = coarser.find((one) => !tells(one)) ?? coarser[0]!;
  }
  return now;
}

const placesOf = ({ places }: Tables, group: Group): Row[] =>
  places.filter(({ key }) => (key === OFFICES) === (group === 'offices'));

/** Of a day too small to be shown neither group has five, so that all days together say how many went to either at most. */
const mostTo = ({ days }: Tables, group: Group): Interval => ({
  lo: 0,
  hi: Math.min(
    NO_END,
    days.reduce((sum, { shown, [group]: most }) => sum + rangeOf(shown, most).hi, 0),
  ),
});

/** Nor has any one seat, then. */
const mostToOne = ({ days }: Tables): Interval => ({
  lo: 0,
  hi: days.reduce((sum, { shown, most }) => sum + rangeOf(shown, most < NO_END ? LEAST - 1 : NO_END).hi, 0),
});

const heldRow = (row: Row): Row => ({ ...row, shown: HELD, most: NO_END, offices: NO_END, states: NO_END });

/** Each with one number less, the one that is missed least first. */
function coarserOnes(now: Publication): Publication[] {
  const { thanked, asked } = now;
  const held = (share: Share): Share => ({ ...share, n: HELD });
  return [
    ...withoutRow(now, ({ kind }) => kind !== 'few'),
    ...withoutRow(now, ({ kind }) => kind === 'few'),
    ...(asked.n.kind === 'held' ? [] : [{ ...now, asked: held(asked) }]),
    ...(thanked.n.kind === 'held' ? [] : [{ ...now, thanked: held(thanked) }]),
  ];
}

function withoutRow(now: Publication, isMeant: (shown: Shown) => boolean): Publication[] {
  const { days, places } = now.tables;
  const without = (rows: readonly Row[], key: string): Row[] =>
    rows.map((row) => (row.key === key ? heldRow(row) : row));
  return [...days, ...places]
    .filter(({ shown }) => shown.kind !== 'held' && isMeant(shown))
    .toSorted((a, b) => a.letters - b.letters)
    .map(({ key }) => ({ days: without(days, key), places: without(places, key) }))
    .map((tables) => Object.assign({}, now, { tables }));
}

/** Whether a number below five can be worked out, or nearly. */
export const tells = (publication: Publication): boolean => nearlyGivesAway(sumOf(publication));

function sumOf({ made, tables, seats, othersToo, thanked, asked }: Publication): Sum {
  const everyOne = { signed: hasAll(thanked), others: hasAll(asked) };
  const toOne = mostToOne(tables);
  const rows = (
    table: readonly Row[],
    most: 'most' | Group,
    tablesOf: (key: string) => Sum['tables'] = () => [],
  ): Sum[] =>
    table.map(({ key, shown, [most]: hi }) => ({ range: rangeOf(shown, Math.min(hi, NO_END)), tables: tablesOf(key) }));
  const inPlaces = grouped(seats, ({ place }) => place);
  const seatsIn = (place: string): Sum['tables'] => {
    const inside = (inPlaces.get(place) ?? []).map((seat) => ({
      range: both(seatRange(seat, everyOne), toOne),
      tables: [],
    }));
    if (inside.length === 0) return [];
    return [othersToo ? [...inside, { range: { lo: 0, hi: NO_END }, tables: [] }] : inside];
  };
  return {
    range: rangeOf(made, LEAST - 1),
    tables: [
      rows(tables.days, 'most'),
      [
        { range: mostTo(tables, 'offices'), tables: [rows(placesOf(tables, 'offices'), 'offices', seatsIn)] },
        { range: mostTo(tables, 'states'), tables: [rows(placesOf(tables, 'states'), 'states', seatsIn)] },
      ],
    ],
  };
}

/** Of one of the delegation it is known besides whether it was reached. */
function seatRange(
  { shown, most, reached, standing }: SeatRow,
  everyOne: Readonly<Record<'signed' | 'others', boolean>>,
): Interval {
  if (reached && shown.kind === 'few') return { lo: LEAST, hi: NO_END };
  const range = rangeOf(shown, reached === false ? LEAST - 1 : most);
  const isOne = reached === false && everyOne[standing === 'signed' ? 'signed' : 'others'];
  return isOne ? { ...range, lo: 1 } : range;
}

/** Then everyone has one letter at least. */
const hasAll = ({ n, of }: Share): boolean => least(n) >= of;
