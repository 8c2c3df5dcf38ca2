import type { Language } from '../ids.ts';
import { cleanLine, cleanText, type Cleaned } from './clean.ts';
import { isState } from '../official/states.ts';
import { PROBLEMS } from './problems.ts';
import { looksLikeZip } from '../official/zip.ts';

/** Street and the rest as given; every part may be missing. `state` is the two postal letters, `zip` five digits or ZIP+4. */
export interface WriterAddress {
  readonly street?: string;
  readonly city?: string;
  readonly state?: string;
  readonly zip?: string;
}

/** The constituent. `full` is never split for them: `first` and `last` are there only when they gave them. */
export interface Writer {
  readonly full: string;
  readonly first?: string;
  readonly last?: string;
  readonly prefix?: string;
  readonly address?: WriterAddress;
  readonly email?: string;
  readonly phone?: string;
}

/** What the writer says beside who they are. `body` replaces the whole text by their own. */
export interface Words {
  readonly story?: string;
  readonly reasons: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Something typed wrongly, in a sentence the writer can act on. Never thrown. */
export interface Problem {
  readonly field: string;
  readonly says: string;
}

/** A text as typed, read into what may stand in a letter; `note` tells the writer what was taken out. */
export interface Read {
  readonly text: string;
  readonly problem?: string;
  readonly note?: string;
}

/** Longest own words, in characters: the largest message box of the House and Senate gateways takes this many. */
export const STORY_MAX = 10_000;

const MAX = { name: 200, line: 300 } as const;
/** Longest street, in characters: some are given with directions. */
export const STREET_MAX = 500;

/** As chats write one in their messages: `:wave:`. */
const EMOJI = /:[\w+-]{1,60}:/g;

export function readName(typed: string, language: Language): Read {
  const says = PROBLEMS[language];
  if (/[\r\n\u2028\u2029]/.test(typed.trim())) return { text: '', problem: says.nameLines };
  const cleaned = cleanLine(typed);
  if (cleaned.text === '') return { text: '', problem: says.nameMissing };
  if (cleaned.text.length > MAX.name) return { text: '', problem: says.tooLong('name', MAX.name, cleaned.text.length) };
  if (!/\p{L}/u.test(cleaned.text.replaceAll(EMOJI, ''))) return { text: '', problem: says.nameNoLetter };
  return told(cleaned, language);
}

/** A short field: town, street, an answer on one line. */
export function readLine(typed: string, language: Language, max: number = MAX.line): Read {
  const cleaned = cleanLine(typed);
  if (cleaned.text.length > max)
    return { text: '', problem: PROBLEMS[language].tooLong('text', max, cleaned.text.length) };
  return told(cleaned, language);
}

/** Own words of up to `max` characters. A text of nothing but signs is refused: an office cannot read it. */
export function readStory(typed: string, language: Language, max: number = STORY_MAX): Read {
  const says = PROBLEMS[language];
  // Cleaning a megabyte to refuse it afterwards would cost more than the letter.
  if (typed.length > max * 4) return { text: '', problem: says.tooLong('text', max, typed.length) };
  const cleaned = cleanText(typed);
  if (cleaned.text.length > max) return { text: '', problem: says.tooLong('text', max, cleaned.text.length) };
  if (cleaned.text !== '' && !/[\p{L}\p{N}]/u.test(cleaned.text)) return { text: '', problem: says.storyNoWords };
  return told(cleaned, language);
}

/** Five digits or ZIP+4. Letters that look like digits are named, not replaced. */
export function readZip(typed: string, language: Language): Read {
  const says = PROBLEMS[language];
  const zip = cleanLine(typed).text;
  if (/^\d{5}(-\d{4})?$/.test(zip)) return { text: zip };
  const letter = /[A-Za-z]/.exec(zip)?.[0];
  return {
    text: '',
    problem: letter && looksLikeZip(zip) ? says.zipLetter(zip, letter) : says.zipShape(zip.slice(0, 20)),
  };
}

export function readState(typed: string, language: Language): Read {
  const state = cleanLine(typed).text.toUpperCase();
  return isState(state) ? { text: state } : { text: '', problem: PROBLEMS[language].state };
}

export function readEmail(typed: string, language: Language): Read {
  const email = cleanLine(typed).text;
  const fits =
    email.length <= 254 && /^[^\s@<>(),;:"[\]\\]+@[^\s@.<>(),;:"[\]\\]+(\.[^\s@.<>(),;:"[\]\\]+)+$/.test(email);
  return fits ? { text: email } : { text: '', problem: PROBLEMS[language].email };
}

export function readPhone(typed: string, language: Language): Read {
  const phone = cleanLine(typed).text;
  const digits = phone.replace(/\D/g, '').length;
  return /^[-+().\d x]{7,40}$/i.test(phone) && digits >= 7 && digits <= 16
    ? { text: phone }
    : { text: '', problem: PROBLEMS[language].phone };
}

function told({ text, removed }: Cleaned, language: Language): Read {
  return removed.size === 0 ? { text } : { text, note: PROBLEMS[language].removed([...removed]) };
}
