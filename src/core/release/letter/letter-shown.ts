import type { Resolved } from '../names/resolve.ts';
import { inside } from '../names/runs.ts';
import type { Page, Sentence } from '../page/page.ts';
import type { Stretch } from '../page/paragraphs.ts';
import { isOtherNews } from './not-announced.ts';
import { withoutOtherLetters } from './other-letters.ts';
import { asks, isOwn, isWritten, type Told, wordsOf } from './told.ts';

/** Whether a letter shows itself somewhere on the page, whatever its first sentences say. */
export const showsLetter = (page: Page, sentences: readonly Sentence[]): boolean =>
  page.salutation !== undefined ||
  sentences.some((one) => !one.past && SHOWS_LETTER.test(withoutOtherLetters(wordsOf(page, one))));

const SHOWS_LETTER =
  /\b(?:the|their|his|her|this|that|full|joint|bipartisan|bicameral) (?:[\w-]+ ){0,2}letter\b|\b(?:to|\w+)day[’']s letter\b|\bletters [^.]{0,60}\bsent\b|\bletters? (?:went|goes|go) to\b|\bletter (?:reads|states|can be|is available|continues|concludes)|\bin (?:the|their|his|her|a) letter\b|[”"],? (?:wrote|writes?) |\bothers wrote\b|\b(?:request|appeal|message)s?,? (?:which was )?signed by\b|\b(?:senators?|members|lawmakers|representatives|congress(?:men|women|members?|man|woman)|they|legislators|delegation) (?:also )?(?:wrote|write|continued)\b|\bwrote (?:the|in|to)\b/i;

/** Where a letter shows itself, the sentences that ask for what it asks: none, where only a headline does. Undefined: nobody asks. */
export function askingIn(
  page: Page,
  sentences: readonly Sentence[],
  early: readonly Told[],
  resolved: readonly Resolved[],
): Sentence[] | undefined {
  const outright = isOutright(page, sentences);
  const named = early.find(({ sentence }) => inside(resolved, sentence).some(({ strong }) => strong));
  // Where the page shows a letter, what stands above the first member is not yet the story.
  const reach = outright ? Math.max(2, (named?.sentence.paragraph ?? 0) + 1) : 2;
  const asking = early.filter(
    (one) => one.sentence.paragraph < reach && (outright ? isOwn(one) : asks(one)) && isWritten(one, resolved),
  );
  if (asking.length > 0) return asking.slice(0, 2).map(({ sentence }) => sentence);
  const isHeadlines = (line: Stretch) => opensLine(page, line, resolved) && !isOtherNews(wordsOf(page, line));
  return outright && early.length < 4 && page.head.some(isHeadlines) ? [] : undefined;
}

const isOutright = (page: Page, sentences: readonly Sentence[]): boolean =>
  sentences.some((one) => !one.past && OUTRIGHT.test(withoutOtherLetters(wordsOf(page, one))));

const OUTRIGHT =
  /[”"],? (?:wrote|writes?) (?:Reps?\b|Sens?\b|Senators?|Representatives?|Congress(?:man|woman)|Chair)|[”"],? (?:(?:wrote|writes?|continued) )?(?:the|both) (?:\w+ )?(?:senators|members|lawmakers|representatives|congress(?:men|women|members)|legislators|group|delegation)(?: (?:also )?(?:wrote|writes?|continued))?\b|\b(?:signing|signed|joining) (?:on ?to )?the letter\b|\b(?:full|text|copy|pdf)(?: (?:text|version|copy))?(?: of)? (?:(?:the|their|this) )?(?:[\w-]+ )?letter\b|\bfull letter\b/i;

/** "Reps. Ames and Brown Express Alarm", above little more than a quotation and a link to the letter. */
function opensLine({ text }: Page, line: Stretch, resolved: readonly Resolved[]): boolean {
  const first = inside(resolved, line).find(({ strong }) => strong);
  return first !== undefined && text.slice(line.start, first.mention.outerStart).trim() === '';
}
