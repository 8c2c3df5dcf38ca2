import type { Language } from '../ids.ts';
import { holderOf } from '../official/roster.ts';
import { seatOf, type SeatId } from '../official/seat.ts';
import { stateName } from '../official/states.ts';
import type { Facts } from './facts.ts';
import { SENTENCES } from './sentences.ts';

/**
 * A seat in words. Whom a letter named is not kept with its receipt: of the two senators of a state the list tells who sat
 * there when it was `written` (milliseconds since 1970); where it cannot, the seat's class keeps them apart.
 */
export function seatName(
  id: SeatId,
  written: number,
  { library, civic }: Pick<Facts, 'library' | 'civic'>,
  language: Language,
): string {
  const seat = seatOf(id);
  const { house, senate, senateClass } = SENTENCES[language].kit.status;
  switch (seat.kind) {
    case 'house':
      return house(`${seat.state}-${seat.district}`);
    case 'senate': {
      const { name } = holderOf(civic.roster, id, new Date(written)).official;
      return senate(stateName(seat.state, language), name?.full ?? senateClass(seat.class));
    }
    case 'state':
      return `${stateName(seat.state, language)} ${seat.district}`;
    case 'office': {
      const recipients = library.issues.flatMap(({ issue }) => issue.recipients);
      return recipients.find((one) => one.seat === id)?.title ?? spaced(seat.office, language);
    }
  }
}

function spaced(office: string, language: Language): string {
  const words = office.replaceAll('-', ' ');
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}
