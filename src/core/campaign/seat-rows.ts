import type { Issue } from '../issue/issue.ts';
import { districtsIn, senateClassesOf } from '../official/apportionment.ts';
import { SeatId, senateSeat } from '../official/seat.ts';
import { STATES } from '../official/states.ts';
import { tells, type Publication, type SeatRow } from './publication.ts';
import { FEW, inFives, LEAST } from './shown.ts';

export interface SeatRowsParts {
  readonly issue: Issue;
  /** All letters, by seat. */
  readonly seats: ReadonlyMap<SeatId, number>;
  readonly placeOf: (seat: SeatId) => string;
}

/** Where not all that have five letters can be shown, only those with more. */
const FROM = [LEAST, 10, 20, 50];

/**
 * How many letters went to each seat, beside what is shown already: those from the least number on with which no number below five
 * can be worked out from all of it. Whether it can is asked as if those that have that number were too small as well, so that
 * what is not there tells no more than that.
 */
export function seatRows(publication: Publication, { issue, seats, placeOf }: SeatRowsParts): readonly SeatRow[] {
  const delegates = new Map(publication.seats.map((one) => [one.seat, one]));
  const all = [...new Set([...seatsTo(issue), ...seats.keys(), ...delegates.keys()])].map((seat) => {
    const { reached, standing } = delegates.get(seat) ?? {};
    return { seat, place: placeOf(seat), letters: seats.get(seat) ?? 0, reached, standing };
  });
  const shownFrom = (n: number, most: number): SeatRow[] =>
    all.map((one) => Object.assign({ shown: one.letters < n ? FEW : inFives(one.letters), most }, one));
  const isSafe = (rows: readonly SeatRow[]): boolean => !tells({ ...publication, seats: rows, othersToo: false });
  const from = FROM.find((n) => isSafe(shownFrom(n, n - 1)) && isSafe(shownFrom(n + LEAST, n - 1)));
  return from === undefined ? [] : shownFrom(from, from - 1).filter(({ shown }) => shown.kind !== 'few');
}

/** Every seat that a letter of this issue can go to. */
function seatsTo({ recipients }: Issue): SeatId[] {
  return recipients.flatMap(({ seat }) => {
    if (seat === 'own-house')
      return Object.keys(STATES).flatMap((state) =>
        districtsIn(state).map((district) => SeatId.parse(`house:${district}`)),
      );
    if (seat !== 'own-senate') return [seat];
    return Object.keys(STATES).flatMap((state) => senateClassesOf(state).map((one) => senateSeat(state, one)));
  });
}
