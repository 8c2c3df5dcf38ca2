import type { FoundAddressee } from './found-addressee.ts';
import { listAt } from './list-at.ts';
import { after, listsAfter } from './lists-after.ts';
import type { Page } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';
import { isPerson, merged } from './same-addressee.ts';

/** Who is asked, which mostly is who is written to: people, and the offices that are named first. */
export function asked({ masked }: Page, announcing: readonly Stretch[]): FoundAddressee[] {
  const lists = announcing.flatMap((sentence) => [...askedIn(masked, sentence), askedBefore(masked, sentence)]);
  const first = lists.find((list) => list.length > 0) ?? [];
  const inLetter = announcing
    .filter(({ start, end }) => IN_LETTER.test(masked.slice(start, Math.min(end, start + 200))))
    .flatMap((sentence) => askedIn(masked, sentence).flat())
    .filter(isPerson);
  return merged([
    ...(inLetter.length > 0 ? inLetter : lists.flat().filter(isPerson)),
    ...first.filter((one) => !isPerson(one)),
  ]);
}

/** Whoever is named behind "urged" and words like it. */
export const askedIn = (masked: string, sentence: Stretch): FoundAddressee[][] => listsAfter(masked, sentence, ASKED);

const ASKED =
  /\b(?:urg(?:ed|es|ing|e)|to have|want(?:s|ed|ing)?|press(?:ed|es|ing)?|ask(?:ed|s|ing)?|call(?:ed|s|ing)? (?:up)?on|demand(?:ed|s|ing)?(?: answers| information| action| a response)?(?: from)?|request(?:ed|s|ing)? (?:[\w-]+ ){0,4}(?:from|that)|request(?:ing|ed|s)|push(?:ed|es|ing)?|implor(?:ed|ing)|question(?:ed|ing)?|told|pressing|encourag(?:ed|es|ing|e)|contact(?:ed|ing)|reach(?:ed|ing) out to|thank(?:ed|ing)?|applaud(?:ed|ing)?|commend(?:ed|ing)?|call for|calling for|(?:answers|information|action|details|documents|clarity|response|explanation) from|(?:meeting|briefing|call|conversation|hearing) (?:with|from)|(?:concerns?|questions|alarm|the matter)(?: directly)? with(?= (?:President|Secretary|Governor|Director|Administrator|Commissioner) [A-Z])|slam(?:med|ming)|blast(?:ed|ing)|critici[sz](?:ed|ing)|condemn(?:ed|ing)|warn(?:ed|ing)|invit(?:ed|ing)|challeng(?:ed|ing)|rebuk(?:ed|ing)|(?<!\b(?:had|has|have) )(?:notif(?:ied|ying)|inform(?:ed|ing))|remind(?:ed|ing)|alert(?:ed|ing)|advis(?:ed|ing)|petition(?:ed|ing)|lobb(?:ied|ying)|plead(?:ed|ing)? with|appeal(?:ed|ing)? to|chid(?:ed|ing)|(?:took|takes?|taking)(?= [^.;]{3,120} to task\b)|wrote|writes|writing) (?:that )?/gi;

/** "In a joint letter, Ames and Brown asked Chairman Cole": whoever else is called on has it not. */
const IN_LETTER = /^In (?:an?|the|their|his|her) (?:[\w-]+ ){0,3}letter\b/;

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

/** "In a letter, Doe said he was worried. He asked Director Roe to look into it": people whom a later sentence asks. */
export const askedLater = ({ masked }: Page, story: readonly Stretch[]): FoundAddressee[] =>
  merged(
    story
      .filter(({ start }) => GOES_ON.test(masked.slice(start, start + 80)))
      .flatMap((sentence) => askedIn(masked, sentence).flat())
      .filter((one) => isPerson(one) && one.value.office !== undefined),
  );

const GOES_ON =
  /^(?:(?:He|She|They|The (?:senators?|lawmakers|members|representatives|congress(?:wo)?m[ae]n|chair\w*|pair|group|letter)) (?:also |then |further )?(?:ask|urge|press|call|request|demand|want)\w* |It (?:asks|urges|calls on|presses) )/;

/** "Secretary Doe was urged in a letter from Senator Ames" */
export function askedFirst({ masked }: Page, { start, end }: Stretch): FoundAddressee[] {
  const sentence = masked.slice(start, Math.min(end, start + 600)).replaceAll('\n', ' ');
  const from = DATELINE.exec(sentence)?.[0].length ?? 0;
  const list = listAt(sentence, from, start);
  const last = list.at(-1);
  return last && IS_ASKED.test(sentence.slice(last.end - start, last.end - start + 60)) ? list : [];
}

const DATELINE = /^[^–—]{0,60}[–—]{1,2} ?/u;
const IS_ASKED =
  /^,? (?:was|were|is|are|has been|have been) (?:[\w-]+ ){0,2}?(?:urged|asked|called (?:up)?on|pressed|told|questioned|warned)\b/;
