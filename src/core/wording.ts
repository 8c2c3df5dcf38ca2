import type { Day, Language } from './ids.ts';

/** "21st", and in Spanish "21.º", the form that goes before "distrito". */
export function ordinal(n: number, language: Language): string {
  if (language === 'es') return `${String(n)}.º`;
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${String(n)}${(!teen && ['', 'st', 'nd', 'rd'][n % 10]) || 'th'}`;
}

/** As it stands at the beginning of a line: "The Millbrook City Council". */
export const atStart = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "1 person", "2 people". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${String(n)} ${n === 1 ? one : many}`;
}

/** 1,240 in both of our languages as written in the United States. */
export const figure = (n: number): string => String(n).replaceAll(/\B(?=(\d{3})+$)/g, ',');

const MONTHS: Record<Language, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
};

/** "October 30, 2020", "30 de octubre de 2020"; empty for an empty day. Not by Intl, whose first date costs a cold start 8 ms. */
export function longDate(day: Day | '', language: Language): string {
  if (day === '') return '';
  const date = String(Number(day.slice(8, 10)));
  const month = MONTHS[language][Number(day.slice(5, 7)) - 1] ?? '';
  return language === 'es' ? `${date} de ${month} de ${day.slice(0, 4)}` : `${month} ${date}, ${day.slice(0, 4)}`;
}

/** "October 2020", "octubre de 2020". */
export function monthAndYear(day: Day | '', language: Language): string {
  if (day === '') return '';
  const month = MONTHS[language][Number(day.slice(5, 7)) - 1] ?? '';
  return language === 'es' ? `${month} de ${day.slice(0, 4)}` : `${month} ${day.slice(0, 4)}`;
}

/** "Ani", "Ani and Ben", "Ani, Ben, and Cleo"; in Spanish without the last comma, and "e" before an "i" that is heard. */
export function listWithAnd(items: readonly string[], language: Language): string {
  return list(items, language, (last) => (language === 'en' ? 'and' : /^h?i(?![aeoáéó])/i.test(last) ? 'e' : 'y'));
}

/** "Ohio or Iowa"; in Spanish "u" before an "o" that is heard: "Indiana u Ohio". */
export function listWithOr(items: readonly string[], language: Language): string {
  return list(items, language, (last) => (language === 'en' ? 'or' : /^h?[oó]/i.test(last) ? 'u' : 'o'));
}

function list(items: readonly string[], language: Language, wordBefore: (last: string) => string): string {
  const [last = '', ...others] = items.toReversed();
  if (others.length === 0) return last;
  const comma = language === 'en' && others.length > 1 ? ',' : '';
  return `${others.toReversed().join(', ')}${comma} ${wordBefore(last)} ${last}`;
}

/** "Cox's", "the members'"; in Spanish "de Cox". */
export function possessive(name: string, language: Language): string {
  if (name === '') return '';
  if (language === 'es') return `de ${name}`;
  const plural = name.startsWith('the ') && name.endsWith('s') && !name.endsWith('ss');
  return plural ? `${name}'` : `${name}'s`;
}
