import type { Delegate } from './delegation.ts';
import { givesAway, NO_END, rangeOf, type Sum } from './disclosure.ts';
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

/** One number of a table. `most`: how many letters there can be where the number is too small to be shown. */
export interface Row {
  readonly key: string;
  readonly letters: number;
  readonly shown: Shown;
  readonly most: number;
}

interface Tables {
  readonly days: readonly Row[];
  readonly places: readonly Row[];
}

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
  let now = publication;
  while (givesAway(sumOf(now))) {
    const coarser = coarserOnes(now);
    now = coarser.find((one) => !givesAway(sumOf(one))) ?? coarser[0]!;
  }
  return now;
}

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
    rows.map((row) => (row.key === key ? { key, letters: row.letters, shown: HELD, most: NO_END } : row));
  return [...days, ...places]
    .filter(({ shown }) => shown.kind !== 'held' && isMeant(shown))
    .toSorted((a, b) => a.letters - b.letters)
    .map(({ key }) => ({ days: without(days, key), places: without(places, key) }))
    .map((tables) => Object.assign({}, now, { tables }));
}

function sumOf({ made, tables, seats, othersToo, thanked, asked }: Publication): Sum {
  const everyOne = { signed: hasAll(thanked), others: hasAll(asked) };
  const rows = (table: readonly Row[], tablesOf: (key: string) => Sum['tables']): Sum[] =>
    table.map(({ key, shown, most }) => ({ range: rangeOf(shown, Math.min(most, NO_END)), tables: tablesOf(key) }));
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
    tables: [rows(tables.days, () => []), rows(tables.places, seatsIn)],
  };
}

/** Then everyone has one letter at least. */
const hasAll = ({ n, of }: Share): boolean => least(n) >= of;
