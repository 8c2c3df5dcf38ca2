import { betweenDashes, companiesAfterMark, peopleAfterMark } from './behind-mark.ts';
import { firmsAt } from './firms.ts';
import { type FoundAddressee, moved, tidy } from './found-addressee.ts';
import { HEAD_WORD, HEADS_OF, IS_OFFICE, TWO_HEADS } from './offices.ts';
import { plainList } from './plain-list.ts';
import { isPerson } from './same-addressee.ts';

/** Whoever is named from here on, in whatever form a list has; none where nobody is. `offset`: where the sentence begins. */
export const listAt = (sentence: string, from: number, offset: number): FoundAddressee[] =>
  listIn(sentence, from).map((one) => moved(one, offset));

function listIn(sentence: string, from: number): FoundAddressee[] {
  for (const form of [peopleAfterMark, betweenDashes, companiesAfterMark]) {
    const behind = form(sentence, from);
    if (behind.length > 1) return behind;
  }
  const both = twoHeads(sentence, from);
  if (both.length > 0) return both;
  const heads = HEADS_OF.exec(sentence.slice(from, from + 80))?.[0] ?? '';
  const behind = from + heads.length;
  const areSeveral = SEVERAL.test(heads) || /\bletters\b/i.test(sentence.slice(Math.max(0, from - 60), from));
  const firms = areSeveral ? firmsAt(sentence, behind) : [];
  if (firms.length > 1) return firms;
  const whole = plainList(sentence, from);
  // "the head of the Department of Labor, Jane Doe" is one person.
  if (heads === '' || whole.some(isPerson)) return whole;
  const offices = plainList(sentence, behind);
  return offices.length > 0 ? offices : whole;
}

/** "the CEOs of Quickpay and Lendly" */
const SEVERAL =
  /\b(?:heads|leaders|chairs|officials|executives|officers|ceos|owners|founders|chiefs|directors|presidents|boards) (?:of|at|from) /i;

function twoHeads(sentence: string, from: number): FoundAddressee[] {
  const found = TWO_HEADS.exec(sentence.slice(from, from + 260));
  const { one = '', two = '', first = '', second = '' } = found?.groups ?? {};
  if (!found || [one, two].some((name) => IS_OFFICE.test(name) || HEAD_WORD.test(name))) return [];
  const end = from + found[0].length;
  const begins = end - two.length - ' and '.length - one.length;
  return [
    { value: { name: one, office: tidy(first) }, confidence: 'likely', start: begins, end: begins + one.length },
    { value: { name: two, office: tidy(second) }, confidence: 'likely', start: end - two.length, end },
  ];
}
