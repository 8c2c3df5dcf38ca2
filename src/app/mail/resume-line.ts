import type { Paused } from '../../delivery/stops.ts';

/** The command that lets go on what was held back: each is resumed as it was paused. */
export const resumeLine = (what: Paused): string =>
  `redress queue resume${what === 'everything' ? '' : ` --office ${what}`}`;

/** After a word such as "Still". */
export const heldLine = (what: Paused): string => `held back: ${what}. To let it go on: ${resumeLine(what)}`;

/** What was let go, and what holds back letters still (`left`). */
export function wentOn(whom: string, what: Paused, left: readonly Paused[]): string {
  if (what !== 'everything' && left.includes('everything'))
    return `${whom} are still held back with all others. To let them go: ${resumeLine('everything')}\n`;
  const others = what === 'everything' ? left : [];
  return [`${whom} go on.`, ...others.map((one) => `Still ${heldLine(one)}`), ''].join('\n');
}
