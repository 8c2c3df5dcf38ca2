/** A map on which every state is as large as any other: eleven columns, eight rows, roughly where each lies. */
const MAP = [
  'AK .  .  .  .  .  .  .  .  .  ME',
  '.  .  .  .  .  .  .  .  .  VT NH',
  'WA ID MT ND MN IL WI MI NY RI MA',
  'OR NV WY SD IA IN OH PA NJ CT . ',
  'CA UT CO NE MO KY WV VA MD DE . ',
  '.  AZ NM KS AR TN NC SC DC .  . ',
  'GU MP .  OK LA MS AL GA .  .  . ',
  'HI AS .  TX .  .  .  .  FL PR VI',
];

export interface Tile {
  readonly state: string;
  /** From 0, the upper left. */
  readonly column: number;
  readonly row: number;
}

export const TILES: readonly Tile[] = MAP.flatMap((line, row) =>
  line
    .trim()
    .split(/\s+/)
    .flatMap((state, column) => (state === '.' ? [] : [{ state, column, row }])),
);
