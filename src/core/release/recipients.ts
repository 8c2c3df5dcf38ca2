import { type FoundAddressee, listAt, tidy } from './addressees.ts';
import { fold, nameWords } from './names.ts';
import { HEAD_WORD } from './offices.ts';
import type { Page } from './page.ts';
import type { Stretch } from './paragraphs.ts';
import { peopleWithOffice } from './targets.ts';
import type { Resolved } from './resolve.ts';
import { runsOf } from './runs.ts';
import { within } from './announcement.ts';

/** Where the letter goes: the words after these, in order of how surely they say so. */
const TO =
  /\bletter(?:s)?(?:to| today)?(?: (?:was |were |is )?(?:sent|addressed|written|directed|delivered|went|goes|led by [^,.]{0,80}))? ?(?:to|\bto) (?!urge|call|ask|express|request|demand|press|support|oppose|the editor|protect|help|ensure)|letterto |\b(?:wr(?:ote|iting|ites|itten)|write) (?:again |directly |today |jointly )?to (?!urge|express|request|ask|call|demand|share)|^addressed to |\b(?:sent|sends?|sending|addressed|delivered|submitted) (?:a|an|the|another|this|their) [^.;]{0,80}?\bletter\b[^.;]{0,120}? to (?!urge|call|ask|express|request|demand|press|support|oppose)|\b(?:wrote|penned|sent|sending|write)(?: in)? (?:a |an )?(?:[\w-]+ ){0,3}letter(?: [a-z]+){0,3} to (?!urge|call|ask|express|request|demand)/gi;
const ASKED =
  /\b(?:urg(?:ed|es|ing|e)|press(?:ed|es|ing)?|ask(?:ed|s|ing)?|call(?:ed|s|ing)? (?:up)?on|demand(?:ed|s|ing)?(?: answers| information| action| a response)?(?: from)?|request(?:ed|s|ing)? (?:[\w-]+ ){0,4}(?:from|that)|request(?:ing|ed|s)|push(?:ed|es|ing)?|implor(?:ed|ing)|question(?:ed|ing)?|told|pressing|encourag(?:ed|es|ing|e)|thank(?:ed|ing)?|applaud(?:ed|ing)?|commend(?:ed|ing)?|call for|calling for|(?:answers|information|action|details|documents|clarity|response|explanation) from|slam(?:med|ming)|blast(?:ed|ing)|critici[sz](?:ed|ing)|condemn(?:ed|ing)|warn(?:ed|ing)|invit(?:ed|ing)|wrote|writes) (?:that )?/gi;

/** "a letter with Reps. A and B and 47 others to Secretary Doe": far from its letter, only a title with a name is one. */
const LATE_TO = /\b(?:to|sent|sends|sending|handed) (?=(?:the )?(?:\p{Lu}|U\.S\.))/gu;

/** Sentences of the announcement first; then the address block, "Dear ...", and what else the story tells of this letter. */
export function recipientsOf(
  page: Page,
  announcing: readonly Stretch[],
  story: readonly Stretch[],
  resolved: readonly Resolved[],
): FoundAddressee[] {
  const lists = announcing.flatMap((sentence) => listsAfter(page.masked, sentence, TO));
  // "a letter to the Secretary" further on is the person who was named before.
  const close = (
    lists.some((list) => list.some(isPerson)) ? lists.filter((list) => list.some(isPerson)) : lists
  ).flat();
  const far = announcing.flatMap((sentence) => after(page.masked, sentence, LATE_TO));
  const late = far.filter(({ value }) => value.name !== undefined && value.office !== undefined);
  const members = announcing.flatMap((sentence) => membersAddressed(page, sentence, resolved));
  const between = ({ start }: FoundAddressee) =>
    members.length > 1 && start > members[0]!.start && start < members.at(-1)!.end;
  const plain = close.filter((one) => isPerson(one) || !between(one));
  const told = merged(withoutHeld([...(close.some(isPerson) ? [] : late), ...members, ...plain]));
  const written = addressed(page);
  if (told.some(isPerson))
    return merged([...told, ...written.filter((one) => told.some((other) => samePerson(one, other)))]);
  if (written.some(isPerson)) return written;
  const introduced = bySurname(page, announcing);
  if (introduced.length > 0) return introduced;
  const further = merged(story.flatMap((sentence) => after(page.masked, sentence, TO)).filter(isPerson));
  if (further.length > 0) return further.map(onlyLikely);
  const asked = merged(
    announcing.flatMap((sentence) => [...after(page.masked, sentence, ASKED), ...askedBefore(page.masked, sentence)]),
  );
  const people = asked.filter(isPerson).map(onlyLikely);
  if (people.length > 0) return merged(withoutHeld([...people, ...told]));
  return [written, told, asked.map(onlyLikely), far.map(onlyLikely)].find((found) => found.length > 0) ?? [];
}

