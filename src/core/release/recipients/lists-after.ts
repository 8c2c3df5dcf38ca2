import type { FoundAddressee } from './found-addressee.ts';
import { listAt } from './list-at.ts';
import type { Stretch } from '../page/paragraphs.ts';

/** Whoever is named behind each of these words, list by list. */
export function listsAfter(text: string, { start, end }: Stretch, marks: RegExp): FoundAddressee[][] {
  const sentence = text.slice(start, Math.min(end, start + 4000)).replaceAll('\n', ' ');
  return [...sentence.matchAll(marks)].map((match) => listAt(sentence, match.index + match[0].length, start));
}

/** The same, all together. */
export const after = (text: string, sentence: Stretch, marks: RegExp): FoundAddressee[] =>
  listsAfter(text, sentence, marks).flat();
