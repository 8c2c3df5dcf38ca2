import type { OpenLetterSheet } from '../core/campaign/open-letter-sheet.ts';
import { longDate } from '../core/wording.ts';
import { isRightToLeft } from './direction.ts';

/** What open-letter.typ reads from open-letter.json. */
export function openLetterData(
  { title, to, text, names, signedBy, footer, day, language }: OpenLetterSheet,
  fonts: readonly string[],
  draw: (words: string) => string,
) {
  const run = (words: string) => ({ text: draw(words.replaceAll(EMBEDDING, '')), rtl: isRightToLeft(words) });
  return {
    fonts,
    lang: language,
    title,
    subject: run(title),
    to: to.map(run),
    date: run(longDate(day, language)),
    paragraphs: text.split(/\n\s*\n/).map((paragraph) => run(paragraph.trim())),
    signedBy,
    footer: draw(footer),
    names: names.map(run),
    columns: names.some((name) => name.length > LONG) ? 2 : 3,
  };
}

/** Thousands of these, nested, end the whole process: the typesetter's bidi aborts. */
const EMBEDDING = /[\u202A-\u202E\u2066-\u2069]/gu;
/** Characters of a name that a third of the page does not take on one line. */
const LONG = 34;
