import type { Language } from '../ids.ts';
import { listWithAnd } from '../wording.ts';
import { looksLikeZip } from '../official/zip.ts';
import type { Removed } from './clean.ts';

/** Every sentence about something a writer typed wrongly: what is wrong, then what to do. */
interface Problems {
  nameMissing: string;
  nameLines: string;
  nameNoLetter: string;
  tooLong(what: 'name' | 'text', max: number, has: number): string;
  storyNoWords: string;
  zipLetter(zip: string, letter: string): string;
  zipShape(zip: string): string;
  state: string;
  email: string;
  phone: string;
  answerMissing(question: string, options: readonly string[]): string;
  answerNotAnOption(options: readonly string[]): string;
  noSuchReason(id: string, known: readonly string[]): string;
  noSuchQuestion(id: string, known: readonly string[]): string;
  removed(what: readonly Removed[]): string;
}

const WHAT_EN: Record<Removed, string> = {
  control: 'control characters',
  direction: 'hidden marks that reverse the reading direction',
  invisible: 'invisible characters',
  marks: 'accents piled on one letter',
  private: 'characters that no font shows',
};

const WHAT_ES: Record<Removed, string> = {
  control: 'caracteres de control',
  direction: 'marcas ocultas que invierten la dirección de lectura',
  invisible: 'caracteres invisibles',
  marks: 'acentos amontonados en una letra',
  private: 'caracteres que ninguna fuente muestra',
};

export const PROBLEMS: Record<Language, Problems> = {
  en: {
    nameMissing: 'A letter needs a name under it. Give your name as you would sign it.',
    nameLines: 'A name stays on one line. Take the line break out.',
    nameNoLetter: 'This name has no letters in it. Give your name as you would sign it.',
    tooLong: (what, max, has) =>
      `This ${what} has ${count(has, 'en')} characters and ${count(max, 'en')} is the most. Shorten it by ${count(has - max, 'en')}.`,
    storyNoWords: 'There are only signs here, and an office cannot read them. Say it in a sentence, or leave it out.',
    zipLetter: (zip, letter) => `${zip} has the letter ${letter} in it. A ZIP code is five digits, like 93230.`,
    zipShape: (zip) =>
      `${zip === '' ? 'An empty ZIP code' : looksLikeZip(zip) ? `"${zip}"` : 'This'} is not a ZIP code. Give five digits, like 93230.`,
    state: 'Give the state as its two postal letters, like CA.',
    email: 'This does not look like an e-mail address. Check it, or leave it out.',
    phone: 'This does not look like a phone number. Give it like 559-555-0134, or leave it out.',
    answerMissing: (question, options) => `This question needs an answer: ${question}${numbered(options)}`,
    answerNotAnOption: (options) => `Choose one of these:${numbered(options)}`,
    noSuchReason: (id, known) =>
      known.length === 0
        ? 'This letter has no reasons to pick. Leave them out.'
        : `There is no reason called "${id}". Choose from: ${known.join(', ')}`,
    noSuchQuestion: (id, known) =>
      known.length === 0
        ? 'This letter asks no questions. Leave the answer out.'
        : `There is no question called "${id}". It asks: ${known.join(', ')}`,
    removed: (what) =>
      `We took out ${listWithAnd(
        what.map((kind) => WHAT_EN[kind]),
        'en',
      )}. Everything else is still there.`,
  },
  es: {
    nameMissing: 'Una carta lleva un nombre al pie. Escriba su nombre como lo firmaría.',
    nameLines: 'El nombre va en una sola línea. Quite el salto de línea.',
    nameNoLetter: 'Este nombre no tiene letras. Escriba su nombre como lo firmaría.',
    tooLong: (_what, max, has) =>
      `Este texto tiene ${count(has, 'es')} caracteres y el máximo es ${count(max, 'es')}. Acórtelo en ${count(has - max, 'es')}.`,
    storyNoWords: 'Aquí solo hay signos y una oficina no puede leerlos. Dígalo en una oración o déjelo en blanco.',
    zipLetter: (zip, letter) => `${zip} contiene la letra ${letter}. Un código postal tiene cinco dígitos, como 93230.`,
    zipShape: (zip) =>
      `${zip === '' ? 'Un espacio vacío' : looksLikeZip(zip) ? `«${zip}»` : 'Esto'} no es un código postal. Escriba cinco dígitos, como 93230.`,
    state: 'Escriba el estado con sus dos letras postales, como CA.',
    email: 'Esto no parece una dirección de correo. Revísela o déjela en blanco.',
    phone: 'Esto no parece un número de teléfono. Escríbalo como 559-555-0134 o déjelo en blanco.',
    answerMissing: (question, options) => `Esta pregunta necesita respuesta: ${question}${numbered(options)}`,
    answerNotAnOption: (options) => `Elija una de estas:${numbered(options)}`,
    noSuchReason: (id, known) =>
      known.length === 0
        ? 'Esta carta no tiene razones para elegir. Quítelas.'
        : `No hay ninguna razón llamada «${id}». Elija entre: ${known.join(', ')}`,
    noSuchQuestion: (id, known) =>
      known.length === 0
        ? 'Esta carta no hace preguntas. Quite la respuesta.'
        : `No hay ninguna pregunta llamada «${id}». Las preguntas son: ${known.join(', ')}`,
    removed: (what) =>
      `Quitamos ${listWithAnd(
        what.map((kind) => WHAT_ES[kind]),
        'es',
      )}. Todo lo demás sigue ahí.`,
  },
};

const count = (n: number, language: Language): string => n.toLocaleString(language === 'es' ? 'es-US' : 'en-US');

const numbered = (options: readonly string[]): string =>
  options.map((option, at) => ` ${String(at + 1)}. ${option}`).join('');
