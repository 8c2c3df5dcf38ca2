import type { Delegate } from './delegation.ts';
import { givesAway, type Interval, NO_END, rangeOf, type Sum } from './disclosure.ts';
import type { Group } from './rows.ts';
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
  /** Of these it is told whether five letters or more were written to them. `place`: the key of their row. */
  readonly seats: readonly (Reached & { readonly place: string; readonly letters: number })[];
  /** The places have letters to other seats too. */
  readonly othersToo: boolean;
  readonly thanked: Share;
  readonly asked: Share;
}

/**
 * The publication with as little held back as keeps every number below five from being worked out: in the usual case one row.
 * The total stays as it is, since the card in the channel shows it too.
 */
export function withheld(publication: Publication): Publication {
  let now = isLopsided(publication) ? withoutLargestDay(publication) : publication;
  while (givesAway(sumOf(now))) {
    const coarser = coarserOnes(now);
    now = coarser.find((one) => !givesAway(sumOf(one))) ?? coarser[0]!;
  }
  return now;
}

/**
 * Letters to states and to offices, none of the one group shown, and all days together say that nearly the whole of an exact
 * total may not have gone to the other. One more than that tells, so that a campaign with one letter moved is held back alike.
 */
function isLopsided({ made, tables }: Publication): boolean {
  if (made.kind !== 'exact') return false;
  const isBound = (small: Group, other: Group): boolean =>
    tables.days.some(({ [small]: most }) => most > 0) &&
    placesOf(tables, small).every(({ shown }) => shown.kind === 'few') &&
    mostTo(tables, other).hi <= made.n + 1;
  return isBound('offices', 'states') || isBound('states', 'offices');
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

function withoutLargestDay(publication: Publication): Publication {
  const { days, places } = publication.tables;
  const [largest] = days.toSorted((a, b) => b.letters - a.letters);
  return { ...publication, tables: { days: days.map((row) => (row === largest ? heldRow(row) : row)), places } };
}

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

function sumOf({ made, tables, seats, othersToo, thanked, asked }: Publication): Sum {
  const everyOne = { signed: hasAll(thanked), others: hasAll(asked) };
  const rows = (
    table: readonly Row[],
    most: 'most' | Group,
    tablesOf: (key: string) => Sum['tables'] = () => [],
  ): Sum[] =>
    table.map(({ key, shown, [most]: hi }) => ({ range: rangeOf(shown, Math.min(hi, NO_END)), tables: tablesOf(key) }));
  const seatsIn = (place: string): Sum['tables'] => {
    const inside = seats
      .filter((seat) => seat.place === place)
      .map(({ reached, standing }) => {
        const some = everyOne[standing === 'signed' ? 'signed' : 'others'] ? 1 : 0;
        return { range: reached ? { lo: LEAST, hi: NO_END } : { lo: some, hi: LEAST - 1 }, tables: [] };
      });
    if (inside.length === 0) return [];
    return [othersToo ? [...inside, { range: { lo: 0, hi: NO_END }, tables: [] }] : inside];
  };
  return {
    range: rangeOf(made, LEAST - 1),
    tables: [
      rows(tables.days, 'most'),
      [
        { range: mostTo(tables, 'offices'), tables: [rows(placesOf(tables, 'offices'), 'offices')] },
        { range: mostTo(tables, 'states'), tables: [rows(placesOf(tables, 'states'), 'states', seatsIn)] },
      ],
    ],
  };
}

/** Then everyone has one letter at least. */
const hasAll = ({ n, of }: Share): boolean => least(n) >= of;
