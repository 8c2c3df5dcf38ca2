import type { Day, Language } from './ids.ts';

/** "21st", and in Spanish "21.º", the form that goes before "distrito". */
export function ordinal(n: number, language: Language): string {
  if (language === 'es') return `${String(n)}.º`;
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${String(n)}${(!teen && ['', 'st', 'nd', 'rd'][n % 10]) || 'th'}`;
}

/** "October 30, 2020", "30 de octubre de 2020"; empty for an empty day. */
export function longDate(day: Day | '', language: Language): string {
  return formatted(day, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "October 2020", "octubre de 2020". */
export function monthAndYear(day: Day | '', language: Language): string {
  return formatted(day, language, { month: 'long', year: 'numeric' });
}

function formatted(day: Day | '', language: Language, options: Intl.DateTimeFormatOptions): string {
  if (day === '') return '';
  return new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
