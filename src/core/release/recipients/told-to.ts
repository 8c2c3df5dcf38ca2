import type { FoundAddressee } from './found-addressee.ts';
import { listAt } from './list-at.ts';
import { frontedSubject, isFronted, writersFrom } from '../signatories/fronted.ts';
import { nameWords } from '../names/names.ts';
import type { Page } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';
import type { Resolved } from '../names/resolve.ts';
import { inside, runsOf } from '../names/runs.ts';
import { isPerson, merged, withoutHeld } from './same-addressee.ts';
import { peopleWithOffice } from './targets.ts';

/** Where the letter goes: the words after these, in order of how surely they say so. */
const TO =
  /\b(?:letters?|wrote|written|writing) (?:sent |addressed )?to (?:the |all )?[\w’' -]{3,90}, including |\bletter(?:s)?(?:to| today)?(?:,? (?:was |were |is )?(?:sent|addressed|written|directed|delivered|went|goes|led by [^,.]{0,80})(?: (?:last|this) \w+| (?:on )?\w+day| today| yesterday)?)? ?(?:to|\bto) (?!urge|call|ask|express|request|demand|press|support|oppose|the editor|protect|help|ensure)|letterto |\b(?:wr(?:ote|iting|ites|itten)|write) (?:again |directly |today |jointly |yesterday |recently |(?:on )?\w+day |this week )?to (?!urge|express|request|ask|call|demand|share)|\b(?:wrote|writes) (?:the )?(?:lawmakers|senators|members|representatives|congress(?:wo)?men|group|delegation|pair) to (?=(?:the )?(?:\p{Lu}|U\.S\.))|\baddressed to |\bsigned by [^.]{0,80} and sent to |\bIt (?:went|goes|is addressed|was addressed|was sent) to |\b(?:their|his|her) (?:[\w-]+ )?(?:comments?|messages?|requests?|appeals?|pleas?) to |\bletters?,? (?:which|that) (?:(?:was|is|were|are) (?:also )?(?:sent|directed|delivered|addressed)|went|goes) to |\b(?:sent|sends?|sending|addressed|delivered|submitted) (?:a|an|the|another|this|their) [^.;]{0,80}?\bletter\b[^.;]{0,120}? to (?!urge|call|ask|express|request|demand|press|support|oppose)|\b(?:wrote|penned|sent|sending|write)(?: in)? (?:a |an )?(?:[\w-]+ ){0,3}letter(?: [a-z]+){0,3} to (?!urge|call|ask|express|request|demand)/giu;
const ASKED =
  /\b(?:urg(?:ed|es|ing|e)|to have|want(?:s|ed|ing)?|press(?:ed|es|ing)?|ask(?:ed|s|ing)?|call(?:ed|s|ing)? (?:up)?on|demand(?:ed|s|ing)?(?: answers| information| action| a response)?(?: from)?|request(?:ed|s|ing)? (?:[\w-]+ ){0,4}(?:from|that)|request(?:ing|ed|s)|push(?:ed|es|ing)?|implor(?:ed|ing)|question(?:ed|ing)?|told|pressing|encourag(?:ed|es|ing|e)|contact(?:ed|ing)|reach(?:ed|ing) out to|thank(?:ed|ing)?|applaud(?:ed|ing)?|commend(?:ed|ing)?|call for|calling for|(?:answers|information|action|details|documents|clarity|response|explanation) from|(?:meeting|briefing|call|conversation|hearing) (?:with|from)|(?:concerns?|questions|alarm|the matter)(?: directly)? with(?= (?:President|Secretary|Governor|Director|Administrator|Commissioner) [A-Z])|slam(?:med|ming)|blast(?:ed|ing)|critici[sz](?:ed|ing)|condemn(?:ed|ing)|warn(?:ed|ing)|invit(?:ed|ing)|challeng(?:ed|ing)|rebuk(?:ed|ing)|(?<!\b(?:had|has|have) )(?:notif(?:ied|ying)|inform(?:ed|ing))|remind(?:ed|ing)|alert(?:ed|ing)|advis(?:ed|ing)|petition(?:ed|ing)|lobb(?:ied|ying)|plead(?:ed|ing)? with|appeal(?:ed|ing)? to|chid(?:ed|ing)|(?:took|takes?|taking)(?= [^.;]{3,120} to task\b)|wrote|writes|writing) (?:that )?/gi;

/** "a letter with Reps. A and B and 47 others to Secretary Doe": far from its letter, only a title with a name is one. */
const LATE_TO = /\b(?:to|sent|sends|sending|handed) (?=(?:the )?(?:newly \w+ |acting )?(?:\p{Lu}|U\.S\.))/gu;

/** Where the announcement says that the letter goes. */
export function toldTo(page: Page, announcing: readonly Stretch[], resolved: readonly Resolved[]): FoundAddressee[] {
  const parts = announcing.flatMap(({ start, end }) => {
    const subject = frontedSubject(page, { start, end }, resolved);
    return subject < end
      ? [
          { start, end: subject },
          { start: subject, end },
        ]
      : [{ start, end }];
  });
  const lists = parts.flatMap((part) => [...listsAfter(page.masked, part, TO), askedFirst(page, part)]);
  const named = lists.filter((list) => list.some(isPerson));
  // "a letter to the Secretary" further on is the person who was named before.
  const late = farFrom(page, parts).filter((one) => isPerson(one) && one.value.office !== undefined);
  const members = announcing.flatMap((sentence) => membersAddressed(page, sentence, resolved));
  // "calling on Leader Ames and Speaker Doe": whoever stands beside a member who is asked
  const beside = members.length > 0 ? parts.flatMap((part) => listsAfter(page.masked, part, ASKED)) : [];
  const alsoAsked = beside
    .filter((list) => list.some((one) => members.some(({ start }) => start >= one.start && start <= one.end)))
    .flat()
    .filter(isPerson);
  const close = (named.length + members.length + late.length > 0 ? named : lists).flat();
  const between = ({ start }: FoundAddressee) =>
    members.length > 1 && start > members[0]!.start && start < members.at(-1)!.end;
  const rest = close.filter((one) => isPerson(one) || !between(one));
  return merged(withoutHeld([...(named.length > 0 ? [] : late), ...members, ...alsoAsked, ...rest]));
}

/** "Secretary Doe was urged in a letter from Senator Ames" */
function askedFirst({ masked }: Page, { start, end }: Stretch): FoundAddressee[] {
  const sentence = masked.slice(start, Math.min(end, start + 600)).replaceAll('\n', ' ');
  const from = DATELINE.exec(sentence)?.[0].length ?? 0;
  const list = listAt(sentence, from, start);
  const last = list.at(-1);
  return last && IS_ASKED.test(sentence.slice(last.end - start, last.end - start + 60)) ? list : [];
}

const DATELINE = /^[^–—]{0,60}[–—]{1,2} ?/u;
const IS_ASKED =
  /^,? (?:was|were|is|are|has been|have been) (?:[\w-]+ ){0,2}?(?:urged|asked|called (?:up)?on|pressed|told|questioned|warned)\b/;

/** Whatever stands after a "to". */
export const farFrom = ({ masked }: Page, announcing: readonly Stretch[]): FoundAddressee[] =>
  announcing.flatMap((sentence) => after(masked, sentence, LATE_TO));

/** People to whom another sentence says that it goes. */
export const toldFurther = ({ masked }: Page, story: readonly Stretch[]): FoundAddressee[] =>
  merged(story.flatMap((sentence) => after(masked, sentence, TO)).filter(isPerson));

const TO_ABOVE = /^(?:Letter to|To:) /i;
/** As headlines print them. */
const SMALL_WORD = /(?<= )(?:And|Of|For|The|On)(?= )/g;
const MOST_TITLE = 500;

/** People in a headline "Letter to Secretary Jane Doe - Tip Rule" or "TO: Jane Doe, Secretary", as archives of letters have it. */
export const toldAbove = ({ text, head }: Page): FoundAddressee[] =>
  merged(
    head
      .flatMap((line) => {
        const words = text.slice(line.start, Math.min(line.end, line.start + MOST_TITLE));
        const from = TO_ABOVE.exec(words)?.[0].length;
        return from === undefined
          ? []
          : listAt(
              words.replaceAll(SMALL_WORD, (word) => word.toLowerCase()),
              from,
              line.start,
            );
      })
      .filter(isPerson),
  );

/** The first office to which another sentence says that it goes. */
export const toldAnywhere = ({ masked }: Page, story: readonly Stretch[]): FoundAddressee[] =>
  story.flatMap((sentence) => listsAfter(masked, sentence, TO)).find((list) => list.length > 0) ?? [];

/** Who is asked, which mostly is who is written to: people, and the offices that are named first. */
export function asked({ masked }: Page, announcing: readonly Stretch[]): FoundAddressee[] {
  const lists = announcing.flatMap((sentence) => [
    ...listsAfter(masked, sentence, ASKED),
    askedBefore(masked, sentence),
  ]);
  const first = lists.find((list) => list.length > 0) ?? [];
  const inLetter = announcing
    .filter(({ start, end }) => IN_LETTER.test(masked.slice(start, Math.min(end, start + 200))))
    .flatMap((sentence) => listsAfter(masked, sentence, ASKED).flat())
    .filter(isPerson);
  return merged([
    ...(inLetter.length > 0 ? inLetter : lists.flat().filter(isPerson)),
    ...first.filter((one) => !isPerson(one)),
  ]);
}

/** "In a letter, Doe said he was worried. He asked Director Roe to look into it": people whom a later sentence asks. */
export const askedLater = ({ masked }: Page, story: readonly Stretch[]): FoundAddressee[] =>
  merged(
    story
      .filter(({ start }) => GOES_ON.test(masked.slice(start, start + 80)))
      .flatMap((sentence) => after(masked, sentence, ASKED))
      .filter((one) => isPerson(one) && one.value.office !== undefined),
  );

const GOES_ON =
  /^(?:(?:He|She|They|The (?:senators?|lawmakers|members|representatives|congress(?:wo)?m[ae]n|chair\w*|pair|group|letter)) (?:also |then |further )?(?:ask|urge|press|call|request|demand|want)\w* |It (?:asks|urges|calls on|presses) )/;

/** "In a joint letter, Ames and Brown asked Chairman Cole": whoever else is called on has it not. */
const IN_LETTER = /^In (?:an?|the|their|his|her) (?:[\w-]+ ){0,3}letter\b/;

/** "a letter to Sens. Ames and Brown": members who are written to. */
function membersAddressed(page: Page, sentence: Stretch, resolved: readonly Resolved[]): FoundAddressee[] {
  const { masked } = page;
  const subject = frontedSubject(page, sentence, resolved);
  const named = inside(resolved, { start: sentence.start, end: subject });
  return runsOf(named).flatMap((run) => {
    const first = run[0]!.mention;
    const before = masked
      .slice(Math.max(sentence.start, first.outerStart - 100), first.outerStart)
      .replaceAll('\n', ' ');
    const held = `${before}${masked.slice(first.outerStart, first.start)}`;
    if (!TO_MEMBER.test(before) && !ASKED_CHAIR.test(held)) return [];
    const readers = isFronted(masked, sentence) ? run.slice(0, writersFrom(masked, run) || run.length) : run;
    const titled = readers.filter(({ mention }) => mention.honorific !== undefined || mention.tag !== undefined);
    return titled.map(({ mention, seat, confidence }) => ({
      start: mention.start,
      end: mention.end,
      value: {
        name: mention.printed,
        office: seat.chamber === 'senate' ? 'Senator' : 'Representative',
      },
      confidence,
    }));
  });
}

const TO_MEMBER =
  /\b(?:letters? (?:sent |addressed )?(?:today |yesterday |(?:on )?\p{Lu}\p{Ll}+day )?to|wr(?:ote|iting|ites) to) (?:the )?(?:(?:\p{Lu}[\p{L}.&’'-]*|of|the|and|for|on|committee) ){0,12}$|\bletters?,? (?:sent |addressed )?to (?:[\p{L}\d’'-]+ ){0,6}(?:[Ll]eader(?:s|ship)|[Cc]hairs?|[Aa]ppropriators|[Nn]egotiators|[Cc]onferees)(?:[:,]| [–—-]) (?:(?:\p{Lu}[\p{L}.&’'-]*|of|the|and|for|on) ){0,8}$/u;
/** "calling on the committee's chairman, Doe, to hold a hearing" */
const ASKED_CHAIR =
  /\b(?:call(?:ed|ing) (?:up)?on|urg(?:ed|ing)|ask(?:ed|ing)|press(?:ed|ing)) (?:the )?(?:[\p{L}.&’'-]+ ){0,8}(?:[Cc]hair(?:man|woman)?|[Rr]anking [Mm]ember|[Ss]peaker|[Ll]eader),? $/u;

/** "As Secretary Doe ends his review, Senators A and B urged him": whoever with an office was named before. */
function askedBefore(text: string, { start, end }: Stretch): FoundAddressee[] {
  const sentence = text.slice(start, Math.min(end, start + 2000)).replaceAll('\n', ' ');
  const at = sentence.search(
    /\b(?:urg(?:ed|ing)|ask(?:ed|ing)|press(?:ed|ing)|call(?:ed|ing) (?:up)?on|wrote (?:to )?|sent) ?(?:him|her)\b/,
  );
  if (at < 0) return [];
  const marks = /\b(?:for|when|which|that|as|until|after|before|while) (?=\p{Lu})/gu;
  return after(text, { start, end: start + at }, marks).filter(
    (one) => isPerson(one) && one.value.office !== undefined,
  );
}

/** "wrote to Doe", where the story has "CEO Jane Doe". */
export function introducedTo(page: Page, announcing: readonly Stretch[]): FoundAddressee[] {
  const known = page.story.slice(0, 8).flatMap((stretch) => peopleWithOffice(page.masked, stretch));
  return announcing.flatMap((sentence) => {
    const text = page.masked.slice(sentence.start, Math.min(sentence.end, sentence.start + 2000)).replaceAll('\n', ' ');
    return [...text.matchAll(TO_SURNAME)].flatMap((match) => {
      const one = known.find(({ value }) => nameWords(value.name).at(-1) === nameWords(match[1]!).at(-1));
      const at = sentence.start + match.index + match[0].length - match[1]!.length;
      return one
        ? [
            {
              value: one.value,
              confidence: 'likely' as const,
              start: at,
              end: at + match[1]!.length,
            },
          ]
        : [];
    });
  });
}

const TO_SURNAME =
  /\b(?:letters? (?:sent |addressed |directed )?to|wr(?:ote|iting|ites) (?:to )?|addressed to|urg(?:ed|ing)) ?(\p{Lu}[\p{L}’'-]+)\b/gu;

const after = (text: string, sentence: Stretch, marks: RegExp): FoundAddressee[] =>
  listsAfter(text, sentence, marks).flat();

function listsAfter(text: string, { start, end }: Stretch, marks: RegExp): FoundAddressee[][] {
  const sentence = text.slice(start, Math.min(end, start + 4000)).replaceAll('\n', ' ');
  return [...sentence.matchAll(marks)].map((match) => listAt(sentence, match.index + match[0].length, start));
}
