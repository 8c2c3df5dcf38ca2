import { type FoundAddressee, listAt, tidy } from './addressees.ts';
import { fold, nameWords } from './names.ts';
import type { Page } from './page.ts';
import type { Stretch } from './paragraphs.ts';
import type { Resolved } from './resolve.ts';
import { runsOf } from './runs.ts';
import { within } from './announcement.ts';

/** Where the letter goes: the words after these, in order of how surely they say so. */
const TO =
  /\bletter(?:s)?(?:to| today)?(?: (?:was |were |is )?(?:sent|addressed|written|directed|delivered|went|goes|led by [^,.]{0,80}))? ?(?:to|\bto) (?!urge|call|ask|express|request|demand|press|support|oppose|the editor|protect|help|ensure)|letterto |\b(?:wr(?:ote|iting|ites|itten)|write) (?:again |directly |today |jointly )?to (?!urge|express|request|ask|call|demand|share)|\b(?:sent|sends?|sending|addressed|delivered|submitted) (?:a|an|the|another|this|their) [^.;]{0,80}?\bletter\b[^.;]{0,120}? to (?!urge|call|ask|express|request|demand|press|support|oppose)|\b(?:wrote|penned|sent|sending|write)(?: in)? (?:a |an )?(?:[\w-]+ ){0,3}letter(?: [a-z]+){0,3} to (?!urge|call|ask|express|request|demand)/gi;
const ASKED =
  /\b(?:urg(?:ed|es|ing|e)|press(?:ed|es|ing)?|ask(?:ed|s|ing)?|call(?:ed|s|ing)? (?:up)?on|demand(?:ed|s|ing)?(?: answers| information| action| a response)?(?: from)?|request(?:ed|s|ing)? (?:[\w-]+ ){0,4}(?:from|that)|request(?:ing|ed|s)|push(?:ed|es|ing)?|implor(?:ed|ing)|question(?:ed|ing)?|told|pressing|encourag(?:ed|es|ing|e)|thank(?:ed|ing)?|commend(?:ed|ing)?|call for|calling for|(?:answers|information|action|details|documents|clarity|response|explanation) from|slam(?:med|ming)|blast(?:ed|ing)|critici[sz](?:ed|ing)|condemn(?:ed|ing)|warn(?:ed|ing)|invit(?:ed|ing)|wrote|writes) (?:that )?/gi;

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
  const late = announcing
    .flatMap((sentence) => after(page.masked, sentence, LATE_TO))
    .filter(({ value }) => value.name !== undefined && value.office !== undefined);
  const members = announcing.flatMap((sentence) => membersAddressed(page, sentence, resolved));
  const told = merged(close.some(isPerson) ? close : withoutHeld([...late, ...members, ...close]));
  const written = addressed(page);
  if (told.some(isPerson))
    return merged([...told, ...written.filter((one) => told.some((other) => samePerson(one, other)))]);
  if (written.length > 0) return written;
  const further = merged(story.flatMap((sentence) => after(page.masked, sentence, TO)).filter(isPerson));
  if (further.length > 0) return further.map(onlyLikely);
  const asked = merged(announcing.flatMap((sentence) => after(page.masked, sentence, ASKED)));
  const people = asked.filter(isPerson).map(onlyLikely);
  if (people.length > 0) return merged(withoutHeld([...people, ...told]));
  return told.length > 0 ? told : asked.map(onlyLikely);
}

/** "a letter to Sens. Ames and Brown": members who are written to. */
function membersAddressed({ masked }: Page, sentence: Stretch, resolved: readonly Resolved[]): FoundAddressee[] {
  const inside = resolved.filter(({ mention }) => within(mention, sentence));
  return runsOf(inside).flatMap((run) => {
    const first = run[0]!.mention;
    const before = masked.slice(Math.max(sentence.start, first.outerStart - 100), first.outerStart);
    if (
      !/\b(?:letters? (?:sent |addressed )?to|wr(?:ote|iting|ites) to) (?:the )?(?:[\p{L}.&’'-]+ ){0,8}$/u.test(before)
    )
      return [];
    return run.map(({ mention, seat, confidence }) => ({
      start: mention.start,
      end: mention.end,
      value: { name: mention.printed, office: seat.chamber === 'senate' ? 'Senator' : 'Representative' },
      confidence,
    }));
  });
}

const isPerson = ({ value }: FoundAddressee): boolean => value.name !== undefined;

/** Without "the President" where "President Doe" is there. */
function withoutHeld(found: readonly FoundAddressee[]): FoundAddressee[] {
  const people = found.filter(isPerson);
  return found.filter((one) => isPerson(one) || !people.some((other) => holds(other, one)));
}

const holds = ({ value }: FoundAddressee, { value: office }: FoundAddressee): boolean =>
  fold(value.office ?? '').includes(fold(office.office ?? ''));

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
    { value: { name, ...(office !== undefined && { office }) }, confidence: 'sure', start, end: start + name.length },
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
