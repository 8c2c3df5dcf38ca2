import { companiesAt } from './firms.ts';
import { type FoundAddressee, tidy } from './found-addressee.ts';
import { NAMES_OF, OWNED_NAMES } from './offices.ts';
import { plainList } from './plain-list.ts';

/** "– Jane Doe of Quickpay and John Roe of Lendly", "– Quickpay’s Jane Doe and Lendly’s John Roe", ": CEO Jane Doe and ...". */
export function peopleAfterMark(sentence: string, from: number): FoundAddressee[] {
  const at = afterMark(sentence, from);
  if (at === undefined) return [];
  const titled = plainList(sentence, at);
  if (titled.length > 1 && titled.every(({ value }) => value.name !== undefined)) return titled;
  const rest = sentence.slice(at, at + 600);
  for (const pattern of [NAMES_OF, OWNED_NAMES]) {
    const people = [...rest.matchAll(pattern)].map(({ index, 0: whole, groups: { name = '', office = '' } = {} }) => ({
      value: { name, office: tidy(office) },
      confidence: 'sure' as const,
      start: at + index + whole.indexOf(name),
      end: at + index + whole.indexOf(name) + name.length,
    }));
    if (people.length > 1) return people;
  }
  return [];
}

/** "to three lenders: Quickpay, Lendly and Credo" */
export function companiesAfterMark(sentence: string, from: number): FoundAddressee[] {
  const at = / ?[–—]\p{Lu}/u.test(sentence.slice(from, from + 130)) ? undefined : afterMark(sentence, from);
  return at === undefined ? [] : companiesAt(sentence, at);
}

/** Where a colon or a dash ends "to the heads of three lenders". */
function afterMark(sentence: string, from: number): number | undefined {
  const opening = MARK.exec(sentence.slice(from, from + 130))?.[0];
  return opening === undefined ? undefined : from + opening.length;
}

/** A comma is one behind small words only: "the chiefs of three of the largest lenders, Quickpay and Lendly". */
const MARK =
  /^(?:(?:[^:.;–—]|U\.S\.){3,120}(?::| ?[–—]| --?) ?(?=\p{Lu}|the \p{Lu})|(?:the )?(?:[\p{Ll}]+|CEOs) (?:of|at|from) (?:t(?:wo|hree|en)|f(?:our|ive)|s(?:ix|even)|eight|nine|some|several|\d+) [\p{Ll}’' -]{3,80}, (?=\p{Lu}))/u;

/** "to two agencies—the Mint and the FBI—and two banks—Credo and Lendly" */
export function betweenDashes(sentence: string, from: number): FoundAddressee[] {
  const rest = sentence.slice(from, from + 500);
  if (!/^(?:[^.–—]|U\.S\.){3,60}[–—]/.test(rest)) return [];
  return [...rest.matchAll(/[–—] ?(?=(?:the )?\p{Lu})([^.–—]{2,200})(?=[–—])/gu)].flatMap(
    ({ index, 0: whole, 1: list = '' }) =>
      [...list.matchAll(/(?:the )?(\p{Lu}[^,]*?)(?=,| and (?:the )?\p{Lu}|\s?$)/gu)].map((item) => {
        const office = item[1]!.trimEnd();
        const start = from + index + whole.length - list.length + item.index + item[0].indexOf(office);
        return { value: { office }, confidence: 'likely' as const, start, end: start + office.length };
      }),
  );
}
