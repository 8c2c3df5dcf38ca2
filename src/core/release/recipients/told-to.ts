import { askedFirst, askedIn } from './asked.ts';
import type { FoundAddressee } from './found-addressee.ts';
import { listAt } from './list-at.ts';
import { after, listsAfter } from './lists-after.ts';
import { membersAddressed } from './members-addressed.ts';
import { nameWords } from '../names/names.ts';
import type { Page } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';
import type { Resolved } from '../names/resolve.ts';
import { isPerson, merged, withoutHeld } from './same-addressee.ts';
import { frontedSubject } from '../signatories/fronted.ts';
import { peopleWithOffice } from './targets.ts';

/** Where the announcement says that the letter goes. */
export function toldTo(page: Page, announcing: readonly Stretch[], resolved: readonly Resolved[]): FoundAddressee[] {
  const clauses = announcing.flatMap((sentence) => clausesOf(page, sentence, resolved));
  const lists = clauses.flatMap((clause) => [...listsAfter(page.masked, clause, TO), askedFirst(page, clause)]);
  const named = lists.filter((list) => list.some(isPerson));
  // "a letter to the Secretary" further on is the person who was named before.
  const late = farFrom(page, clauses).filter((one) => isPerson(one) && one.value.office !== undefined);
  const members = announcing.flatMap((sentence) => membersAddressed(page, sentence, resolved));
  const close = (named.length + members.length + late.length > 0 ? named : lists).flat();
  const between = ({ start }: FoundAddressee) =>
    members.length > 1 && start > members[0]!.start && start < members.at(-1)!.end;
  const rest = close.filter((one) => isPerson(one) || !between(one));
  const beside = askedBeside(members, page, clauses);
  return merged(withoutHeld([...(named.length > 0 ? [] : late), ...members, ...beside, ...rest]));
}

