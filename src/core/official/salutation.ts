import type { Language } from '../ids.ts';
import { filled, officeName, officeNameInSpanish } from './address.ts';
import { FORMS_OF_ADDRESS } from './forms-of-address.ts';
import type { Official } from './official.ts';

/** The salutation with its colon. A vacant or unnamed office has its own; nobody is addressed by a guessed name. */
export function salutation(official: Official, language: Language): string {
  const body = official.role === 'council';
  if (language === 'es') {
    if (body) return `A quienes integran ${runningName(official, 'es')}:`;
    return official.name && official.status === 'held'
      ? `Honorable ${official.name.full}:`
      : `A ${officeNameInSpanish(official)}:`;
  }
  const [line] = filled([FORMS_OF_ADDRESS[official.role].salutation], official);
  if (line && (official.status === 'held' || body)) return line;
  return officeName(official).startsWith('Office of ')
    ? `To the ${officeName(official)}:`
    : `Dear ${officeTitle(official)}:`;
}

/** The official as a sentence names them: "Representative Okafor", "the Millbrook City Council", "the Mayor of Millbrook". */
export function runningName(official: Official, language: Language): string {
  if (language === 'es' && official.role === 'council') return official.title ?? '';
  if (language === 'es' && official.status === 'held' && official.name) return official.name.full;
  const [line] = filled([FORMS_OF_ADDRESS[official.role].running], official);
  if (line && (official.status === 'held' || official.role === 'council')) return line;
  return language === 'es' ? officeNameInSpanish(official) : `the ${officeTitle(official)}`;
}

/** "Secretary of State", "U.S. Representative"; for a vacant seat the office of its district. */
function officeTitle(official: Official): string {
  return official.title ?? officeName(official);
}