/** "a letter to Sens. Ames and Brown": members who are written to. */
function membersAddressed({ masked }: Page, sentence: Stretch, resolved: readonly Resolved[]): FoundAddressee[] {
  const inside = resolved.filter(({ mention }) => within(mention, sentence));
  return runsOf(inside).flatMap((run) => {
    const first = run[0]!.mention;
    const before = masked.slice(Math.max(sentence.start, first.outerStart - 100), first.outerStart);
    if (!TO_MEMBER.test(before) && !ASKED_CHAIR.test(before)) return [];
    const titled = run.filter(({ mention }) => mention.honorific !== undefined || mention.tag !== undefined);
    return titled.map(({ mention, seat, confidence }) => ({
      start: mention.start,
      end: mention.end,
      value: { name: mention.printed, office: seat.chamber === 'senate' ? 'Senator' : 'Representative' },
      confidence,
    }));
  });
}

/** "As Secretary Doe ends his review, Senators A and B urged him": whoever with an office was named before. */
function askedBefore(text: string, { start, end }: Stretch): FoundAddressee[] {
  const sentence = text.slice(start, Math.min(end, start + 2000)).replaceAll('\n', ' ');
  const at = sentence.search(
    /\b(?:urg(?:ed|ing)|ask(?:ed|ing)|press(?:ed|ing)|call(?:ed|ing) (?:up)?on|wrote (?:to )?) ?(?:him|her)\b/,
  );
  if (at < 0) return [];
  const marks = /\b(?:for|when|that|as|until|after|before|while) (?=\p{Lu})/gu;
  return after(text, { start, end: start + at }, marks).filter(
    (one) => isPerson(one) && one.value.office !== undefined,
  );
}

/** "wrote to Doe", where the story has "CEO Jane Doe". */
function bySurname(page: Page, announcing: readonly Stretch[]): FoundAddressee[] {
  const known = page.story.slice(0, 8).flatMap((stretch) => peopleWithOffice(page.masked, stretch));
  return announcing.flatMap((sentence) => {
    const text = page.masked.slice(sentence.start, Math.min(sentence.end, sentence.start + 2000)).replaceAll('\n', ' ');
    return [...text.matchAll(TO_SURNAME)].flatMap((match) => {
      const one = known.find(({ value }) => nameWords(value.name).at(-1) === nameWords(match[1]!).at(-1));
      const at = sentence.start + match.index + match[0].length - match[1]!.length;
      return one ? [{ value: one.value, confidence: 'likely' as const, start: at, end: at + match[1]!.length }] : [];
    });
  });
}

