import type { Language } from '../ids.ts';
import { listWithAnd, listWithOr } from '../wording.ts';
import { DELEGATES } from './apportionment.ts';
import { isPlural, withThe } from './states.ts';

/** "Idaho and Oregon"; "Oregón e Idaho". */
export function allOf(states: readonly string[], language: Language): string {
  return listWithAnd(named(states, language), language);
}

/** "Idaho, Oregon, or Utah"; "Indiana u Ohio". */
export function oneOf(states: readonly string[], language: Language): string {
  return listWithOr(named(states, language), language);
}

const named = (states: readonly string[], language: Language) => states.map((state) => withThe(state, language));

/** Addresses as a service wrote them: `"100 N MAIN ST, ANYTOWN" or "100 S MAIN ST, ANYTOWN"`. */
export function listed(addresses: readonly string[], language: Language): string {
  return addresses.map((address) => `"${plain(address, 120)}"`).join(language === 'es' ? ' o ' : ' or ');
}

/** "November 24, 2026"; "24 de noviembre de 2026". */
export function dayIn(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** `CA-21` stays; the one seat of a place is named by the place. */
export function districtIn(district: string, language: Language): string {
  return district.endsWith('-AL') ? withThe(district.slice(0, 2), language) : plain(district);
}

export function letterIn(sign: string, language: Language): string {
  if (/^\p{L}$/u.test(sign)) return language === 'es' ? `la letra ${sign}` : `the letter ${sign}`;
  return language === 'es' ? 'algo que no es un dígito' : 'something that is not a digit';
}

/** A place without senators is no error: it says whom the letter goes to. */
export function noSenators(state: string, language: Language): string {
  const commissioner = DELEGATES[state] === 'resident_commissioner';
  const place = withThe(state, language);
  const start = `${place[0]!.toUpperCase()}${place.slice(1)}`;
  if (language === 'es') {
    const whom = commissioner ? 'su comisaría residente' : 'su delegación en la Cámara';
    return `${start} no ${isPlural(state) ? 'tienen' : 'tiene'} senadores; esto va a ${whom}.`;
  }
  const whom = commissioner ? 'Resident Commissioner' : 'Delegate';
  return `${start} ${isPlural(state) ? 'have' : 'has'} no senators; this goes to your ${whom}.`;
}

/** Typed text inside a sentence of ours: letters, digits and plain punctuation. */
export function plain(typed: string, max = 30): string {
  return typed
    .slice(0, max)
    .replaceAll(/[^\p{L}\p{M}\p{N} .,'-]/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
}
