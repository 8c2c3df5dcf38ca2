import type { Paused } from '../delivery/stops.ts';

/** The command that lets go on what was held back: each is resumed as it was paused. */
export const resumeLine = (what: Paused): string =>
  `redress queue resume${what === 'everything' ? '' : ` --office ${what}`}`;
