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
 * Letters to states and to offices, with an exact total, and none of the one group shown: days that are not shown bound the
 * other group. Told by what is shown anyway, so that holding a day back says nothing by itself.
 */
function isLopsided({ made, tables: { days, places } }: Publication): boolean {
  const isSmall = (rows: readonly Row[]): boolean => rows.every(({ shown }) => shown.kind === 'few');
  const both = days.some(({ offices }) => offices > 0) && days.some(({ states }) => states > 0);
  const [offices, states] = [places.filter(({ key }) => key === OFFICES), places.filter(({ key }) => key !== OFFICES)];
  return made.kind === 'exact' && both && (isSmall(offices) || isSmall(states));
}

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
  const [offices, states] = [
    tables.places.filter(({ key }) => key === OFFICES),
    tables.places.filter(({ key }) => key !== OFFICES),
  ];
  // Of a day too small to be shown neither has five, so that all days together say how many letters went to either at most.
  const mostTo = (group: Group): Interval => ({
    lo: 0,
    hi: Math.min(
      NO_END,
      tables.days.reduce((sum, { shown, [group]: most }) => sum + rangeOf(shown, most).hi, 0),
    ),
  });
  return {
    range: rangeOf(made, LEAST - 1),
    tables: [
      rows(tables.days, 'most'),
      [
        { range: mostTo('offices'), tables: [rows(offices, 'offices')] },
        { range: mostTo('states'), tables: [rows(states, 'states', seatsIn)] },
      ],
    ],
  };
}

/** Then everyone has one letter at least. */
const hasAll = ({ n, of }: Share): boolean => least(n) >= of;
