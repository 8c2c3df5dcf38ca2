import type { Language } from '../ids.ts';
import { nearest } from '../nearest.ts';
import type { CommandName } from './action.ts';

/** What one may write in a DM, in both languages whatever the person's own is. */
const WORDS: Readonly<Record<Exclude<CommandName, 'share'>, readonly string[]>> = {
  write: ['write', 'letter', 'start', 'escribir', 'carta', 'empezar'],
  preview: ['preview', 'sample', 'example', 'muestra', 'ejemplo'],
  who: ['who', 'who represents me', 'quién', 'quien', 'quién me representa'],
  status: ['status', 'my letters', 'estado', 'mis cartas'],
  undo: ['undo', 'deshacer'],
  forget: ['forget', 'forget me', 'delete me', 'olvidar', 'olvídame', 'borrar todo'],
  export: ['export', 'exportar', 'mis datos'],
  help: ['help', '?', 'hi', 'hello', 'hey', 'ayuda', 'hola'],
  privacy: ['privacy', 'privacidad'],
  language: ['language', 'english', 'español', 'espanol', 'spanish', 'idioma', 'inglés'],
  back: ['back', 'atrás', 'atras', 'volver'],
  skip: ['skip', 'saltar', 'omitir'],
  cancel: ['cancel', 'stop', 'cancelar', 'parar'],
  'start-over': ['start over', 'restart', 'empezar de nuevo', 'de nuevo'],
};

/** Words that act on the letters on screen. */
const READING = {
  next: ['next', 'siguiente'],
  'get-letters': ['get my letters', 'letters', 'get letters', 'obtener mis cartas', 'obtener cartas'],
  'own-words': ['my words', 'mis palabras'],
  read: ['read', 'text', 'read as text', 'leer', 'texto'],
  menu: ['more', 'más', 'mas'],
  sent: ['sent', 'i sent it', 'enviada', 'la envié', 'la envie'],
  'not-yet': ['not yet', 'todavía no', 'todavia no'],
  'other-ways': ['other ways', 'otras formas', 'otras maneras'],
  yes: ['yes', 'y', 'ok', 'sí', 'si'],
  no: ['no', 'n'],
} as const;
export type ReadingWord = keyof typeof READING;

export interface Command {
  readonly name: Exclude<CommandName, 'share'>;
  /** What stood after the word. */
  readonly rest: string;
}

/** A message that is nothing but one of the words: the only kind that counts while an answer is awaited. */
export function wholeWord(text: string): Command | undefined {
  const typed = tidy(text);
  const name = NAMES.get(typed) ?? JOINED.get(typed.replaceAll(/[\s-]/g, ''));
  return name && { name, rest: name === 'language' ? typed : '' };
}

/** A message that begins with one of the words, "preview library funding". */
export function leadingWord(text: string): Command | undefined {
  const typed = tidy(text);
  const [first = '', ...rest] = typed.split(' ');
  const name = NAMES.get(first);
  return name && rest.length > 0 ? { name, rest: rest.join(' ') } : wholeWord(text);
}

export function readingWord(text: string): ReadingWord | undefined {
  return READING_NAMES.get(tidy(text));
}

/** The word that brings up the campaigns, for those who run them. */
export const isCampaignWord = (text: string): boolean => /^(campaigns?|campañas?|campanas?)$/.test(tidy(text));

/** The word that was most likely meant, in the person's language first. */
export function nearWord(text: string, language: Language): string | undefined {
  const typed = tidy(text);
  if (typed.length < 3 || typed.length > 24) return undefined;
  const own = [...NAMES.keys()].filter((word) => word.length > 2);
  return nearest(typed, language === 'es' ? own.toReversed() : own);
}

/** As words and labels are compared: without case, signs around it and spaces too many. */
export const tidy = (text: string): string =>
  text
    .slice(0, 200)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\/(letter ?)?/, '')
    .replace(/^¿/, '')
    .replace(/(?<=.)[.!?]+$/, '');

const byWord = <N extends string>(words: Readonly<Record<N, readonly string[]>>): ReadonlyMap<string, N> =>
  new Map(
    Object.entries<readonly string[]>(words).flatMap(([name, all]) => all.map((word) => [word, name as N] as const)),
  );

const NAMES = byWord(WORDS);
/** "startover", "start-over": words of several, however they are put together. */
const JOINED = new Map(
  [...NAMES].flatMap(([word, name]) => (word.includes(' ') ? [[word.replaceAll(' ', ''), name]] : [])),
);
const READING_NAMES = byWord(READING);