/** Where the letter goes: the words after these, in order of how surely they say so. */
const TO =
  /\b(?:letters?|wrote|written|writing) (?:sent |addressed )?to (?:the |all )?[\w’' -]{3,90}, including |\bletter(?:s)?(?:to| today)?(?:,? (?:was |were |is )?(?:sent|addressed|written|directed|delivered|went|goes|led by [^,.]{0,80})(?: (?:last|this) \w+| (?:on )?\w+day| today| yesterday)?)? ?(?:to|\bto) (?!urge|call|ask|express|request|demand|press|support|oppose|the editor|protect|help|ensure)|letterto |\b(?:wr(?:ote|iting|ites|itten)|write) (?:again |directly |today |jointly |yesterday |recently |(?:on )?\w+day |this week )?to (?!urge|express|request|ask|call|demand|share)|\b(?:wrote|writes) (?:the )?(?:lawmakers|senators|members|representatives|congress(?:wo)?men|group|delegation|pair) to (?=(?:the )?(?:\p{Lu}|U\.S\.))|\baddressed to |\bsigned by [^.]{0,80} and sent to |\bIt (?:went|goes|is addressed|was addressed|was sent) to |\b(?:their|his|her) (?:[\w-]+ )?(?:comments?|messages?|requests?|appeals?|pleas?) to |\bletters?,? (?:which|that) (?:(?:was|is|were|are) (?:also )?(?:sent|directed|delivered|addressed)|went|goes) to |\b(?:sent|sends?|sending|addressed|delivered|submitted) (?:a|an|the|another|this|their) [^.;]{0,80}?\bletter\b[^.;]{0,120}? to (?!urge|call|ask|express|request|demand|press|support|oppose)|\b(?:wrote|penned|sent|sending|write)(?: in)? (?:a |an )?(?:[\w-]+ ){0,3}letter(?: [a-z]+){0,3} to (?!urge|call|ask|express|request|demand)/giu;

/** "In a letter to Director Doe, Chairman Ames demanded" is two: no list goes on from readers to those who wrote. */
function clausesOf(page: Page, { start, end }: Stretch, resolved: readonly Resolved[]): Stretch[] {
  const subject = frontedSubject(page, { start, end }, resolved);
  const first = { start, end: subject };
  return subject < end ? [first, { start: subject, end }] : [first];
}

/** "calling on Leader Ames and Speaker Doe": people who stand beside a member who is asked. */
function askedBeside(
  members: readonly FoundAddressee[],
  { masked }: Page,
  clauses: readonly Stretch[],
): FoundAddressee[] {
  if (members.length === 0) return [];
  const hasMember = (list: readonly FoundAddressee[]) =>
    list.some((one) => members.some(({ start }) => start >= one.start && start <= one.end));
  return clauses
    .flatMap((clause) => askedIn(masked, clause))
    .filter(hasMember)
    .flat()
    .filter(isPerson);
}

/** Whatever stands after a "to". */
export const farFrom = ({ masked }: Page, announcing: readonly Stretch[]): FoundAddressee[] =>
  announcing.flatMap((sentence) => after(masked, sentence, LATE_TO));

/** "a letter with Reps. A and B and 47 others to Secretary Doe": far from its letter, only a title with a name is one. */
const LATE_TO = /\b(?:to|sent|sends|sending|handed) (?=(?:the )?(?:newly \w+ |acting )?(?:\p{Lu}|U\.S\.))/gu;

/** People to whom another sentence says that it goes. */
export const toldFurther = ({ masked }: Page, story: readonly Stretch[]): FoundAddressee[] =>
  merged(story.flatMap((sentence) => after(masked, sentence, TO)).filter(isPerson));

/** People in a headline "Letter to Secretary Jane Doe - Tip Rule" or "TO: Jane Doe, Secretary", as archives of letters have it. */
export const toldAbove = ({ text, head }: Page): FoundAddressee[] =>
  merged(head.flatMap((line) => titledTo(text, line)).filter(isPerson));

function titledTo(text: string, { start, end }: Stretch): FoundAddressee[] {
  const words = text.slice(start, Math.min(end, start + MOST_TITLE));
  const from = TO_ABOVE.exec(words)?.[0].length;
  if (from === undefined) return [];
  const inSentence = words.replaceAll(SMALL_WORD, (word) => word.toLowerCase());
  return listAt(inSentence, from, start);
}

const TO_ABOVE = /^(?:Letter to|To:) /i;
/** As headlines print them. */
const SMALL_WORD = /(?<= )(?:And|Of|For|The|On)(?= )/g;
const MOST_TITLE = 500;

/** The first office to which another sentence says that it goes. */
export const toldAnywhere = ({ masked }: Page, story: readonly Stretch[]): FoundAddressee[] =>
  story.flatMap((sentence) => listsAfter(masked, sentence, TO)).find((list) => list.length > 0) ?? [];

/** "wrote to Doe", where the story has "CEO Jane Doe". */
export function introducedTo(page: Page, announcing: readonly Stretch[]): FoundAddressee[] {
  const known = page.story.slice(0, 8).flatMap((stretch) => peopleWithOffice(page.masked, stretch));
  return announcing.flatMap((sentence) => {
    const text = page.masked.slice(sentence.start, Math.min(sentence.end, sentence.start + 2000)).replaceAll('\n', ' ');
    return [...text.matchAll(TO_SURNAME)].flatMap(({ 0: whole, 1: surname = '', index }): FoundAddressee[] => {
      const one = known.find(({ value }) => nameWords(value.name).at(-1) === nameWords(surname).at(-1));
      const end = sentence.start + index + whole.length;
      return one ? [{ value: one.value, confidence: 'likely', start: end - surname.length, end }] : [];
    });
  });
}

const TO_SURNAME =
  /\b(?:letters? (?:sent |addressed |directed )?to|wr(?:ote|iting|ites) (?:to )?|addressed to|urg(?:ed|ing)) ?(\p{Lu}[\p{L}’'-]+)\b/gu;