const TO_SURNAME =
  /\b(?:letters? (?:sent |addressed |directed )?to|wr(?:ote|iting|ites) (?:to )?|addressed to|urg(?:ed|ing)) ?(\p{Lu}[\p{L}’'-]+)\b/gu;

const isPerson = ({ value }: FoundAddressee): boolean => value.name !== undefined;

const TO_MEMBER =
  /\b(?:letters? (?:sent |addressed )?to|wr(?:ote|iting|ites) to) (?:the )?(?:(?:\p{Lu}[\p{L}.&’'-]*|of|the|and|for|on|committee) ){0,12}$/u;
/** "calling on the committee's chairman, Doe, to hold a hearing" */
const ASKED_CHAIR =
  /\b(?:call(?:ed|ing) (?:up)?on|urg(?:ed|ing)|ask(?:ed|ing)|press(?:ed|ing)) (?:the )?(?:[\p{L}.&’'-]+ ){0,8}(?:[Cc]hair(?:man|woman)?|[Rr]anking [Mm]ember|[Ss]peaker|[Ll]eader),? $/u;

/** Without "the President" where "President Doe" is there. */
function withoutHeld(found: readonly FoundAddressee[]): FoundAddressee[] {
  const people = found.filter(isPerson);
  return found.filter((one) => isPerson(one) || !people.some((other) => holds(other, one)));
}

const holds = ({ value }: FoundAddressee, { value: office }: FoundAddressee): boolean => {
  const held = fold(value.office ?? '');
  const { short, first } = bodyOf(office.office ?? '');
  return (
    held.includes(fold(office.office ?? '')) ||
    held.includes(first) ||
    (short !== undefined && held.split(' ').includes(short))
  );
};

/** "Federal Communications Commission (FCC)" is `fcc`; "Veridata Inc." is `veridata`. */
function bodyOf(office: string): { readonly short?: string; readonly first: string } {
  const short = /\(([A-Z]{2,8})\)/.exec(office)?.[1];
  const company = /^(.{3,40}?),? (?:Inc|Corp|LLC|Co|Company|Corporation)\b/.exec(office)?.[1];
  return { ...(short !== undefined && { short: fold(short) }), first: fold(company ?? office) };
}

const onlyLikely = (one: FoundAddressee): FoundAddressee => ({ ...one, confidence: 'likely' });

const after = (text: string, sentence: Stretch, marks: RegExp): FoundAddressee[] =>
  listsAfter(text, sentence, marks).flat();

function listsAfter(text: string, { start, end }: Stretch, marks: RegExp): FoundAddressee[][] {
  const sentence = text.slice(start, Math.min(end, start + 4000)).replaceAll('\n', ' ');
  return [...sentence.matchAll(marks)].map((match) => listAt(sentence, match.index + match[0].length, start));
}

/** The block above the salutation, else the salutation. */
function addressed(page: Page): FoundAddressee[] {
  const block = page.address.flatMap((line, i) => honorable(page, line, page.address.slice(i + 1)));
  if (block.length > 0) return merged(block);
  if (!page.salutation) return [];
  const { start, end } = page.salutation;
  const text = page.text.slice(start, end).replace(/[,:;]\s*$/, '');
  const offset = start + 5;
  const plain = text.slice(5).replaceAll('\n', ' ');
  const list = listAt(plain, 0, offset);
  const group = /^(?:Secretaries|Chairs?|Leaders) /.test(plain);
  return list.length > 0 && !group ? list.map(onlyLikely) : [];
}

/** "The Honorable NAME", then a line or two of what they hold. */
function honorable({ text }: Page, line: Stretch, below: readonly Stretch[]): FoundAddressee[] {
  const words = text.slice(line.start, line.end);
  const [whole, name] =
    /^(?:The )?Hon(?:orable|\.)?\s+(?:Dr\.\s)?([\p{L}\p{M}.’'“”" -]{3,60}?)(?:,\s*(?:Jr|Sr|I{2,3}|M\.?D|Ph\.?D)\.?)*(?:,\s|$)/iu.exec(
      words,
    ) ?? [];
  if (name === undefined) return [];
  const held = HEAD_WORD.exec(name);
  const person = held ? name.slice(0, held.index).trim() : name;
  if (person.split(' ').length < 2) return [];
  const start = line.start + words.indexOf(name);
  const same = words.slice(whole!.length).trim();
  const title =
    same === ''
      ? below
          .slice(0, 2)
          .map((one) => text.slice(one.start, one.end))
          .find((one) => !/^(?:\d|(?:The )?Hon)/.test(one))
      : same;
  const office =
    title !== undefined && title.length < 120 && !title.startsWith('Dear') ? tidy(title.replace(/,$/, '')) : undefined;
  return [
    {
      value: { name: person, ...(office !== undefined && { office }) },
      confidence: 'sure',
      start,
      end: start + person.length,
    },
  ];
}

/** One person told of twice is one; the fuller name and office are kept. */
function merged(found: readonly FoundAddressee[]): FoundAddressee[] {
  const out: FoundAddressee[] = [];
  for (const one of found) {
    const at = out.findIndex((other) => samePerson(one, other) || sameOffice(one, other));
    if (at < 0) out.push(one);
    else out[at] = fuller(out[at]!, one);
  }
  return out;
}

const surname = ({ value }: FoundAddressee): string =>
  value.name === undefined ? '' : (nameWords(value.name).at(-1) ?? '');
const samePerson = (a: FoundAddressee, b: FoundAddressee): boolean => surname(a) !== '' && surname(a) === surname(b);
const sameOffice = (a: FoundAddressee, b: FoundAddressee): boolean =>
  (a.value.name === undefined || b.value.name === undefined) &&
  a.value.office !== undefined &&
  fold(a.value.office) === fold(b.value.office ?? '');

function fuller(a: FoundAddressee, b: FoundAddressee): FoundAddressee {
  const [longer, other] = nameWords(b.value.name ?? '').length > nameWords(a.value.name ?? '').length ? [b, a] : [a, b];
  const offices = [a.value.office, b.value.office].filter((office) => office !== undefined);
  const office = offices.toSorted((one, two) => two.length - one.length)[0];
  return {
    ...longer,
    value: { ...longer.value, ...(office !== undefined && { office }) },
    confidence: other.confidence === 'sure' ? 'sure' : longer.confidence,
  };
}
