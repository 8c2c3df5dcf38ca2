import type { Cell } from './cell.ts';
import { seatOf, type SeatId } from '../official/seat.ts';
import { LEAST } from './shown.ts';

/**
 * Letters by kind: to the House, to a class of senators, to an office. A writer has one letter of each kind, so five of one
 * kind are five writers (or one who wrote five rounds), and one writer's letters to five offices are not.
 */
export function byKind(cells: readonly Pick<Cell, 'seat' | 'made'>[]): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  for (const { seat, made } of cells) kinds.set(kindOf(seat), (kinds.get(kindOf(seat)) ?? 0) + made);
  return kinds;
}

export const hasEnough = (cells: readonly Pick<Cell, 'seat' | 'made'>[]): boolean =>
  [...byKind(cells).values()].some((letters) => letters >= LEAST);

function kindOf(id: SeatId): string {
  const seat = seatOf(id);
  if (seat.kind === 'house') return 'house';
  return seat.kind === 'senate' ? `senate:${String(seat.class)}` : id;
}
