import * as z from 'zod';
import { hint } from '../hint.ts';
import { SLUG } from '../ids.ts';

/** The place an official holds, taken apart. `district` is `AL` where a state or territory has a single seat. */
export type Seat =
  | { readonly kind: 'house'; readonly state: string; readonly district: string }
  | { readonly kind: 'senate'; readonly state: string; readonly class: 1 | 2 | 3 }
  | { readonly kind: 'state'; readonly state: string; readonly chamber: 'upper' | 'lower'; readonly district: string }
  | { readonly kind: 'office'; readonly office: string };

/** `house:CA-22`, `house:WY-AL`, `senate:CA:1` (the class), `state:CA:upper:14`, `office:secretary-of-state`. */
export const SeatId = z
  .string()
  .refine((id) => parse(id) !== undefined, hint('seat'))
  .brand('SeatId');
export type SeatId = z.infer<typeof SeatId>;

export function seatOf(id: SeatId): Seat {
  const seat = parse(id);
  if (!seat) throw new Error(`Seat id '${id}' was never checked`);
  return seat;
}

/** `district` 0 is the single seat of a state or territory, as in the member list. */
export function houseSeat(state: string, district: number): SeatId {
  return SeatId.parse(`house:${state}-${district === 0 ? 'AL' : String(district)}`);
}

export function senateSeat(state: string, seatClass: number): SeatId {
  return SeatId.parse(`senate:${state}:${String(seatClass)}`);
}

/** The seat as a file name, `house-CA-22`: it names the seat only, never the writer. */
export function seatFileName(id: SeatId): string {
  return id.replaceAll(':', '-');
}

function parse(id: string): Seat | undefined {
  const house = /^house:([A-Z]{2})-(AL|[1-9]\d?)$/.exec(id);
  if (house) return { kind: 'house', state: house[1]!, district: house[2]! };
  const senate = /^senate:([A-Z]{2}):([123])$/.exec(id);
  if (senate) return { kind: 'senate', state: senate[1]!, class: Number(senate[2]) as 1 | 2 | 3 };
  const state = /^state:([A-Z]{2}):(upper|lower):([A-Za-z0-9][A-Za-z0-9 -]{0,30})$/.exec(id);
  if (state) return { kind: 'state', state: state[1]!, chamber: state[2] as 'upper' | 'lower', district: state[3]! };
  if (id.startsWith('office:') && SLUG.test(id.slice(7))) return { kind: 'office', office: id.slice(7) };
  return undefined;
}
