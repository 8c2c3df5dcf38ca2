import type { Language } from '../ids.ts';
import { seatOf, type SeatId } from '../official/seat.ts';
import { stateName } from '../official/states.ts';
import type { Facts } from './facts.ts';
import { SENTENCES } from './sentences.ts';

/** Who sat there when a letter was written is not kept with its receipt, so the seat is named, not a person. */
export function seatName(id: SeatId, { library }: Pick<Facts, 'library'>, language: Language): string {
  const seat = seatOf(id);
  const { house, senate } = SENTENCES[language].kit.status;
  switch (seat.kind) {
    case 'house':
      return house(`${seat.state}-${seat.district}`);
    case 'senate':
      return senate(stateName(seat.state, language));
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
