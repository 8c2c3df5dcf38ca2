import type { Language } from '../ids.ts';
import { filled, officeName, officeNameInSpanish } from './address.ts';
import { FORMS_OF_ADDRESS } from './forms-of-address.ts';
import type { Official } from './official.ts';
import { seatOf } from './seat.ts';
import { lowerHouseOf } from './states.ts';

/** The salutation with its colon. A vacant or unnamed office has its own; nobody is addressed by a guessed name. */
export function salutation(official: Official, language: Language): string {
  const body = official.role === 'council';
  if (language === 'es') {
    if (body) return `A quienes integran ${runningName(official, 'es')}:`;
    if (!official.name || official.status !== 'held') return `A ${officeNameInSpanish(official)}:`;
    const [envelope = ''] = FORMS_OF_ADDRESS[official.role].envelope;
    return `${envelope.startsWith('The ') ? 'Honorable' : 'A'} ${official.name.full}:`;
  }
  const [line] = filled([FORMS_OF_ADDRESS[official.role].salutation], official);
  if (line && (official.status === 'held' || body)) return inItsState(line, official);
  return officeName(official).startsWith('Office of ')
    ? `To the ${officeName(official)}:`
    : `Dear ${officeTitle(official)}:`;
}

/** The official as a sentence names them: "Representative Okafor", "the Millbrook City Council", "the Mayor of Millbrook". */
export function runningName(official: Official, language: Language): string {
  if (language === 'es' && official.role === 'council') return official.title ?? '';
  if (language === 'es' && official.status === 'held' && official.name) return official.name.full;
  const [line] = filled([FORMS_OF_ADDRESS[official.role].running], official);
  if (line && (official.status === 'held' || official.role === 'council')) return inItsState(line, official);
  return language === 'es' ? officeNameInSpanish(official) : `the ${officeTitle(official)}`;
}

/** The same where nothing else says who that is: "Robin Sample (Director of Water)". */
export function introduced(official: Official, language: Language): string {
  const name = runningName(official, language);
  const { name: held, title } = official;
  return title !== undefined && name === held?.full ? `${name} (${title})` : name;
}

/** "Secretary of State", "U.S. Representative"; for a vacant seat the office of its district. */
function officeTitle(official: Official): string {
  return official.title ?? officeName(official);
}

/** What the members of a lower house are called where it is not "Representative". */
const MEMBERS = { house: 'Representative', assembly: 'Assembly Member', delegates: 'Delegate' } as const;

function inItsState(line: string, { role, seat }: Official): string {
  const place = seatOf(seat);
  if (role !== 'state_representative' || place.kind !== 'state') return line;
  return line.replace('Representative', MEMBERS[lowerHouseOf(place.state)]);
}
