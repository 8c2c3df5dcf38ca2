import { companiesAt } from './firms.ts';
import { type FoundAddressee, moved } from './found-addressee.ts';
import { HEAD_WORD } from './offices.ts';
import type { Page } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';
import { peopleWithOffice } from './targets.ts';

/** "Secretary Doe should open the books, Rep. Roe said in a letter", "Secretary Doe received a letter from Rep. Roe". */
export function saidOf(page: Page, announcing: readonly Stretch[]): FoundAddressee[] {
  return announcing
    .flatMap((sentence) => peopleWithOffice(page.masked, sentence))
    .filter(({ end }) =>
      /^,? (?:should|must|needs? to|has to|ought to|received|got) /.test(page.masked.slice(end, end + 20)),
    )
    .map(({ start, end, value: { name, office } }) => ({
      start,
      end,
      value: { name, office },
      confidence: 'likely',
    }));
}

/** "a letter to Fairmart and Orbitel", "The companies sent letters are": only what nothing else is known of. */
export const companies = (
  { masked }: Page,
  announcing: readonly Stretch[],
  story: readonly Stretch[],
): FoundAddressee[] => {
  const named = (sentences: readonly Stretch[], marks: RegExp) =>
    sentences.flatMap(({ start, end }) => {
      const sentence = masked.slice(start, Math.min(end, start + 2000)).replaceAll('\n', ' ');
      return [...sentence.matchAll(marks)].flatMap(({ index, 0: mark }) =>
        companiesAt(sentence, index + mark.length).map((one) => moved(one, start)),
      );
    });
  const told = named(announcing, TO_COMPANIES);
  return told.length > 0 ? told : named(story, RECEIVERS);
};

/** "in a letter to commissioners", "to the agency": only what nothing else is known of. */
export const smallOffice = ({ masked }: Page, announcing: readonly Stretch[]): FoundAddressee[] =>
  announcing
    .flatMap(({ start, end }) => {
      const sentence = masked.slice(start, Math.min(end, start + 2000)).replaceAll('\n', ' ');
      return [...sentence.matchAll(TO_SMALL)].map(({ index, 0: words, groups }): FoundAddressee => {
        const office = groups!['office']!;
        const to = start + index + words.length;
        return { value: { office }, confidence: 'unsure', start: to - office.length, end: to };
      });
    })
    .slice(0, 1);

const TO_SMALL =
  /\b(?:letters?(?: (?:sent|addressed|today|\p{Lu}\p{Ll}+day))? to|wr(?:ote|iting) (?:again )?to|(?:urg|ask|press)(?:ed|ing)(?= (?:congressional|House and Senate) leader)) (?:the |its |top |federal |state |senior |national |[\p{Ll}]+ (?=(?:national|major|big|large) ))*(?<office>House and Senate leader(?:ship|s)|congressional leaders|(?:[\p{Ll}’-]+ ){0,3}?(?:commissioners|commission|regulators|officials|executives|agency|agencies|company|companies|board|department|administration|governor|mayor|president|leadership|airlines|banks|railroads|insurers|retailers|manufacturers|utility|utilities))\b/gu;

/** "Doe Leads Letter to Labor Secretary Over Rule" */
export const headlineOffice = ({ text, head }: Page): FoundAddressee[] =>
  head
    .flatMap(({ start, end }): FoundAddressee[] => {
      const found = IN_HEADLINE.exec(text.slice(start, Math.min(end, start + 300)));
      const held = found && HEAD_WORD.exec(found[1]!);
      if (!held) return [];
      const office = found[1]!.slice(0, held.index + held[0].length);
      const at = start + found.index + found[0].length - found[1]!.length;
      return [{ value: { office }, confidence: 'unsure', start: at, end: at + office.length }];
    })
    .slice(0, 1);

const IN_HEADLINE = /\b[Ll]etters? to (?:the )?((?:\p{Lu}[\p{L}&.’'-]*(?: of| and| for)?,? ?){1,8})/u;

const TO_COMPANIES = /\b(?:letters?(?: today)? to|wrote to|written to|writing to) (?=\p{Lu})/gu;
const RECEIVERS =
  /\b(?:companies|firms|agencies|offices|banks|recipients)\b[^.]{0,40}?\b(?:sent|addressed|received|receiving|recipients)\b[^.]{0,30}?\b(?:are|include[sd]?|were) (?=\p{Lu})/gu;
