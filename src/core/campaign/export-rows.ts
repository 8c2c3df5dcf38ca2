import type { Day } from '../ids.ts';
import type { Stance } from '../issue/issue.ts';
import type { SeatId } from '../official/seat.ts';
import type { Cell } from './cell.ts';
import { hasEnough } from './kinds.ts';
import { givesAway, NO_END, rangeOf, type Sum } from './disclosure.ts';
import { LEAST, total } from './shown.ts';

/** `sent`: by the writers' word or with a receipt. */
export type ExportStatus = 'prepared' | 'sent';

/** Letters that have this in common. A field is absent where letters that differ in it were too few to stand apart. */
export interface ExportRow {
  readonly day?: Day;
  readonly seat?: SeatId;
  readonly stance?: Stance;
  readonly status?: ExportStatus;
  /** So many or a few more: a multiple of five. */
  readonly atLeast: number;
}

interface Unit {
  readonly day: Day;
  readonly seat: SeatId;
  readonly stance: Stance;
  readonly status: ExportStatus;
  readonly made: number;
}
type Field = 'day' | 'seat' | 'stance' | 'status';

interface Group {
  readonly fields: readonly Field[];
  readonly units: readonly Unit[];
}

/** From the finest to the coarsest. */
const LEVELS: readonly (readonly Field[])[] = [
  ['day', 'seat', 'stance', 'status'],
  ['seat', 'stance', 'status'],
  ['stance', 'status'],
  ['status'],
  [],
];

/**
 * The counts of a campaign as a table in which every letter stands in one row, and no row has fewer than five: what is too
 * small is put together with its like, over days first, then over seats, stances and statuses. Empty below five letters in all.
 */
export function exportRows(cells: readonly Cell[]): readonly ExportRow[] {
  const groups: Group[] = [];
  let left = cells.flatMap((cell) => unitsOf(cell));
  for (const fields of LEVELS) {
    const found = grouped(left, fields);
    groups.push(...found.filter(({ units }) => hasEnough(units)));
    left = found.flatMap(({ units }) => (hasEnough(units) ? [] : units));
  }
  return loosened(withRest(groups, left).map((group) => madeRow(group)))
    .map(({ row }) => row)
    .toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
}

interface MadeRow {
  readonly row: ExportRow;
  readonly units: readonly Unit[];
  /** It says less than it could. */
  readonly isLoose: boolean;
}

/** With the total, which everybody sees, the rows may tell what was put together: then the largest say less, or more is put together. */
function loosened(rows: readonly MadeRow[]): readonly MadeRow[] {
  const letters = total(rows.reduce((sum, { units }) => sum + lettersIn(units), 0));
  let now: readonly MadeRow[] = rows.toSorted((a, b) => b.row.atLeast - a.row.atLeast);
  const tells = () =>
    givesAway({ range: rangeOf(letters, LEAST - 1), tables: now.length === 0 ? [] : [now.map(asSum)] });
  const mayLoosen = now.filter(({ row }) => row.atLeast > LEAST).length;
  for (let nth = 0; nth < mayLoosen && tells(); nth += 1) {
    now = now.map((made, at) => (at === nth ? loose(made) : made));
  }
  while (now.length > 1 && tells()) now = joined(now);
  return now;
}

/** The smallest row that was put together takes in the smallest of the others, and keeps no field of its own then. */
function joined(rows: readonly MadeRow[]): readonly MadeRow[] {
  const [first, ...rest] = rows.toSorted(
    (a, b) => Number(b.units.length > 1) - Number(a.units.length > 1) || lettersIn(a.units) - lettersIn(b.units),
  );
  const [second, ...others] = rest.toSorted((a, b) => lettersIn(a.units) - lettersIn(b.units));
  return first && second ? [madeRow({ fields: [], units: [...first.units, ...second.units] }), ...others] : rows;
}

/** For a row that says more than the least there is. */
const loose = ({ row, units }: MadeRow): MadeRow => ({
  row: { ...row, atLeast: row.atLeast - LEAST },
  units,
  isLoose: true,
});

/** What is known of a row and of the numbers in it: those that were put together are each too small to stand alone. */
function asSum({ row, units, isLoose }: MadeRow): Sum {
  const isAlone = units.length === 1;
  const part = ({ made }: Unit): Sum => ({ range: { lo: 0, hi: made < LEAST ? LEAST - 1 : NO_END }, tables: [] });
  return {
    range: { lo: row.atLeast, hi: isAlone && !isLoose ? row.atLeast + LEAST - 1 : NO_END },
    tables: isAlone ? [] : [units.map(part)],
  };
}

function unitsOf({ day, seat, stance, made, sent }: Cell): Unit[] {
  const units: Unit[] = [
    { day, seat, stance, status: 'prepared', made: made - sent },
    { day, seat, stance, status: 'sent', made: sent },
  ];
  return units.filter((unit) => unit.made > 0);
}

function grouped(units: readonly Unit[], fields: readonly Field[]): Group[] {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const key = fields.map((field) => unit[field]).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  return [...groups.values()].map((mine) => ({ fields, units: mine }));
}

/** What is too small even together goes into the smallest row, which keeps no field of its own then. */
function withRest(groups: readonly Group[], rest: readonly Unit[]): readonly Group[] {
  if (rest.length === 0) return groups;
  const [smallest, ...others] = groups.toSorted((a, b) => lettersIn(a.units) - lettersIn(b.units));
  return smallest ? [{ fields: [], units: [...smallest.units, ...rest] }, ...others] : [];
}

function madeRow({ fields, units }: Group): MadeRow {
  const [first] = units;
  const letters = lettersIn(units);
  // Twenty letters in five cells of at most four each would be four in every one.
  const most = units.length === 1 ? letters : Math.min(letters, Math.max(LEAST, (LEAST - 1) * units.length - 1));
  const common = Object.fromEntries(fields.map((field) => [field, first![field]]));
  return { row: { ...common, atLeast: most - (most % LEAST) }, units, isLoose: false };
}

const lettersIn = (units: readonly Unit[]): number => units.reduce((sum, { made }) => sum + made, 0);

/** What is put together comes after what it was too small beside. */
const textOf = (row: ExportRow): string => LEVELS[0]!.map((field) => row[field] ?? '~').join(' ');
